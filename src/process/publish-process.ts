import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import type { Motion } from "../team/open.ts";
import { gateFacts } from "./gate-facts.ts";
import { processPublished } from "./process.events.ts";
import { getNewestVersion, insertProcessVersion } from "./process.store.ts";
import { refusalToPublish } from "./publishing.ts";
import type { Step } from "./step.ts";

/** Law 9: the next version; what is under way keeps the version it began with. */
export async function publishProcess(
  tx: Tx,
  command: Command & {
    motion: Motion;
    basedOn: number;
    steps: Step[];
    factLabels: Record<string, string>;
    why: string | null;
  },
): Promise<Outcome<{ versionId: string; version: number }>> {
  const no = refusalToAct(command.by, "process.edit");
  if (no) return no;
  const current = await getNewestVersion(tx, command.motion);
  const stale = () => refused("process-stale", { facts: { basedOn: command.basedOn } });
  if (current.version !== command.basedOn) return stale();
  const factLabels = { ...gateFacts, ...current.factLabels, ...command.factLabels };
  const proposed = { steps: command.steps, factLabels };
  const refusal = refusalToPublish(command.motion, current, proposed);
  if (refusal) return refusal;

  const versionId = newId();
  const version = current.version + 1;
  const isFirst = await insertProcessVersion(tx, {
    versionId,
    motion: command.motion,
    version,
    ...proposed,
    why: command.why,
    publishedBy: command.by.id,
    publishedAt: command.at,
  });
  if (!isFirst) return stale();
  await publish(tx, processPublished, { versionId, motion: command.motion, version }, command);
  return { versionId, version };
}
