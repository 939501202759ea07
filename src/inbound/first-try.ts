import { type Refusal, refused } from "../platform/outcome.ts";

/** While it is one rep's turn, the others wait: a few minutes of fairness, never longer than the clock can bear. */
export function refusalToTakeFirst(
  turn: { firstFor: string | null; firstUntil: Date | null },
  by: { kind: "member" | "system"; id: string },
  at: Date,
): Refusal | null {
  if (by.kind === "system" || !turn.firstFor || turn.firstFor === by.id || at >= turn.firstUntil!)
    return null;
  return refused("first-try", { facts: { ownerId: turn.firstFor, until: turn.firstUntil } });
}
