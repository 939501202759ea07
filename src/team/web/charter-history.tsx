import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Role } from "../open.ts";
import { CharterChanges } from "./charter-changes.tsx";
import type { Rights } from "./charter-text.tsx";
import { charterVersionsQuery } from "./queries.ts";

/** What each version changed, newest first; asked for only when opened. */
export function CharterHistory({ role, rights }: { role: Role; rights: Rights }) {
  const words = useWords("team");
  const [isOpen, setOpen] = useState(false);
  const versions = useQuery({ ...charterVersionsQuery(role), enabled: isOpen });
  return (
    <section className="border-line border-t pt-4">
      <Button tone="ghost" size="sm" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {words(isOpen ? "charter.hideHistory" : "charter.showHistory")}
      </Button>
      {isOpen && (
        <ol className="mt-3 flex flex-col gap-4">
          {versions.data?.rows.map((version) => (
            <li key={version.version} className="border-line border-l-2 pl-4">
              <p className="mb-1.5 text-muted text-sm">
                {words("charter.version", { version: version.version })} ·{" "}
                <When at={version.publishedAt} as="day" />
                {version.publishedByName && ` · ${version.publishedByName}`}
              </p>
              {version.difference ? (
                <CharterChanges difference={version.difference} rights={rights} />
              ) : (
                <p className="text-faint">{words("charter.first")}</p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
