import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import type { Secrets } from "../platform/secrets.ts";
import { authorKey, findAuthorKey } from "./author-key.ts";
import { loadSeries } from "./load-series.ts";
import { deleteNote, findSealedNote, listSealedNotes, saveSealedNote } from "./private-notes.store.ts";

export interface PrivateNote {
  id: string;
  words: string;
  writtenAt: Date;
  editedAt: Date | null;
}

type OfSeries = Command & { seriesId: string };
type OfNote = OfSeries & { noteId: string };

/**
 * A note for its author alone, on their side of a series, ended ones too. Publishes nothing: that somebody writes
 * is not the other one's to know, and what they write leaves no trace outside its sealed row.
 */
export async function writePrivateNote(
  tx: Tx,
  secrets: Secrets,
  command: OfSeries & { noteId?: string | undefined; words: string },
): Promise<Outcome<{ noteId: string }>> {
  const { series, refusal } = await loadSeries(tx, command.seriesId, command.by);
  if (refusal) return refusal;
  const { by, at, words } = command;
  if (by.kind !== "member") return refused("not-found");
  const written = command.noteId ? await findSealedNote(tx, by.id, series.id, command.noteId) : null;
  if (command.noteId && !written) return refused("not-found");
  const key = await authorKey(tx, secrets, { authorId: by.id, at });
  const id = written?.id ?? newId();
  await saveSealedNote(tx, {
    id,
    seriesId: series.id,
    authorId: by.id,
    sealedWords: key.seal(words, contextOf(id)),
    writtenAt: written?.writtenAt ?? at,
    editedAt: written ? at : null,
  });
  return { noteId: id };
}

/** The caller's own, newest first. There is no way to ask for anybody else's. */
export async function readPrivateNotes(
  tx: Tx,
  secrets: Secrets,
  { seriesId, by }: OfSeries,
): Promise<Outcome<{ notes: PrivateNote[] }>> {
  const { series, refusal } = await loadSeries(tx, seriesId, by);
  if (refusal) return refusal;
  if (by.kind !== "member") return refused("not-found");
  const sealed = await listSealedNotes(tx, by.id, series.id);
  const key = await findAuthorKey(tx, secrets, by.id);
  if (!key) return { notes: [] };
  const notes = sealed.map(({ id, sealedWords, writtenAt, editedAt }) => ({
    ...{ id, writtenAt, editedAt },
    words: key.open(sealedWords, contextOf(id)).toString(),
  }));
  return { notes };
}

export async function removePrivateNote(tx: Tx, command: OfNote): Promise<Outcome<Ok>> {
  const { series, refusal } = await loadSeries(tx, command.seriesId, command.by);
  if (refusal) return refusal;
  const note = await findSealedNote(tx, command.by.id, series.id, command.noteId);
  if (!note) return refused("not-found");
  await deleteNote(tx, command.by.id, note.id);
  return ok;
}

/** Binds the words to their row, so that a sealed note cannot be shown as another. */
const contextOf = (noteId: string) => `private-note:${noteId}`;
