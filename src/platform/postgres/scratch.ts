import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBundled } from "./bundled.ts";
import { clusterOf, makeCluster } from "./cluster.ts";
import { isAlive } from "./data-folder.ts";
import { type EmbeddedPostgres, open } from "./embedded.ts";
import { clearTheWay } from "./take-over.ts";

/** Durability off: a scratch cluster is thrown away, and tests run about three times as fast. */
const SETTINGS = {
  max_connections: "200",
  shared_buffers: "128MB",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
};

/** A throw-away cluster in a temporary folder, for tests and benchmarks. `stop` removes it. */
export async function startScratch(): Promise<EmbeddedPostgres> {
  await sweepLeftOvers();
  const folder = await mkdtemp(join(tmpdir(), `frontline-scratch-${process.pid}-`));
  await makeCluster(findBundled(), folder, { sync: false });
  const server = await open(join(folder, "postgres"), folder, SETTINGS, {});
  return {
    ownerUrl: server.ownerUrl,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A killed test run leaves its cluster running; the next run stops and removes it. */
async function sweepLeftOvers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const maker = /^frontline-scratch-(\d+)-/.exec(name)?.[1];
    if (!maker || isAlive(Number(maker))) continue;
    const folder = join(tmpdir(), name);
    // Another account's left-overs stay: they are not ours to stop.
    await clearTheWay(clusterOf(join(folder, "postgres")), () => {}).catch(() => {});
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}
