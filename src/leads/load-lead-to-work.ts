import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Refusal, refused } from "../platform/outcome.ts";
import { visibleMembers } from "../team/public.ts";
import { type Lead, refusalToWork } from "./lead.ts";
import { lockLead } from "./leads.store.ts";

/** The lead, locked, when `by` may change it. A lead of someone whose work `by` may not see is not found. */
export async function loadLeadToWork(
  tx: Tx,
  leadId: string,
  by: Actor,
): Promise<{ lead: Lead; refusal?: never } | { lead?: never; refusal: Refusal }> {
  const lead = await lockLead(tx, leadId);
  if (!lead || !(await isLeadVisible(tx, lead, by))) return { refusal: refused("not-found") };
  const code = refusalToWork(lead, by);
  if (code) return { refusal: refused(code, { facts: { state: lead.state, ownerId: lead.ownerId } }) };
  return { lead };
}

export async function isLeadVisible(tx: Tx, lead: Lead, by: Actor): Promise<boolean> {
  if (by.kind === "system" || lead.ownerId === by.id || lead.ownerId === null) return true;
  const visible = await visibleMembers(tx, by);
  return visible === "all" || visible.includes(lead.ownerId);
}
