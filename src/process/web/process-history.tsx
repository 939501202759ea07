import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Motion } from "../../team/open.ts";
import { ProcessChanges } from "./process-changes.tsx";
import { processVersionsQuery } from "./queries.ts";

export function ProcessHistory({ motion }: { motion: Motion }) {
  const words = useWords("process");
  const [isOpen, setOpen] = useState(false);
  const versions = useQuery({ ...processVersionsQuery(motion), enabled: isOpen });
  return (
    <div>
      <Button tone="ghost" size="sm" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {words(isOpen ? "hideHistory" : "history")}
      </Button>
      {isOpen && (
        <ol className="mt-3 flex flex-col gap-4">
          {versions.data?.rows.map((version) => (
            <li key={version.versionId} className="border-line border-l-2 pl-4">
              <p className="mb-1 text-muted text-sm">
                {words("version", { version: version.version })} · <When at={version.publishedAt} as="day" />
                {version.publishedByName && ` · ${version.publishedByName}`}
              </p>
              {version.why && <p className="mb-1">{version.why}</p>}
              {version.difference ? (
                <ProcessChanges difference={version.difference} />
              ) : (
                <p className="text-faint">{words("first")}</p>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
