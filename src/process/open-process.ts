import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { ok } from "../platform/outcome.ts";
import { motions } from "../team/open.ts";
import { defaultProcess } from "./default-process.ts";
import { gateFacts } from "./gate-facts.ts";
import { insertProcessVersion } from "./process.store.ts";

/** A new workspace begins with version 1 of each lane. Hears `team.workspace-opened`. */
export async function openProcess(tx: Tx, command: Command): Promise<typeof ok> {
  for (const motion of motions) {
    await insertProcessVersion(tx, {
      versionId: newId(),
      motion,
      version: 1,
      steps: defaultProcess[motion],
      factLabels: gateFacts,
      why: null,
      publishedBy: command.by.id,
      publishedAt: command.at,
    });
  }
  return ok;
}
