import type { z } from "zod";

/** What an event is about, for timelines and for waking the screens that show it. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

/**
 * A kind of event. Versions are additive; params carry ids and facts, never personal data (an erased person's
 * events stay). `subjects` names what it is about; `audience` the members it may be pushed to (null: all).
 */
export interface EventDefinition<Params extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly version: number;
  readonly params: Params;
  readonly subjects: (params: z.infer<Params>) => Subject[];
}

export type EventParams<D extends EventDefinition> = z.infer<D["params"]>;

export function defineEvent<Params extends z.ZodType>(
  name: string,
  version: number,
  params: Params,
  subjects: (params: z.infer<Params>) => Subject[],
): EventDefinition<Params> {
  return { name, version, params, subjects: subjects as EventDefinition<Params>["subjects"] };
}

export function subject(kind: string, id: string | null | undefined): Subject[] {
  return id ? [{ kind, id }] : [];
}
