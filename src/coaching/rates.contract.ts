import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { day, id, instant } from "../platform/http/fields.ts";
import { cadences } from "./cadence.ts";
import { oneOnOneStates, whose } from "./one-on-one.ts";

const may = "oneonones.rates";
const member = z.object({ id, name: z.string() });
const kept = z.object({ due: z.number(), kept: z.number() });

export const readRatesContract = route({
  name: "readOneOnOneRates",
  method: "GET",
  path: "/api/v1/one-on-one-rates",
  says: "Whether one-on-ones happen, pair by pair, of the last twelve weeks: rates and dates, never contents.",
  may,
  answer: z.object({
    days: z.number(),
    pairs: z.array(
      z.object({
        seriesId: id,
        manager: member,
        report: member,
        cadence: z.enum(cadences),
        due: z.number(),
        held: z.number(),
        partial: z.number(),
        missed: z.number(),
        documented: z.number(),
        isMovedAgain: z.boolean(),
        lastHeldAt: instant.nullable(),
        isGapLong: z.boolean(),
        byManager: kept,
        byReport: kept,
      }),
    ),
    /** Who reports to somebody and has no one-on-ones. */
    unmet: z.array(z.object({ manager: member, report: member })),
  }),
});
export type PairRates = z.infer<typeof readRatesContract.answer>["pairs"][number];

export const readRateRowsContract = route({
  name: "readOneOnOneRateRows",
  method: "GET",
  path: "/api/v1/one-on-one-rates/:seriesId",
  says: "The dates behind one pair's rates.",
  may,
  params: z.object({ seriesId: id }),
  answer: z.object({
    rows: z.array(
      z.object({
        id,
        startsAt: instant,
        state: z.enum(oneOnOneStates),
        countsAs: z.enum(["held", "partial", "missed"]).nullable(),
        isDocumented: z.boolean(),
      }),
    ),
    /** Those that were due: the rows behind `byManager` and `byReport`. */
    commitments: z.array(z.object({ id, whose: z.enum(whose), dueOn: day, isKept: z.boolean() })),
  }),
});
