import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Section, TextLink, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { SequenceCard } from "../outreach.contract.ts";
import { enrolmentsQuery } from "./outreach-query.ts";
import { EnrolmentBadge } from "./outreach-words.tsx";

/** What came of each step, and who is behind the numbers. */
export function SequenceResults({ sequence }: { sequence: SequenceCard }) {
  return (
    <div className="flex flex-col gap-4">
      <Steps sequence={sequence} />
      <People sequenceId={sequence.id} />
    </div>
  );
}

function Steps({ sequence }: { sequence: SequenceCard }) {
  const words = useWords("outreach");
  if (sequence.stepCounts.length === 0) return <p className="text-muted">{words("results.none")}</p>;
  return (
    <table className="w-full max-w-xl border-collapse">
      <thead>
        <tr className="border-line border-b text-left text-muted text-sm">
          <th className="py-1.5 font-medium">{words("results.step")}</th>
          {(["sent", "replied", "positive", "bounced"] as const).map((key) => (
            <th key={key} className="py-1.5 text-right font-medium">
              {words(`results.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sequence.stepCounts.map((step) => (
          <tr key={step.position} className="border-line border-b">
            <td className="py-1.5">{words("step.title", { number: step.position + 1 })}</td>
            <td className="num py-1.5 text-right">{step.sent}</td>
            <td className="num py-1.5 text-right">{step.replied}</td>
            <td className="num py-1.5 text-right">{step.positive}</td>
            <td className="num py-1.5 text-right">{step.bounced}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function People({ sequenceId }: { sequenceId: string }) {
  const words = useWords("outreach");
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    enrolmentsQuery(sequenceId),
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section title={words("results.people")}>
      {data && rows.length === 0 && <p className="text-muted">{words("results.empty")}</p>}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 flex-1 basis-48">
              <TextLink href={`/leads/${row.leadId}`}>{row.personName}</TextLink>{" "}
              <span className="text-muted text-sm">{row.memberName}</span>
            </span>
            <EnrolmentBadge state={row.state} why={row.why} />
            <span className="num text-muted text-sm">
              {words("results.at", { step: row.position + 1 })} · {words("version", { version: row.version })}{" "}
              · <When at={row.endedAt ?? row.dueAt ?? row.enrolledAt} />
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="sm" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {words("results.more")}
        </Button>
      )}
    </Section>
  );
}
