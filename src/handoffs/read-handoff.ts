import { getLead } from "../leads/public.ts";
import { listMeetingFacts, listMeetingsAbout, viewMeetings } from "../meetings/public.ts";
import { type Actor, type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refused } from "../platform/outcome.ts";
import { listMembers } from "../team/public.ts";
import { refusalToAnswer } from "./answers.ts";
import { type Conversation, findOwnConversation } from "./conversations.store.ts";
import type { Criterion } from "./criteria.ts";
import { type Handoff, isLive } from "./handoff.ts";
import { type AnswerRow, findHandoff, findNote, listAnswers } from "./handoffs.store.ts";
import { isHandoffVisible } from "./load-handoff.ts";
import { nameHandoffs } from "./name-handoffs.ts";
import { readingSeconds } from "./note.ts";
import { getPolicy } from "./policies.store.ts";
import {
  findQualification,
  listMarks,
  listWaivers,
  type MarkRow,
  type Waiver,
} from "./qualifications.store.ts";
import { findRequalification, type Requalification } from "./requalifications.store.ts";

/** One hand-off for whoever may see it: the same clock, facts and words for both sides. */
export async function readHandoff(tx: Tx, { handoffId, by, at }: Command & { handoffId: string }) {
  const no = refusalToAct(by, "handoffs.read");
  if (no) return no;
  const handoff = await findHandoff(tx, handoffId);
  if (!handoff || !(await isHandoffVisible(tx, handoff, by))) return refused("not-found");
  const [row] = await nameHandoffs(tx, [handoff], { id: by.id, at });
  const note = await findNote(tx, handoffId);
  const answers = await listAnswers(tx, [handoffId]);
  const conversation = await findOwnConversation(tx, handoff);
  const verdict = await findRequalification(tx, handoffId);
  const lead = await getLead(tx, handoff.leadId);
  return {
    ...row!,
    note,
    readingSeconds: readingSeconds(note),
    ...(await marksFor(tx, handoff, by)),
    facts: await fourFacts(tx, handoff, { answers, conversation, verdict }),
    conversation,
    meetings: await viewMeetings(tx, by, await listMeetingsAbout(tx, { kind: "handoff", ids: [handoffId] })),
    answers: await viewAnswers(tx, answers),
    policy: await getPolicy(tx, handoff.policyVersion),
    verdict,
    may: {
      answer: by.may("handoffs.answer") && refusalToAnswer(handoff, by) === null,
      rework: handoff.state === "needs-work" && lead?.ownerId === by.id && by.may("handoffs.qualify"),
    },
  };
}

/** An AE does not learn the rep's marks before their own are saved: agreement is worth measuring only if blind. */
export async function isBlind(tx: Tx, handoff: Handoff, by: Pick<Actor, "id">): Promise<boolean> {
  if (by.id !== handoff.offeredTo || !isLive(handoff.state)) return false;
  return (await ownMarks(tx, handoff)).length === 0;
}

const ownMarks = (tx: Tx, handoff: Handoff, round?: number) =>
  listMarks(tx, {
    qualificationId: handoff.qualificationId,
    side: "ae",
    handoffId: handoff.id,
    ...(round === undefined ? {} : { round }),
  });

async function marksFor(tx: Tx, handoff: Handoff, by: Actor) {
  const { criteria } = (await findQualification(tx, { id: handoff.qualificationId }))!;
  const isHidden = await isBlind(tx, handoff, by);
  const reps = isHidden
    ? []
    : await listMarks(tx, {
        qualificationId: handoff.qualificationId,
        side: "rep",
        until: handoff.decidedAt,
      });
  const waivers = await listWaivers(tx, handoff.qualificationId);
  return {
    criteria: await viewCriteria(tx, { criteria, reps, own: await ownMarks(tx, handoff), waivers }),
    repMarksShown: !isHidden,
    ownMarksSaved: (await ownMarks(tx, handoff, handoff.round)).length > 0,
  };
}

export async function viewCriteria(
  tx: Tx,
  of: { criteria: readonly Criterion[]; reps: MarkRow[]; own: MarkRow[]; waivers: Waiver[] },
) {
  const names = await namesOf(
    tx,
    of.waivers.map((waiver) => waiver.waivedBy),
  );
  const reps = new Map(of.reps.map((row) => [row.criterion, row]));
  const own = new Map(of.own.map((row) => [row.criterion, row]));
  const waivers = new Map(of.waivers.map((row) => [row.criterion, row]));
  return of.criteria.map((criterion) => {
    const waiver = waivers.get(criterion.key);
    return {
      ...criterion,
      rep: viewMark(reps.get(criterion.key)),
      own: viewMark(own.get(criterion.key)),
      waiver: waiver
        ? { reason: waiver.reason, by: names.get(waiver.waivedBy) ?? "", at: waiver.waivedAt }
        : null,
    };
  });
}

function viewMark(row: MarkRow | undefined) {
  if (!row) return null;
  const { mark, words, evidenceKind, evidenceId, markedAt: at } = row;
  return {
    mark,
    words,
    evidence: evidenceKind && evidenceId ? { kind: evidenceKind, id: evidenceId } : null,
    at,
  };
}

/** Booked, held, accepted, re-qualified: never merged, each with its own time and person. */
async function fourFacts(
  tx: Tx,
  handoff: Handoff,
  of: { answers: AnswerRow[]; conversation: Conversation | null; verdict: Requalification | null },
) {
  const meetings = await listMeetingsAbout(tx, { kind: "handoff", ids: [handoff.id] });
  const facts = await listMeetingFacts(
    tx,
    meetings.map((meeting) => meeting.id),
  );
  const booked = facts.find(({ fact }) => fact === "booked");
  const taken = of.answers.find(({ answer }) => answer === "accepted" || answer === "auto-accepted");
  const names = await namesOf(tx, [
    ...(booked ? [booked.byId] : []),
    handoff.offeredTo,
    ...(taken?.byKind === "member" ? [taken.byId] : []),
  ]);
  const executive = names.get(handoff.offeredTo) ?? null;
  return [
    {
      fact: "booked" as const,
      at: booked?.occurredAt ?? null,
      by: names.get(booked?.byId ?? "") ?? null,
      how: null,
    },
    {
      fact: "held" as const,
      at: of.conversation?.heldAt ?? null,
      by: of.conversation ? executive : null,
      how: of.conversation?.kind ?? null,
    },
    {
      fact: "accepted" as const,
      at: taken?.answeredAt ?? null,
      by: names.get(taken?.byId ?? "") ?? null,
      how: taken?.answer ?? null,
    },
    {
      fact: "requalified" as const,
      at: of.verdict?.requalifiedAt ?? null,
      by: of.verdict ? executive : null,
      how: null,
    },
  ];
}

async function viewAnswers(tx: Tx, answers: readonly AnswerRow[]) {
  const names = await namesOf(
    tx,
    answers.filter(({ byKind }) => byKind === "member").map(({ byId }) => byId),
  );
  return answers.map(({ id, answer, answeredAt, byId, reason, words, facts }) => ({
    id,
    answer,
    at: answeredAt,
    by: names.get(byId) ?? "",
    reason,
    words,
    tasks: facts.tasks ?? [],
    due: facts.due ? new Date(facts.due) : null,
  }));
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const uuids = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  if (uuids.length === 0) return new Map();
  return new Map((await listMembers(tx, uuids)).map(({ id, name }) => [id, name]));
}
