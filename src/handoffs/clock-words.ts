import type { ClockKind, Handoff } from "./handoff.ts";
import { type EffectOfSilence, effectOfSilence, type Silence } from "./policy.ts";

export interface ClockWords {
  readonly clock: ClockKind;
  /** Whose turn it is, and what happens on its own if they stay silent: the same for both sides. */
  readonly turn: "ae" | "rep";
  readonly thenWhat: EffectOfSilence;
  readonly dueAt: Date;
  readonly late: boolean;
  /** The only word that depends on who reads. */
  readonly isYours: boolean;
}

export const turnOf = (clock: ClockKind): "ae" | "rep" =>
  clock === "accept" || clock === "decide" ? "ae" : "rep";

/** The running clock of a hand-off in the words both sides read; null when it is decided. */
export function clockWords(
  handoff: Pick<Handoff, "clock" | "dueAt" | "offeredBy" | "offeredTo">,
  viewer: { id: string; at: Date; silence: Silence },
): ClockWords | null {
  const { clock, dueAt } = handoff;
  if (clock === null || dueAt === null) return null;
  const turn = turnOf(clock);
  return {
    clock,
    turn,
    thenWhat: effectOfSilence(clock, viewer.silence),
    dueAt,
    late: dueAt < viewer.at,
    isYours: viewer.id === (turn === "ae" ? handoff.offeredTo : handoff.offeredBy),
  };
}
