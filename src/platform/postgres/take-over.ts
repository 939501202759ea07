import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { StartRefusal } from "../start-refusal.ts";
import { isAlive } from "./data-folder.ts";

export interface RunningProcess {
  parent: number;
  command: string;
}

const STOP_MS = 60_000;

/** Written into the server's command line, so that a later start can tell an orphan from another's server. */
export const markOfOwner = (pid: number) => `cluster_name=frontline_${pid}`;

/**
 * A kill -9 of Frontline leaves its PostgreSQL behind. That orphan is stopped; a server whose Frontline still
 * lives is another instance; a pid file whose number now belongs to some other program is only litter.
 */
export async function clearTheWay(cluster: string, log: (line: string) => void): Promise<void> {
  const pidFile = join(cluster, "postmaster.pid");
  const pid = Number.parseInt(await readFile(pidFile, "utf8").catch(() => ""), 10);
  if (!pid) return;
  const running = await lookAtProcess(pid);
  switch (judge(running, cluster)) {
    case "litter":
      // PostgreSQL itself refuses while any process has that number.
      await rm(pidFile, { force: true });
      return;
    case "in use":
      throw inUse(cluster);
    case "orphan":
      log(`stopping the database that an earlier Frontline left running (process ${pid})`);
      await stopOrphan(pid, cluster);
  }
}

export function judge(running: RunningProcess | null, cluster: string): "litter" | "orphan" | "in use" {
  if (!running?.command.includes(cluster) || !running.command.includes("postgres")) return "litter";
  const owner = /cluster_name=frontline_(\d+)/.exec(running.command)?.[1];
  // While its maker lives a child keeps its parent; afterwards it is handed to init or a reaper.
  return owner && running.parent !== Number(owner) ? "orphan" : "in use";
}

export function inUse(cluster: string): StartRefusal {
  const folder = join(cluster, "..", "..");
  return new StartRefusal(
    `The data folder ${folder} is in use by another running Frontline: stop that one, or give this one its own folder with FRONTLINE_DATA.`,
  );
}

async function stopOrphan(pid: number, cluster: string): Promise<void> {
  try {
    process.kill(pid, "SIGINT");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw inUse(cluster);
  }
  const until = Date.now() + STOP_MS;
  while (isAlive(pid)) {
    if (Date.now() > until) throw inUse(cluster);
    await pause(25);
  }
}

export async function lookAtProcess(pid: number): Promise<RunningProcess | null> {
  if (process.platform === "linux") {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "utf8").catch(() => ""),
      readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => ""),
    ]);
    // proc_pid_stat(5): the name in brackets may hold spaces and brackets, so read after the last one.
    const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (!stat || state === "Z") return null;
    return { parent: Number(parent), command: command.replaceAll("\0", " ") };
  }
  const listed = await promisify(execFile)("ps", ["-o", "ppid=,command=", "-p", String(pid)]).catch(
    () => null,
  );
  const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(listed?.stdout ?? "") ?? [];
  return command ? { parent: Number(parent), command } : null;
}
