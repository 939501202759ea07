import { z } from "zod";
import { id } from "../platform/http/fields.ts";

/** The record a task or a note is about, of any room: its kind as event subjects name it, and its id. */
export const about = z.object({ kind: z.string().regex(/^[a-z][a-z-]{1,39}$/), id });
export type About = z.infer<typeof about>;
