import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { changeState } from "./change-state.ts";
import { refusalToMove } from "./lead.ts";
import { wakeLeadJob } from "./leads.job-names.ts";
import { lockLead } from "./leads.store.ts";
import { loadLeadToWork } from "./load-lead-to-work.ts";

const WAKE_STEP = "Pick up the conversation again";

/** Not now: sleeps with its owner or in its queue until a day, then wakes by itself. */
export async function nurtureLead(
  tx: Tx,
  command: Command & { leadId: string; wakeAt: Date; why?: string | undefined; reason?: string | undefined },
): Promise<Outcome<Ok>> {
  const { lead, refusal } = await loadLeadToWork(tx, command.leadId, command.by);
  if (!lead) return refusal;
  const no = refusalToMove(lead, "nurturing");
  if (no) return refused(no, { facts: { from: lead.state, to: "nurturing" } });
  if (command.wakeAt <= command.at) return refused("wake-in-past", { field: "wakeAt" });
  const { why, reason, wakeAt } = command;
  const after = {
    ...lead,
    state: "nurturing" as const,
    nextStep: WAKE_STEP,
    nextAt: wakeAt,
    overdueSince: null,
  };
  await changeState(tx, { before: lead, after, kind: "nurtured", why, reason }, command);
  await tx.later(wakeLeadJob, { leadId: lead.id }, wakeAt);
  return ok;
}

/** Its day has come: back to work, in front of its owner or its queue. Woken, claimed or moved before: nothing to do. */
export async function wakeLead(tx: Tx, command: Command & { leadId: string }): Promise<Outcome<Ok>> {
  const lead = await lockLead(tx, command.leadId);
  if (lead?.state !== "nurturing" || lead.nextAt! > command.at) return ok;
  const after = { ...lead, state: "working" as const, nextStep: WAKE_STEP, nextAt: command.at };
  await changeState(tx, { before: lead, after, kind: "woken", reason: "wake-date" }, command);
  return ok;
}
