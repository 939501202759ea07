import type { Motion } from "../../team/open.ts";
import type { Step } from "../step.ts";

/** Steps the product moves records through by itself: reworded, but neither moved nor removed. */
export function isFixed(motion: Motion, step: Step): boolean {
  return motion !== "deals" || step.key === "needs" || !!step.terminal;
}

export function moveStep(steps: readonly Step[], index: number, by: -1 | 1): Step[] {
  const moved = [...steps];
  const [step] = moved.splice(index, 1);
  moved.splice(index + by, 0, step!);
  return moved;
}

/** Keys are for machines: the first free number, whatever the step is called later. */
export function addStepAfter(steps: readonly Step[], index: number, label: string): Step[] {
  const taken = new Set(steps.map((step) => step.key));
  let number = 1;
  while (taken.has(`step-${number}`)) number++;
  const step: Step = { key: `step-${number}`, label, guidance: "", requiredFacts: ["next-step-dated"] };
  return [...steps.slice(0, index + 1), step, ...steps.slice(index + 1)];
}
