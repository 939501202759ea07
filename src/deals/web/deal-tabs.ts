import type { HealthSign } from "../health.ts";

export type DealTab = "needs" | "people" | "demo" | "concerns" | "negotiation" | "promises" | "timeline";

/** Where the thing a gate asks for is written down. */
export const tabOfFact: Record<string, DealTab> = {
  "need-recorded": "needs",
  "demo-held": "demo",
  "no-blocking-concern": "concerns",
  "terms-recorded": "negotiation",
};

/** Where a sign is mended; those about dates are mended in the header. */
export const tabOfSign: Partial<Record<HealthSign, DealTab>> = {
  "no-need": "needs",
  "no-need-verified": "needs",
  "demo-without-outcome": "demo",
  "blocking-concern": "concerns",
  "gives-without-gets": "negotiation",
  "single-thread": "people",
  "no-economic-buyer": "people",
  "promise-overdue": "promises",
};
