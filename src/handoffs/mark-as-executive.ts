import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { findOwnConversation } from "./conversations.store.ts";
import { qualificationMarked } from "./handoffs.events.ts";
import { loadToAnswer } from "./load-handoff.ts";
import { type MarkToSet, markRow } from "./mark-criterion.ts";
import { findQualification, insertAgreements, insertMarks, listMarks } from "./qualifications.store.ts";

/**
 * The AE's own marks, all criteria at once, from their own conversation (which is the evidence where they quote
 * nothing). Saved once a round: from then on the rep's marks are shown, and later ones would not be blind.
 */
export async function markAsExecutive(
  tx: Tx,
  command: Command & {
    handoffId: string;
    marks: readonly MarkToSet[];
    synthetic?: boolean | undefined;
  },
): Promise<Outcome<Ok>> {
  const { handoff, refusal } = await loadToAnswer(tx, command.handoffId, command.by);
  if (!handoff) return refusal;
  if (handoff.state === "offered") return refused("accept-first");
  const conversation = await findOwnConversation(tx, handoff);
  if (!conversation) return refused("no-conversation");
  const qualification = (await findQualification(tx, { id: handoff.qualificationId }))!;
  const side = { qualificationId: qualification.id, handoffId: handoff.id, side: "ae" as const };
  const saved = await listMarks(tx, { ...side, round: handoff.round });
  if (saved.length > 0) return refused("marks-saved");

  const shown = { kind: "conversation", id: conversation.id };
  const rows = [];
  for (const mark of command.marks) {
    const row = markRow(qualification, { ...mark, evidence: mark.evidence ?? shown });
    if ("refused" in row) return row;
    rows.push(row);
  }
  const marked = new Set(rows.map((row) => row.criterion));
  const missing = qualification.criteria.filter(({ key }) => !marked.has(key));
  if (missing.length > 0 || marked.size !== rows.length) {
    return refused("own-marks-missing", {
      facts: { missing: missing.map(({ key, label }) => ({ key, label })) },
    });
  }
  await insertMarks(
    tx,
    { ...side, round: handoff.round, synthetic: command.synthetic ?? false },
    rows,
    command,
  );
  const theirs = await listMarks(tx, { qualificationId: qualification.id, side: "rep" });
  const repMarks = new Map(theirs.map(({ criterion, mark }) => [criterion, mark]));
  const pairs = rows.map(({ criterion, mark }) => ({
    criterion,
    repMark: repMarks.get(criterion) ?? ("unknown" as const),
    aeMark: mark,
  }));
  // Of the first round alone: after it the AE has seen the rep's.
  await insertAgreements(tx, handoff.id, pairs, command.at);
  const { leadId, personId, id: handoffId } = handoff;
  await publish(tx, qualificationMarked, { leadId, personId, handoffId }, command);
  return ok;
}
