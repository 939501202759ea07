import type { ClockKind } from "./handoff.ts";

/** What silence past a clock means. Never a silent return: nobody loses a lead by somebody's not looking. */
export const silences = ["escalate", "auto-accept", "auto-release"] as const;
export type Silence = (typeof silences)[number];

export interface Policy {
  readonly version: number;
  readonly silence: Silence;
  /** Working minutes the AE has to take an offer, and to decide after the slot. */
  readonly acceptMinutes: number;
  readonly decideMinutes: number;
}

/** DOMAIN §3.3; a company edits them as versions. */
export const defaultPolicy: Omit<Policy, "version"> = {
  silence: "escalate",
  acceptMinutes: 4 * 60,
  decideMinutes: 8 * 60,
};

/** The rep owns booking again after a no-show, this long (DOMAIN §3.3). */
export const REBOOK_DAYS = 14;
export const MOST_ROUNDS = 2;
export const MOST_WORK_DAYS = 30;

export type EffectOfSilence = "escalate" | "auto-accept" | "release" | "back-to-verdict";

/**
 * What happens when a clock runs out. Taking the offer is all that silence can do for an AE: after that there is
 * nothing left to take, so a verdict that stays out is told to the manager. The rep's own silence passes the turn on.
 */
export function effectOfSilence(clock: ClockKind, silence: Silence): EffectOfSilence {
  if (clock === "rework") return "back-to-verdict";
  if (clock === "rebook") return "release";
  if (silence === "auto-release") return "release";
  return silence === "auto-accept" && clock === "accept" ? "auto-accept" : "escalate";
}
