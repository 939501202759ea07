import { join } from "node:path";
import { Client } from "pg";
import { chooseRunner } from "./account.ts";
import { findBundled } from "./bundled.ts";
import { clusterOf, makeCluster, OWNER, readPassword } from "./cluster.ts";
import { checkMajor, isMade, openDataFolder } from "./data-folder.ts";
import { launch } from "./server.ts";
import { clearTheWay } from "./take-over.ts";

export interface EmbeddedPostgres {
  /** Superuser of this cluster: for migrations and for making the two application roles. */
  ownerUrl: string;
  stop(): Promise<void>;
}

const DATABASE = "frontline";

/** 16 GB is not needed for a sales floor: these suit a machine with 2 GB and still hold the working set. */
const SETTINGS = {
  max_connections: "60",
  shared_buffers: "128MB",
  work_mem: "8MB",
  maintenance_work_mem: "128MB",
  max_wal_size: "512MB",
};

/**
 * Starts the PostgreSQL that lives in the data folder, making it first when the folder is new.
 * Throws a StartRefusal with one sentence when it must not start.
 */
export async function startEmbedded(options: {
  folder: string;
  log?: { debug(line: string): void; info(line: string): void };
  /** Called when the server ends without being asked to. */
  onLost?: (why: string) => void;
}): Promise<EmbeddedPostgres> {
  const bundled = findBundled();
  const folder = await openDataFolder(options.folder);
  const place = join(folder, "postgres");
  if (!isMade(place)) {
    options.log?.info(`making a new database in ${folder}`);
    await makeCluster(bundled, folder, { sync: true });
  }
  await checkMajor(place, bundled);
  await clearTheWay(clusterOf(place), (line) => options.log?.info(line));
  return open(place, folder, SETTINGS, options);
}

export async function open(
  place: string,
  folder: string,
  settings: Record<string, string>,
  hooks: { log?: { debug(line: string): void }; onLost?: (why: string) => void },
): Promise<EmbeddedPostgres> {
  const runner = await chooseRunner(findBundled(), folder, place);
  const password = await readPassword(place);
  const server = await launch(runner, clusterOf(place), settings, {
    log: (line) => hooks.log?.debug(line),
    onLost: hooks.onLost,
  });
  const url = (database: string) => `postgres://${OWNER}:${password}@127.0.0.1:${server.port}/${database}`;
  await makeDatabase(url("postgres"));
  return { ownerUrl: url(DATABASE), stop: server.stop };
}

async function makeDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
