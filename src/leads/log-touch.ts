import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Ok, type Outcome, ok } from "../platform/outcome.ts";
import type { NextStep } from "./lead.ts";
import { loadLeadToWork } from "./load-lead-to-work.ts";
import { recordTouch } from "./record-touch.ts";
import { setNextStep } from "./set-next-step.ts";
import type { TouchKind } from "./touch.ts";

/** What a rep did by hand outside the product's own mail and calls, and what happens next: one without the other leaves a gap. */
export async function logTouch(
  tx: Tx,
  command: Command & { leadId: string; kind: Exclude<TouchKind, "reply">; nextStep: NextStep },
): Promise<Outcome<Ok>> {
  const { leadId, kind, nextStep, by, at } = command;
  const { refusal } = await loadLeadToWork(tx, leadId, by);
  if (refusal) return refusal;
  const touched = await recordTouch(tx, { leadId, kind, by, at });
  if (isRefused(touched)) return touched;
  const set = await setNextStep(tx, {
    leadId,
    what: nextStep.what,
    due: nextStep.at,
    doneWith: kind,
    by,
    at,
  });
  return isRefused(set) ? set : ok;
}
