export interface Stretch {
  readonly memberId: string;
  readonly role: string;
  readonly fromOn: string;
  /** The first day that is no longer part of it; null while it has no end. */
  readonly untilOn: string | null;
}

/** A role somebody kept on holding is one stretch, however often it was approved anew. */
export function joinedStretches<Held extends Stretch>(held: readonly Held[]): Held[] {
  const joined: Held[] = [];
  const byStart = [...held].sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0));
  for (const stretch of byStart) {
    const at = joined.findIndex(
      (one) =>
        one.memberId === stretch.memberId &&
        one.role === stretch.role &&
        (one.untilOn === null || one.untilOn >= stretch.fromOn),
    );
    const before = joined[at];
    if (!before) joined.push(stretch);
    else joined[at] = { ...before, untilOn: laterOf(before.untilOn, stretch.untilOn) };
  }
  return joined;
}

const laterOf = (a: string | null, b: string | null) => (a === null || b === null ? null : a > b ? a : b);
