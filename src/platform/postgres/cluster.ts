import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartRefusal } from "../start-refusal.ts";
import { chooseRunner, type Runner, run } from "./account.ts";
import type { BundledPostgres } from "./bundled.ts";
import { diskFull, isMade } from "./data-folder.ts";

export const OWNER = "frontline_owner";

/** A cluster's home: `cluster/` as initdb makes it, `owner.password` beside it. */
export const clusterOf = (place: string) => join(place, "cluster");
const passwordFileOf = (place: string) => join(place, "owner.password");

export async function readPassword(place: string): Promise<string> {
  return (await readFile(passwordFileOf(place), "utf8")).trim();
}

/**
 * Makes `<folder>/postgres` whole or not at all: everything happens in a sibling that is renamed at the end, so a
 * Ctrl-C or a power cut leaves only a folder the next start sweeps. Two first starts at once: the rename of the
 * second fails and it goes on with the first one's cluster, whose own lock then refuses it.
 */
export async function makeCluster(
  bundled: BundledPostgres,
  folder: string,
  options: { sync: boolean },
): Promise<void> {
  const place = join(folder, "postgres");
  const half = `${place}.making-${process.pid}`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  try {
    const runner = await chooseRunner(bundled, folder, half);
    await initialise(runner, half, options.sync);
    await rename(half, place);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (isMade(place)) return;
    throw explain(error, folder);
  }
}

async function initialise(runner: Runner, half: string, sync: boolean): Promise<void> {
  const passwordFile = passwordFileOf(half);
  await writeFile(passwordFile, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  await chmod(passwordFile, 0o600);
  if (runner.account.kind === "other") await chown(passwordFile, runner.account.uid, runner.account.gid);
  const args = [
    `--pgdata=${clusterOf(half)}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    // Loopback is open to every local account, so even there a password is asked.
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // Built-in collation: the same order on every machine, so a copied folder keeps its indexes valid.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--no-instructions",
  ];
  if (!sync) args.push("--no-sync");
  await run(runner.spawn("initdb", args, { stdio: ["ignore", "pipe", "pipe"] }));
}

function explain(error: unknown, folder: string): unknown {
  if (error instanceof StartRefusal) return error;
  const said = error instanceof Error ? error.message : String(error);
  if (/No space left on device|ENOSPC|Disk quota exceeded/.test(said)) return diskFull(folder);
  const last = said.split("\n").findLast((line) => /error|fatal/i.test(line)) ?? said;
  return new StartRefusal(
    `The database could not be made in ${folder} (${last.trim()}): mend that and start again; nothing was left behind.`,
  );
}
