import type { Lead } from "../leads/open.ts";
import { lockLead } from "../leads/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, type Refusal, refused } from "../platform/outcome.ts";
import type { Mark } from "./handoff.ts";
import { qualificationMarked } from "./handoffs.events.ts";
import { findLiveHandoffOf } from "./handoffs.store.ts";
import {
  findQualification,
  getCurrentTemplate,
  insertMarks,
  insertQualification,
  type Qualification,
} from "./qualifications.store.ts";

export interface MarkToSet {
  criterion: string;
  mark: Mark;
  /** What was said, quoted. */
  words?: string | null | undefined;
  /** The message, call or form answer that shows it. */
  evidence?: { kind: string; id: string } | null | undefined;
}

/** The rep's mark on a criterion of their lead, with its evidence. The first begins the qualification. */
export async function markCriterion(
  tx: Tx,
  command: Command & MarkToSet & { leadId: string; synthetic?: boolean | undefined },
): Promise<Outcome<Ok>> {
  const lead = await lockLead(tx, command.leadId);
  const no = refusalToAct(command.by, "handoffs.qualify") ?? refusalToMark(lead, command.by.id);
  if (no || !lead) return no!;
  const live = await findLiveHandoffOf(tx, lead.id);
  if (live && live.state !== "needs-work") return refused("marks-frozen", { facts: { handoffId: live.id } });
  const qualification = await beginQualification(tx, lead, command);
  const row = markRow(qualification, command);
  if ("refused" in row) return row;
  await insertMarks(
    tx,
    {
      qualificationId: qualification.id,
      handoffId: live?.id ?? null,
      side: "rep",
      round: 0,
      synthetic: command.synthetic ?? false,
    },
    [row],
    command,
  );
  const { id: leadId, personId } = lead;
  await publish(tx, qualificationMarked, { leadId, personId, handoffId: live?.id ?? null }, command);
  return ok;
}

function refusalToMark(lead: Lead | null, byId: string): Refusal | null {
  if (!lead) return refused("not-found");
  if (lead.ownerId !== byId) return refused("not-your-lead");
  return lead.closedAt === null ? null : refused("lead-closed");
}

/** By the newest template of the motion; a qualification keeps the version it began with (law 9). */
export async function beginQualification(tx: Tx, lead: Lead, command: Command): Promise<Qualification> {
  const begun = await findQualification(tx, { leadId: lead.id });
  if (begun) return begun;
  const { id: templateId } = await getCurrentTemplate(tx, lead.motion);
  await insertQualification(tx, { leadId: lead.id, templateId }, command);
  return (await findQualification(tx, { leadId: lead.id }))!;
}

/** What a mark is saved as, or why it cannot be. */
export function markRow({ criteria }: Pick<Qualification, "criteria">, set: MarkToSet) {
  const { criterion, mark, evidence } = set;
  if (!criteria.some(({ key }) => key === criterion))
    return refused("unknown-criterion", { field: "criterion" });
  const words = set.words?.trim() || null;
  if (mark !== "unknown" && !words && !evidence) return refused("evidence-missing", { field: "words" });
  return {
    criterion,
    mark,
    words,
    evidenceKind: evidence?.kind ?? null,
    evidenceId: evidence?.id ?? null,
  };
}
