import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

/** Sealed by its author's key; every statement names the author, so no caller can ask for another's. */
export interface SealedNote {
  id: string;
  seriesId: string;
  authorId: string;
  sealedWords: Buffer;
  writtenAt: Date;
  editedAt: Date | null;
}

export function findSealedKey(tx: Tx, authorId: string): Promise<{ sealedKey: Buffer } | null> {
  return tx.find(sql<{ sealedKey: Buffer }>`
    select sealed_key from private_note_keys where author_id = ${authorId}`);
}

/** The first key stands: two first notes at once must not make the other's unreadable. */
export async function insertSealedKey(
  tx: Tx,
  key: { authorId: string; sealedKey: Buffer; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into private_note_keys (author_id, sealed_key, made_at)
    values (${key.authorId}, ${key.sealedKey}, ${key.at}) on conflict do nothing`);
}

export async function saveSealedNote(tx: Tx, note: SealedNote): Promise<boolean> {
  const saved = await tx.run(sql`
    insert into private_notes (id, series_id, author_id, sealed_words, written_at)
    values (${note.id}, ${note.seriesId}, ${note.authorId}, ${note.sealedWords}, ${note.writtenAt})
    on conflict (workspace_id, id) do update
    set sealed_words = excluded.sealed_words, edited_at = ${note.editedAt}
    where private_notes.author_id = excluded.author_id and private_notes.series_id = excluded.series_id`);
  return saved === 1;
}

export function listSealedNotes(tx: Tx, authorId: string, seriesId: string): Promise<SealedNote[]> {
  return tx.list(sql<SealedNote>`
    select id, series_id, author_id, sealed_words, written_at, edited_at from private_notes
    where author_id = ${authorId} and series_id = ${seriesId} order by written_at desc, id desc limit 500`);
}

export function findSealedNote(
  tx: Tx,
  authorId: string,
  seriesId: string,
  id: string,
): Promise<SealedNote | null> {
  return tx.find(sql<SealedNote>`
    select id, series_id, author_id, sealed_words, written_at, edited_at from private_notes
    where author_id = ${authorId} and series_id = ${seriesId} and id = ${id} for update`);
}

export async function deleteNote(tx: Tx, authorId: string, id: string): Promise<void> {
  await tx.run(sql`delete from private_notes where author_id = ${authorId} and id = ${id}`);
}
