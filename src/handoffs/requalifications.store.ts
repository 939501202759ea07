import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

/** The verdict that earns a credit, with everything it rests on. */
export interface Requalification {
  id: string;
  handoffId: string;
  conversationId: string;
  amountMinor: bigint;
  currency: string;
  nextStep: string;
  nextStepAt: Date;
  words: string | null;
  requalifiedBy: string;
  requalifiedAt: Date;
}

export async function insertRequalification(
  tx: Tx,
  verdict: Requalification & { amountSynthetic: boolean },
): Promise<void> {
  await tx.run(sql`
    insert into requalifications (id, handoff_id, conversation_id, amount_minor, amount_synthetic, currency, next_step,
                                  next_step_at, words, requalified_by, requalified_at)
    values (${verdict.id}, ${verdict.handoffId}, ${verdict.conversationId}, ${verdict.amountMinor},
            ${verdict.amountSynthetic}, ${verdict.currency}, ${verdict.nextStep}, ${verdict.nextStepAt},
            ${verdict.words}, ${verdict.requalifiedBy}, ${verdict.requalifiedAt})`);
}

export function findRequalification(tx: Tx, handoffId: string): Promise<Requalification | null> {
  return tx.find(sql<Requalification>`
    select id, handoff_id, conversation_id, amount_minor, currency, next_step, next_step_at, words, requalified_by,
           requalified_at
    from requalifications where handoff_id = ${handoffId}`);
}
