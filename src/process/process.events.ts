import { z } from "zod";
import { defineEvent, subject } from "../platform/events/event.ts";
import { id } from "../platform/http/fields.ts";
import { motions } from "../team/open.ts";

export const processPublished = defineEvent(
  "process.published",
  1,
  z.object({ versionId: id, motion: z.enum(motions), version: z.int() }),
  (e) => subject("process", e.versionId),
);
