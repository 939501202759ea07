import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { rolesOf } from "../team/public.ts";
import { enterStep } from "./enter-step.ts";
import { type Lead, type NextStep, refusalToClaim, refusalToOwn, workPermission } from "./lead.ts";
import { saveLeads } from "./lead-changes.store.ts";
import { leadClaimed } from "./leads.events.ts";
import { lockLead } from "./leads.store.ts";
import { standNextSteps } from "./next-step-tasks.ts";

/**
 * The first who claims a lead in a queue owns it: the row lock lets one through, the others are told who was
 * faster (`already-claimed`, facts.ownerId). A new or nurturing lead begins to be worked.
 */
export async function claimLead(
  tx: Tx,
  command: Command & { leadId: string; nextStep?: NextStep | undefined },
): Promise<Outcome<Ok>> {
  const { by, at } = command;
  const lead = await lockLead(tx, command.leadId);
  if (!lead) return refused("not-found");
  const no = refusalToAct(by, workPermission(lead.motion));
  if (no) return no;
  const refusal = refusalToClaim(lead) ?? refusalToOwn(lead.motion, await rolesOf(tx, by.id, at));
  if (refusal) return refused(refusal, { facts: { ownerId: lead.ownerId, state: lead.state } });

  const state = lead.state === "new" || lead.state === "nurturing" ? "working" : lead.state;
  const gate = await enterStep(tx, { lead, from: lead.state, to: state, by, at });
  if (isRefused(gate)) return gate;
  const claimed = {
    ...lead,
    state,
    ownerId: by.id,
    queueId: null,
    claimedAt: at,
    ...stepAfterClaim(lead, command),
  };
  await saveLeads(tx, [{ id: newId(), before: lead, after: claimed, ...gate }], "claimed", command);
  await standNextSteps(tx, [claimed], command);
  const { id: leadId, personId, companyId, queueId } = lead;
  await publish(tx, leadClaimed, { leadId, personId, companyId, ownerId: by.id, queueId }, command);
  return ok;
}

function stepAfterClaim(
  lead: Lead,
  { nextStep, at }: Command & { nextStep?: NextStep | undefined },
): Partial<Lead> {
  if (nextStep) return { nextStep: nextStep.what, nextAt: nextStep.at, overdueSince: null };
  // A nurturing lead's date was the day to wake; claimed, it is worked now.
  return lead.state === "nurturing" ? { nextStep: "Pick up the conversation again", nextAt: at } : {};
}
