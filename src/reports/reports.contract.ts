import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { day, id, instant, pageOf, paging } from "../platform/http/fields.ts";
import { buckets } from "./answer-times.ts";
import { metricKeys } from "./metric-catalogue.ts";
import { reportsRefusals } from "./reports.refusals.ts";
import { scoredRoles } from "./scorecards.ts";

const month = z.string().regex(/^\d{4}-\d{2}$/, "A month, as 2026-03.");
const key = z.enum(metricKeys);

/** One cell: a period and what it is narrowed to. An empty text means those of which nothing is known. */
const cell = {
  from: day.optional(),
  until: day.optional(),
  month: month.optional(),
  origin: z.string().max(200).optional(),
  source: z.string().max(120).optional(),
  motion: z.enum(["outbound", "inbound", ""]).optional(),
  member: z.union([id, z.literal("")]).optional(),
};
const by = z.enum(["month", "origin", "source", "motion", "member"]);

const interval = z.object({ low: z.number(), high: z.number() });
/** A count: `of` rows. A share: `hits` of `of`, and its rate and 95 % interval once there is enough to say one. */
const figure = z.object({
  of: z.int(),
  hits: z.int(),
  rate: z.number().nullable(),
  interval: interval.nullable(),
});
export type Figure = z.infer<typeof figure>;

const definition = z.object({
  key,
  name: z.string(),
  formula: z.string(),
  basis: z.enum(["activity", "cohort", "snapshot"]),
  datedBy: z.string(),
  exclusions: z.array(z.string()),
  measure: z.enum(["count", "rate"]),
  countedFor: z.string(),
  record: z.enum(["lead", "handoff", "deal", "task"]),
  /** Shares of fewer records than this are not shown. */
  enough: z.int(),
});
export type Definition = z.infer<typeof definition>;

const named = z.object({ id, name: z.string() });
export const countedRow = z.object({
  id,
  record: z.object({ kind: z.string(), id }),
  person: named.nullable(),
  company: named.nullable(),
  member: named.nullable(),
  at: instant,
  state: z.string(),
  origin: z.string().nullable(),
  source: z.string().nullable(),
  isHit: z.boolean(),
});
export type CountedRowView = z.infer<typeof countedRow>;

const exception = z.object({
  member: named,
  role: z.string(),
  fromOn: day,
  untilOn: day.nullable(),
});

const step = z.object({ key: z.string(), ...figure.shape });
const funnelCell = z.object({
  key: z.string(),
  /** The name of a member; the key itself otherwise. */
  label: z.string(),
  leads: z.int(),
  accepted: z.int(),
  requalified: z.int(),
  won: z.int(),
  wonRate: z.number().nullable(),
  wonInterval: interval.nullable(),
  daysToWinMedian: z.number().nullable(),
  /** A month whose wins may still come: it began more recently than nine of ten wins took. */
  maturity: z.enum(["mature", "maturing", "unknown"]).nullable(),
});
export type FunnelCellView = z.infer<typeof funnelCell>;

export const readFunnel = route({
  name: "readFunnel",
  method: "GET",
  path: "/api/v1/reports/funnel",
  says: "Leads, accepted, re-qualified and won, by the month they came in or by where they came from.",
  may: "reports.read",
  query: z.object({ ...cell, by: by.default("month") }),
  answer: z.object({
    by,
    definitions: z.array(definition),
    total: z.object({
      leads: z.int(),
      accepted: z.int(),
      requalified: z.int(),
      won: z.int(),
      daysToWinMedian: z.number().nullable(),
    }),
    rates: z.array(step),
    cells: z.array(funnelCell),
    exceptions: z.array(exception),
  }),
});

export const listMetrics = route({
  name: "listMetrics",
  method: "GET",
  path: "/api/v1/reports/metrics",
  says: "Every number there is, with its formula, its date and what it leaves out.",
  may: "reports.read",
  answer: z.object({ rows: z.array(definition) }),
});

export const readMetric = route({
  name: "readMetric",
  method: "GET",
  path: "/api/v1/reports/metrics/:key",
  says: "One number, whole and split.",
  may: "reports.read",
  params: z.object({ key: z.string() }),
  query: z.object({ ...cell, by: by.optional() }),
  answer: z.object({
    definition,
    total: figure,
    cells: z.array(z.object({ key: z.string(), label: z.string(), ...figure.shape })),
  }),
  refusals: reportsRefusals,
});

export const listMetricRows = route({
  name: "listMetricRows",
  method: "GET",
  path: "/api/v1/reports/metrics/:key/rows",
  says: "The records a number counts, as far as the asker may see them.",
  may: "reports.read",
  params: z.object({ key: z.string() }),
  query: z.object({ ...cell, ...paging, part: z.enum(["all", "hits"]).default("all") }),
  answer: pageOf(countedRow).extend({ definition }),
  refusals: reportsRefusals,
});

