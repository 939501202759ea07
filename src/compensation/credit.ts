import { type Refusal, refused } from "../platform/outcome.ts";

export const creditStates = ["pending", "earned", "voided", "reversed"] as const;
export type CreditState = (typeof creditStates)[number];

/** Roles whose work is the pass, and so whose plans pay for it. */
export const paidRoles = ["sdr", "market-response"] as const;
export type PaidRole = (typeof paidRoles)[number];

/** What one hand-off is worth to who passed it: expected, then earned by the verdict and by nothing else (law 4). */
export interface Credit {
  id: string;
  handoffId: string;
  memberId: string;
  role: PaidRole;
  state: CreditState;
  /** The plan that prices it; null when none was in force on its day. */
  planVersionId: string | null;
  requalificationId: string | null;
  dealId: string | null;
  amountMinor: bigint;
  currency: string;
  pendingAt: Date;
  earnedAt: Date | null;
  endedAt: Date | null;
  endedWhy: string | null;
}

/** Law 3: whoever is paid never gave the verdict. The hand-off's own check keeps the two apart; this is the second lock. */
export function refusalToEarn(credit: Pick<Credit, "memberId" | "state">, verdictBy: string): Refusal | null {
  if (credit.memberId === verdictBy) return refused("own-verdict");
  return credit.state === "pending" ? null : refused("credit-ended", { facts: { state: credit.state } });
}
