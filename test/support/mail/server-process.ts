import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import type { InstalledPackages } from "../packages.ts";

export type Server = { reload(): Promise<void>; stop(): Promise<void> };

/** A plain user's Postfix is told by fakeroot that it may do what root may; everything stays that user's own. */
export function asRoot(command: string[], packages: InstalledPackages): string[] {
  if (process.getuid?.() === 0) return command;
  const library = packages.env.LD_LIBRARY_PATH?.split(":") ?? [];
  const preload = [...library, "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"].map(
    (folder) => `${folder}/libfakeroot/libfakeroot-sysv.so`,
  );
  return [packages.locate("usr/bin/fakeroot-sysv"), "-f", packages.locate("usr/bin/faked-sysv")].concat(
    ["-l", preload.join(":"), "--"],
    command,
  );
}

/** Starts a server and waits until every port answers; `running` gets it at once, so that a failed start is cleaned up. */
export async function startServer(
  command: string[],
  options: { env: Record<string, string>; ports: number[]; log: string; running: Server[] },
): Promise<Server> {
  // A process group of its own, so that stop reaches every child. The watcher's pipe ends with the test process, so a
  // killed test leaves no server behind (a parent-death signal would not do: Postfix loses it when it changes user).
  const watched = '(read _; kill -TERM 0) <&3 & exec "$@" 3<&-';
  const child = spawn("sh", ["-c", watched, "sh", ...command], {
    detached: true,
    env: { PATH: process.env.PATH, ...options.env },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  let said = "";
  child.stdout!.on("data", (chunk) => (said += chunk));
  child.stderr!.on("data", (chunk) => (said += chunk));
  let ended = false;
  const exit = new Promise<void>((done) => {
    const end = () => {
      ended = true;
      done();
    };
    child.once("exit", end);
    child.once("error", (error) => {
      said += error.message;
      end();
    });
  });
  const server: Server = {
    async reload() {
      process.kill(child.pid!, "SIGHUP");
    },
    async stop() {
      signalGroup(child.pid, "SIGTERM");
      const slow = setTimeout(() => signalGroup(child.pid, "SIGKILL"), 3000);
      await exit;
      clearTimeout(slow);
      // Bounded: where nobody reaps orphans, a group of the dead still answers.
      for (let turn = 0; turn < 25 && signalGroup(child.pid, "SIGKILL"); turn++) await pause(20);
    },
  };
  options.running.push(server);

  const giveUpAt = Date.now() + 15_000;
  for (const port of options.ports)
    while (!(await answers(port))) {
      if (ended || Date.now() > giveUpAt) {
        const log = await readFile(options.log, "utf8").catch(() => "");
        throw new Error(`${command[0]} did not start:\n${said}\n${log}`);
      }
      await pause(25);
    }
  return server;
}

/** False when nobody of the group is left. */
function signalGroup(pid: number | undefined, signal: NodeJS.Signals): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("data", () => finish(true));
    socket.once("error", () => finish(false));
    socket.setTimeout(2000, () => finish(false));
    const finish = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
  });
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
