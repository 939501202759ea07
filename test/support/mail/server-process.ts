import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { connect } from "node:net";

export type Server = {
  /** Signals the server's children of this name, at once. */
  signalChildren(name: string, signal: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
};

type Start = {
  /** Removed when the test process dies without stopping its servers. */
  folder: string;
  env: Record<string, string>;
  /** Asked again and again until true, with what the server has printed so far. */
  isReady: (said: string) => Promise<boolean> | boolean;
  /** Told in the error when the start fails. */
  log?: string;
  /** Gets the server at once, so that a failed start is cleaned up too. */
  running: Server[];
};

export async function startServer(
  command: string[],
  { folder, env, isReady, log, running }: Start,
): Promise<Server> {
  // A process group of its own, so that stop reaches every child. The watcher's pipe ends with the test process, so a
  // killed test leaves no server behind (a parent-death signal would not do: Postfix loses it when it changes user).
  const watcher = 'trap "" TERM; read _; kill -CONT 0; kill -TERM 0; sleep 1; rm -rf "$folder"; kill -KILL 0';
  const script = `folder=$1; shift; (${watcher}) <&3 & exec "$@" 3<&-`;
  // The server's environment is not the watcher's: under fakeroot the watcher would hang with the daemon it ends.
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const child = spawn("sh", ["-c", script, "sh", folder, "env", ...variables, ...command], {
    detached: true,
    env: { PATH: process.env.PATH },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  let said = "";
  child.stdout!.on("data", (chunk) => (said += chunk));
  child.stderr!.on("data", (chunk) => (said += chunk));
  let hasEnded = false;
  const exit = new Promise<void>((done) => child.once("exit", done)).then(() => {
    hasEnded = true;
  });
  running.push({
    signalChildren: (name, signal) => signalChildren(child.pid!, name, signal),
    stop: () => stopGroup(child, exit),
  });

  const giveUpAt = Date.now() + 15_000;
  while (!(await isReady(said))) {
    if (hasEnded || Date.now() > giveUpAt) {
      const logged = log ? await readFile(log, "utf8").catch(() => "") : "";
      throw new Error(`${command[0]} did not start:\n${said}\n${logged}`);
    }
    await pause(25);
  }
  return running.at(-1)!;
}

async function signalChildren(group: number, name: string, signal: NodeJS.Signals): Promise<void> {
  const found: number[] = [];
  for (const pid of (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry))) {
    // proc(5): pid (name) state ppid pgrp …
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const [, comm, pgrp] = /^\d+ \((.*)\) \S \d+ (\d+)/.exec(stat) ?? [];
    if (comm === name && Number(pgrp) === group) found.push(Number(pid));
  }
  if (found.length === 0) throw new Error(`No process called ${name} is running`);
  for (const pid of found) process.kill(pid, signal);
}

async function stopGroup(child: ChildProcess, exit: Promise<void>): Promise<void> {
  signalGroup(child, "SIGTERM");
  const slow = setTimeout(() => signalGroup(child, "SIGKILL"), 3000);
  await exit;
  clearTimeout(slow);
  // Bounded: where nobody reaps orphans, a group of the dead still answers.
  for (let turn = 0; turn < 25 && signalGroup(child, "SIGKILL"); turn++) await pause(20);
}

/** False when nobody of the group is left. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-child.pid!, signal);
  } catch {
    return false;
  }
}

/** Whether a server greets on every port: SMTP and IMAP speak first (RFC 5321 §3.1, RFC 9051 §7.1). */
export function greetsOn(...ports: number[]): () => Promise<boolean> {
  return async () => (await Promise.all(ports.map(greets))).every(Boolean);
}

function greets(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    const finish = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
    socket.once("data", () => finish(true));
    socket.once("error", () => finish(false));
    socket.setTimeout(5000, () => finish(false));
  });
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
