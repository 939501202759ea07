import { z } from "zod";

export const handoffStates = [
  "offered",
  "accepted",
  "needs-work",
  "requalified",
  "returned",
  "released",
] as const;
export type HandoffState = (typeof handoffStates)[number];

export const ways = ["meeting", "introduction", "live"] as const;
export type Way = (typeof ways)[number];

export const mark = z.enum(["confirmed", "contradicted", "unknown"]);
export type Mark = z.infer<typeof mark>;

/** Which clock runs: the AE's to accept and to decide, the rep's to rework and to book again after a no-show. */
export const clocks = ["accept", "decide", "rework", "rebook"] as const;
export type ClockKind = (typeof clocks)[number];

/** The pass as both sides see it. */
export interface Handoff {
  readonly id: string;
  readonly leadId: string;
  readonly personId: string;
  readonly companyId: string | null;
  readonly motion: "outbound" | "inbound";
  readonly qualificationId: string;
  readonly offeredBy: string;
  readonly offeredTo: string;
  readonly way: Way;
  readonly state: HandoffState;
  readonly round: number;
  readonly policyVersion: number;
  readonly offeredAt: Date;
  readonly acceptedAt: Date | null;
  readonly clock: ClockKind | null;
  readonly dueAt: Date | null;
  readonly silenceAppliedAt: Date | null;
  /** Until when more work may take, once there was a round of it. */
  readonly workUntil: Date | null;
  readonly decidedAt: Date | null;
}

const liveStates: readonly HandoffState[] = ["offered", "accepted", "needs-work"];
export const isLive = (state: HandoffState): boolean => liveStates.includes(state);
