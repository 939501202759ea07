import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { GateFact } from "../process/open.ts";
import type { Deal } from "./deal.ts";

export type DealFacts = Partial<Record<GateFact, boolean>>;

/** What a deal's own records say to its gates, in one question. `demo-held`: somebody was there, a no-show is none. */
export async function gatherFacts(
  tx: Tx,
  deal: Pick<Deal, "id" | "amountMinor" | "nextStepAt">,
): Promise<DealFacts> {
  const { need, demo, blocking, terms } = await tx.get(sql<{
    need: boolean;
    demo: boolean;
    blocking: boolean;
    terms: boolean;
  }>`
    select exists (select from deal_needs where deal_id = ${deal.id} and state <> 'contradicted') as need,
           exists (select from deal_demos where deal_id = ${deal.id} and held_at is not null) as demo,
           exists (select from deal_concerns where deal_id = ${deal.id} and blocking
                   and outcome in ('open', 'standing')) as blocking,
           exists (select from deal_terms where deal_id = ${deal.id}) as terms`);
  return {
    requalified: true,
    amount: deal.amountMinor > 0n,
    "next-step-dated": deal.nextStepAt !== null,
    "need-recorded": need,
    "demo-held": demo,
    "no-blocking-concern": !blocking,
    "terms-recorded": terms,
  };
}
