import { wallClock } from "../platform/clock.ts";
import type { DatabaseUrls } from "../platform/db/roles.ts";
import { openLog } from "../platform/log.ts";
import { openSecrets } from "../platform/secrets.ts";
import { openPlatform } from "./open-platform.ts";
import { startWorker } from "./worker.ts";

/** What the server tells its worker, over the channel between them: never by argument or environment. */
export interface WorkerOrders {
  urls: DatabaseUrls;
  serverKey: string;
  publicUrl: string;
  logLevel: string;
}

// The background work runs in a process of its own: a large import never makes a page wait, and killing it at any
// instant is an ordinary event that the server answers by starting another.
process.once("message", (orders: WorkerOrders) => {
  run(orders).catch((error) => {
    console.error(error);
    process.exit(1);
  });
});
// Ctrl-C reaches every process of the terminal; the server tells us when to stop.
process.on("SIGINT", () => {});

async function run(orders: WorkerOrders): Promise<void> {
  const platform = openPlatform({
    urls: orders.urls,
    secrets: openSecrets(Buffer.from(orders.serverKey, "base64")),
    log: openLog(orders.logLevel),
    publicUrl: orders.publicUrl,
    clock: wallClock,
    name: "worker",
  });
  const worker = await startWorker(platform, orders.urls);
  // The server may have gone while we opened; then the disconnect below is the news.
  if (process.connected) process.send?.("working", () => {});
  const stop = async () => {
    await worker.stop();
    await platform.close();
    process.exit(0);
  };
  process.once("disconnect", () => void stop());
  process.once("SIGTERM", () => void stop());
}
