import { type Refusal, refused } from "../platform/outcome.ts";
import type { DealOutcome } from "./deal.ts";
import { type CloseReason, closeReasons } from "./record-words.ts";

export interface ClosingWords {
  outcome: DealOutcome;
  reason?: CloseReason | undefined;
  detail?: string | undefined;
  amountMinor: bigint;
}

// "Competitor" or "missing capability" without saying which one teaches nobody anything (DOMAIN §7.9).
const needDetail: readonly CloseReason[] = ["competitor", "missing-capability"];

export function refusalToClose({ outcome, reason, detail, amountMinor }: ClosingWords): Refusal | null {
  if (outcome !== "won" && !reason) return refused("reason-missing", { field: "reason" });
  const fitting: readonly CloseReason[] = closeReasons[outcome];
  if (reason && !fitting.includes(reason)) return refused("reason-not-fitting", { field: "reason" });
  if (reason && needDetail.includes(reason) && !detail?.trim())
    return refused("detail-missing", { field: "detail" });
  if (outcome === "won" && amountMinor <= 0n) return refused("amount-missing", { field: "amountMinor" });
  return null;
}
