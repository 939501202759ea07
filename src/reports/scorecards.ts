import type { MetricKey } from "./metric-catalogue.ts";

export const scoredRoles = ["sdr", "market-response", "ae"] as const;
export type ScoredRole = (typeof scoredRoles)[number];

interface Scorecard {
  /** The work of the role; an Account Executive takes hand-offs of both motions. */
  readonly motion: "outbound" | "inbound" | null;
  readonly metrics: readonly MetricKey[];
}

const passes: MetricKey[] = [
  "handoffs.offered",
  "meetings.held-rate",
  "handoffs.accepted",
  "handoffs.requalified",
  "handoffs.returned",
  "handoffs.requalified-rate",
];

/** What each role is measured by: the outcome it is paid for, and what leads to it. */
export const scorecards: Record<ScoredRole, Scorecard> = {
  sdr: {
    motion: "outbound",
    metrics: ["outreach.touches", "outreach.calls", "outreach.reached-rate", ...passes],
  },
  "market-response": { motion: "inbound", metrics: ["funnel.leads", "inbound.clock-kept", ...passes] },
  ae: {
    motion: null,
    metrics: [
      "executive.received",
      "executive.requalified",
      "executive.returned",
      "deals.won",
      "deals.lost",
      "deals.win-rate",
    ],
  },
};
