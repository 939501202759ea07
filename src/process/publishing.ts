import { type Refusal, refused } from "../platform/outcome.ts";
import type { Motion } from "../team/open.ts";
import { defaultProcess } from "./default-process.ts";
import { factsAskableIn } from "./gate-facts.ts";
import type { ProcessVersion, Step } from "./step.ts";

type Proposed = Pick<ProcessVersion, "steps" | "factLabels">;

/**
 * The product itself moves leads through their states and closes deals, so those steps keep their keys: a lead lane
 * keeps exactly its states in order, and a deal lane its first step and its ends. What lies between is the company's.
 */
export function refusalToPublish(motion: Motion, current: Proposed, proposed: Proposed): Refusal | null {
  const keys = proposed.steps.map((step) => step.key);
  if (new Set(keys).size !== keys.length) return refused("step-doubled", { field: "steps" });
  const fixed = fixedKeys(motion);
  const isKept =
    motion === "deals"
      ? keys[0] === fixed[0] && fixed.slice(1).every((key) => keys.slice(-3).includes(key))
      : keys.join() === fixed.join();
  const hasSameEnds = proposed.steps.every((step) => !!step.terminal === isEnd(motion, step));
  if (!isKept || !hasSameEnds) return refused("step-fixed", { field: "steps", facts: { fixed } });
  const unknown = proposed.steps.flatMap((step) => {
    const askable: readonly string[] = factsAskableIn(motion, step);
    return step.requiredFacts.filter((key) => !askable.includes(key));
  });
  if (unknown.length > 0) return refused("unknown-fact", { field: "steps", facts: { unknown } });
  const isSame =
    canonical(current.steps) === canonical(proposed.steps) &&
    JSON.stringify(Object.entries(current.factLabels).sort()) ===
      JSON.stringify(Object.entries(proposed.factLabels).sort());
  return isSame ? refused("process-unchanged") : null;
}

const ends = ["won", "lost", "no-decision"];

function fixedKeys(motion: Motion): string[] {
  return motion === "deals" ? ["needs", ...ends] : defaultProcess[motion].map((step) => step.key);
}

function isEnd(motion: Motion, step: Step): boolean {
  return motion === "deals" && ends.includes(step.key);
}

// PostgreSQL orders the keys of jsonb its own way, so objects are compared field by field.
const canonical = (steps: readonly Step[]) =>
  JSON.stringify(steps.map((step) => [step.key, step.label, step.guidance, [...step.requiredFacts].sort()]));
