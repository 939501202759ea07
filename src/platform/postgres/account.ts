import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { chown, lchown, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { environmentForPostgres } from "../config.ts";
import { StartRefusal } from "../start-refusal.ts";
import { type BundledPostgres, copyBinaries, linkLibraries, noBundled } from "./bundled.ts";

/** Who PostgreSQL runs as. It refuses uid 0, so a root start needs another identity. */
export type Account =
  | { kind: "same" }
  /** Root seen as uid 1000 inside a user namespace: files stay root's, nothing is given away. */
  | { kind: "namespace" }
  | { kind: "other"; uid: number; gid: number };

export interface Runner {
  account: Account;
  native: string;
  spawn(program: "initdb" | "postgres", args: string[], options?: SpawnOptions): ChildProcess;
}

const NOBODY = { kind: "other", uid: 65534, gid: 65534 } as const;

/**
 * The first account that can both enter the data folder and run the binaries. A cluster already made by an
 * account stays with it: the files are its own. Ownership changes only once everything else is known to work.
 */
export async function chooseRunner(bundled: BundledPostgres, folder: string, place: string): Promise<Runner> {
  let native = bundled.native;
  await linkLibraries(native).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EACCES" && error.code !== "EROFS") throw error;
    native = await copyBinaries(bundled, folder);
  });
  let reason = "";
  for (const account of await candidates(folder, place)) {
    if (await whatFails(account, "/bin/sh", ["-c", 'cd "$1"', "sh", folder])) continue;
    const version = (from: string) => whatFails(account, join(from, "bin", "postgres"), ["--version"]);
    reason = (await version(native)) ?? "";
    if (reason && account.kind === "other") {
      native = await copyBinaries(bundled, folder);
      reason = (await version(native)) ?? "";
    }
    if (reason) continue;
    if (account.kind === "other") await give(place, account);
    return runner(account, native);
  }
  if (reason) throw noBundled(`the bundled one does not run: ${reason}`);
  throw new StartRefusal(
    `PostgreSQL refuses to run as root and no other account can reach ${folder}: start Frontline as an ordinary user, or set FRONTLINE_DATA to a folder such as /var/lib/frontline.`,
  );
}

async function candidates(folder: string, place: string): Promise<Account[]> {
  if (process.getuid?.() !== 0) return [{ kind: "same" }];
  const made = await stat(place);
  if (made.uid !== 0) return [{ kind: "other", uid: made.uid, gid: made.gid }];
  const around = await stat(join(folder, ".."));
  const owner: Account[] = around.uid === 0 ? [] : [{ kind: "other", uid: around.uid, gid: around.gid }];
  return [{ kind: "namespace" }, ...owner, NOBODY];
}

function runner(account: Account, native: string): Runner {
  return {
    account,
    native,
    spawn(program, args, options = {}) {
      return start(account, join(native, "bin", program), args, options);
    },
  };
}

function start(account: Account, program: string, args: string[], options: SpawnOptions): ChildProcess {
  const full = { cwd: "/", env: environmentForPostgres(), ...options };
  const as = account.kind === "other" ? { uid: account.uid, gid: account.gid } : {};
  const child =
    account.kind === "namespace"
      ? spawn("unshare", ["--user", "--map-user=1000", "--", program, ...args], full)
      : spawn(program, args, { ...full, ...as });
  // A start that is stopped half-way takes initdb or the server with it.
  const interrupt = () => void child.kill("SIGINT");
  process.once("exit", interrupt);
  child.once("close", () => process.off("exit", interrupt));
  return child;
}

/** Null when it works, else what was said. */
async function whatFails(account: Account, program: string, args: string[]): Promise<string | null> {
  if (process.platform === "win32" && program === "/bin/sh") return null;
  try {
    await run(start(account, program, args, { stdio: ["ignore", "ignore", "pipe"] }));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function give(place: string, to: { uid: number; gid: number }): Promise<void> {
  if ((await stat(place)).uid === to.uid) return;
  for (const entry of await readdir(place, { recursive: true }))
    await lchown(join(place, entry), to.uid, to.gid);
  await chown(place, to.uid, to.gid);
}

/** Runs a program to its end; rejects with what it printed. */
export function run(child: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let said = "";
  child.stderr?.on("data", (piece) => {
    said += piece;
  });
  child.stdout?.resume();
  child.on("error", reject);
  child.on("close", (code, signal) =>
    code === 0 ? resolve() : reject(new Error(said.trim() || `ended with ${signal ?? code}`)),
  );
  return promise;
}
