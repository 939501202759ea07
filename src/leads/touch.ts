import type { Actor } from "../platform/actor.ts";

export const touchKinds = ["email", "call", "conversation", "reply", "meeting", "message"] as const;
export type TouchKind = (typeof touchKinds)[number];

/** Speed is measured to a human of ours reaching out: a sequence's own mail and the buyer's reply are neither. */
export function stopsResponseClock(kind: TouchKind, by: Actor): boolean {
  return by.kind === "member" && kind !== "reply";
}
