import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { TimelineRow } from "../platform/events/timeline.store.ts";

/**
 * What a room adds to the events it publishes: the words behind the ids (a note's body, a mail's text), loaded for
 * a whole page at once and only what `by` may read. Answers by event id.
 */
export interface TimelineDetails {
  /** An event name; a trailing `*` for any ending. */
  readonly event: string;
  load(
    tx: Tx,
    rows: readonly TimelineRow[],
    by: Actor,
  ): Promise<ReadonlyMap<string, Record<string, unknown>>>;
}

/** Whose timelines there are, and whether `by` may read this one. */
export interface TimelineSubject {
  readonly kind: string;
  isVisible(tx: Tx, id: string, by: Actor): Promise<boolean>;
}

/** Registered by `main`: this room knows no other's events. */
export interface TimelineRegistry {
  readonly subjects: readonly TimelineSubject[];
  readonly details: readonly TimelineDetails[];
  /** Events that wake screens but tell a reader nothing the others do not. */
  readonly quiet: ReadonlySet<string>;
}

export const isAbout = (pattern: string, name: string): boolean =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
