import { z } from "zod";
import { id } from "../platform/http/fields.ts";

/** The record a task or a note is about, of any room: its kind as event subjects name it, and its id. */
export const about = z.object({ kind: z.string().regex(/^[a-z][a-z-]{1,39}$/), id });
export type About = z.infer<typeof about>;

/** One record, or several of a kind when a whole set changes at once. */
export type AboutSome = About | { readonly kind: string; readonly ids: readonly string[] };

export const idsOf = (some: AboutSome): { kind: string; ids: readonly string[] } =>
  "ids" in some ? some : { kind: some.kind, ids: [some.id] };
