import { z } from "zod";

const part = z.string().trim().max(1200);
const mustBeSaid = part.default("");

/** What the AE reads before the first call (DOMAIN §3.9), as parts and not as prose. */
export const handoffNote = z.object({
  /** Why now, in the buyer's own words. */
  whyNow: mustBeSaid,
  whyNowSaidAt: z.iso.datetime({ offset: true }).nullable().default(null),
  problem: part.optional(),
  tools: part.optional(),
  people: z
    .array(
      z.object({ name: part, role: part.optional(), stance: z.enum(["for", "open", "against", "unknown"]) }),
    )
    .max(12)
    .default([]),
  promised: mustBeSaid,
  notPromised: mustBeSaid,
  concerns: part.optional(),
  agenda: mustBeSaid,
  logistics: part.optional(),
  testFirst: part.optional(),
  confidence: z.enum(["low", "medium", "high"]).optional(),
});
export type HandoffNote = z.infer<typeof handoffNote>;
export type NoteToWrite = z.input<typeof handoffNote>;

/** The parts without which a buyer would have to repeat themselves. */
export const mandatoryParts = ["whyNow", "people", "promised", "notPromised", "agenda"] as const;
export type MandatoryPart = (typeof mandatoryParts)[number];

// 200 words a minute is a slow reader of business prose; 300 words are then the 90 seconds promised.
const WORDS_PER_MINUTE = 200;
export const MOST_WORDS = 300;

export function missingParts(note: HandoffNote): MandatoryPart[] {
  return mandatoryParts.filter((key) =>
    key === "people" ? !note.people.some((person) => person.name) : !note[key],
  );
}

export function wordsIn(note: HandoffNote): number {
  const { whyNow, problem, tools, promised, notPromised, concerns, agenda, logistics, testFirst } = note;
  const people = note.people.flatMap(({ name, role }) => [name, role]);
  return [
    whyNow,
    problem,
    tools,
    promised,
    notPromised,
    concerns,
    agenda,
    logistics,
    testFirst,
    ...people,
  ].reduce((words, text) => words + (text?.match(/\S+/g)?.length ?? 0), 0);
}

export function readingSeconds(note: HandoffNote): number {
  return Math.ceil((wordsIn(note) / WORDS_PER_MINUTE) * 60);
}
