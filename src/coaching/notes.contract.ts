import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, id, instant } from "../platform/http/fields.ts";

/** The one door to private notes: each of these speaks of the caller's own and can name no other author. */
const may = "oneonones.take-part";
const words = z.string().trim().min(1).max(20_000);
const ofSeries = z.object({ seriesId: id });
const ofNote = z.object({ seriesId: id, id });

export const readPrivateNotesContract = route({
  name: "readPrivateNotes",
  method: "GET",
  path: "/api/v1/one-on-ones/:seriesId/private-notes",
  says: "My own private notes of a series. Nobody else's are reachable, by any role.",
  may,
  params: ofSeries,
  answer: z.object({
    notes: z.array(z.object({ id, words: z.string(), writtenAt: instant, editedAt: instant.nullable() })),
  }),
});
export type PrivateNoteView = z.infer<typeof readPrivateNotesContract.answer>["notes"][number];

export const writePrivateNoteContract = route({
  name: "writePrivateNote",
  method: "POST",
  path: "/api/v1/one-on-ones/:seriesId/private-notes",
  says: "Writes a private note, sealed with a key of its author's own.",
  may,
  params: ofSeries,
  body: z.object({ words }),
  answer: z.object({ noteId: id }),
});

export const rewritePrivateNoteContract = route({
  name: "rewritePrivateNote",
  method: "PUT",
  path: "/api/v1/one-on-ones/:seriesId/private-notes/:id",
  says: "Writes one of my private notes anew.",
  may,
  params: ofNote,
  body: z.object({ words }),
  answer: z.object({ noteId: id }),
});

export const removePrivateNoteContract = route({
  name: "removePrivateNote",
  method: "DELETE",
  path: "/api/v1/one-on-ones/:seriesId/private-notes/:id",
  says: "Removes one of my private notes.",
  may,
  params: ofNote,
  answer: done,
});
