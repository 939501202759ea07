import type { ReactNode } from "react";
import { useWords } from "../../platform/web/words.ts";
import type { CharterCard } from "../charters.contract.ts";

export type Rights = readonly { key: string; says: string }[];

/** A charter as people read it: what the role is for, what is done, what comes of it, what it may do. */
export function CharterText({ charter, rights }: { charter: CharterCard; rights: Rights }) {
  const words = useWords("team");
  const says = new Map(rights.map((right) => [right.key, right.says]));
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-prose text-balance font-medium text-xl leading-snug tracking-tight">
        {charter.mission}
      </p>
      <div className="grid gap-6 md:grid-cols-2">
        <Lines title={words("charter.duties")} lines={charter.duties} isNumbered />
        <Lines title={words("charter.deliverables")} lines={charter.deliverables} />
      </div>
      <Lines title={words("charter.may")} lines={charter.may.map((key) => says.get(key) ?? key)} isCompact />
    </div>
  );
}

function Lines({
  title,
  lines,
  isNumbered,
  isCompact,
}: {
  title: string;
  lines: readonly string[];
  isNumbered?: boolean;
  isCompact?: boolean;
}) {
  const List = isNumbered ? "ol" : "ul";
  const marks = isNumbered ? "list-decimal" : "list-disc";
  return (
    <section>
      <h3 className="mb-1.5 font-semibold">{title}</h3>
      <List
        className={`flex list-outside flex-col gap-1.5 pl-5 marker:text-faint ${marks} ${
          isCompact ? "text-muted sm:grid sm:grid-cols-2 sm:gap-x-10" : ""
        }`}
      >
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </section>
  );
}

export function Heading({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <h2 className="font-semibold text-lg">{children}</h2>
      {note && <span className="num text-faint text-sm">{note}</span>}
    </header>
  );
}
