import type { Tx } from "../platform/db/tx.ts";
import { type Served, serve } from "../platform/http/serve.ts";
import { type Motion, motions } from "../team/open.ts";
import { namesOf } from "../team/public.ts";
import { listProcesses, listProcessVersionsContract, publishProcessContract } from "./process.contract.ts";
import { getNewestVersion, listProcessVersions, type PublishedVersion } from "./process.store.ts";
import { processDifference } from "./process-difference.ts";
import { publishProcess } from "./publish-process.ts";

export const processRoutes: Served[] = [
  serve(listProcesses, (call) =>
    call.inWorkspace(async (tx) => {
      const versions = [];
      for (const motion of motions) versions.push(await getNewestVersion(tx, motion));
      return { rows: await withNames(tx, versions) };
    }),
  ),
  serve(listProcessVersionsContract, (call) =>
    call.inWorkspace(async (tx) => ({ rows: await listHistory(tx, call.params.motion) })),
  ),
  serve(publishProcessContract, (call) =>
    call.inWorkspace((tx) =>
      publishProcess(tx, { by: call.by, at: call.at, motion: call.params.motion, ...call.body }),
    ),
  ),
];

async function listHistory(tx: Tx, motion: Motion) {
  const versions = await listProcessVersions(tx, motion);
  const named = await withNames(tx, versions);
  return named.map((version, i) => {
    const before = versions[i + 1];
    return { ...version, difference: before ? processDifference(before, version) : null };
  });
}

async function withNames(tx: Tx, versions: readonly PublishedVersion[]) {
  const nameOf = await namesOf(
    tx,
    versions.map((version) => version.publishedBy),
  );
  return versions.map(({ publishedBy, steps, ...version }) => ({
    ...version,
    steps: [...steps],
    publishedByName: nameOf(publishedBy),
  }));
}
