import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { ByWhom, Evidence, MeetingFact, MeetingState, PlaceKind } from "./meeting.ts";

export interface Meeting {
  id: string;
  aboutKind: string;
  aboutId: string;
  personId: string;
  memberIds: string[];
  startsAt: Date;
  endsAt: Date;
  placeKind: PlaceKind;
  placeWhere: string;
  state: MeetingState;
  followsId: string | null;
  bookedBy: string;
  bookedAt: Date;
}

export interface MeetingFactRow {
  id: string;
  meetingId: string;
  fact: MeetingFact;
  byWhom: ByWhom | null;
  why: string | null;
  evidence: Evidence[];
  byKind: "member" | "system";
  byId: string;
  byRole: string | null;
  occurredAt: Date;
}

const columns = sql.raw(`m.id, m.about_kind, m.about_id, m.person_id, m.starts_at, m.ends_at, m.place_kind,
  m.place_where, m.state, m.follows_id, m.booked_by, m.booked_at,
  (select array_agg(p.member_id order by p.member_id) from meeting_members p where p.meeting_id = m.id) as member_ids`);

export async function insertMeeting(tx: Tx, meeting: Meeting): Promise<void> {
  await tx.run(sql`
    with meeting as (
      insert into meetings (id, about_kind, about_id, person_id, starts_at, ends_at, place_kind, place_where,
                            state, follows_id, booked_by, booked_at)
      values (${meeting.id}, ${meeting.aboutKind}, ${meeting.aboutId}, ${meeting.personId}, ${meeting.startsAt},
              ${meeting.endsAt}, ${meeting.placeKind}, ${meeting.placeWhere}, ${meeting.state},
              ${meeting.followsId}, ${meeting.bookedBy}, ${meeting.bookedAt})
      returning id, starts_at
    )
    insert into meeting_members (meeting_id, member_id, starts_at)
    select meeting.id, member_id, meeting.starts_at from meeting, unnest(${meeting.memberIds}::uuid[]) as member_id`);
}

export async function insertMeetingFact(
  tx: Tx,
  fact: {
    meetingId: string;
    fact: MeetingFact;
    byWhom?: ByWhom | null;
    why?: string | null;
    evidence: readonly Evidence[];
  },
  { by, at }: Command,
): Promise<void> {
  await tx.run(sql`
    insert into meeting_facts (id, meeting_id, fact, by_whom, why, evidence, by_kind, by_id, by_role, occurred_at)
    values (${newId()}, ${fact.meetingId}, ${fact.fact}, ${fact.byWhom ?? null}, ${fact.why ?? null},
            ${JSON.stringify(fact.evidence)}, ${by.kind}, ${by.id}, ${by.role}, ${at})`);
}

export async function saveMeetingState(tx: Tx, meetingId: string, state: MeetingState): Promise<void> {
  await tx.run(sql`update meetings set state = ${state} where id = ${meetingId}`);
}

/** Holds the meeting until the transaction ends: two outcomes recorded at once meet one after the other. */
export function lockMeeting(tx: Tx, meetingId: string): Promise<Meeting | null> {
  return tx.find(sql<Meeting>`select ${columns} from meetings m where m.id = ${meetingId} for update`);
}

export function findMeeting(tx: Tx, meetingId: string): Promise<Meeting | null> {
  return tx.find(sql<Meeting>`select ${columns} from meetings m where m.id = ${meetingId}`);
}

/** Meetings of some records, newest slot first. Bounded: a record has a handful. */
export function listMeetingsAbout(
  tx: Tx,
  about: { kind: string; ids: readonly string[] },
): Promise<Meeting[]> {
  return tx.list(sql<Meeting>`
    select ${columns} from meetings m
    where m.about_kind = ${about.kind} and m.about_id = any(${about.ids}::uuid[])
    order by m.starts_at desc limit 1000`);
}

export function listPersonMeetings(tx: Tx, personId: string): Promise<Meeting[]> {
  return tx.list(sql<Meeting>`
    select ${columns} from meetings m where m.person_id = ${personId} order by m.starts_at desc limit 100`);
}

/** A member's slots that begin in a stretch of time, in order. */
export function listMemberMeetings(
  tx: Tx,
  span: { memberId: string; from: Date; until: Date },
): Promise<Meeting[]> {
  return tx.list(sql<Meeting>`
    select ${columns} from meeting_members mine
    join meetings m on m.workspace_id = mine.workspace_id and m.id = mine.meeting_id
    where mine.member_id = ${span.memberId} and mine.starts_at >= ${span.from} and mine.starts_at < ${span.until}
    order by mine.starts_at, m.id limit 200`);
}

export function listMeetingFacts(tx: Tx, meetingIds: readonly string[]): Promise<MeetingFactRow[]> {
  return tx.list(sql<MeetingFactRow>`
    select id, meeting_id, fact, by_whom, why, evidence, by_kind, by_id, by_role, occurred_at from meeting_facts
    where meeting_id = any(${meetingIds}::uuid[]) order by occurred_at, id`);
}

/**
 * Who of these members is taken then. Their advisory locks are held first, in one order, so that two bookings of
 * one member at once cannot both see a free slot.
 */
export async function lockBusyMembers(
  tx: Tx,
  slot: { memberIds: readonly string[]; startsAt: Date; endsAt: Date; except: string | null },
): Promise<{ memberId: string; meetingId: string; startsAt: Date }[]> {
  await tx.run(sql`
    select pg_advisory_xact_lock(hashtextextended('meetings of ' || member_id, 0))
    from (select member_id from unnest(${slot.memberIds}::uuid[]) as member_id order by member_id) as members`);
  return tx.list(sql<{ memberId: string; meetingId: string; startsAt: Date }>`
    select p.member_id, m.id as meeting_id, m.starts_at from meeting_members p
    join meetings m on m.workspace_id = p.workspace_id and m.id = p.meeting_id
    where p.member_id = any(${slot.memberIds}::uuid[]) and m.state = 'booked'
      and p.starts_at > ${slot.startsAt}::timestamptz - interval '1 day' and p.starts_at < ${slot.endsAt}
      and m.ends_at > ${slot.startsAt} and m.id is distinct from ${slot.except}::uuid
    order by m.starts_at limit 20`);
}
