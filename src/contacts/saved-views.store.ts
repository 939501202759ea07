import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export interface SavedView {
  id: string;
  list: string;
  name: string;
  memberId: string | null;
  search: Record<string, string>;
  createdBy: string;
}

const columns = sql.raw("id, list, name, member_id, search, created_by");

/** A member's own views of a list and those shared with everyone. */
export function listSavedViews(tx: Tx, list: string, memberId: string): Promise<SavedView[]> {
  return tx.list(sql<SavedView>`
    select ${columns} from saved_views where list = ${list} and (member_id is null or member_id = ${memberId})
    order by name, id limit 200`);
}

export function findSavedView(tx: Tx, id: string): Promise<SavedView | null> {
  return tx.find(sql<SavedView>`select ${columns} from saved_views where id = ${id}`);
}

export async function insertSavedView(tx: Tx, view: SavedView & { at: Date }): Promise<void> {
  await tx.run(sql`
    insert into saved_views (id, list, name, member_id, search, created_by, created_at)
    values (${view.id}, ${view.list}, ${view.name}, ${view.memberId}, ${JSON.stringify(view.search)}, ${view.createdBy}, ${view.at})`);
}

export async function deleteSavedView(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from saved_views where id = ${id}`);
}
