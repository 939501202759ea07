import type { Deal } from "./deal.ts";

/** What the deal room knows, as the health rules need it. */
export interface DealAtHand {
  deal: Pick<Deal, "state" | "stage" | "nextStepAt" | "expectedCloseOn" | "stageSince" | "amountMinor">;
  /** Keys of the lane in order, without the ends. */
  lane: readonly string[];
  needs: readonly { state: string }[];
  demos: readonly { heldAt: Date | null; outcome: string | null; plannedFor: Date }[];
  concerns: readonly { blocking: boolean; outcome: string }[];
  terms: readonly { side: string }[];
  stakeholders: readonly { role: string; stance: string }[];
  promises: readonly { keptAt: Date | null; dueOn: string | null }[];
}

export const healthSigns = [
  "next-step-overdue",
  "close-day-past",
  "no-close-day",
  "no-need",
  "no-need-verified",
  "demo-without-outcome",
  "blocking-concern",
  "gives-without-gets",
  "single-thread",
  "no-economic-buyer",
  "promise-overdue",
  "long-in-stage",
] as const;
export type HealthSign = (typeof healthSigns)[number];

// From the third stage on, one person alone carries the deal no more (DOMAIN §7.4, §7.10).
const THREADS_FROM = 2;
const LONG_DAYS = 30;
const DAY = 86_400_000;

/** What is missing in an open deal, the pressing first. A closed one misses nothing any more. */
export function healthOf(at: Date, today: string, hand: DealAtHand): HealthSign[] {
  const { deal, lane, needs, demos, concerns, terms, stakeholders, promises } = hand;
  if (deal.state !== "open") return [];
  const stage = lane.indexOf(deal.stage);
  const count = (side: string) => terms.filter((term) => term.side === side).length;
  const signs: [HealthSign, boolean][] = [
    ["next-step-overdue", deal.nextStepAt !== null && deal.nextStepAt < at],
    ["close-day-past", deal.expectedCloseOn !== null && deal.expectedCloseOn < today],
    ["blocking-concern", concerns.some(({ blocking, outcome }) => blocking && isUnsettled(outcome))],
    ["promise-overdue", promises.some(({ keptAt, dueOn }) => !keptAt && dueOn !== null && dueOn < today)],
    ["demo-without-outcome", demos.some(({ outcome, plannedFor }) => !outcome && plannedFor < at)],
    ["no-need", needs.length === 0],
    ["no-need-verified", needs.length > 0 && !needs.some(({ state }) => state === "verified")],
    ["single-thread", stage >= THREADS_FROM && stakeholders.length < 2],
    ["no-economic-buyer", stage >= THREADS_FROM && !stakeholders.some(isEconomicBuyer)],
    ["gives-without-gets", count("give") > count("get")],
    ["no-close-day", stage >= THREADS_FROM && deal.expectedCloseOn === null],
    ["long-in-stage", at.getTime() - deal.stageSince.getTime() > LONG_DAYS * DAY],
  ];
  return signs.filter(([, isSo]) => isSo).map(([sign]) => sign);
}

const isUnsettled = (outcome: string) => outcome === "open" || outcome === "standing";
const isEconomicBuyer = ({ role }: { role: string }) => role === "economic-buyer";
