import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { day, done, id, instant, line } from "../platform/http/fields.ts";
import { agendaKinds, commitmentStates } from "./agenda.ts";
import { briefMeasures } from "./brief.ts";
import { cadences } from "./cadence.ts";
import { coachingRefusals } from "./coaching.refusals.ts";
import { oneOnOneStates, whose } from "./one-on-one.ts";
import { templates } from "./template.ts";

const may = "oneonones.take-part";
const refusals = coachingRefusals;
const ofSeries = z.object({ seriesId: id });
const ofOne = z.object({ seriesId: id, id });
const time = instant.transform((text) => new Date(text));
const minutes = z.int().min(10).max(240);
const member = z.object({ id, name: z.string(), role: z.string() });

const oneOnOneView = z.object({
  id,
  startsAt: instant,
  minutes: z.number(),
  state: z.enum(oneOnOneStates),
  beganAt: instant.nullable(),
  endedAt: instant.nullable(),
  nothingAgreed: z.boolean(),
});
const seriesView = z.object({
  id,
  cadence: z.enum(cadences),
  minutes: z.number(),
  template: z.enum(templates),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** Which of the two the caller is. */
  me: z.enum(whose),
  manager: member,
  report: member,
});

export const listMySeriesContract = route({
  name: "listMySeries",
  method: "GET",
  path: "/api/v1/one-on-ones",
  says: "My one-on-ones on either side, the next of each, and whom I lead without any yet.",
  may,
  answer: z.object({
    series: z.array(
      seriesView.extend({
        next: oneOnOneView.nullable(),
        lastHeldAt: instant.nullable(),
        /** What became of the latest that is over; null before the first. */
        lastState: z.enum(["held", "partial", "missed"]).nullable(),
        isGapLong: z.boolean(),
        openMine: z.number(),
        openTheirs: z.number(),
      }),
    ),
    startable: z.array(member.extend({ isLedByMe: z.boolean() })),
  }),
});
export type MySeries = z.infer<typeof listMySeriesContract.answer>["series"][number];

export const startSeriesContract = route({
  name: "startSeries",
  method: "POST",
  path: "/api/v1/one-on-ones",
  says: "Opens one-on-ones with a member I lead. The first one's weekday and time of day become the usual slot.",
  may,
  body: z.object({
    reportId: id,
    cadence: z.enum(cadences),
    minutes,
    startsAt: time,
    template: z.enum(templates).optional(),
  }),
  answer: z.object({ seriesId: id, oneOnOneId: id }),
  refusals,
});

export const readSeriesContract = route({
  name: "readSeries",
  method: "GET",
  path: "/api/v1/one-on-ones/:seriesId",
  says: "The shared room of one series: agenda, commitments, dates. To anybody but the two it is not there.",
  may,
  params: ofSeries,
  answer: z.object({
    series: seriesView,
    next: oneOnOneView.nullable(),
    lastHeldAt: instant.nullable(),
    parts: z.array(
      z.object({
        whose: z.enum(["report", "manager", "both"]),
        share: z.number(),
        minutes: z.number(),
        prompts: z.array(z.string()).readonly(),
      }),
    ),
    agenda: z.array(
      z.object({
        id,
        author: member,
        kind: z.enum(agendaKinds),
        words: z.string(),
        version: z.number(),
        addedAt: instant,
        discussedAt: instant.nullable(),
        isCarried: z.boolean(),
      }),
    ),
    commitments: z.array(
      z.object({
        id,
        /** The one-on-one it was agreed in, or ahead of. */
        agreedInId: id,
        owner: member,
        words: z.string(),
        dueOn: day.nullable(),
        state: z.enum(commitmentStates),
        agreedAt: instant,
        settledAt: instant.nullable(),
        carried: z.number(),
        why: z.string().nullable(),
      }),
    ),
    history: z.array(oneOnOneView.extend({ mayCorrect: z.boolean() })),
  }),
});
export type Room = z.infer<typeof readSeriesContract.answer>;
export type AgendaLine = Room["agenda"][number];
export type CommitmentLine = Room["commitments"][number];

export const editSeriesContract = route({
  name: "editSeries",
  method: "PATCH",
  path: "/api/v1/one-on-ones/:seriesId",
  says: "Changes how often, how long or by which template, from the next one planned on.",
  may,
  params: ofSeries,
  body: z.object({
    cadence: z.enum(cadences).optional(),
    minutes: minutes.optional(),
    template: z.enum(templates).optional(),
  }),
  answer: done,
  refusals,
});

export const endSeriesContract = route({
  name: "endSeries",
  method: "POST",
  path: "/api/v1/one-on-ones/:seriesId/end",
  says: "Ends a series. What was written stays readable to the two.",
  may,
  params: ofSeries,
  answer: done,
  refusals,
});

export const addAgendaItemContract = route({
  name: "addAgendaItem",
  method: "POST",
  path: "/api/v1/one-on-ones/:seriesId/agenda",
  says: "Adds an item to the shared agenda.",
  may,
  params: ofSeries,
  body: z.object({ kind: z.enum(agendaKinds).default("discuss"), words: line(1000) }),
  answer: z.object({ itemId: id }),
  refusals,
});

