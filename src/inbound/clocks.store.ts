import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { ClockLetter } from "./score.ts";

export type BreachCause = "nobody-on-shift" | "unclaimed" | "unanswered";

/** From arrival to first answer, one per lead. */
export interface ResponseClock {
  leadId: string;
  submissionId: string;
  personId: string;
  companyId: string | null;
  grade: string;
  clock: ClockLetter;
  allowedMinutes: number;
  capturedAt: Date;
  scoredAt: Date;
  routedAt: Date;
  shiftOpensAt: Date;
  dueAt: Date;
  hoursOf: string | null;
  firstFor: string | null;
  firstUntil: Date | null;
  ownerId: string | null;
  claimedAt: Date | null;
  firstAttemptAt: Date | null;
  endedAt: Date | null;
  endedAs: string | null;
  breachedAt: Date | null;
  breachCause: BreachCause | null;
  breachOwnerId: string | null;
  escalatedAt: Date | null;
}

const columns =
  sql.raw(`lead_id, submission_id, person_id, company_id, grade, clock, allowed_minutes, captured_at,
  scored_at, routed_at, shift_opens_at, due_at, hours_of, first_for, first_until, owner_id, claimed_at,
  first_attempt_at, ended_at, ended_as, breached_at, breach_cause, breach_owner_id, escalated_at`);

type Started = Omit<
  ResponseClock,
  | "claimedAt"
  | "firstAttemptAt"
  | "endedAt"
  | "endedAs"
  | "breachedAt"
  | "breachCause"
  | "breachOwnerId"
  | "escalatedAt"
>;

/** Starts a lead's clock; a lead woken by another visit starts anew, with the same row. */
export async function startClock(tx: Tx, clock: Started): Promise<void> {
  await tx.run(sql`
    insert into response_clocks (lead_id, submission_id, person_id, company_id, grade, clock, allowed_minutes,
      captured_at, scored_at, routed_at, shift_opens_at, due_at, hours_of, first_for, first_until, owner_id, claimed_at)
    values (${clock.leadId}, ${clock.submissionId}, ${clock.personId}, ${clock.companyId}, ${clock.grade}, ${clock.clock},
      ${clock.allowedMinutes}, ${clock.capturedAt}, ${clock.scoredAt}, ${clock.routedAt}, ${clock.shiftOpensAt},
      ${clock.dueAt}, ${clock.hoursOf}, ${clock.firstFor}, ${clock.firstUntil}, ${clock.ownerId}::uuid,
      ${clock.ownerId === null ? null : clock.routedAt})
    on conflict (workspace_id, lead_id) do update set
      submission_id = excluded.submission_id, company_id = excluded.company_id, grade = excluded.grade,
      clock = excluded.clock, allowed_minutes = excluded.allowed_minutes, captured_at = excluded.captured_at,
      scored_at = excluded.scored_at, routed_at = excluded.routed_at, shift_opens_at = excluded.shift_opens_at,
      due_at = excluded.due_at, hours_of = excluded.hours_of, first_for = excluded.first_for,
      first_until = excluded.first_until, owner_id = excluded.owner_id, claimed_at = excluded.claimed_at,
      first_attempt_at = null, ended_at = null, ended_as = null, breached_at = null, breach_cause = null,
      breach_owner_id = null, escalated_at = null`);
}

export function findClock(tx: Tx, leadId: string): Promise<ResponseClock | null> {
  return tx.find(sql<ResponseClock>`select ${columns} from response_clocks where lead_id = ${leadId}`);
}

export async function saveGrade(tx: Tx, leadId: string, grade: string): Promise<void> {
  await tx.run(sql`update response_clocks set grade = ${grade} where lead_id = ${leadId}`);
}

