import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, realpath, rm, statfs, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { StartRefusal } from "../start-refusal.ts";
import type { BundledPostgres } from "./bundled.ts";

const NEEDED_FREE_MB = 200;

/** Makes the folder when it is new and proves it can hold a database; returns its real path. */
export async function openDataFolder(folder: string): Promise<string> {
  const wanted = resolve(folder);
  try {
    // Root may hand the cluster to another uid, which has to walk through; names inside stay unlisted.
    await mkdir(wanted, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const probe = join(wanted, `.write-probe-${randomUUID()}.making-${process.pid}`);
    await writeFile(probe, "x");
    await rm(probe);
  } catch (error) {
    throw explainFolderError(error as NodeJS.ErrnoException, wanted);
  }
  const real = await realpath(wanted);
  const { bavail, bsize } = await statfs(real);
  if ((bavail * bsize) / 1e6 < NEEDED_FREE_MB) throw diskFull(real);
  await sweepHalfMade(real);
  return real;
}

export function explainFolderError(error: NodeJS.ErrnoException, folder: string): unknown {
  switch (error.code) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new StartRefusal(
        `The data folder ${folder} cannot be written by this account: make it writable, or set FRONTLINE_DATA to a folder that is.`,
      );
    case "ENOTDIR":
    case "EEXIST":
      return new StartRefusal(
        `FRONTLINE_DATA=${folder} is not a folder: set it to a folder or to a new name.`,
      );
    case "ENOSPC":
    case "EDQUOT":
      return diskFull(folder);
    default:
      return error;
  }
}

export function diskFull(folder: string): StartRefusal {
  return new StartRefusal(
    `The disk that holds ${folder} is full: free at least ${NEEDED_FREE_MB} MB, or set FRONTLINE_DATA to a folder on another disk.`,
  );
}

/** Files of another PostgreSQL major can be read by no other: refuse before anything touches them. */
export async function checkMajor(place: string, bundled: BundledPostgres): Promise<void> {
  const found = await readFile(join(place, "cluster", "PG_VERSION"), "utf8").catch(() => null);
  if (found === null)
    throw new StartRefusal(
      `${place} exists but holds no database: restore it from your backup, or move it away to begin with an empty one.`,
    );
  const major = Number.parseInt(found, 10);
  if (major > bundled.major)
    throw new StartRefusal(
      `The data folder was made by PostgreSQL ${major} and this Frontline brings ${bundled.major}: install the newer Frontline that made it.`,
    );
  if (major < bundled.major)
    throw new StartRefusal(
      `The data folder was made by PostgreSQL ${major} and this Frontline brings ${bundled.major}: dump it with the Frontline that made it (pg_dump), and restore it into a new folder.`,
    );
}

/** A start that was killed leaves `<name>.making-<pid>`; nothing points at it, so it goes. */
async function sweepHalfMade(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = /\.making-(\d+)$/.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

export function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export function isMade(place: string): boolean {
  return existsSync(place);
}
