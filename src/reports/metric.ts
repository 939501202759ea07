/** Which date puts a record into a period (DOMAIN §2.0). A number never goes without one. */
export type DateBasis = "activity" | "cohort" | "snapshot";

export type RecordKind = "lead" | "handoff" | "deal" | "task";

export interface MetricWords {
  readonly name: string;
  /** How it is counted, in words a person can check against the rows. */
  readonly formula: string;
  readonly basis: DateBasis;
  /** The date meant by the basis: "the day the lead came in". */
  readonly datedBy: string;
  /** What is left out, each a rule; empty when nothing is. */
  readonly exclusions: readonly string[];
  /** A count of rows, or a share of them. */
  readonly measure: "count" | "rate";
  /** Whose number it is when it is split by member. */
  readonly countedFor: string;
  readonly record: RecordKind;
}

/** Below this many records a share says more about luck than about anybody: it is not shown (DOMAIN §0.8). */
export const ENOUGH = 20;
