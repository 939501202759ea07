import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export type InstalledPackages = {
  /** Path of a file of these packages ("usr/sbin/dovecot"), from our own copy or from the system. */
  locate(path: string): string;
  /** Environment under which programs of our own copy find their libraries. */
  env: Record<string, string>;
};
export type MissingPackages = { missing: string };

/** Where test support keeps what it unpacked: `npm ci` clears it, git does not see it. */
export function cacheFolder(name: string): string {
  return join(import.meta.dirname, "../../node_modules/.cache", name);
}

/**
 * Makes Debian packages usable without installing them: the system's own copy where `proofs` exist there, else the
 * packages and what they depend on, downloaded by apt and unpacked into node_modules/.cache. Nothing of the system
 * changes, no service starts, and a plain user can do it, which is why this is preferred to `apt-get install`.
 */
export async function ensureDebianPackages(
  names: string[],
  proofs: string[],
): Promise<InstalledPackages | MissingPackages> {
  if (proofs.every((path) => existsSync(join("/", path))))
    return { locate: (path) => join("/", path), env: {} };
  const tree = join(cacheFolder("debian-packages"), [...names].sort().join("+"));
  if (!existsSync(tree)) {
    const missing = await withLock(`${tree}.lock`, () => unpackInto(tree, names));
    if (missing) return { missing };
  }
  return { locate: (path) => locateIn(tree, path), env: { LD_LIBRARY_PATH: await libraryPath(tree) } };
}

function locateIn(tree: string, path: string): string {
  const own = join(tree, path);
  return existsSync(own) ? own : join("/", path);
}

async function unpackInto(tree: string, names: string[]): Promise<string | null> {
  if (existsSync(tree)) return null;
  if (!existsSync("/usr/bin/apt-get"))
    return `${names.join(", ")} are not installed and this system has no apt-get to fetch them with`;
  const work = `${tree}.${process.pid}`;
  try {
    await download(names, work);
    const archives = join(work, "cache/archives");
    for (const file of await readdir(archives))
      if (file.endsWith(".deb")) await run("dpkg-deb", ["-x", join(archives, file), join(work, "tree")]);
    await mkdir(join(work, "tree"), { recursive: true });
    // Servers that drop root (Dovecot's login process) must still reach their own programs.
    await chmod(join(work, "tree"), 0o755);
    await rename(join(work, "tree"), tree);
    return null;
  } catch (error) {
    if (existsSync(tree)) return null;
    const said = (error as { stderr?: string }).stderr || (error as Error).message;
    const lines = said.trim().split("\n");
    return `${names.join(", ")} could not be fetched from Debian: ${lines.find((line) => line.startsWith("E:")) ?? lines[0]}`;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function download(names: string[], work: string): Promise<void> {
  await mkdir(join(work, "state/lists/partial"), { recursive: true });
  await mkdir(join(work, "cache/archives/partial"), { recursive: true });
  // State and cache of our own, so the system's package lists and locks stay untouched; its dpkg status tells apt
  // which dependencies are already there.
  const options = [
    `Dir::State=${work}/state`,
    "Dir::State::status=/var/lib/dpkg/status",
    `Dir::Cache=${work}/cache`,
    "Debug::NoLocking=1",
    "APT::Sandbox::User=",
    "Acquire::Retries=2",
    "Acquire::http::Timeout=20",
  ].flatMap((option) => ["-o", option]);
  const env = { ...process.env, LC_ALL: "C", DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", [...options, "-q", "update"], { env, timeout: 120_000 });
  await run(
    "apt-get",
    [...options, "-qy", "--no-install-recommends", "--download-only", "install", ...names],
    { env, timeout: 240_000 },
  );
}

async function libraryPath(tree: string): Promise<string> {
  const entries = await readdir(join(tree, "usr/lib"), { withFileTypes: true, recursive: true });
  const libraries = entries.filter((entry) => /\.so(\.|$)/.test(entry.name));
  return [...new Set(libraries.map((library) => library.parentPath))].join(":");
}

/** Two test workers must not download at once; a lock left by a process that died is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  while (true) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = Number(await readFile(file, "utf8").catch(() => ""));
      if (holder && !isAlive(holder)) await rm(file, { force: true });
      else await new Promise((done) => setTimeout(done, 100));
    }
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
