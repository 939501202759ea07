import { z } from "zod";
import { type Asset, assets } from "./form.ts";

const letters = ["A", "B", "C", "D"] as const;
export type Letter = (typeof letters)[number];
export type ClockLetter = "A" | "B" | "C";

const thresholds = z.object({ A: z.int(), B: z.int(), C: z.int() });

/** Points and letters as data: fit (who they are) and behaviour (what they did) are never one sum (DOMAIN §5.2). */
export const scoreRules = z.object({
  fit: z.object({
    employees: z.array(z.object({ from: z.int().min(0), points: z.int() })),
    industries: z.array(z.object({ name: z.string(), points: z.int() })),
    countries: z.array(z.object({ code: z.string(), points: z.int() })),
    titles: z.array(z.object({ words: z.array(z.string()), points: z.int(), label: z.string() })),
    workAddress: z.int(),
    freeAddress: z.int(),
    knownCompany: z.int(),
    phone: z.int(),
  }),
  /** Points by what they did, halved every `halfLifeDays`; null: they do not fade. */
  behaviour: z.object({
    assets: z.record(z.enum(assets), z.object({ points: z.int(), halfLifeDays: z.int().nullable() })),
    mostPerDay: z.int(),
  }),
  letters: z.object({ fit: thresholds, behaviour: thresholds }),
});
export type ScoreRules = z.infer<typeof scoreRules>;

export interface Seen {
  title: string | null;
  employees: number | null;
  industry: string | null;
  country: string | null;
  hasPhone: boolean;
  companyKnown: boolean;
  mailDomain: "work" | "free" | "throw-away";
  /** What they did, this time included. */
  did: readonly { asset: Asset; at: Date }[];
}

export interface Reason {
  axis: "fit" | "behaviour";
  points: number;
  /** What was seen, in words a person reads. */
  says: string;
}

export interface Score {
  fit: number;
  behaviour: number;
  /** Two letters: fit, then behaviour. */
  grade: string;
  reasons: Reason[];
}

export function score(rules: ScoreRules, seen: Seen, at: Date): Score {
  const reasons = [...fitReasons(rules, seen), ...behaviourReasons(rules, seen.did, at)];
  const sum = (axis: Reason["axis"]) =>
    Math.round(
      reasons.filter((reason) => reason.axis === axis).reduce((total, { points }) => total + points, 0),
    );
  const [fit, behaviour] = [sum("fit"), sum("behaviour")];
  const grade = letterOf(rules.letters.fit, fit) + letterOf(rules.letters.behaviour, behaviour);
  reasons.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return { fit, behaviour, grade, reasons };
}

function letterOf(from: Record<"A" | "B" | "C", number>, points: number): Letter {
  return points >= from.A ? "A" : points >= from.B ? "B" : points >= from.C ? "C" : "D";
}

function fitReasons({ fit }: ScoreRules, seen: Seen): Reason[] {
  const reasons: Reason[] = [];
  const add = (points: number | undefined, says: string) => {
    if (points) reasons.push({ axis: "fit", points, says });
  };
  if (seen.employees !== null) {
    const band = fit.employees
      .filter(({ from }) => seen.employees! >= from)
      .sort((a, b) => b.from - a.from)[0];
    add(band?.points, `${seen.employees} people work there`);
  }
  const is = (name: string, other: string | null) => other?.toLowerCase() === name.toLowerCase();
  add(fit.industries.find(({ name }) => is(name, seen.industry))?.points, `Industry: ${seen.industry}`);
  add(fit.countries.find(({ code }) => is(code, seen.country))?.points, `Country: ${seen.country}`);
  const words = new Set((seen.title ?? "").toLowerCase().split(/[^\p{L}]+/u));
  const level = fit.titles.find((each) => each.words.some((word) => words.has(word)));
  add(level?.points, `${seen.title}: ${level?.label}`);
  if (seen.companyKnown) add(fit.knownCompany, "We know their company");
  if (seen.mailDomain === "work") add(fit.workAddress, "Writes from a company's address");
  if (seen.mailDomain === "free") add(fit.freeAddress, "Writes from a free mailbox");
  if (seen.hasPhone) add(fit.phone, "Left a phone number");
  return reasons;
}

const DAY = 86_400_000;

function behaviourReasons({ behaviour }: ScoreRules, did: Seen["did"], at: Date): Reason[] {
  const perDay = new Map<string, number>();
  const reasons: Reason[] = [];
  for (const each of [...did].sort((a, b) => b.at.getTime() - a.at.getTime())) {
    const rule = behaviour.assets[each.asset];
    if (!rule?.points) continue;
    const day = each.at.toISOString().slice(0, 10);
    const left = behaviour.mostPerDay - (perDay.get(day) ?? 0);
    const counted = Math.min(rule.points, left);
    if (counted <= 0) continue;
    perDay.set(day, (perDay.get(day) ?? 0) + counted);
    const ageDays = Math.max(0, at.getTime() - each.at.getTime()) / DAY;
    const points = Math.round(counted * (rule.halfLifeDays ? 0.5 ** (ageDays / rule.halfLifeDays) : 1));
    if (points)
      reasons.push({
        axis: "behaviour",
        points,
        says: day === at.toISOString().slice(0, 10) ? deeds[each.asset] : `${deeds[each.asset]} on ${day}`,
      });
  }
  return reasons;
}

const deeds: Record<Asset, string> = {
  "demo-request": "Asked for a demo",
  contact: "Asked to be contacted",
  "white-paper": "Took a paper",
  webinar: "Signed up for a webinar",
  "blog-subscription": "Subscribed to posts",
};
