import { Temporal } from "temporal-polyfill";
import { ENOUGH } from "./metric.ts";

export type Maturity = "mature" | "maturing" | "unknown";

/**
 * A cohort is mature when nine of ten wins of the past would have arrived by now, counted from its last day
 * (DOMAIN §2.0). With few wins nobody knows how long one takes.
 */
export function maturityOf(
  month: string,
  { today, wins, daysToWinP90 }: { today: string; wins: number; daysToWinP90: number | null },
): Maturity {
  if (wins < ENOUGH || daysToWinP90 === null) return "unknown";
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  const settled = last.add({ days: Math.ceil(daysToWinP90) });
  return Temporal.PlainDate.compare(settled, today) <= 0 ? "mature" : "maturing";
}
