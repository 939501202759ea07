import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";

/** Something somebody of ours told the buyer we would do. */
export interface DealPromise {
  id: string;
  dealId: string;
  words: string;
  promisedBy: string;
  dueOn: string | null;
  keptAt: Date | null;
  recordedAt: Date;
}

const columns = sql`id, deal_id, words, promised_by, due_on, kept_at, recorded_at`;

export async function savePromise(tx: Tx, promise: DealPromise): Promise<void> {
  await tx.run(sql`
    insert into deal_promises (id, deal_id, words, promised_by, due_on, kept_at, recorded_at)
    values (${promise.id}, ${promise.dealId}, ${promise.words}, ${promise.promisedBy}, ${promise.dueOn},
            ${promise.keptAt}, ${promise.recordedAt})
    on conflict (workspace_id, id) do update
    set words = excluded.words, due_on = excluded.due_on, kept_at = excluded.kept_at`);
}

export function lockPromise(tx: Tx, dealId: string, id: string): Promise<DealPromise | null> {
  return tx.find(sql<DealPromise>`
    select ${columns} from deal_promises where deal_id = ${dealId} and id = ${id} for update`);
}

export function listPromises(tx: Tx, dealId: string): Promise<DealPromise[]> {
  return tx.list(sql<DealPromise>`
    select ${columns} from deal_promises where deal_id = ${dealId} order by recorded_at, id limit 200`);
}

/** Each line of what the note says was promised is a promise of its own; a line too long keeps its beginning. */
export async function carryPromises(
  tx: Tx,
  note: { dealId: string; promised: string; promisedBy: string; at: Date },
): Promise<void> {
  const lines = note.promised.split(/[\n;]+/).map((line) => line.replace(/^[\s•*-]+/, "").trim());
  for (const words of lines.filter(Boolean).slice(0, 20)) {
    await savePromise(tx, {
      id: newId(),
      dealId: note.dealId,
      words: words.slice(0, 500),
      promisedBy: note.promisedBy,
      dueOn: null,
      keptAt: null,
      recordedAt: note.at,
    });
  }
}
