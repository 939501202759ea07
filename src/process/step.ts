import { z } from "zod";

/** One stage of a lane: what to do there, and what must be true before a record may enter it. */
export const step = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, "Lower-case letters, digits and dashes."),
  label: z.string().trim().min(1).max(60),
  guidance: z.string().trim().max(1_000),
  requiredFacts: z.array(z.string()).max(20),
  /** A step nothing leaves: won, lost, no decision. */
  terminal: z.boolean().optional(),
});
export type Step = z.infer<typeof step>;

/** A process as it stood when it was published. What is under way keeps the version it began with (law 9). */
export interface ProcessVersion {
  readonly versionId: string;
  readonly motion: "outbound" | "inbound" | "deals";
  readonly version: number;
  readonly steps: readonly Step[];
  /** What the company calls each required fact. */
  readonly factLabels: Readonly<Record<string, string>>;
}
