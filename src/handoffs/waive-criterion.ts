import { lockLead } from "../leads/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { visibleMembers } from "../team/public.ts";
import { insertAllowance } from "./allowances.store.ts";
import { qualificationMarked } from "./handoffs.events.ts";
import { beginQualification } from "./mark-criterion.ts";
import { insertWaiver } from "./qualifications.store.ts";

/** A manager lets a criterion pass; the reason prints on the card of the AE. */
export async function waiveCriterion(
  tx: Tx,
  command: Command & { leadId: string; criterion: string; reason: string },
): Promise<Outcome<Ok>> {
  const lead = await leadOfTeam(tx, command);
  if ("refused" in lead) return lead;
  const { criterion, reason } = command;
  const qualification = await beginQualification(tx, lead, command);
  if (!qualification.criteria.some(({ key }) => key === criterion))
    return refused("unknown-criterion", { field: "criterion" });
  const waived = await insertWaiver(tx, { qualificationId: qualification.id, criterion, reason }, command);
  if (!waived) return refused("already-waived");
  await publish(
    tx,
    qualificationMarked,
    { leadId: lead.id, personId: lead.personId, handoffId: null },
    command,
  );
  return ok;
}

/** Law 2: a second open hand-off at the company of this lead, with the reason kept. */
export async function allowSecondHandoff(
  tx: Tx,
  command: Command & { leadId: string; reason: string },
): Promise<Outcome<Ok>> {
  const lead = await leadOfTeam(tx, command);
  if ("refused" in lead) return lead;
  const allowed = await insertAllowance(tx, { leadId: lead.id, reason: command.reason }, command);
  if (!allowed) return refused("already-allowed");
  await publish(
    tx,
    qualificationMarked,
    { leadId: lead.id, personId: lead.personId, handoffId: null },
    command,
  );
  return ok;
}

async function leadOfTeam(tx: Tx, { by, leadId }: Command & { leadId: string }) {
  const no = refusalToAct(by, "handoffs.waive");
  if (no) return no;
  const lead = await lockLead(tx, leadId);
  const visible = await visibleMembers(tx, by);
  const isTheirs = visible === "all" || lead?.ownerId == null || visible.includes(lead.ownerId);
  if (!lead || !isTheirs) return refused("not-found");
  return lead.closedAt === null ? lead : refused("lead-closed");
}
