import type { z } from "zod";

/** A kind of background work. The payload carries ids only: it lies outside the workspace's policies. */
export interface JobDefinition<Payload extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly payload: Payload;
  /** Tries after the first, with growing pauses. Zero where a repeat could do harm. */
  readonly retries: number;
}

export type JobPayload<D extends JobDefinition> = z.infer<D["payload"]>;

export function defineJob<Payload extends z.ZodType>(
  name: string,
  payload: Payload,
  retries = 3,
): JobDefinition<Payload> {
  return { name, payload, retries };
}
