import { z } from "zod";
import { defineEvent, subject } from "../platform/events/event.ts";
import { id } from "../platform/http/fields.ts";

const about = z.object({ importId: id });
const of = (e: { importId: string }) => subject("import", e.importId);

export const importUploaded = defineEvent("contacts.import-uploaded", 1, about, of);
export const importStarted = defineEvent("contacts.import-started", 1, about, of);
/** At most one a second, however fast the rows go by. */
export const importAdvanced = defineEvent("contacts.import-advanced", 1, about.extend({ read: z.int() }), of);
/** The one event for all the persons of a file. */
export const importEnded = defineEvent(
  "contacts.import-ended",
  1,
  about.extend({
    state: z.enum(["finished", "cancelled", "failed"]),
    read: z.int(),
    created: z.int(),
    updated: z.int(),
    skipped: z.int(),
    failed: z.int(),
  }),
  of,
);
