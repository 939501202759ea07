import { type Refusal, refused } from "../platform/outcome.ts";
import type { PaidRole } from "./credit.ts";

/** "Each re-qualified assist of an SDR pays 150.00 EUR, from 1 January on." A change is a new version (law 9). */
export interface PlanVersion {
  id: string;
  role: PaidRole;
  version: number;
  name: string;
  amountMinor: bigint;
  currency: string;
  validFrom: string;
  /** The first day it no longer counts; null: until a later version takes over. */
  validUntil: string | null;
  publishedBy: string;
  publishedAt: Date;
}

/**
 * A later version takes over from its first day, which is not past: what was earned keeps its price. Only the first
 * plan of a role may begin earlier; it prices what was earned while there was none.
 */
export function refusalToPublish(
  plan: Pick<PlanVersion, "validFrom" | "amountMinor">,
  latest: PlanVersion | null,
  today: string,
): Refusal | null {
  if (plan.amountMinor <= 0n) return refused("amount-missing", { field: "amountMinor" });
  if (!latest) return null;
  if (plan.validFrom < today) return refused("plan-in-past", { field: "validFrom", facts: { today } });
  if (plan.validFrom <= latest.validFrom)
    return refused("plan-before-latest", { field: "validFrom", facts: { latest: latest.validFrom } });
  return null;
}
