import type { Lead, LeadFacts } from "../leads/public.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Outcome, refused } from "../platform/outcome.ts";
import { openCriteria } from "./criteria.ts";
import { findQualification, listMarks, listWaivers } from "./qualifications.store.ts";

/** The qualification the offer stands on, when nothing in it is open any more. */
export async function qualifiedAs(tx: Tx, lead: Pick<Lead, "id">): Promise<Outcome<string>> {
  const qualification = await findQualification(tx, { leadId: lead.id });
  if (!qualification) return refused("qualification-incomplete", { facts: { missing: [] } });
  const marks = await listMarks(tx, { qualificationId: qualification.id, side: "rep" });
  const waivers = await listWaivers(tx, qualification.id);
  const missing = openCriteria(
    qualification.criteria,
    new Map(marks.map(({ criterion, mark }) => [criterion, mark])),
    new Set(waivers.map((waiver) => waiver.criterion)),
  );
  return missing.length > 0 ? refused("qualification-incomplete", { facts: { missing } }) : qualification.id;
}

/** What the gate before a hand-off asks of this room, for the path of a lead. */
export const qualificationFacts: LeadFacts = async (tx, lead) => ({
  "qualification-complete": !isRefused(await qualifiedAs(tx, lead)),
});
