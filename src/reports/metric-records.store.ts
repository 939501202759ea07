import { type Sql, sql } from "../platform/db/sql.ts";
import type { MetricKey } from "./metric-catalogue.ts";
import {
  calls,
  clocks,
  deals,
  handoffs,
  leads,
  meetings,
  type Subject,
  tasks,
  touches,
} from "./metric-subjects.store.ts";

/** When the numbers are asked for; snapshots and "passed" look at it. */
export interface Moment {
  readonly at: Date;
  readonly zone: string;
  readonly dayStart: Date;
  /** The start of the last day on which the company worked. */
  readonly lastWorkingDay: Date;
}

/** Which records a metric counts. Written once: the count, every cell and the rows are all made of it (law 10). */
export interface Counted {
  readonly subject: Subject;
  /** The date that puts a record into a period; a record without it is not counted. */
  readonly at: Sql;
  readonly member: Sql;
  readonly where?: Sql;
  /** For a share: which of the counted ones are hits. */
  readonly hit?: Sql;
  readonly order?: "soonest";
}

const cohort = { subject: leads, at: sql`s.opened_at`, member: sql`s.owner_id` };
export const reached = {
  accepted: sql`s.accepted_at is not null`,
  requalified: sql`s.requalified_at is not null`,
  won: sql`s.won_at is not null`,
};
const byRep = { subject: handoffs, member: sql`s.offered_by` };
const byExecutive = { subject: handoffs, member: sql`s.offered_to` };
const slots = { subject: meetings, member: sql`s.offered_by` };
const owned = { subject: deals, member: sql`s.owner_id` };
const called = { subject: calls, at: sql`s.called_at`, member: sql`s.member_id` };
const returned = sql`s.state = 'returned'`;

export const counted: Record<MetricKey, (moment: Moment) => Counted> = {
  "funnel.leads": () => cohort,
  "funnel.accepted": () => ({ ...cohort, where: reached.accepted }),
  "funnel.requalified": () => ({ ...cohort, where: reached.requalified }),
  "funnel.won": () => ({ ...cohort, where: reached.won }),
  "funnel.accepted-rate": () => ({ ...cohort, hit: reached.accepted }),
  "funnel.requalified-rate": () => ({ ...cohort, where: reached.accepted, hit: reached.requalified }),
  "funnel.won-rate": () => ({ ...cohort, hit: reached.won }),
  "meetings.booked": () => ({ ...slots, at: sql`s.booked_at` }),
  "meetings.held": () => ({ ...slots, at: sql`s.held_at` }),
  "meetings.no-show": () => ({
    ...slots,
    at: sql`s.ended_at`,
    where: sql`s.ended_as = 'no-show' and s.ended_by_whom = 'person'`,
  }),
  "meetings.held-rate": ({ at }) => ({
    ...slots,
    at: sql`s.booked_at`,
    where: sql`s.ends_at <= ${at} and s.state <> 'rescheduled'`,
    hit: sql`s.held_at is not null`,
  }),
  "handoffs.offered": () => ({ ...byRep, at: sql`s.offered_at` }),
  "handoffs.accepted": () => ({ ...byRep, at: sql`s.accepted_at` }),
  "handoffs.requalified": () => ({ ...byRep, at: sql`s.requalified_at` }),
  "handoffs.returned": () => ({ ...byRep, at: sql`s.decided_at`, where: returned }),
  "handoffs.requalified-rate": () => ({
    ...byRep,
    at: sql`s.offered_at`,
    where: sql`s.state in ('requalified', 'returned')`,
    hit: sql`s.state = 'requalified'`,
  }),
  "executive.received": () => ({ ...byExecutive, at: sql`s.offered_at` }),
  "executive.requalified": () => ({ ...byExecutive, at: sql`s.requalified_at` }),
  "executive.returned": () => ({ ...byExecutive, at: sql`s.decided_at`, where: returned }),
  "deals.won": () => ({ ...owned, at: sql`s.closed_at`, where: sql`s.state = 'won'` }),
  "deals.lost": () => ({ ...owned, at: sql`s.closed_at`, where: sql`s.state in ('lost', 'no-decision')` }),
  "deals.win-rate": () => ({
    ...owned,
    at: sql`s.opened_at`,
    where: sql`s.state <> 'open'`,
    hit: sql`s.state = 'won'`,
  }),
  "outreach.touches": () => ({ subject: touches, at: sql`s.touched_at`, member: sql`s.member_id` }),
  "outreach.calls": () => called,
  "outreach.reached-rate": () => ({ ...called, hit: sql`s.reached` }),
  "inbound.clock-kept": ({ at }) => ({
    subject: clocks,
    at: sql`s.captured_at`,
    member: sql`s.owner_id`,
    where: sql`(s.first_attempt_at is not null or (s.due_at <= ${at} and (s.ended_at is null or s.ended_at > s.due_at)))`,
    hit: sql`coalesce(s.first_attempt_at <= s.due_at, false)`,
  }),
  "floor.clocks": () => ({
    subject: clocks,
    at: sql`s.due_at`,
    member: sql`s.owner_id`,
    where: sql`s.first_attempt_at is null and s.ended_at is null`,
    order: "soonest",
  }),
  "floor.overdue": ({ at }) => ({
    subject: leads,
    at: sql`s.next_at`,
    member: sql`s.owner_id`,
    where: sql`s.open and s.state <> 'nurturing' and s.next_at < ${at}`,
    order: "soonest",
  }),
  "floor.waiting": () => ({
    ...byExecutive,
    at: sql`s.due_at`,
    where: sql`s.state in ('offered', 'accepted', 'needs-work')`,
    order: "soonest",
  }),
  "floor.returned": ({ dayStart, lastWorkingDay }) => ({
    ...byExecutive,
    at: sql`s.decided_at`,
    where: sql`${returned} and s.decided_at >= ${lastWorkingDay} and s.decided_at < ${dayStart}`,
  }),
  "floor.due": ({ at }) => ({
    subject: tasks,
    at: sql`s.due_at`,
    member: sql`s.member_id`,
    where: sql`s.state = 'open' and s.due_at <= ${at}`,
    order: "soonest",
  }),
  "floor.done": ({ dayStart }) => ({
    subject: tasks,
    at: sql`s.ended_at`,
    member: sql`s.member_id`,
    where: sql`s.state = 'done' and s.ended_at >= ${dayStart}`,
  }),
};
