import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const worthIt = /\.(js|css|html|svg|json)$/;

/** Writes a `.br` and a `.gz` beside every text file once, at build, so that no request pays for the best compression. */
export function precompress(): Plugin {
  return {
    name: "frontline-precompress",
    apply: "build",
    // From the files as written: Vite still fills in chunks after every plugin's `generateBundle` has run.
    async writeBundle({ dir }, bundle) {
      const files = Object.keys(bundle).filter((name) => worthIt.test(name));
      for (const path of files.map((name) => join(dir ?? ".", name))) {
        const bytes = await readFile(path);
        const best = {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
        };
        await writeFile(`${path}.br`, brotliCompressSync(bytes, best));
        await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
