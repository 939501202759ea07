import { Temporal } from "temporal-polyfill";

/** The company whose history it is kept its books in São Paulo's time. */
export const HISTORY_ZONE = "America/Sao_Paulo";

/** The steps of a win, in order, as shares of the time between the first contact and the win. */
const STEPS = {
  claimed: 0.1,
  talked: 0.3,
  offered: 0.4,
  accepted: 0.5,
  held: 0.6,
  requalified: 0.7,
  won: 1,
} as const;
export type Step = keyof typeof STEPS;

export function instantOf(local: string): Date {
  return new Date(
    Temporal.PlainDateTime.from(local.replace(" ", "T")).toZonedDateTime(HISTORY_ZONE).epochMilliseconds,
  );
}

/** The files say the day of the first contact, not the hour: it is taken to be the day's beginning, so that a win on the same day still follows it. */
export function enteredAt(enteredOn: string): Date {
  return instantOf(`${enteredOn}T00:00:01`);
}

/** When a step of a win took place: the files give the ends, this rule spreads what lies between. */
export function stepAt(entered: Date, won: Date, step: Step): Date {
  return new Date(Math.round(entered.getTime() + (won.getTime() - entered.getTime()) * STEPS[step]));
}
