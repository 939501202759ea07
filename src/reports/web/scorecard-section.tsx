import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../platform/http/contract.ts";
import {
  Avatar,
  Badge,
  ErrorState,
  Section,
  SegmentedControl,
  SkeletonRows,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { readScorecard } from "../reports.contract.ts";
import { ExceptionsBanner } from "./exceptions-banner.tsx";
import { useFigureWords } from "./figure-words.ts";
import { NumberLink } from "./number-link.tsx";
import { ReportTable, td, tdEnd, th, thEnd } from "./report-table.tsx";
import { scorecardQuery } from "./reports-query.ts";
import { useReport } from "./use-report.ts";

type Scorecard = AnswerOf<typeof readScorecard>;

const roles = ["sdr", "market-response", "ae"] as const;

export function ScorecardSection() {
  const words = useWords("reports");
  const { search, period, choose } = useReport();
  const query = useQuery(scorecardQuery(search.role, period));
  return (
    <Section
      title={words("scorecard.title")}
      actions={
        <SegmentedControl
          label={words("scorecard.role")}
          value={search.role}
          onChange={(role) => choose({ role })}
          segments={roles.map((value) => ({ value, label: words(`role.${value}`) }))}
        />
      }
    >
      {query.isPending ? (
        <SkeletonRows label={words("loading")} />
      ) : !query.data ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data.rows.length === 0 ? (
        <p className="text-muted">{words("scorecard.none")}</p>
      ) : (
        <ScorecardTable card={query.data} />
      )}
    </Section>
  );
}

function ScorecardTable({ card }: { card: Scorecard }) {
  const words = useWords("reports");
  const title = words("scorecard.of", { role: words(`role.${card.role}`) });
  return (
    <>
      <ExceptionsBanner exceptions={card.exceptions} className="mb-3" />
      <ReportTable
        label={title}
        head={
          <>
            <th scope="col" className={th}>
              {words("scorecard.member")}
            </th>
            {card.definitions.map(({ key, name }) => (
              <th key={key} scope="col" className={thEnd}>
                {name}
              </th>
            ))}
          </>
        }
      >
        {card.rows.map((row) => (
          <ScorecardRow key={row.member.id} row={row} card={card} />
        ))}
      </ReportTable>
      <p className="mt-3 text-faint text-sm">
        {words("scorecard.few", { enough: card.definitions[0]?.enough })}
      </p>
    </>
  );
}

function ScorecardRow({ row, card }: { row: Scorecard["rows"][number]; card: Scorecard }) {
  const words = useWords("reports");
  const say = useFigureWords();
  const { hrefOf } = useReport();
  const { member } = row;
  const isMixed = card.exceptions.some((exception) => exception.member.id === member.id);
  return (
    <tr className="border-line border-b last:border-0 hover:bg-hover">
      <th scope="row" className={`${td} whitespace-nowrap font-normal`}>
        <Avatar name={member.name} hue={card.role} size="sm" withName />
        {isMixed && (
          <Badge tone="amber" className="ml-2">
            {words("exceptions.badge")}
          </Badge>
        )}
      </th>
      {row.cells.map((cell) => {
        const definition = card.definitions.find(({ key }) => key === cell.metric);
        if (!definition) return null;
        const isRate = definition.measure === "rate";
        const text = !isRate
          ? say.number(cell.of)
          : cell.rate === null
            ? say.of(cell)
            : say.percent(cell.rate);
        const href = hrefOf({
          open: cell.metric,
          member: member.id,
          ...(card.motion ? { motion: card.motion } : {}),
          cell: member.name,
        });
        return (
          <td key={cell.metric} className={tdEnd}>
            <NumberLink
              href={href}
              label={`${definition.name}, ${member.name}: ${text}`}
              tip={say.interval(cell.interval) ?? say.formula(definition)}
            >
              <span className={isRate && cell.rate === null ? "text-faint" : ""}>{text}</span>
            </NumberLink>
          </td>
        );
      })}
    </tr>
  );
}
