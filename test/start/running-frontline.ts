import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmod, chown, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));
const START = join(REPOSITORY, "src/main/start.ts");
const READY_MS = 60_000;

export interface StartOptions {
  folder: string;
  env?: Record<string, string>;
  /** Programs put before Node, such as `unshare`. */
  before?: string[];
  uid?: number;
}

/** `npm start` without npm: the product as a process of its own, with nothing of this process's settings. */
export class RunningFrontline {
  readonly process: ChildProcess;
  readonly ended: Promise<number>;
  output = "";

  constructor(options: StartOptions) {
    const command = [...(options.before ?? []), process.execPath, START];
    const identity = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid };
    this.process = spawn(command[0]!, command.slice(1), {
      cwd: REPOSITORY,
      env: {
        PATH: process.env.PATH,
        PORT: "0",
        FRONTLINE_DATA: options.folder,
        LOG_LEVEL: "info",
        ...options.env,
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      ...identity,
    });
    for (const stream of [this.process.stdout!, this.process.stderr!])
      stream.on("data", (piece) => {
        this.output += piece;
      });
    // Not "close": that waits for whoever else holds the pipes. The pause lets the last words arrive.
    this.ended = new Promise((resolve) =>
      this.process.once("exit", (code) => setTimeout(() => resolve(code ?? -1), 100)),
    );
  }

  /** The address it printed. Throws with everything it said when it ends first. */
  async ready(): Promise<string> {
    const until = Date.now() + READY_MS;
    while (Date.now() < until) {
      const address = /Frontline is ready: (http:\/\/\S+)/.exec(this.output)?.[1];
      if (address) return address;
      if (this.process.exitCode !== null || this.process.signalCode) break;
      await pause(20);
    }
    throw new Error(`Frontline did not become ready:\n${this.output}`);
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number> {
    this.process.kill(signal);
    return this.ended;
  }
}

/** False for a checkout below a home that this account may not enter. */
export function canBeRunBy(uid: number): boolean {
  const program = "require('node:fs').accessSync(process.argv[1])";
  return spawnSync(process.execPath, ["-e", program, START], { cwd: "/", uid, gid: uid }).status === 0;
}

/** Processes whose command line names the folder. */
export async function processesOn(folder: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const command = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    if (command.includes(folder) && command.includes("postgres")) found.push(Number(name));
  }
  return found;
}

export async function untilNoneOn(folder: string): Promise<number[]> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await processesOn(folder)).length === 0) return [];
    await pause(50);
  }
  return processesOn(folder);
}

export async function newFolder(owner?: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "frontline-start-"));
  await chmod(folder, 0o755);
  if (owner !== undefined) await chown(folder, owner, owner);
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  for (const pid of await processesOn(folder)) process.kill(pid, "SIGQUIT");
  await untilNoneOn(folder);
  await rm(folder, { recursive: true, force: true });
}