export const editAgendaItemContract = route({
  name: "editAgendaItem",
  method: "PATCH",
  path: "/api/v1/one-on-ones/:seriesId/agenda/:id",
  says: "Changes an item's words or kind, or ticks it. New words are refused when the other changed them meanwhile.",
  may,
  params: ofOne,
  body: z.object({
    kind: z.enum(agendaKinds).optional(),
    words: line(1000).optional(),
    isDiscussed: z.boolean().optional(),
    version: z.int(),
  }),
  answer: z.object({ version: z.number() }),
  refusals,
});

export const removeAgendaItemContract = route({
  name: "removeAgendaItem",
  method: "DELETE",
  path: "/api/v1/one-on-ones/:seriesId/agenda/:id",
  says: "Takes back an item of my own.",
  may,
  params: ofOne,
  answer: done,
  refusals,
});

const promised = z.object({ ownerId: id, words: line(500), dueOn: day.nullish() });

export const commitContract = route({
  name: "commit",
  method: "POST",
  path: "/api/v1/one-on-ones/:seriesId/commitments",
  says: "Writes down what one of the two will do. It stays open, date after date, until it is done or dropped.",
  may,
  params: ofSeries,
  body: promised,
  answer: z.object({ commitmentId: id }),
  refusals,
});

export const settleCommitmentContract = route({
  name: "settleCommitment",
  method: "POST",
  path: "/api/v1/one-on-ones/:seriesId/commitments/:id/marks",
  says: "Marks a commitment done, dropped (with a reason) or open again.",
  may,
  params: ofOne,
  body: z.object({ state: z.enum(commitmentStates), why: line(500).optional() }),
  answer: z.object({ state: z.enum(commitmentStates) }),
  refusals,
});

export const beginOneOnOneContract = route({
  name: "beginOneOnOne",
  method: "POST",
  path: "/api/v1/one-on-ones/:seriesId/occurrences/:id/beginning",
  says: "The two sit down now.",
  may,
  params: ofOne,
  answer: done,
  refusals,
});

export const holdOneOnOneContract = route({
  name: "holdOneOnOne",
  method: "POST",
  path: "/api/v1/one-on-ones/:seriesId/occurrences/:id/holding",
  says: "Closes one that took place, with commitments or the plain word that nothing was agreed, and plans the next.",
  may,
  params: ofOne,
  body: z.object({
    beganAt: time.optional(),
    endedAt: time.optional(),
    agreed: z.array(promised).max(20).default([]),
    nothingAgreed: z.boolean().default(false),
  }),
  answer: z.object({ state: z.enum(["held", "partial"]), nextId: id.nullable() }),
  refusals,
});

export const moveOneOnOneContract = route({
  name: "moveOneOnOne",
  method: "POST",
  path: "/api/v1/one-on-ones/:seriesId/occurrences/:id/moves",
  says: "Another time for one that is planned.",
  may,
  params: ofOne,
  body: z.object({ startsAt: time, minutes: minutes.optional(), whose: z.enum(whose).optional() }),
  answer: z.object({ nextId: id }),
  refusals,
});

export const missOneOnOneContract = route({
  name: "missOneOnOne",
  method: "POST",
  path: "/api/v1/one-on-ones/:seriesId/occurrences/:id/miss",
  says: "Records that one did not take place, and plans the next.",
  may,
  params: ofOne,
  body: z.object({ whose: z.enum(whose).optional() }),
  answer: z.object({ nextId: id }),
  refusals,
});

export const readBriefContract = route({
  name: "readBrief",
  method: "GET",
  path: "/api/v1/one-on-ones/:seriesId/brief",
  says: "Up to three changes in the report's own numbers since the last one-on-one, against as long before it.",
  may,
  params: ofSeries,
  answer: z.object({
    since: instant,
    before: instant,
    changes: z.array(
      z.object({
        measure: z.enum(briefMeasures),
        now: z.object({ count: z.number(), of: z.number().nullable() }),
        before: z.object({ count: z.number(), of: z.number().nullable() }),
        isBeyondChance: z.boolean(),
      }),
    ),
  }),
});
export type Brief = z.infer<typeof readBriefContract.answer>;

export const readBriefRowsContract = route({
  name: "readBriefRows",
  method: "GET",
  path: "/api/v1/one-on-ones/:seriesId/brief/:measure",
  says: "The rows one number of the brief counts.",
  may,
  params: z.object({ seriesId: id, measure: z.enum(briefMeasures) }),
  query: z.object({ stretch: z.enum(["now", "before"]).default("now") }),
  answer: z.object({
    rows: z.array(
      z.object({
        kind: z.enum(["handoff", "deal", "person"]),
        id,
        at: instant,
        counts: z.boolean(),
        person: z.string(),
        company: z.string().nullable(),
      }),
    ),
  }),
});
