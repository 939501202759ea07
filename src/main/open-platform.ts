import type { Clock } from "../platform/clock.ts";
import { wallClock } from "../platform/clock.ts";
import { openPool } from "../platform/db/connection.ts";
import { openDirectory } from "../platform/db/directory.ts";
import type { DatabaseUrls } from "../platform/db/roles.ts";
import { openWork } from "../platform/db/work.ts";
import type { Log } from "../platform/log.ts";
import type { Platform } from "../platform/platform.ts";
import type { Secrets } from "../platform/secrets.ts";
import { listeners } from "./listeners.ts";

// Cores + 1 (measured: with 8 backends on 2 cores the p99 of a list goes from 8 to over 100 ms).
const APP_CONNECTIONS = 4;
const DIRECTORY_CONNECTIONS = 2;

/** The one place where transactions come from, so a server, worker, command or test cannot skip a listener. */
export function openPlatform(options: {
  urls: DatabaseUrls;
  secrets: Secrets;
  log: Log;
  publicUrl: string;
  clock?: Clock;
  name: string;
}): Platform & { close(): Promise<void> } {
  const app = openPool(options.urls.app, APP_CONNECTIONS, options.name);
  const directory = openPool(options.urls.directory, DIRECTORY_CONNECTIONS, `${options.name} directory`);
  return {
    work: openWork(app, listeners),
    directory: openDirectory(directory),
    secrets: options.secrets,
    clock: options.clock ?? wallClock,
    log: options.log,
    publicUrl: options.publicUrl,
    async close() {
      await Promise.all([app.end(), directory.end()]);
    },
  };
}
