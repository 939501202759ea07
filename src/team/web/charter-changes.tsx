import { Minus, Plus } from "lucide-react";
import type { z } from "zod";
import { useWords } from "../../platform/web/words.ts";
import type { charterDifferenceShape } from "../charters.contract.ts";
import type { Rights } from "./charter-text.tsx";

type Difference = z.infer<typeof charterDifferenceShape>;

/** What came and what went, said with a sign and a word, never by colour alone. */
export function CharterChanges({ difference, rights }: { difference: Difference; rights: Rights }) {
  const words = useWords("team");
  const says = new Map(rights.map((right) => [right.key, right.says]));
  const inWords = (keys: string[]) => keys.map((key) => says.get(key) ?? key);
  const parts = [
    {
      key: "mission",
      added: difference.mission ? [difference.mission.became] : [],
      removed: difference.mission ? [difference.mission.was] : [],
    },
    { key: "duties", ...difference.duties },
    { key: "deliverables", ...difference.deliverables },
    { key: "may", added: inWords(difference.may.added), removed: inWords(difference.may.removed) },
  ].filter((part) => part.added.length + part.removed.length > 0);
  if (parts.length === 0) return <p className="text-muted">{words("charter.reordered")}</p>;
  return (
    <dl className="flex flex-col gap-3">
      {parts.map((part) => (
        <div key={part.key}>
          <dt className="mb-1 font-medium text-sm">{words(`charter.${part.key}`)}</dt>
          {part.removed.map((line) => (
            <dd key={line} className="flex gap-2 text-faint">
              <Minus aria-label={words("charter.removed")} size={14} className="mt-[3px] shrink-0" />
              <del>{line}</del>
            </dd>
          ))}
          {part.added.map((line) => (
            <dd key={line} className="flex gap-2">
              <Plus
                aria-label={words("charter.added")}
                size={14}
                className="mt-[3px] shrink-0 text-accent-ink"
              />
              <ins className="no-underline">{line}</ins>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
