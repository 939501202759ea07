import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../platform/http/contract.ts";
import {
  Banner,
  ErrorState,
  Metric,
  Section,
  SegmentedControl,
  SkeletonRows,
  TextLink,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { readFirstAnswers } from "../reports.contract.ts";
import { useFigureWords } from "./figure-words.ts";
import { firstAnswersQuery } from "./reports-query.ts";
import { useReport } from "./use-report.ts";

type Answers = AnswerOf<typeof readFirstAnswers>;

/** How long people who came to us wait for a person: what half and nine of ten wait, and the whole distribution. */
export function AnswersSection() {
  const words = useWords("reports");
  const { search, period, choose } = useReport();
  const query = useQuery(firstAnswersQuery(period));
  return (
    <Section
      title={words("answers.title")}
      actions={
        <SegmentedControl
          label={words("answers.clock")}
          value={search.clock}
          onChange={(clock) => choose({ clock })}
          segments={(["business", "wall"] as const).map((value) => ({
            value,
            label: words(`answers.${value}`),
          }))}
        />
      }
    >
      {query.isPending ? (
        <SkeletonRows label={words("loading")} />
      ) : !query.data ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data.leads === 0 ? (
        <p className="text-muted">{words("answers.none")}</p>
      ) : (
        <Distribution answers={query.data} />
      )}
    </Section>
  );
}

function Distribution({ answers }: { answers: Answers }) {
  const words = useWords("reports");
  const say = useFigureWords();
  const { search, hrefOf } = useReport();
  const { median, p90, buckets } = answers[search.clock];
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const measured = answers.answered + answers.waiting;
  const need =
    measured < answers.enough
      ? words("answers.need", { of: measured, enough: answers.enough })
      : words("answers.notReached");
  const formula = say.formula(answers);
  return (
    <>
      {answers.isCut && <Banner title={words("answers.cut", { count: answers.leads })} className="mb-3" />}
      <div className="grid grid-cols-2 gap-3">
        {[
          ["median", median],
          ["p90", p90],
        ].map(([key, minutes]) => (
          <Metric
            key={key}
            label={words(`answers.${key}`)}
            value={minutes === null ? null : say.duration(minutes as number)}
            need={need}
            formula={formula}
            href={hrefOf({ open: "first-answers" })}
          />
        ))}
      </div>
      <ol aria-label={words("answers.distribution")} className="mt-3 flex flex-col gap-1">
        {buckets.map(({ key, count }) => (
          <li key={key} className="grid grid-cols-[104px_1fr_40px] items-center gap-3">
            <span className="truncate text-muted text-sm">{words(`bucket.${key}`)}</span>
            <span aria-hidden className="block h-2 overflow-hidden rounded-full bg-press">
              <span
                className={`block h-full rounded-full ${key === "waiting" ? "bg-amber" : key === "untouched" ? "bg-field" : "bg-market-response"}`}
                style={{ width: `${(count / most) * 100}%` }}
              />
            </span>
            <TextLink
              quiet
              href={hrefOf({ open: "first-answers", bucket: key, cell: words(`bucket.${key}`) })}
              aria-label={`${words(`bucket.${key}`)}: ${say.number(count)}`}
              className="num text-right"
            >
              {say.number(count)}
            </TextLink>
          </li>
        ))}
      </ol>
    </>
  );
}
