import { CircleCheck } from "lucide-react";
import { Section, TextLink } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { FloorList } from "../reports.contract.ts";
import { CountedRow } from "./counted-row.tsx";
import { useFigureWords } from "./figure-words.ts";
import { useReport } from "./use-report.ts";

interface FloorListProps {
  list: FloorList;
  name: "clocks" | "waiting" | "returned" | "overdue";
  /** The dates of the rows are deadlines. */
  isClock?: boolean;
}

/** What runs out first; the number opens all of them. */
export function FloorListSection({ list, name, isClock }: FloorListProps) {
  const words = useWords("reports");
  const say = useFigureWords();
  const { hrefOf } = useReport();
  const { definition, count, rows } = list;
  return (
    <Section
      title={definition.name}
      actions={
        <TextLink
          href={hrefOf({ open: definition.key })}
          aria-label={`${definition.name}: ${say.number(count)}`}
          className="num"
        >
          {say.number(count)}
        </TextLink>
      }
    >
      {rows.length === 0 ? (
        <p className="flex items-center gap-2 text-muted">
          <CircleCheck aria-hidden size={16} className="shrink-0 text-green-ink" />
          {words(`floor.none.${name}`)}
        </p>
      ) : (
        <ul aria-label={definition.name} className="-mx-2 flex flex-col">
          {rows.map((row) => (
            <CountedRow key={row.id} row={row} clock={isClock ? definition.name : undefined} />
          ))}
        </ul>
      )}
    </Section>
  );
}
