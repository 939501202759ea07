import type { z } from "zod";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";

/** What each refusal code of a room means: its HTTP status and the sentence a person reads. */
export type RefusalCodes = Readonly<Record<string, { readonly status: number; readonly says: string }>>;

/**
 * One route of the HTTP API: validates on the server, types the browser's client, and is printed as OpenAPI 3.1.
 * `may` is the permission key of the charter, or `member` (any signed-in member) or `anyone` (no session).
 */
export interface Contract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly name: string;
  readonly method: Method;
  readonly path: `/${string}`;
  readonly says: string;
  readonly may: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer: Answer;
  readonly refusals?: RefusalCodes;
  /** The body reaches the door unparsed as `call.upload`, JSON too: what came in is kept as it came (law 12). */
  readonly raw?: boolean;
  /** Requests one address may make; for doors without a session. */
  readonly rate?: { readonly max: number; readonly perSeconds: number };
}

export function route<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodType,
>(contract: Contract<Params, Query, Body, Answer>): Contract<Params, Query, Body, Answer> {
  return contract;
}

type Part<T extends z.ZodType, Key extends string> = T extends z.ZodUndefined
  ? { [K in Key]?: undefined }
  : { [K in Key]: T };

/** What a caller sends. */
export type CallOf<C> =
  C extends Contract<infer P, infer Q, infer B, z.ZodType>
    ? Sent<Part<P, "params">> & Sent<Part<Q, "query">> & Sent<Part<B, "body">>
    : never;
type Sent<T> = { [K in keyof T]: T[K] extends z.ZodType ? z.input<T[K]> : undefined };

/** What a caller gets back. */
export type AnswerOf<C> = C extends Contract<z.ZodType, z.ZodType, z.ZodType, infer A> ? z.output<A> : never;

/** Fills `:name` holes of a contract's path. */
export function pathOf(contract: Contract, params: Record<string, string> | undefined): string {
  return contract.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params?.[name];
    if (value === undefined) throw new Error(`${contract.name} needs the path parameter ${name}.`);
    return encodeURIComponent(value);
  });
}
