import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { About } from "./about.ts";

export interface Note {
  id: string;
  about: About;
  personId: string | null;
  body: string;
  byKind: "member" | "system";
  byId: string;
  writtenAt: Date;
}

export async function insertNote(tx: Tx, note: Note): Promise<void> {
  await tx.run(sql`
    insert into notes (id, about_kind, about_id, person_id, body, by_kind, by_id, written_at)
    values (${note.id}, ${note.about.kind}, ${note.about.id}, ${note.personId}, ${note.body}, ${note.byKind}, ${note.byId},
            ${note.writtenAt})`);
}

/** Bodies by note; an erased note is there without one. */
export function listNoteBodies(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; body: string | null }[]> {
  return tx.list(
    sql<{ id: string; body: string | null }>`select id, body from notes where id = any(${[...ids]})`,
  );
}
