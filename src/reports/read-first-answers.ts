import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import { workingCalendarsOf } from "../team/public.ts";
import {
  type Answer,
  answeredWithin,
  answerOf,
  type Bucket,
  bucketOf,
  buckets,
  type Minutes,
  wallMinutes,
} from "./answer-times.ts";
import { type ArrivalRow, listArrivals } from "./answers.store.ts";
import type { CellFilter } from "./counts.store.ts";
import { ENOUGH } from "./metric.ts";
import { momentOf } from "./moment.ts";
import { nameRows } from "./name-rows.ts";
import { askAs } from "./read-metric.ts";
import { workedMinutes } from "./worked-minutes.ts";

// Business minutes need each lead's own calendar, so they are counted here and not in SQL: about 60 µs a lead.
const MEASURED = 10_000;

const words = {
  name: "Speed to the first human touch",
  formula:
    "From the moment an inbound lead came in until a member first called, wrote or spoke. Business time counts the working hours of whose clock it is; the wall clock counts everything. Leads still waiting count as running, never as absent.",
  basis: "activity",
  datedBy: "the moment the lead came in",
  exclusions: [
    "Automatic answers are no touch.",
    "Leads closed before anybody touched them are shown apart and are in no median.",
    `Of more than ${MEASURED.toLocaleString("en")} leads the newest are measured; choose a shorter period.`,
  ],
} as const;

type Clock = "business" | "wall";
type Measured = ArrivalRow & Record<Clock, Answer>;

/** The one measurement: the numbers, every bar and its rows are all taken from it (law 10). */
async function measure(
  tx: Tx,
  command: Command,
  filter: CellFilter,
): Promise<{ leads: Measured[]; isCut: boolean }> {
  const asked = await askAs(tx, command, filter);
  const arrivals = await listArrivals(tx, asked, MEASURED + 1);
  const minutesOf = await clocksOf(tx, command.at, arrivals);
  const leads = arrivals.slice(0, MEASURED).map((row) => {
    const arrival = { ...row, openedAt: row.at };
    return {
      ...row,
      business: answerOf(arrival, command.at, minutesOf(row.hoursOf)),
      wall: answerOf(arrival, command.at, wallMinutes),
    };
  });
  return { leads, isCut: arrivals.length > MEASURED };
}

async function clocksOf(tx: Tx, at: Date, arrivals: readonly ArrivalRow[]) {
  const { calendar } = await momentOf(tx, at);
  const members = [...new Set(arrivals.map(({ hoursOf }) => hoursOf).filter((id) => id !== null))];
  const calendars = members.length ? await workingCalendarsOf(tx, members) : new Map();
  const clocks = new Map<string | null, Minutes>();
  return (hoursOf: string | null): Minutes => {
    const found = clocks.get(hoursOf) ?? workedMinutes(calendars.get(hoursOf ?? "") ?? calendar);
    clocks.set(hoursOf, found);
    return found;
  };
}

export async function readFirstAnswers(tx: Tx, { by, at, ...filter }: Command & CellFilter) {
  const no = refusalToAct(by, "reports.read");
  if (no) return no;
  const { leads, isCut } = await measure(tx, { by, at }, filter);
  const standing = (state: Answer["state"]) => leads.filter(({ wall }) => wall.state === state).length;
  return {
    ...words,
    exclusions: [...words.exclusions],
    enough: ENOUGH,
    leads: leads.length,
    answered: standing("answered"),
    waiting: standing("waiting"),
    untouched: standing("untouched"),
    isCut,
    business: summaryOf(leads.map(({ business }) => business)),
    wall: summaryOf(leads.map(({ wall }) => wall)),
  };
}

function summaryOf(answers: readonly Answer[]) {
  const isEnough = answers.filter(({ state }) => state !== "untouched").length >= ENOUGH;
  const fallen = answers.map(bucketOf);
  return {
    median: isEnough ? answeredWithin(answers, 0.5) : null,
    p90: isEnough ? answeredWithin(answers, 0.9) : null,
    buckets: buckets.map((key) => ({ key, count: fallen.filter((bucket) => bucket === key).length })),
  };
}

type RowsAsked = Command &
  CellFilter & { clock: Clock; bucket?: Bucket | undefined; after?: string | undefined; limit: number };

export async function readFirstAnswerRows(
  tx: Tx,
  { by, at, clock, bucket, after, limit, ...filter }: RowsAsked,
) {
  const no = refusalToAct(by, "reports.read");
  if (no) return no;
  const { leads } = await measure(tx, { by, at }, filter);
  const matching = leads.filter((lead) => !bucket || bucketOf(lead[clock]) === bucket);
  const cursor = readCursor<[string]>(after);
  const start = cursor ? matching.findIndex(({ id }) => id === cursor[0]) + 1 : 0;
  const page = matching.slice(start, start + limit);
  const last = page.at(-1);
  const rows = await nameRows(tx, page, by);
  return {
    rows: rows.map((row) => ({ ...row, minutes: row[clock].minutes })),
    next: last && start + limit < matching.length ? writeCursor([last.id]) : null,
  };
}