const answerClock = z.object({
  /** Minutes by which half, and nine of ten, were answered; null while they were not, or too few came. */
  median: z.number().nullable(),
  p90: z.number().nullable(),
  buckets: z.array(z.object({ key: z.enum(buckets), count: z.int() })),
});
const clock = z.enum(["business", "wall"]);

export const readFirstAnswers = route({
  name: "readFirstAnswers",
  method: "GET",
  path: "/api/v1/reports/first-answers",
  says: "How long inbound leads wait for a person, in business time and by the wall clock.",
  may: "reports.read",
  query: z.object(cell),
  answer: z.object({
    name: z.string(),
    formula: z.string(),
    basis: z.literal("activity"),
    datedBy: z.string(),
    exclusions: z.array(z.string()),
    enough: z.int(),
    leads: z.int(),
    answered: z.int(),
    waiting: z.int(),
    untouched: z.int(),
    /** More leads came in than are measured: only the newest are. */
    isCut: z.boolean(),
    business: answerClock,
    wall: answerClock,
  }),
});

export const listFirstAnswerRows = route({
  name: "listFirstAnswerRows",
  method: "GET",
  path: "/api/v1/reports/first-answers/rows",
  says: "The leads in one bar of the distribution, or all of them.",
  may: "reports.read",
  query: z.object({
    ...cell,
    ...paging,
    clock: clock.default("business"),
    bucket: z.enum(buckets).optional(),
  }),
  answer: pageOf(countedRow.extend({ minutes: z.number().nullable() })),
});

const law = z.coerce.number().int().min(1).max(13);

export const readRecordedFiles = route({
  name: "readRecordedFiles",
  method: "GET",
  path: "/api/v1/reports/recorded-files",
  says: "The files this workspace was replayed from: what each held, what of it stands here, and what laws refused.",
  may: "reports.read",
  answer: z.object({
    rows: z.array(
      z.object({
        source: z.string(),
        holds: z.enum(["leads", "wins"]),
        records: z.int(),
        here: z.int(),
        /** The number of the report whose rows `here` counts. */
        metric: key,
        refused: z.int(),
        byLaw: z.array(z.object({ law: z.int(), why: z.string(), rows: z.int() })),
      }),
    ),
  }),
});
export type RecordedFileView = z.infer<typeof readRecordedFiles.answer>["rows"][number];

export const listRefusedRows = route({
  name: "listRefusedRows",
  method: "GET",
  path: "/api/v1/reports/refused-rows",
  says: "The rows of recorded files that a law refused, each with its law.",
  may: "reports.read",
  query: z.object({ source: z.string().max(120).optional(), law: law.optional(), ...paging }),
  answer: pageOf(
    z.object({
      source: z.string(),
      line: z.int(),
      record: z.string(),
      law: z.int(),
      refusal: z.string(),
      why: z.string(),
    }),
  ),
});

export const readScorecard = route({
  name: "readScorecard",
  method: "GET",
  path: "/api/v1/reports/scorecards/:role",
  says: "What each member of a role did and reached.",
  may: "reports.read",
  params: z.object({ role: z.enum(scoredRoles) }),
  query: z.object({ from: cell.from, until: cell.until }),
  answer: z.object({
    role: z.enum(scoredRoles),
    motion: z.enum(["outbound", "inbound"]).nullable(),
    definitions: z.array(definition),
    rows: z.array(z.object({ member: named, cells: z.array(z.object({ metric: key, ...figure.shape })) })),
    exceptions: z.array(exception),
  }),
});

const floorList = z.object({ definition, count: z.int(), rows: z.array(countedRow) });
export type FloorList = z.infer<typeof floorList>;
const floorMember = z.object({
  id,
  name: z.string(),
  role: z.string(),
  isOnShift: z.boolean(),
  did: z.object({ kind: z.string(), at: instant, personName: z.string().nullable() }).nullable(),
  due: z.int(),
  done: z.int(),
  waiting: z.int(),
});
export type FloorMemberView = z.infer<typeof floorMember>;

export const readFloor = route({
  name: "readFloor",
  method: "GET",
  path: "/api/v1/reports/floor",
  says: "The floor at this moment: who is on what, and which clocks end next.",
  may: "reports.read",
  answer: z.object({
    clocks: floorList,
    waiting: floorList,
    returned: floorList,
    overdue: floorList,
    members: z.array(floorMember),
    exceptions: z.array(exception),
  }),
});
