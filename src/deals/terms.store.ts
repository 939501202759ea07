import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { TermSide } from "./record-words.ts";

/** One thing given, or one thing got for it. */
export interface Term {
  id: string;
  dealId: string;
  side: TermSide;
  words: string;
  agreed: boolean;
  recordedBy: string;
  recordedAt: Date;
}

const columns = sql`id, deal_id, side, words, agreed, recorded_by, recorded_at`;

export async function saveTerm(tx: Tx, term: Term): Promise<void> {
  await tx.run(sql`
    insert into deal_terms (id, deal_id, side, words, agreed, recorded_by, recorded_at)
    values (${term.id}, ${term.dealId}, ${term.side}, ${term.words}, ${term.agreed}, ${term.recordedBy}, ${term.recordedAt})
    on conflict (workspace_id, id) do update
    set side = excluded.side, words = excluded.words, agreed = excluded.agreed`);
}

export function lockTerm(tx: Tx, dealId: string, id: string): Promise<Term | null> {
  return tx.find(
    sql<Term>`select ${columns} from deal_terms where deal_id = ${dealId} and id = ${id} for update`,
  );
}

export function listTerms(tx: Tx, dealId: string): Promise<Term[]> {
  return tx.list(
    sql<Term>`select ${columns} from deal_terms where deal_id = ${dealId} order by recorded_at, id limit 200`,
  );
}
