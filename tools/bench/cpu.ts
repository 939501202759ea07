import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const TICKS_PER_SECOND = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** User and system time a process has used so far (proc(5): fields 14 and 15 of stat). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Memory a process holds now, in megabytes. */
export function memoryMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

/** The worker that the server of this process id has started; asked for until it is there. */
export async function workerOf(server: number): Promise<number> {
  for (;;) {
    const children = readFileSync(`/proc/${server}/task/${server}/children`, "utf8")
      .split(" ")
      .filter(Boolean);
    const worker = children.find((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("worker-process"),
    );
    if (worker) return Number(worker);
    await pause(50);
  }
}
