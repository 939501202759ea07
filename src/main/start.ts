import { readConfig } from "../platform/config.ts";
import { openLog } from "../platform/log.ts";
import { openNotices } from "../platform/push/notices.ts";
import { openSecrets } from "../platform/secrets.ts";
import { readServerKey } from "../platform/server-key.ts";
import { explainListenError, StartRefusal } from "../platform/start-refusal.ts";
import { watchParent } from "../platform/watch-parent.ts";
import { keepWorker } from "./keep-worker.ts";
import { openDatabase } from "./open-database.ts";
import { openPlatform } from "./open-platform.ts";
import { openServer } from "./server.ts";

// Opened in order, closed in reverse; a stop asked for while starting closes what is open so far.
const closing: (() => Promise<void>)[] = [];
let stopping = false;

function stop(code: number): void {
  if (stopping) return;
  stopping = true;
  void (async () => {
    for (const close of closing.reverse()) await close().catch((error: unknown) => console.error(error));
    process.exit(code);
  })();
}

async function start(): Promise<void> {
  const config = readConfig();
  const log = openLog(config.logLevel);
  const serverKey = await readServerKey({ folder: config.dataFolder, secret: config.secret });
  const secrets = openSecrets(serverKey);

  const database = await openDatabase(config, secrets, log, (why) => {
    log.fatal(why);
    stop(1);
  });
  closing.push(database.stop);
  const { urls } = database;

  const platform = openPlatform({ urls, secrets, log, publicUrl: config.publicUrl, name: "server" });
  closing.push(platform.close);
  const notices = await openNotices(urls.directory, log);
  closing.push(notices.close);

  const app = await openServer(platform, notices);
  closing.push(() => app.close());
  await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
    throw explainListenError(error, config.port);
  });

  const orders = {
    urls,
    serverKey: serverKey.toString("base64"),
    publicUrl: config.publicUrl,
    logLevel: config.logLevel,
  };
  closing.push(keepWorker(orders, log).stop);
  const { port } = app.server.address() as { port: number };
  console.log(`Frontline is ready: ${config.publicUrl.replace(/:0$/, `:${port}`)}`);
}

process.once("SIGINT", () => stop(0));
process.once("SIGTERM", () => stop(0));
watchParent(() => stop(0));
start().catch((error: unknown) => {
  console.error(error instanceof StartRefusal ? error.message : error);
  stop(1);
});
