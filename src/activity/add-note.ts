import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Outcome } from "../platform/outcome.ts";
import type { About } from "./about.ts";
import { noteAdded } from "./activity.events.ts";
import { insertNote } from "./notes.store.ts";

/** `personId` names whose erasure empties the note. */
export async function addNote(
  tx: Tx,
  command: Command & { about: About; personId?: string | null | undefined; body: string },
): Promise<Outcome<{ noteId: string }>> {
  const { about, by } = command;
  const noteId = newId();
  const personId = command.personId ?? (about.kind === "person" ? about.id : null);
  const note = {
    id: noteId,
    about,
    personId,
    body: command.body,
    byKind: by.kind,
    byId: by.id,
    writtenAt: command.at,
  };
  await insertNote(tx, note);
  await publish(tx, noteAdded, { noteId, about, personId }, command);
  return { noteId };
}
