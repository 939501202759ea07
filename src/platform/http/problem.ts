import type { z } from "zod";
import type { Refusal } from "../outcome.ts";
import type { Contract, RefusalCodes } from "./contract.ts";

/** An error as it goes over the wire (RFC 9457, application/problem+json). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  field?: string | undefined;
  facts?: Readonly<Record<string, unknown>> | undefined;
  /** Every field that broke a rule, when several did. */
  fields?: { field: string; rule: string }[] | undefined;
}

/** Refusals that any route may give. */
export const commonRefusals = {
  invalid: { status: 400, says: "Something in the request breaks a rule." },
  "not-signed-in": { status: 401, says: "Sign in to go on." },
  "not-permitted": { status: 403, says: "Your charter does not include this." },
  "not-found": { status: 404, says: "There is nothing here, or it is not yours to see." },
  "too-many": { status: 429, says: "Too many requests in a short time. Wait a moment and try again." },
  "cross-site": { status: 403, says: "The request came from another site." },
  "too-large": { status: 413, says: "The request is larger than this address takes." },
  unexpected: { status: 500, says: "Something went wrong on our side. Nothing was saved; try again." },
} satisfies RefusalCodes;

export function problem(code: string, says: { status: number; says: string }, refusal?: Refusal): Problem {
  return {
    type: `/problems/${code}`,
    title: says.says,
    status: says.status,
    code,
    field: refusal?.field,
    facts: refusal?.facts,
  };
}

/** An action's refusal as the route's contract words it. An unlisted code is a fault of ours, and says so. */
export function problemOf(contract: Contract, refusal: Refusal): Problem {
  const codes: RefusalCodes = { ...commonRefusals, ...contract.refusals };
  const meaning = codes[refusal.refused];
  if (!meaning) throw new Error(`${contract.name} does not list the refusal ${refusal.refused}.`);
  return problem(refusal.refused, meaning, refusal);
}

export function invalid(error: z.ZodError): Problem {
  const fields = error.issues.map((issue) => ({ field: issue.path.join("."), rule: issue.message }));
  const [first] = fields;
  return {
    ...problem("invalid", commonRefusals.invalid),
    title: first ? `${first.field || "The request"}: ${first.rule}` : commonRefusals.invalid.says,
    field: first?.field,
    fields,
  };
}
