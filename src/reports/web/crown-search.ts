import { z } from "zod";

const text = z.coerce.string().optional().catch(undefined);

/** What the address says: the period, how the cohorts are split, whose card, and which number stands open. */
export const reportSearch = z.object({
  period: z.enum(["all", "12m", "90d"]).catch("all").default("all"),
  by: z.enum(["month", "origin", "source", "motion"]).catch("month").default("month"),
  role: z.enum(["sdr", "market-response", "ae"]).catch("sdr").default("sdr"),
  clock: z.enum(["business", "wall"]).catch("business").default("business"),
  /** The metric whose rows are open; "first-answers" for the answer times, "refused-rows" for what laws refused. */
  open: text,
  part: z.enum(["all", "hits"]).optional().catch(undefined),
  bucket: text,
  month: text,
  origin: text,
  source: text,
  motion: text,
  member: text,
  law: text,
  /** What the cell is called, for the drawer's title. */
  cell: text,
});
export type ReportSearch = z.infer<typeof reportSearch>;

export interface Opened {
  open: string;
  /** For a number that counts the whole past whatever the page shows. */
  period?: "all";
  part?: "hits";
  bucket?: string;
  month?: string;
  origin?: string;
  source?: string;
  motion?: string;
  member?: string;
  law?: string;
  cell?: string;
}

const pageOnly = ["period", "by", "role", "clock"] as const;

/** An address of the page with some of it changed and nothing open, or one number open: a number is a link. */
export function reportHref(
  path: string,
  search: ReportSearch,
  change: Partial<ReportSearch> | Opened,
): string {
  const kept = Object.fromEntries(pageOnly.map((key) => [key, search[key]]));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...kept, ...change })) {
    if (value !== undefined) query.set(key, String(value));
  }
  return `${path}?${query}`;
}

const daysOf = { "12m": 365, "90d": 90 };

/** The days of a period that ends today, as the API takes them; nothing at all for the whole past. */
export function periodDays(period: ReportSearch["period"], today: string): { from?: string } {
  if (period === "all") return {};
  const from = new Date(Date.parse(today) - (daysOf[period] - 1) * 86_400_000);
  return { from: from.toISOString().slice(0, 10) };
}
