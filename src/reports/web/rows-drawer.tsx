import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Drawer } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { ReportSearch } from "./crown-search.ts";
import { useFigureWords } from "./figure-words.ts";
import { RefusedRows } from "./refused-rows.tsx";
import {
  type AnswerCell,
  type Cell,
  firstAnswerRowsQuery,
  firstAnswersQuery,
  metricRowsQuery,
} from "./reports-query.ts";
import { RowList } from "./row-list.tsx";
import { useReport } from "./use-report.ts";

const narrowing = ["month", "origin", "source", "motion", "member", "part", "bucket"] as const;

/** The rows behind the number that the address says is open. */
export function RowsDrawer() {
  const { search, period, choose } = useReport();
  const close = () => choose({});
  if (!search.open) return null;
  if (search.open === "refused-rows") return <RefusedRows {...search} onClose={close} />;
  const cell = { ...period, ...cellOf(search) };
  return search.open === "first-answers" ? (
    <AnswerRows cell={{ ...cell, clock: search.clock } as AnswerCell} title={search.cell} onClose={close} />
  ) : (
    <MetricRows metric={search.open} cell={cell as Cell} title={search.cell} onClose={close} />
  );
}

const cellOf = (search: ReportSearch) =>
  Object.fromEntries(narrowing.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]]])));

interface Rows<Narrowed> {
  cell: Narrowed;
  title: string | undefined;
  onClose: () => void;
}

function MetricRows({ metric, cell, title, onClose }: Rows<Cell> & { metric: string }) {
  const words = useWords("reports");
  const say = useFigureWords();
  // The floor counts this moment; a period chosen on another page is none of its business.
  const query = useInfiniteQuery(metricRowsQuery(metric, cell));
  const definition = query.data?.pages[0]?.definition;
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={[definition?.name ?? words("loading"), title].filter(Boolean).join(" · ")}
    >
      {definition && (
        <div className="mb-4 flex flex-col gap-1 text-muted text-sm">
          <p>{say.formula(definition)}</p>
          <p>{words("rows.countedFor", { who: definition.countedFor })}</p>
          {definition.exclusions.map((rule) => (
            <p key={rule}>{words("rows.without", { rule })}</p>
          ))}
        </div>
      )}
      <RowList
        query={query}
        rows={query.data?.pages.flatMap((page) => page.rows) ?? []}
        isRate={definition?.measure === "rate"}
      />
    </Drawer>
  );
}

function AnswerRows({ cell, title, onClose }: Rows<AnswerCell>) {
  const words = useWords("reports");
  const say = useFigureWords();
  const { period } = useReport();
  const query = useInfiniteQuery(firstAnswerRowsQuery(cell));
  const { data } = useQuery(firstAnswersQuery(period));
  return (
    <Drawer isOpen onClose={onClose} title={[words("answers.title"), title].filter(Boolean).join(" · ")}>
      {data && (
        <div className="mb-4 flex flex-col gap-1 text-muted text-sm">
          <p>{say.formula(data)}</p>
          {data.exclusions.map((rule) => (
            <p key={rule}>{words("rows.without", { rule })}</p>
          ))}
        </div>
      )}
      <RowList query={query} rows={query.data?.pages.flatMap((page) => page.rows) ?? []} />
    </Drawer>
  );
}
