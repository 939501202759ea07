import { listNoteBodies } from "./notes.store.ts";
import type { TimelineDetails } from "./timeline.ts";

/** The words of notes. Whoever may read the record's timeline may read its notes; an erased one has none. */
export const noteWords: TimelineDetails = {
  event: "note.added",
  async load(tx, rows) {
    const bodies = await listNoteBodies(
      tx,
      rows.map((row) => String(row.params.noteId)),
    );
    const bodyOf = new Map(bodies.map((note) => [note.id, note.body]));
    return new Map(rows.map((row) => [row.id, { body: bodyOf.get(String(row.params.noteId)) ?? null }]));
  },
};
