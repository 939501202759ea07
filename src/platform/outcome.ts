/**
 * An action answers with its result or with a refusal: a value with a stable code, never an exception.
 * Any refusal returned to `inWorkspace` rolls the transaction back.
 */
export interface Refusal {
  readonly refused: string;
  /** The field of the command that broke the rule, where there is one. */
  readonly field?: string | undefined;
  /** What the rule saw, so that a person can be told why (law 11). */
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
}

export type Outcome<T> = T | Refusal;

/** The answer of an action with nothing to tell. */
export const ok = { ok: true } as const;
export type Ok = typeof ok;

export function refused(code: string, more: Omit<Refusal, "refused"> = {}): Refusal {
  return { refused: code, ...more };
}

export function isRefused(outcome: unknown): outcome is Refusal {
  return typeof outcome === "object" && outcome !== null && typeof (outcome as Refusal).refused === "string";
}

/** A refusal on its way to the transaction boundary, where it becomes a value again. */
export class RefusalRaised extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`refused: ${refusal.refused}`);
    this.refusal = refusal;
  }
}

/** The result of an action that another action needs: a refusal inside refuses the whole. */
export function orRefuse<T>(outcome: Outcome<T>): T {
  if (isRefused(outcome)) throw new RefusalRaised(outcome);
  return outcome;
}
