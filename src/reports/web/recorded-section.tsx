import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck } from "lucide-react";
import { Section } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { RecordedFileView } from "../reports.contract.ts";
import { useFigureWords } from "./figure-words.ts";
import { NumberLink } from "./number-link.tsx";
import { ReportTable, td, tdEnd, th, thEnd } from "./report-table.tsx";
import { recordedFilesQuery } from "./reports-query.ts";
import { useReport } from "./use-report.ts";

const numbers = ["records", "here", "refused"] as const;

/** Where a workspace was replayed from files: what they held and what stands here, and why the two are not the same. */
export function RecordedSection() {
  const words = useWords("reports");
  const { data } = useQuery(recordedFilesQuery());
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title={words("recorded.title")} note={words("recorded.note")}>
      <ReportTable
        label={words("recorded.title")}
        head={
          <>
            <th scope="col" className={th}>
              {words("recorded.file")}
            </th>
            {numbers.map((key) => (
              <th key={key} scope="col" className={thEnd}>
                {words(`recorded.${key}`)}
              </th>
            ))}
            <th scope="col" className={`${thEnd} max-sm:hidden`}>
              {words("recorded.check")}
            </th>
          </>
        }
      >
        {data.rows.map((file) => (
          <RecordedRow key={file.source} file={file} />
        ))}
      </ReportTable>
      <RefusedByLaw files={data.rows} />
    </Section>
  );
}

function RecordedRow({ file }: { file: RecordedFileView }) {
  const words = useWords("reports");
  const say = useFigureWords();
  const { hrefOf } = useReport();
  const { source, metric, records, here, refused } = file;
  const difference = here + refused - records;
  const Sign = difference === 0 ? CircleCheck : CircleAlert;
  const tone = difference === 0 ? "text-green-ink" : "text-red-ink";
  const verdict =
    difference === 0
      ? words("recorded.equal")
      : words("recorded.differs", { count: Math.abs(difference), number: say.number(Math.abs(difference)) });
  return (
    <tr className="border-line border-b last:border-0 hover:bg-hover">
      <th scope="row" className={`${td} font-normal`}>
        <span className="block font-medium">{words(`recorded.holds.${file.holds}`)}</span>
        <span className="block break-all text-muted text-sm">{source}</span>
        <span className={`block text-sm sm:hidden ${tone}`}>{verdict}</span>
      </th>
      <td className={`${tdEnd} num`}>{say.number(records)}</td>
      <td className={tdEnd}>
        <NumberLink
          href={hrefOf({ open: metric, period: "all" })}
          label={`${words("recorded.here")}, ${source}: ${say.number(here)}`}
        >
          {say.number(here)}
        </NumberLink>
      </td>
      <td className={tdEnd}>
        <NumberLink
          href={hrefOf({ open: "refused-rows", source })}
          label={`${words("recorded.refused")}, ${source}: ${say.number(refused)}`}
        >
          {say.number(refused)}
        </NumberLink>
      </td>
      <td className={`${tdEnd} max-sm:hidden`}>
        <span className={`inline-flex items-center gap-1.5 ${tone}`}>
          <Sign aria-hidden size={15} className="shrink-0" />
          {verdict}
        </span>
      </td>
    </tr>
  );
}

function RefusedByLaw({ files }: { files: readonly RecordedFileView[] }) {
  const words = useWords("reports");
  const say = useFigureWords();
  const { hrefOf } = useReport();
  const lines = files.flatMap(({ source, byLaw }) => byLaw.map((line) => ({ source, ...line })));
  if (lines.length === 0) return null;
  return (
    <dl aria-label={words("recorded.byLaw")} className="mt-3 flex flex-col gap-1.5 border-line border-t pt-3">
      {lines.map(({ source, law, why, rows }) => (
        <div key={`${source}${law}`} className="flex items-baseline justify-between gap-4">
          <dt className="min-w-0">
            <span className="font-medium">{words("recorded.law", { law })}</span>{" "}
            <span className="text-muted">{why}</span>
          </dt>
          <dd>
            <NumberLink
              href={hrefOf({ open: "refused-rows", source, law: String(law) })}
              label={`${words("recorded.law", { law })}, ${source}: ${say.number(rows)}`}
            >
              {say.number(rows)}
            </NumberLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}
