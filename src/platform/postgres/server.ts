import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { StartRefusal } from "../start-refusal.ts";
import type { Runner } from "./account.ts";
import { diskFull } from "./data-folder.ts";
import { inUse, markOfOwner } from "./take-over.ts";

export interface RunningServer {
  port: number;
  stop(): Promise<void>;
}

const TRIES = 40;
const FAST_STOP_MS = 20_000;

/** Starts `postgres` on a free loopback port and resolves when it takes connections. */
export async function launch(
  runner: Runner,
  cluster: string,
  settings: Record<string, string>,
  hooks: { log: (line: string) => void; onLost?: (why: string) => void },
): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = spawnServer(runner, cluster, { ...settings, port: String(port) });
    const failure = await untilReady(child, hooks.log);
    if (!failure) return watch(child, port, hooks);
    // Another program took the port between our look and PostgreSQL's, or the backends of a killed server
    // are still noticing that it is gone: both pass by themselves.
    const passes = /could not bind|could not create any TCP|shared memory block.*still in use/.test(failure);
    if (!passes || attempt === TRIES) throw explain(failure, cluster);
    await pause(250);
  }
}

function spawnServer(runner: Runner, cluster: string, settings: Record<string, string>): ChildProcess {
  const fixed = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // Compiling a query costs more than it saves at this size.
    jit: "off",
  };
  const options = Object.entries({ ...fixed, ...settings }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  return runner.spawn("postgres", ["-D", cluster, "-c", markOfOwner(process.pid), ...options], {
    stdio: ["ignore", "ignore", "pipe"],
    // Its own session: a Ctrl-C in the terminal reaches Frontline alone, which stops it last.
    detached: true,
  });
}

/** Null when ready, else everything it said before it ended. */
function untilReady(child: ChildProcess, log: (line: string) => void): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const said: string[] = [];
  let ready = false;
  createInterface({ input: child.stderr! }).on("line", (line) => {
    log(line);
    if (ready) return;
    said.push(line);
    ready = line.includes("database system is ready to accept connections");
    if (ready) resolve(null);
  });
  child.on("error", (error) => resolve(error.message));
  child.on("close", (code, signal) => resolve(said.join("\n") || `ended with ${signal ?? code}`));
  return promise;
}

function watch(child: ChildProcess, port: number, hooks: { onLost?: (why: string) => void }): RunningServer {
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let stopping = false;
  child.once("exit", (code, signal) => {
    if (!stopping) hooks.onLost?.(`the database ended by itself (${signal ?? code})`);
  });
  return {
    port,
    async stop() {
      stopping = true;
      // SIGINT is PostgreSQL's fast shutdown; SIGQUIT skips the last checkpoint and recovers at the next start.
      child.kill("SIGINT");
      const slow = setTimeout(() => child.kill("SIGQUIT"), FAST_STOP_MS);
      await ended;
      clearTimeout(slow);
    },
  };
}

function explain(failure: string, cluster: string): StartRefusal {
  if (/lock file .* already exists/.test(failure)) return inUse(cluster);
  if (/No space left on device|Disk quota exceeded/.test(failure)) return diskFull(cluster);
  const last = failure.split("\n").findLast((line) => /FATAL|PANIC/.test(line)) ?? failure;
  return new StartRefusal(
    `The database in ${cluster} did not start (${last.replace(/^.*?(FATAL|PANIC):\s*/, "").trim()}): mend that and start again; its files are untouched.`,
  );
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
