import type { Readable } from "node:stream";
import type { z } from "zod";
import type { Actor } from "../actor.ts";
import type { Tx } from "../db/tx.ts";
import type { Outcome } from "../outcome.ts";
import type { Platform } from "../platform.ts";
import type { Contract } from "./contract.ts";
import type { Reply } from "./reply.ts";

/** One request, checked: who, when, what was sent. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> extends Platform {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The signed-in member under their charter; on routes for `anyone`, the system actor `visitor`. */
  readonly by: Actor;
  readonly at: Date;
  /** Empty on routes for `anyone` until the door finds it from a token or an endpoint. */
  readonly workspaceId: string;
  readonly ip: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The session token sent, if any. */
  readonly token: string | null;
  /** The request's body as it came, for content types that are not JSON (a CSV, a form post). */
  readonly upload: Readable | null;
  /** One transaction in the caller's workspace. */
  inWorkspace<T>(act: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Dates and bigints become text on the wire; everything else is as the contract says. */
export type Wire<T> = T extends string
  ? string | Date | bigint
  : T extends readonly (infer Item)[]
    ? readonly Wire<Item>[]
    : T extends object
      ? { [Key in keyof T]: Wire<T[Key]> }
      : T;

export interface Served {
  readonly contract: Contract;
  readonly handle: (call: Call<never, never, never>) => Promise<Outcome<unknown>>;
}

type Checked<T> = T extends z.ZodType ? z.output<T> : undefined;

/** Binds a contract to its door: HTTP in, action, HTTP out. */
export function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  contract: Contract<P, Q, B, A>,
  handle: (call: Call<Checked<P>, Checked<Q>, Checked<B>>) => Promise<Outcome<Wire<z.input<A>> | Reply>>,
): Served {
  return { contract: contract as unknown as Contract, handle: handle as unknown as Served["handle"] };
}
