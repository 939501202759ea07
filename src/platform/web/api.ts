import type { z } from "zod";
import { type AnswerOf, type CallOf, type Contract, pathOf } from "../http/contract.ts";
import { type Problem, problemFrom, unreachable } from "./problem.ts";

interface LooseInput {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal;
}

/** The address of a call; a list in the query is repeated, what is undefined is left out. */
export function urlOf(contract: Contract, { params, query = {} }: LooseInput): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, String(each));
  }
  const text = search.toString();
  return pathOf(contract, params) + (text ? `?${text}` : "");
}

let onSignedOut = () => {};

/** The shell says what a 401 leads to. */
export const whenSignedOut = (leave: () => void) => {
  onSignedOut = leave;
};

/**
 * `await call(claimLead, { params: { id } })` → the parsed answer. Throws a Problem for every refusal.
 * The own header cannot be sent by a foreign form, so the server takes it as proof against request forgery.
 */
export async function call<C extends Contract<z.ZodType, z.ZodType, z.ZodType, z.ZodType>>(
  contract: C,
  input: CallOf<C> & { signal?: AbortSignal },
): Promise<AnswerOf<C>> {
  const { signal, body, ...address } = input as LooseInput;
  const response = await fetch(urlOf(contract as Contract, address), {
    method: contract.method,
    headers: {
      "x-frontline": "1",
      accept: "application/json",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
    credentials: "same-origin",
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw unreachable();
  });
  if (!response.ok) {
    const problem: Problem = await problemFrom(response);
    if (problem.status === 401) onSignedOut();
    throw problem;
  }
  return contract.answer.parse(
    response.status === 204 ? undefined : await response.json(),
  ) as unknown as AnswerOf<C>;
}
