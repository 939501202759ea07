import { z } from "zod";
import { type ClockLetter, type Letter, scoreRules } from "./score.ts";

const minutes = z.int().min(1).max(10_000);

/** How arrivals are scored, how fast they are answered, and who gets the first try: versioned data of a company. */
export const inboundRules = z.object({
  score: scoreRules,
  /** Business minutes until the first human touch, by clock. */
  clocks: z.object({ A: minutes, B: minutes, C: minutes }),
  /** Business minutes the rep whose turn it is has an arrival to themself, by clock. */
  firstTryMinutes: z.object({ A: minutes, B: minutes, C: minutes }),
  /** Business minutes after a breach until the manager hears of it too. */
  managerAfterMinutes: minutes,
  /** A repeat within this many hours never makes a second lead, whatever became of the first. */
  repeatHours: z.int().min(1).max(720),
  /** Days a lead to be kept warm sleeps. */
  nurtureDays: z.int().min(1).max(365),
});
export type InboundRules = z.infer<typeof inboundRules>;

const decides = [
  "chief",
  "ceo",
  "cfo",
  "coo",
  "cto",
  "cio",
  "cro",
  "founder",
  "owner",
  "president",
  "managing",
];
const leads = ["vp", "vice", "head", "director", "lead"];

/** What a company starts with (DOMAIN §2.2, §5.2). Version 0: nobody has published their own yet. */
export const usualRules: InboundRules = {
  score: {
    fit: {
      employees: [
        { from: 1, points: 5 },
        { from: 20, points: 10 },
        { from: 100, points: 15 },
        { from: 500, points: 20 },
      ],
      industries: [],
      countries: [],
      titles: [
        { words: ["student", "intern"], points: -25, label: "does not buy" },
        { words: decides, points: 25, label: "decides" },
        { words: leads, points: 18, label: "leads a team" },
        { words: ["manager"], points: 10, label: "has a say" },
      ],
      workAddress: 15,
      freeAddress: -10,
      knownCompany: 10,
      phone: 5,
    },
    behaviour: {
      assets: {
        "demo-request": { points: 30, halfLifeDays: null },
        contact: { points: 30, halfLifeDays: null },
        webinar: { points: 15, halfLifeDays: 30 },
        "white-paper": { points: 10, halfLifeDays: 30 },
        "blog-subscription": { points: 5, halfLifeDays: 14 },
      },
      mostPerDay: 40,
    },
    letters: { fit: { A: 40, B: 20, C: 5 }, behaviour: { A: 30, B: 15, C: 8 } },
  },
  clocks: { A: 15, B: 120, C: 510 },
  firstTryMinutes: { A: 3, B: 20, C: 60 },
  managerAfterMinutes: 15,
  repeatHours: 24,
  nurtureDays: 30,
};

/** Who asks for us is answered fast whoever they are; a good fit lifts the rest by one (DOMAIN §5.1). */
export function clockOf(grade: string): ClockLetter {
  const [fit, behaviour] = grade as unknown as [Letter, Letter];
  if (behaviour === "A") return fit === "D" ? "B" : "A";
  if (behaviour === "B") return fit === "A" ? "A" : "B";
  return fit === "A" || fit === "B" ? "B" : "C";
}
