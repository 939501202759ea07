import { type Lead, stepOf } from "../leads/open.ts";
import { getLead } from "../leads/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refused } from "../platform/outcome.ts";
import { listMembers, visibleMembers } from "../team/public.ts";
import { findAllowance } from "./allowances.store.ts";
import { openCriteria } from "./criteria.ts";
import { type Handoff, isLive } from "./handoff.ts";
import { listHandoffsOfLeads } from "./handoffs.store.ts";
import { nameHandoffs } from "./name-handoffs.ts";
import { findQualification, getCurrentTemplate, listMarks, listWaivers } from "./qualifications.store.ts";
import { isBlind, viewCriteria } from "./read-handoff.ts";

/** The criteria of a lead as the rep marked them, for whoever sees the lead; an AE still in turn sees no marks. */
export async function readQualification(tx: Tx, { leadId, by, at }: Command & { leadId: string }) {
  const no = refusalToAct(by, "handoffs.read");
  if (no) return no;
  const lead = await getLead(tx, leadId);
  if (!lead || !(await isSeen(tx, lead, by))) return refused("not-found");
  const handoffs = await listHandoffsOfLeads(tx, [leadId]);
  const live = handoffs.find(({ state }) => isLive(state));
  const begun = await findQualification(tx, { leadId });
  const criteria = begun?.criteria ?? (await getCurrentTemplate(tx, lead.motion)).criteria;
  const isHidden = live !== undefined && (await isBlind(tx, live, by));
  const reps = begun && !isHidden ? await listMarks(tx, { qualificationId: begun.id, side: "rep" }) : [];
  const waivers = begun ? await listWaivers(tx, begun.id) : [];
  const open = openCriteria(
    criteria,
    new Map(reps.map(({ criterion, mark }) => [criterion, mark])),
    new Set(waivers.map(({ criterion }) => criterion)),
  );
  const allowance = await findAllowance(tx, leadId);
  const [manager] = allowance ? await listMembers(tx, [allowance.allowedBy]) : [];
  return {
    criteria: await viewCriteria(tx, { criteria, reps, own: [], waivers }),
    open: isHidden ? [] : open,
    closedTo: closedTo(lead, live, by),
    allowance: allowance ? { reason: allowance.reason, by: manager?.name ?? "" } : null,
    handoffs: await nameHandoffs(tx, handoffs, { id: by.id, at }),
  };
}

async function isSeen(tx: Tx, lead: Lead, by: Command["by"]): Promise<boolean> {
  if (lead.ownerId === by.id || lead.ownerId === null) return true;
  const visible = await visibleMembers(tx, by);
  return visible === "all" || visible.includes(lead.ownerId);
}

function closedTo(lead: Lead, live: Handoff | undefined, by: Command["by"]): string | null {
  if (!by.may("handoffs.qualify")) return "not-permitted";
  if (lead.ownerId !== by.id) return "not-your-lead";
  if (lead.closedAt !== null) return "lead-closed";
  if (live && live.state !== "needs-work") return "marks-frozen";
  return stepOf(lead.state) === 0 ? "lead-not-worked" : null;
}
