import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** Every `.eml` below a folder, in order; `file` is its path from there. */
export async function* mailFiles(folder: string): AsyncIterable<{ file: string; raw: Buffer }> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile() && entry.name.endsWith(".eml"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) yield { file: relative(folder, path), raw: await readFile(path) };
}
