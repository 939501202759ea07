import { type Refusal, refused } from "../platform/outcome.ts";
import { isOutcome } from "./deal.ts";

export interface Walk {
  /** Steps to enter, in order; the last is where the deal will stand. */
  readonly through: readonly string[];
  readonly isBack: boolean;
}

/**
 * Which gates lie between two stages. Forward every one of them is passed, so that no stage is skipped by a longer
 * drag; so is winning. Back, and giving up, need only the gate of where the deal lands.
 */
export function walkTo(keys: readonly string[], from: string, to: string): Walk | null {
  if (from === to || !keys.includes(to)) return null;
  if (isOutcome(to) && to !== "won") return { through: [to], isBack: false };
  const lane = keys.filter((key) => !isOutcome(key));
  const here = lane.indexOf(from);
  const there = to === "won" ? lane.length : lane.indexOf(to);
  if (there < here) return { through: [to], isBack: true };
  const ahead = lane.slice(here + 1, there + 1);
  return { through: to === "won" ? [...ahead, to] : ahead, isBack: false };
}

export function refusalToWalk(walk: Walk | null, why: string | undefined): Refusal | null {
  if (!walk) return refused("already-there");
  if (walk.isBack && !why?.trim()) return refused("going-back-needs-reason", { field: "why" });
  return null;
}
