import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { NeedState } from "./record-words.ts";

/** Something the buyer needs, in their words; what it costs them; who said it, and whether it held. */
export interface Need {
  id: string;
  dealId: string;
  words: string;
  cost: string | null;
  state: NeedState;
  saidById: string | null;
  saidOn: string | null;
  recordedBy: string;
  recordedAt: Date;
}

const columns = sql`id, deal_id, words, cost, state, said_by_id, said_on, recorded_by, recorded_at`;

/** New, or written anew under its id; who recorded it first and when stays. */
export async function saveNeed(tx: Tx, need: Need): Promise<void> {
  await tx.run(sql`
    insert into deal_needs (id, deal_id, words, cost, state, said_by_id, said_on, recorded_by, recorded_at)
    values (${need.id}, ${need.dealId}, ${need.words}, ${need.cost}, ${need.state}, ${need.saidById},
            ${need.saidOn}::date, ${need.recordedBy}, ${need.recordedAt})
    on conflict (workspace_id, id) do update
    set words = excluded.words, cost = excluded.cost, state = excluded.state, said_by_id = excluded.said_by_id,
        said_on = excluded.said_on`);
}

export function lockNeed(tx: Tx, dealId: string, id: string): Promise<Need | null> {
  return tx.find(
    sql<Need>`select ${columns} from deal_needs where deal_id = ${dealId} and id = ${id} for update`,
  );
}

export function listNeeds(tx: Tx, dealId: string): Promise<Need[]> {
  return tx.list(
    sql<Need>`select ${columns} from deal_needs where deal_id = ${dealId} order by recorded_at, id limit 200`,
  );
}
