import { listPersons, type Person } from "../contacts/public.ts";
import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { WorkingCalendar } from "../team/open.ts";
import { listMembers, membersOnShift, workingCalendarsOf, workspaceCalendar } from "../team/public.ts";
import { listOwned, listUnclaimed, type ResponseClock } from "./clocks.store.ts";
import { spansOf, whoseMinutes } from "./response-clock.ts";
import { listScores, type StoredScore } from "./routings.store.ts";
import { countStopped, type ListedSubmission, listNewestOfLeads } from "./submissions.store.ts";

const MOST = 200;
const TWO_WEEKS = 14 * 86_400_000;

/** Who waits and what is mine, in a handful of statements however long the queue is. */
export async function readQueue(tx: Tx, { by, at }: { by: Actor; at: Date }) {
  const waiting = await listUnclaimed(tx, MOST);
  const mine = await listOwned(tx, by.id, MOST);
  const rows = await arrivalRows(tx, [...waiting, ...mine], at);
  const shift = await membersOnShift(tx, { role: "market-response", at });
  const onShift = (await listMembers(tx, shift)).map(({ id, name }) => ({ id, name }));
  return {
    waiting: rows.slice(0, waiting.length),
    mine: rows.slice(waiting.length),
    onShift,
    myShift: by.may("inbound.claim") ? shift.includes(by.id) : null,
    stopped: await countStopped(tx, new Date(at.getTime() - TWO_WEEKS)),
  };
}

/** Clocks as people read them: names, words and minutes, each fetched once for the whole set. */
export async function arrivalRows(tx: Tx, clocks: readonly ResponseClock[], at: Date) {
  const leadIds = clocks.map((clock) => clock.leadId);
  const persons = byId(await listPersons(tx, { ids: [...new Set(clocks.map((clock) => clock.personId))] }));
  const newest = new Map((await listNewestOfLeads(tx, leadIds)).map((row) => [row.leadId!, row]));
  const scores = new Map((await listScores(tx, leadIds)).map((row) => [row.leadId, row]));
  const people = [
    ...new Set(
      clocks.flatMap((clock) => [clock.ownerId, clock.firstFor, clock.hoursOf].filter((id) => id !== null)),
    ),
  ];
  const members = byId(await listMembers(tx, people));
  const company = await workspaceCalendar(tx);
  const calendars = await workingCalendarsOf(tx, people);
  return clocks.map((clock) =>
    arrivalRow(clock, {
      person: persons.get(clock.personId),
      submission: newest.get(clock.leadId),
      score: scores.get(clock.leadId),
      named: (id) => ({ id, name: members.get(id)?.name ?? "" }),
      calendar: (clock.hoursOf && calendars.get(clock.hoursOf)) || company,
      at,
    }),
  );
}

interface Around {
  person: Person | undefined;
  submission: ListedSubmission | undefined;
  score: StoredScore | undefined;
  named: (id: string) => { id: string; name: string };
  calendar: WorkingCalendar;
  at: Date;
}

function arrivalRow(clock: ResponseClock, { person, submission, score, named, calendar, at }: Around) {
  const { firstFor, firstUntil, ownerId } = clock;
  const isFirstTry = firstFor !== null && ownerId === null && at < firstUntil!;
  return {
    leadId: clock.leadId,
    person: { id: clock.personId, name: person?.name ?? "", title: person?.title ?? null },
    company: person?.companyId ? { id: person.companyId, name: person.companyName ?? "" } : null,
    match: matchWords(submission),
    source: submission?.source ?? "",
    form: submission?.formName ?? "",
    asset: submission?.asset ?? ("contact" as const),
    said: submission?.values.message?.slice(0, 200) ?? null,
    grade: clock.grade,
    why: (score?.reasons ?? [])
      .slice(0, 3)
      .map((reason) => reason.says)
      .join(" · "),
    capturedAt: clock.capturedAt,
    dueAt: clock.dueAt,
    allowedSeconds: clock.allowedMinutes * 60,
    openSpans: spansOf(clock, calendar, new Date(Math.max(clock.dueAt.getTime(), at.getTime()) + 86_400_000)),
    firstTry: isFirstTry ? { ...named(firstFor), until: firstUntil! } : null,
    owner: ownerId ? named(ownerId) : null,
    claimedAt: clock.claimedAt,
    firstAttemptAt: clock.firstAttemptAt,
    breachedAt: clock.breachedAt,
    minutes: whoseMinutes(clock, calendar, at),
  };
}

function matchWords(submission: ListedSubmission | undefined) {
  const match = submission?.match;
  if (!match || match.score === 0) return null;
  const signals = match.signals as { kind: string; said: string }[];
  return {
    score: match.score,
    says: signals.map((signal) => `${signalWords[signal.kind] ?? signal.kind}: ${signal.said}`),
  };
}

const signalWords: Record<string, string> = {
  "email-domain": "Address at",
  "website-domain": "Website",
  "same-name": "Same name",
  "similar-name": "Similar name",
};

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
