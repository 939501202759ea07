import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { dueAfter } from "../team/open.ts";
import { workspaceCalendar } from "../team/public.ts";
import { changeState, closed, stepping } from "./change-state.ts";
import type { Lead, NextStep } from "./lead.ts";
import type { LeadState } from "./lead-state.ts";
import { wakeLeadJob } from "./leads.job-names.ts";
import { lockLead } from "./leads.store.ts";

const HOURS_TO_MEND = 8;

/**
 * A hand-off came back. Fixable: qualifying again, by default to be mended within a working day. Final: nurturing
 * when the hand-off named a later date, else disqualified. The hand-off asked who may; law 3 lives there.
 * `reason` is the hand-off's own code, which this room cannot put into words: `why` brings them along.
 */
export async function returnLead(
  tx: Tx,
  command: Command & {
    leadId: string;
    fixable: boolean;
    reason: string;
    why: string;
    nextStep?: NextStep | undefined;
  },
): Promise<Outcome<Ok>> {
  const lead = await lockLead(tx, command.leadId);
  if (!lead) return refused("not-found");
  const to: LeadState = command.fixable ? "qualifying" : command.nextStep ? "nurturing" : "disqualified";
  // Only what was handed off can come back; from elsewhere this would be a way around the gate.
  if (lead.state !== "qualified") return refused("cannot-move", { facts: { from: lead.state, to } });
  const { reason, why, at } = command;
  const after = { ...lead, state: to, ...(await whatFollows(tx, to, command)) };
  await changeState(tx, { before: lead, after, kind: "returned", reason, why }, command);
  if (to === "nurturing" && after.nextAt! > at)
    await tx.later(wakeLeadJob, { leadId: lead.id }, after.nextAt!);
  return ok;
}

async function whatFollows(
  tx: Tx,
  to: LeadState,
  { reason, nextStep, at }: { reason: string; nextStep?: NextStep | undefined; at: Date },
): Promise<Partial<Lead>> {
  if (to === "disqualified") return closed(reason, at);
  if (nextStep) return stepping(nextStep);
  const mendBy = dueAfter(await workspaceCalendar(tx), at, HOURS_TO_MEND * 60);
  return stepping({ what: "Mend what the hand-off came back for", at: mendBy });
}