/** A clock that runs is moved up, never put off; false when it stands where it stood. */
export async function moveUpClock(
  tx: Tx,
  leadId: string,
  sooner: Pick<ResponseClock, "clock" | "allowedMinutes" | "dueAt" | "hoursOf">,
): Promise<boolean> {
  const moved = await tx.run(sql`
    update response_clocks set clock = ${sooner.clock}, allowed_minutes = ${sooner.allowedMinutes}, due_at = ${sooner.dueAt},
      hours_of = ${sooner.hoursOf}
    where lead_id = ${leadId} and first_attempt_at is null and ended_at is null and due_at > ${sooner.dueAt}`);
  return moved > 0;
}

/** Owner null: back in the queue, and anybody's. */
export async function saveOwner(
  tx: Tx,
  leadIds: readonly string[],
  ownerId: string | null,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update response_clocks set owner_id = ${ownerId}::uuid, claimed_at = ${ownerId === null ? null : at},
      first_for = null, first_until = null
    where lead_id = any(${leadIds}::uuid[])`);
}

export async function saveFirstAttempt(tx: Tx, leadId: string, at: Date): Promise<void> {
  await tx.run(sql`
    update response_clocks set first_attempt_at = ${at} where lead_id = ${leadId} and first_attempt_at is null`);
}

export async function saveEnd(tx: Tx, leadId: string, ended: { at: Date; as: string } | null): Promise<void> {
  await tx.run(sql`
    update response_clocks set ended_at = ${ended?.at ?? null}, ended_as = ${ended?.as ?? null} where lead_id = ${leadId}`);
}

/** Who at this company is being answered by whom already: their colleague's rep keeps the company in one hand. */
export function findColleagueOwner(tx: Tx, companyId: string): Promise<{ ownerId: string } | null> {
  return tx.find(sql<{ ownerId: string }>`
    select owner_id from response_clocks
    where company_id = ${companyId} and ended_at is null and owner_id is not null
    order by captured_at desc limit 1`);
}

/** What waits in the queue, the most urgent first. */
export function listUnclaimed(tx: Tx, limit: number): Promise<ResponseClock[]> {
  return tx.list(sql<ResponseClock>`
    select ${columns} from response_clocks where claimed_at is null and ended_at is null
    order by due_at, lead_id limit ${limit}`);
}

/** What a rep took and is not done with, those without a first answer before the others. */
export function listOwned(tx: Tx, ownerId: string, limit: number): Promise<ResponseClock[]> {
  return tx.list(sql<ResponseClock>`
    select ${columns} from response_clocks where owner_id = ${ownerId} and ended_at is null
    order by (first_attempt_at is not null), due_at, lead_id limit ${limit}`);
}

/** Marks clocks that ran out, once each; concurrent workers take different rows. */
export function markBreached(tx: Tx, at: Date, limit: number): Promise<ResponseClock[]> {
  return tx.list(sql<ResponseClock>`
    update response_clocks set breached_at = ${at}, breach_owner_id = coalesce(owner_id, first_for),
      breach_cause = case when owner_id is not null then 'unanswered'
                          when shift_opens_at > due_at or hours_of is null then 'nobody-on-shift' else 'unclaimed' end
    where (workspace_id, lead_id) in (
      select workspace_id, lead_id from response_clocks
      where first_attempt_at is null and ended_at is null and breached_at is null and due_at < ${at}
      order by due_at limit ${limit} for update skip locked)
    returning ${columns}`);
}

export function lockLate(tx: Tx, breachedBefore: Date, limit: number): Promise<ResponseClock[]> {
  return tx.list(sql<ResponseClock>`
    select ${columns} from response_clocks
    where first_attempt_at is null and ended_at is null and escalated_at is null
      and breached_at is not null and breached_at <= ${breachedBefore}
    order by breached_at limit ${limit} for update skip locked`);
}

export async function saveEscalated(tx: Tx, leadIds: readonly string[], at: Date): Promise<void> {
  await tx.run(sql`update response_clocks set escalated_at = ${at} where lead_id = any(${leadIds}::uuid[])`);
}
