import type { Step } from "./step.ts";

export interface MissingFact {
  key: string;
  label: string;
}

type Passage =
  | { outcome: "passed"; missing: readonly [] }
  | { outcome: "overridden"; missing: readonly MissingFact[] }
  | { outcome: "closed"; missing: readonly MissingFact[] };

/** Whether a record may enter a step: everything the step asks for is true, or somebody answers for what is not. */
export function passageInto(
  entered: { step: Step; factLabels: Readonly<Record<string, string>> },
  facts: Readonly<Record<string, boolean>>,
  isOverridden: boolean,
): Passage {
  const missing = entered.step.requiredFacts
    .filter((key) => facts[key] !== true)
    .map((key) => ({ key, label: entered.factLabels[key] ?? key }));
  if (missing.length === 0) return { outcome: "passed", missing: [] };
  return { outcome: isOverridden ? "overridden" : "closed", missing };
}
