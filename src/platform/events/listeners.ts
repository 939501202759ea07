import type { z } from "zod";
import type { Command } from "../actor.ts";
import type { Tx } from "../db/tx.ts";
import type { Outcome } from "../outcome.ts";
import type { EventDefinition } from "./event.ts";

type Hear = (tx: Tx, params: never, command: Command) => Promise<Outcome<unknown>>;

/** Who hears what. A listener is the hearer's own action in its own words; `main` maps event to command. */
export interface Listener {
  readonly event: string;
  readonly why: string;
  readonly hear: Hear;
}

/** Runs in the event's transaction, in the order of the page that lists them; a refusal rolls all of it back. */
export function on<P extends z.ZodType>(
  event: EventDefinition<P>,
  why: string,
  hear: (tx: Tx, params: z.infer<P>, command: Command) => Promise<Outcome<unknown>>,
): Listener {
  return { event: event.name, why, hear: hear as Hear };
}

export type Listeners = ReadonlyMap<string, readonly Listener[]>;

export function listen(all: readonly Listener[]): Listeners {
  return Map.groupBy(all, (listener) => listener.event);
}
