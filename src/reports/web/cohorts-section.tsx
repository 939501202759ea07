import { Badge, Section, SegmentedControl, Tooltip } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { FunnelCellView } from "../reports.contract.ts";
import { useFigureWords } from "./figure-words.ts";
import type { Funnel } from "./funnel-section.tsx";
import { NumberLink } from "./number-link.tsx";
import { ReportTable, td, tdEnd, th, thEnd } from "./report-table.tsx";
import { useReport } from "./use-report.ts";

const splits = ["month", "origin", "source", "motion"] as const;
const steps = ["leads", "accepted", "requalified", "won"] as const;

/** The funnel again, by when leads came in or where from; recent months say that their wins are still to come. */
export function CohortsSection({ funnel }: { funnel: Funnel }) {
  const words = useWords("reports");
  const { search, choose } = useReport();
  const nameOf = (key: string) => funnel.definitions.find((definition) => definition.key === key)?.name;
  return (
    <Section
      title={words("cohorts.title")}
      actions={
        <SegmentedControl
          label={words("cohorts.by")}
          value={search.by}
          onChange={(by) => choose({ by })}
          segments={splits.map((value) => ({ value, label: words(`by.${value}`) }))}
        />
      }
    >
      <ReportTable
        label={words("cohorts.title")}
        head={
          <>
            <th scope="col" className={th}>
              {words(`by.${funnel.by}`)}
            </th>
            {steps.map((step) => (
              <th key={step} scope="col" className={thEnd}>
                {nameOf(`funnel.${step}`)}
              </th>
            ))}
            <th scope="col" className={thEnd}>
              {nameOf("funnel.won-rate")}
            </th>
            <th scope="col" className={thEnd}>
              {words("cohorts.days")}
            </th>
          </>
        }
      >
        {funnel.cells.map((cell) => (
          <CohortRow key={cell.key} cell={cell} by={funnel.by} nameOf={nameOf} />
        ))}
      </ReportTable>
    </Section>
  );
}

interface CohortRowProps {
  cell: FunnelCellView;
  by: Funnel["by"];
  nameOf: (key: string) => string | undefined;
}

function CohortRow({ cell, by, nameOf }: CohortRowProps) {
  const words = useWords("reports");
  const say = useFigureWords();
  const { hrefOf } = useReport();
  const title =
    by === "month"
      ? say.month(cell.key)
      : by === "motion"
        ? words(`motion.${cell.key}`)
        : cell.label || words("cohorts.unknown");
  const opens = (open: string) => hrefOf({ open, [by]: cell.key, cell: title });
  return (
    <tr className="border-line border-b last:border-0 hover:bg-hover">
      <th scope="row" className={`${td} font-normal`}>
        <span className="flex items-center gap-2">
          {title}
          {cell.maturity === "maturing" && (
            <Tooltip text={words("cohorts.maturingSays")}>
              <Badge>{words("cohorts.maturing")}</Badge>
            </Tooltip>
          )}
        </span>
      </th>
      {steps.map((step) => (
        <td key={step} className={tdEnd}>
          <NumberLink
            href={opens(`funnel.${step}`)}
            label={`${nameOf(`funnel.${step}`)}, ${title}: ${say.number(cell[step])}`}
          >
            {say.number(cell[step])}
          </NumberLink>
        </td>
      ))}
      <td className={tdEnd}>
        {cell.wonRate === null ? (
          <span className="text-faint text-sm">{words("figure.few")}</span>
        ) : (
          <NumberLink
            href={opens("funnel.won-rate")}
            label={`${nameOf("funnel.won-rate")}, ${title}: ${say.percent(cell.wonRate)}, ${say.interval(cell.wonInterval)}`}
            tip={say.interval(cell.wonInterval) ?? ""}
          >
            {say.percent(cell.wonRate)}
          </NumberLink>
        )}
      </td>
      <td className={`${tdEnd} num text-muted`}>
        {cell.daysToWinMedian === null ? "–" : say.decimal(cell.daysToWinMedian)}
      </td>
    </tr>
  );
}
