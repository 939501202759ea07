import type { AnswerOf } from "../../platform/http/contract.ts";
import { Section, TextLink, Tooltip } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { readFunnel } from "../reports.contract.ts";
import { useFigureWords } from "./figure-words.ts";
import { useReport } from "./use-report.ts";

export type Funnel = AnswerOf<typeof readFunnel>;

const steps = ["leads", "accepted", "requalified", "won"] as const;

/** Four steps, each as a share of the first; a share is a link to what it is a share of. */
export function FunnelSection({ funnel }: { funnel: Funnel }) {
  const words = useWords("reports");
  const say = useFigureWords();
  const { hrefOf } = useReport();
  const { total, definitions } = funnel;
  const definitionOf = (key: string) => definitions.find((definition) => definition.key === key);
  return (
    <Section title={words("funnel.title")} note={words("funnel.note")}>
      <ol aria-label={words("funnel.title")} className="flex flex-col gap-1.5">
        {steps.map((step) => {
          const definition = definitionOf(`funnel.${step}`);
          return (
            <li key={step} className="grid grid-cols-[92px_1fr] items-center gap-3 sm:grid-cols-[108px_1fr]">
              <span className="truncate text-muted">{definition?.name}</span>
              <span className="flex h-8 items-center">
                <span
                  aria-hidden
                  className="h-full min-w-0.5 rounded-sm bg-accent opacity-85"
                  style={{ width: `${(total[step] / Math.max(1, total.leads)) * 82}%` }}
                />
                <Tooltip text={definition && say.formula(definition)} placement="bottom start">
                  <TextLink
                    quiet
                    href={hrefOf({ open: `funnel.${step}` })}
                    aria-label={`${definition?.name}: ${say.number(total[step])}`}
                    className="num ml-2 font-semibold"
                  >
                    {say.number(total[step])}
                  </TextLink>
                </Tooltip>
              </span>
            </li>
          );
        })}
      </ol>
      <dl className="mt-4 grid gap-y-2 border-line border-t pt-3">
        {funnel.rates.map((rate) => (
          <Rate key={rate.key} rate={rate} definition={definitionOf(rate.key)} />
        ))}
        <div className="flex items-baseline justify-between gap-3">
          <dt className="text-muted">{words("funnel.daysToWin")}</dt>
          <dd className="num font-medium">
            {total.daysToWinMedian === null
              ? "–"
              : words("funnel.days", {
                  count: total.daysToWinMedian,
                  days: say.decimal(total.daysToWinMedian),
                })}
          </dd>
        </div>
      </dl>
    </Section>
  );
}

interface RateProps {
  rate: Funnel["rates"][number];
  definition: Funnel["definitions"][number] | undefined;
}

function Rate({ rate, definition }: RateProps) {
  const words = useWords("reports");
  const say = useFigureWords();
  const { hrefOf } = useReport();
  if (!definition) return null;
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt className="text-muted">{definition.name}</dt>
      <dd className="text-right">
        <Tooltip text={say.formula(definition)} placement="bottom end">
          <TextLink quiet href={hrefOf({ open: rate.key })} className="num font-medium">
            {rate.rate === null ? `${say.of(rate)}` : say.percent(rate.rate)}
          </TextLink>
        </Tooltip>
        <span className="num block text-faint text-sm">
          {say.interval(rate.interval) ?? words("figure.notEnough", { enough: definition.enough })}
        </span>
      </dd>
    </div>
  );
}
