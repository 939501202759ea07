import type { Config } from "../platform/config.ts";
import { migrate } from "../platform/db/migrate.ts";
import { type DatabaseUrls, prepareRoles } from "../platform/db/roles.ts";
import type { Log } from "../platform/log.ts";
import { startEmbedded } from "../platform/postgres/embedded.ts";
import { checkExternal } from "../platform/postgres/external.ts";
import type { Secrets } from "../platform/secrets.ts";

export interface OpenDatabase {
  urls: DatabaseUrls;
  stop(): Promise<void>;
}

/** The database of this installation, at this version: the one in the data folder, or the operator's own. */
export async function openDatabase(
  config: Config,
  secrets: Secrets,
  log: Log,
  onLost: (why: string) => void,
): Promise<OpenDatabase> {
  const { ownerUrl, stop } = config.databaseUrl
    ? await external(config.databaseUrl)
    : await startEmbedded({ folder: config.dataFolder, log: lines(log), onLost });
  try {
    const urls = await prepareRoles(ownerUrl, secrets);
    const { applied } = await migrate(urls);
    if (applied.length > 0) log.info({ applied }, "database brought to this version");
    return { urls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function external(url: string): Promise<{ ownerUrl: string; stop(): Promise<void> }> {
  await checkExternal(url);
  return { ownerUrl: url, stop: async () => {} };
}

function lines(log: Log): { debug(line: string): void; info(line: string): void } {
  return { debug: (line) => log.debug(line), info: (line) => log.info(line) };
}
