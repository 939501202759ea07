import type { ProcessVersion, Step } from "./step.ts";

/** What a new version changed, in the words of the company. */
export interface ProcessDifference {
  added: string[];
  removed: string[];
  changed: {
    label: string;
    was: { label: string; guidance: string } | null;
    became: { label: string; guidance: string } | null;
    factsAdded: string[];
    factsRemoved: string[];
  }[];
  isReordered: boolean;
}

type Compared = Pick<ProcessVersion, "steps" | "factLabels">;

export function processDifference(was: Compared, became: Compared): ProcessDifference {
  const before = new Map(was.steps.map((step) => [step.key, step]));
  const after = new Map(became.steps.map((step) => [step.key, step]));
  const kept = (keys: Iterable<string>, other: Map<string, Step>) =>
    [...keys].filter((key) => other.has(key));
  return {
    added: became.steps.filter((step) => !before.has(step.key)).map((step) => step.label),
    removed: was.steps.filter((step) => !after.has(step.key)).map((step) => step.label),
    changed: kept(after.keys(), before)
      .map((key) => changeOf(before.get(key)!, after.get(key)!, was.factLabels, became.factLabels))
      .filter((change) => change.was || change.factsAdded.length > 0 || change.factsRemoved.length > 0),
    isReordered: kept(before.keys(), after).join() !== kept(after.keys(), before).join(),
  };
}

type Labels = Readonly<Record<string, string>>;

function changeOf(was: Step, became: Step, wasLabels: Labels, becameLabels: Labels) {
  const isReworded = was.label !== became.label || was.guidance !== became.guidance;
  const words = (step: Step) => ({ label: step.label, guidance: step.guidance });
  return {
    label: became.label,
    was: isReworded ? words(was) : null,
    became: isReworded ? words(became) : null,
    factsAdded: missingFrom(was, became).map((key) => becameLabels[key] ?? key),
    factsRemoved: missingFrom(became, was).map((key) => wasLabels[key] ?? key),
  };
}

const missingFrom = (one: Step, other: Step) =>
  other.requiredFacts.filter((key) => !one.requiredFacts.includes(key));
