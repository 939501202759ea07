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

export const mark = z.enum(["confirmed", "contradicted", "unknown"]);
export type Mark = z.infer<typeof mark>;

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
  readonly way: "meeting" | "introduction" | "live";
  readonly state: HandoffState;
  readonly round: number;
  readonly policyVersion: number;
  readonly offeredAt: Date;
  readonly acceptedAt: Date | null;
  readonly dueAt: Date | null;
  readonly silenceAppliedAt: Date | null;
  readonly decidedAt: Date | null;
}
