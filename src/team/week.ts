import { z } from "zod";

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "A time like 09:00.");
const spells = z
  .array(z.tuple([clock, clock]))
  .max(6)
  .refine(
    (hours) => hours.every(([from, until], i) => from < until && (i === 0 || hours[i - 1]![1] <= from)),
    "Each stretch ends after it begins, and begins after the one before.",
  );

const days = { 1: spells, 2: spells, 3: spells, 4: spells, 5: spells, 6: spells, 7: spells };

/** Hours of a week as they are sent and stored. Empty days may be left out; a week has at least one hour to work in. */
export const week = z
  .object(days)
  .partial()
  .refine(
    (given) => Object.values(given).some((hours) => hours && hours.length > 0),
    "A week needs at least one stretch of work.",
  );
