import { listPersons } from "../contacts/public.ts";
import { getLead, isLeadVisible } from "../leads/public.ts";
import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { listMembers } from "../team/public.ts";
import {
  listEnrolmentsOfLead,
  listEnrolmentsOfSequence,
  listNextOutreachPersons,
} from "./enrolments.store.ts";
import { mergeValues } from "./merge-values.ts";
import { refusalToPublish } from "./save-sequence.ts";
import { type SequenceStep, usualWindow } from "./sequence.ts";
import {
  countSequences,
  countSteps,
  findSequence,
  findVersion,
  listSequences,
  type Sequence,
} from "./sequences.store.ts";
import { zoneFor } from "./step-times.ts";
import { emptyFields, fillTemplate, type MergeValues } from "./template.ts";

const none = { active: 0, finished: 0, stopped: 0, sent: 0, replied: 0, positive: 0, bounced: 0 };
const PREVIEWED = 10;

export async function readSequences(tx: Tx) {
  const sequences = await listSequences(tx);
  const counts = await countsOf(tx, sequences);
  return { rows: sequences.map((sequence) => ({ ...sequence, ...(counts.get(sequence.id) ?? none) })) };
}

export async function readSequence(tx: Tx, sequenceId: string) {
  const sequence = await findSequence(tx, sequenceId);
  if (!sequence) return refused("not-found") as Outcome<never>;
  const version = sequence.version === null ? null : await findVersion(tx, sequenceId, sequence.version);
  return {
    ...sequence,
    ...((await countsOf(tx, [sequence])).get(sequenceId) ?? none),
    window: version?.window ?? usualWindow,
    steps: version?.steps ?? [],
    publishedAt: version?.publishedAt ?? null,
    stepCounts: await countSteps(tx, sequenceId),
  };
}

async function countsOf(tx: Tx, sequences: readonly Sequence[]) {
  const counts = await countSequences(
    tx,
    sequences.map((sequence) => sequence.id),
  );
  return new Map(counts.map(({ sequenceId, ...rest }) => [sequenceId, rest]));
}

/** Of a lead the asker may see. */
export async function readEnrolmentsOfLead(tx: Tx, { leadId, by }: { leadId: string; by: Actor }) {
  const lead = await getLead(tx, leadId);
  if (!lead || !(await isLeadVisible(tx, lead, by))) return refused("not-found") as Outcome<never>;
  return { rows: await listEnrolmentsOfLead(tx, leadId) };
}

export async function readEnrolments(
  tx: Tx,
  query: { sequenceId: string; after?: string | undefined; limit: number },
) {
  if (!(await findSequence(tx, query.sequenceId))) return refused("not-found");
  const place = readCursor<[string, string]>(query.after);
  const rows = await listEnrolmentsOfSequence(
    tx,
    query.sequenceId,
    place && { at: place[0], id: place[1] },
    query.limit + 1,
  );
  const page = rows.slice(0, query.limit);
  const persons = new Map(
    (await listPersons(tx, { ids: page.map((row) => row.personId) })).map((one) => [one.id, one.name]),
  );
  const members = new Map(
    (
      await listMembers(
        tx,
        page.map((row) => row.memberId),
      )
    ).map((one) => [one.id, one.name]),
  );
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({
      ...row,
      personName: persons.get(row.personId) ?? "",
      memberName: members.get(row.memberId) ?? "",
    })),
    next: rows.length > query.limit && last ? writeCursor([last.enrolledAt, last.id]) : null,
  };
}

/** The next persons who would get it: leads of the asker that could be enrolled, else any of theirs. */
export async function previewSequence(
  tx: Tx,
  query: { memberId: string; sequenceId: string; steps: SequenceStep[] },
) {
  if (!(await findSequence(tx, query.sequenceId))) return refused("not-found");
  const refusal = refusalToPublish(query.steps);
  if (refusal) return refusal;
  const ids = await listNextOutreachPersons(tx, query.memberId, PREVIEWED);
  const rows = [];
  for (const person of await listPersons(tx, { ids })) {
    const values = await mergeValues(tx, person, query.memberId);
    const { zone, isOurs } = await zoneFor(tx, person);
    const mails = mailsFor(query.steps, values);
    rows.push({ personId: person.id, personName: person.name, zone, zoneIsOurs: isOurs, mails });
  }
  return { rows };
}

/** What this person would read, step by step; a mail in a thread carries the subject of the one before. */
function mailsFor(steps: readonly SequenceStep[], values: MergeValues) {
  let thread = "";
  return steps.flatMap((step, position) => {
    if (step.kind !== "email") return [];
    const subject = step.inThread ? `Re: ${thread}` : fillTemplate(step.subject, values);
    if (!step.inThread) thread = subject;
    const written = step.inThread ? step.body : `${step.subject}\n${step.body}`;
    return [
      { position, subject, text: fillTemplate(step.body, values), fallbacks: emptyFields(written, values) },
    ];
  });
}
