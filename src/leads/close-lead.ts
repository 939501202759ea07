import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { changeState, closed } from "./change-state.ts";
import { refusalToMove } from "./lead.ts";
import { lockLead } from "./leads.store.ts";
import { loadLeadToWork } from "./load-lead-to-work.ts";

/** Not a fit, with the reason (a code of `disqualifyReasons`, or a hand-off's own). */
export async function disqualifyLead(
  tx: Tx,
  command: Command & { leadId: string; reason: string; why?: string | undefined },
): Promise<Outcome<Ok>> {
  const { lead, refusal } = await loadLeadToWork(tx, command.leadId, command.by);
  if (!lead) return refusal;
  const { reason, why, at } = command;
  const after = { ...lead, state: "disqualified" as const, ...closed(reason, at) };
  await changeState(tx, { before: lead, after, kind: "disqualified", reason, why }, command);
  return ok;
}

/** A deal took the lead over. Whoever re-qualified was asked there: an Account Executive works no lead. */
export async function convertLead(tx: Tx, command: Command & { leadId: string }): Promise<Outcome<Ok>> {
  const lead = await lockLead(tx, command.leadId);
  if (!lead) return refused("not-found");
  const no = refusalToMove(lead, "converted");
  if (no) return refused(no, { facts: { from: lead.state, to: "converted" } });
  const after = { ...lead, state: "converted" as const, ...closed("converted", command.at) };
  await changeState(tx, { before: lead, after, kind: "converted" }, command);
  return ok;
}
