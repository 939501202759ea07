import { readConfig } from "../platform/config.ts";
import { openLog } from "../platform/log.ts";
import { openSecrets } from "../platform/secrets.ts";
import { readServerKey } from "../platform/server-key.ts";
import { StartRefusal } from "../platform/start-refusal.ts";
import { openDatabase } from "./open-database.ts";
import { openPlatform } from "./open-platform.ts";
import { readFunnelFiles } from "./replay/funnel-files.ts";
import { replayFiles } from "./replay/replay-files.ts";
import { countWorkspace, type FunnelTotals, totalsOf } from "./replay/totals.ts";

/** `npm run replay -- DIR`: a recorded funnel taken through the product, held against the files at the end. */
async function run([folder]: string[]): Promise<boolean> {
  if (!folder) throw new StartRefusal("Say where the recorded files are: npm run replay -- DIR.");
  const config = readConfig();
  const log = openLog(config.logLevel === "info" ? "warn" : config.logLevel);
  const serverKey = await readServerKey({ folder: config.dataFolder, secret: config.secret });
  const secrets = openSecrets(serverKey);
  const database = await openDatabase(config, secrets, log, (why) => {
    throw new Error(why);
  });
  const { urls } = database;
  const platform = openPlatform({ urls, secrets, log, publicUrl: config.publicUrl, name: "replay" });
  try {
    const replayed = await replayFiles(platform, folder, (line) => console.log(line));
    const refused = new Set(replayed.refused.map(({ id }) => id));
    const files = totalsOf(await readFunnelFiles(folder), refused);
    const workspace = await countWorkspace(platform, replayed.workspaceId);
    for (const { line, id, law, refusal, why } of replayed.refused) {
      console.log(`refused: line ${line} (${id}) by law ${law}: ${why} [${refusal}]`);
    }
    const isEqual = say(files, workspace, replayed.workspaceId);
    console.log(
      `to look at it, start Frontline and open ${config.publicUrl}/invitation/${replayed.invitation}`,
    );
    return isEqual;
  } finally {
    await platform.close();
    await database.stop();
  }
}

function say(files: FunnelTotals, workspace: FunnelTotals, workspaceId: string): boolean {
  console.log(
    `files:     ${files.leads} leads, ${files.won + files.refused} won, less ${files.refused} that laws refuse: ${files.won}`,
  );
  console.log(
    `workspace: ${workspace.leads} leads, ${workspace.won} won, ${workspace.refused} kept as refused (${workspaceId})`,
  );
  const different = [...files.cells].filter(([key, cell]) => workspace.cells.get(key) !== cell);
  const added = [...workspace.cells.keys()].filter((key) => !files.cells.has(key));
  for (const [key, cell] of different)
    console.log(`differs: ${key}: files ${cell}, workspace ${workspace.cells.get(key) ?? "none"}`);
  for (const key of added) console.log(`differs: ${key}: only in the workspace`);
  const isEqual = different.length + added.length === 0;
  console.log(isEqual ? `equal in all ${files.cells.size} cells, by origin and by month` : "NOT equal");
  return isEqual;
}

run(process.argv.slice(2).filter((argument) => argument !== "--"))
  .then((isEqual) => {
    process.exitCode = isEqual ? 0 : 1;
  })
  .catch((error: unknown) => {
    console.error(error instanceof StartRefusal ? error.message : error);
    process.exitCode = 1;
  });
