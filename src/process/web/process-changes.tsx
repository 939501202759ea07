import { useWords } from "../../platform/web/words.ts";
import type { ProcessDifference } from "../process-difference.ts";

/** One sentence for each thing a version changes. */
export function ProcessChanges({ difference }: { difference: ProcessDifference }) {
  const words = useWords("process");
  const sentences = [
    ...difference.added.map((step) => words("added", { step })),
    ...difference.removed.map((step) => words("removed", { step })),
    ...difference.changed.flatMap((change) => [
      ...(change.was && change.became && change.was.label !== change.became.label
        ? [words("renamed", { was: change.was.label, became: change.became.label })]
        : []),
      ...(change.was && change.became && change.was.guidance !== change.became.guidance
        ? [words("reworded", { step: change.label })]
        : []),
      ...change.factsAdded.map((fact) => words("factAdded", { step: change.label, fact })),
      ...change.factsRemoved.map((fact) => words("factRemoved", { step: change.label, fact })),
    ]),
    ...(difference.isReordered ? [words("reordered")] : []),
  ];
  if (sentences.length === 0) return <p className="text-muted">{words("nothing")}</p>;
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5 marker:text-faint">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
