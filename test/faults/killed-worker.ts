import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { WorkerOrders } from "../../src/main/worker-process.ts";

const PROGRAM = fileURLToPath(new URL("../../src/main/worker-process.ts", import.meta.url));

/** The product's own worker in its own process, to be killed without a chance to tidy up. */
export async function startDoomedWorker(
  orders: WorkerOrders,
): Promise<{ kill(): Promise<void>; stop(): Promise<void> }> {
  const child: ChildProcess = fork(PROGRAM, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.send(orders);
  await once(child, "message");
  const end = async (act: () => void) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    act();
    await exited;
  };
  return { kill: () => end(() => child.kill("SIGKILL")), stop: () => end(() => child.disconnect()) };
}
