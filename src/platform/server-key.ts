import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { link, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { explainFolderError, openDataFolder } from "./postgres/data-folder.ts";
import { StartRefusal } from "./start-refusal.ts";

const KEY_BYTES = 32;

/**
 * The key everything secret derives from: FRONTLINE_SECRET, or `secret.key` in the data folder, made at the first
 * start. Call it before the database is made: a database without its key is one somebody must look at.
 */
export async function readServerKey(options: { folder: string; secret?: string }): Promise<Buffer> {
  if (options.secret) return Buffer.from(options.secret);
  const folder = await openDataFolder(options.folder);
  const file = join(folder, "secret.key");
  if (!existsSync(file)) {
    if (existsSync(join(folder, "postgres")))
      throw new StartRefusal(
        `${file} is missing although ${folder} holds a database: put the file back from your backup, or set FRONTLINE_SECRET to the key this installation used.`,
      );
    await makeKey(file).catch((error) => {
      throw explainFolderError(error, folder);
    });
  }
  const text = await readFile(file, "utf8").catch((error) => {
    throw explainFolderError(error, folder);
  });
  const key = Buffer.from(text.trim(), "base64url");
  if (key.length < KEY_BYTES)
    throw new StartRefusal(`${file} is damaged (it is too short to be a key): put it back from your backup.`);
  return key;
}

/** Whole or absent, and of two starts at once both use the first one's. */
async function makeKey(file: string): Promise<void> {
  const half = `${file}.${randomUUID()}.making-${process.pid}`;
  const handle = await open(half, "wx", 0o600);
  try {
    await handle.writeFile(`${randomBytes(KEY_BYTES).toString("base64url")}\n`);
    await handle.sync();
    await link(half, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  } finally {
    await handle.close();
    await rm(half, { force: true });
  }
}
