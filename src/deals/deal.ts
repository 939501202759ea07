import type { Actor } from "../platform/actor.ts";
import { type Refusal, refused } from "../platform/outcome.ts";

/** Ends of a deal; each is a step of every deal process. */
export const outcomes = ["won", "lost", "no-decision"] as const;
export type DealOutcome = (typeof outcomes)[number];
export const dealStates = ["open", ...outcomes] as const;
export type DealState = (typeof dealStates)[number];

export const isOutcome = (stage: string): stage is DealOutcome => outcomes.includes(stage as DealOutcome);

/** What a re-qualified lead became: an amount, an owner who closes, a dated next step. */
export interface Deal {
  id: string;
  requalificationId: string;
  handoffId: string;
  leadId: string;
  personId: string;
  companyId: string | null;
  ownerId: string;
  name: string;
  processVersionId: string;
  stage: string;
  stageEntryId: string;
  state: DealState;
  amountMinor: bigint;
  currency: string;
  nextStep: string | null;
  nextStepAt: Date | null;
  expectedCloseOn: string | null;
  openedAt: Date;
  stageSince: Date;
  closedAt: Date | null;
  closedReason: string | null;
  version: number;
}

/** Who may change a deal: its owner under a charter that works deals, a leader who may answer for gates, the system. */
export function refusalToWork(deal: Pick<Deal, "state" | "ownerId">, by: Actor): Refusal | null {
  if (deal.state !== "open") return refused("deal-closed", { facts: { state: deal.state } });
  if (by.kind === "system" || by.may("deals.override")) return null;
  if (!by.may("deals.work")) return refused("not-permitted", { facts: { permission: "deals.work" } });
  return deal.ownerId === by.id ? null : refused("not-your-deal", { facts: { ownerId: deal.ownerId } });
}

export function refusalOfNextStep(nextStep: { at: Date } | undefined, at: Date): Refusal | null {
  if (!nextStep || nextStep.at > at) return null;
  return refused("next-step-in-past", { field: "nextStep.at" });
}
