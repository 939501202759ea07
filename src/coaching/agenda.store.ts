import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { AgendaKind } from "./agenda.ts";

export interface AgendaItem {
  id: string;
  seriesId: string;
  authorId: string;
  kind: AgendaKind;
  words: string;
  version: number;
  addedAt: Date;
  discussedAt: Date | null;
}

const columns = sql`id, series_id, author_id, kind, words, version, added_at, discussed_at`;

export async function insertItem(tx: Tx, item: AgendaItem): Promise<void> {
  await tx.run(sql`
    insert into agenda_items (id, series_id, author_id, kind, words, version, added_at)
    values (${item.id}, ${item.seriesId}, ${item.authorId}, ${item.kind}, ${item.words}, ${item.version}, ${item.addedAt})`);
}

export function lockItem(tx: Tx, seriesId: string, id: string): Promise<AgendaItem | null> {
  return tx.find(sql<AgendaItem>`
    select ${columns} from agenda_items where series_id = ${seriesId} and id = ${id} for update`);
}

export async function updateItem(tx: Tx, item: AgendaItem): Promise<void> {
  await tx.run(sql`
    update agenda_items set kind = ${item.kind}, words = ${item.words}, version = ${item.version},
      discussed_at = ${item.discussedAt}
    where id = ${item.id}`);
}

export async function deleteItem(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from agenda_items where id = ${id}`);
}

/** All that is open, in the order it was written, and what was talked about since an instant. */
export function listAgenda(tx: Tx, seriesId: string, since: Date): Promise<AgendaItem[]> {
  return tx.list(sql<AgendaItem>`
    select ${columns} from agenda_items
    where series_id = ${seriesId} and (discussed_at is null or discussed_at >= ${since})
    order by added_at, id limit 300`);
}
