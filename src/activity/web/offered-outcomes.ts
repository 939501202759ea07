import { useEffect, useRef } from "react";
import type { OfferedOutcome } from "./offered-outcome.ts";
import type { TodayActionProps } from "./slots.ts";

/** Inside a fill of `todayAction`: puts these outcomes on keys 1–9 while its task is in hand. */
export function useOfferedOutcomes(
  { task, offer }: TodayActionProps,
  outcomes: readonly OfferedOutcome[],
): void {
  // The runs close over what was typed last; the keys are handed over once per task.
  const latest = useRef(outcomes);
  latest.current = outcomes;
  const names = outcomes.map((outcome) => outcome.key).join();
  useEffect(() => {
    const stable = latest.current.map((outcome, index) => ({
      ...outcome,
      run: () => latest.current[index]?.run(),
    }));
    offer(task.id, names ? stable : []);
  }, [offer, task.id, names]);
}
