import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { ConcernKind, ConcernOutcome } from "./record-words.ts";

/** What worries the buyer, what we answered with, and whether it is settled. */
export interface Concern {
  id: string;
  dealId: string;
  kind: ConcernKind;
  words: string;
  raisedById: string | null;
  blocking: boolean;
  response: string | null;
  evidence: string | null;
  outcome: ConcernOutcome;
  raisedAt: Date;
  settledAt: Date | null;
  recordedBy: string;
}

const columns = sql`id, deal_id, kind, words, raised_by_id, blocking, response, evidence, outcome, raised_at, settled_at, recorded_by`;

export async function saveConcern(tx: Tx, concern: Concern): Promise<void> {
  await tx.run(sql`
    insert into deal_concerns (id, deal_id, kind, words, raised_by_id, blocking, response, evidence, outcome, raised_at,
                               settled_at, recorded_by)
    values (${concern.id}, ${concern.dealId}, ${concern.kind}, ${concern.words}, ${concern.raisedById},
            ${concern.blocking}, ${concern.response}, ${concern.evidence}, ${concern.outcome}, ${concern.raisedAt},
            ${concern.settledAt}, ${concern.recordedBy})
    on conflict (workspace_id, id) do update
    set kind = excluded.kind, words = excluded.words, raised_by_id = excluded.raised_by_id, blocking = excluded.blocking,
        response = excluded.response, evidence = excluded.evidence, outcome = excluded.outcome,
        settled_at = excluded.settled_at`);
}

export function lockConcern(tx: Tx, dealId: string, id: string): Promise<Concern | null> {
  return tx.find(
    sql<Concern>`select ${columns} from deal_concerns where deal_id = ${dealId} and id = ${id} for update`,
  );
}

/** What blocks first, then what is open, then the settled. */
export function listConcerns(tx: Tx, dealId: string): Promise<Concern[]> {
  return tx.list(sql<Concern>`
    select ${columns} from deal_concerns where deal_id = ${dealId}
    order by (settled_at is not null), blocking desc, raised_at, id limit 200`);
}
