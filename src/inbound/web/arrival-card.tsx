import { useQuery } from "@tanstack/react-query";
import { formatInstant } from "../../platform/web/format.ts";
import { Banner, ErrorState, Facts, Section, SkeletonRows, TextLink, When } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { ArrivalCard as Arrival } from "../queue.contract.ts";
import { Answers } from "./answers.tsx";
import { ArrivalClock } from "./arrival-line.tsx";
import { arrivalQuery } from "./inbound-query.ts";
import { hasMinutes, WhoseMinutes } from "./whose-minutes.tsx";

/** The whole of one arrival: what they did, said, were matched to, and why they stand where they stand. */
export function ArrivalCard({ leadId }: { leadId: string }) {
  const words = useWords("inbound");
  const query = useQuery(arrivalQuery(leadId));
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const arrival = query.data;
  if (!arrival) return null;
  return (
    <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex min-w-0 flex-col gap-4">
        <Who arrival={arrival} />
        <Deeds arrival={arrival} />
      </div>
      <ArrivalReasons arrival={arrival} />
    </div>
  );
}

function Who({ arrival }: { arrival: Arrival }) {
  const words = useWords("inbound");
  const { person, company, contact, holder, match } = arrival;
  return (
    <Section
      title={person.name}
      note={[person.title, company?.name].filter(Boolean).join(", ")}
      actions={<ArrivalClock row={arrival} />}
    >
      {holder && (
        <Banner
          tone="amber"
          className="mb-3"
          title={`${words("card.holder", { name: holder.name })} (${words(`card.kind.${holder.kind}`)})`}
        />
      )}
      <Facts
        label={words("card.contact")}
        facts={[
          { key: "email", label: words("card.email"), value: contact.email },
          { key: "phone", label: words("card.phone"), value: contact.phone },
          { key: "company", label: words("card.company"), value: company?.name ?? words("card.unmatched") },
          ...(match
            ? [
                {
                  key: "match",
                  label: words("card.matched"),
                  value: match.says.join(" · "),
                  source: words("card.sure", { share: `${Math.round(match.score * 100)} %` }),
                },
              ]
            : []),
          { key: "source", label: words("card.source"), value: arrival.source },
        ]}
      />
      <p className="mt-3">
        <TextLink href={`/leads/${arrival.leadId}`}>{words("card.open")}</TextLink>
      </p>
    </Section>
  );
}

function Deeds({ arrival }: { arrival: Arrival }) {
  const words = useWords("inbound");
  const viewer = useViewer();
  return (
    <Section title={words("card.said")} note={arrival.submissions.length}>
      <ol className="flex flex-col gap-4">
        {arrival.submissions.map((submission) => (
          <li key={submission.id}>
            <p className="flex flex-wrap justify-between gap-2 text-faint text-sm">
              <span>{submission.form}</span>
              <span title={formatInstant(submission.at, viewer)}>
                <When at={submission.at} />
              </span>
            </p>
            <Answers answers={submission.answers} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Why this grade and why this rep, from what was stored when it was decided (law 11). */
export function ArrivalReasons({ arrival }: { arrival: Arrival }) {
  const words = useWords("inbound");
  const { score, routing } = arrival;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {score && (
        <Section
          title={words("card.score", { grade: arrival.grade })}
          note={`${words("card.fit")} ${score.fit} · ${words("card.behaviour")} ${score.behaviour}`}
        >
          <ul className="flex flex-col gap-1">
            {score.reasons.map((reason) => (
              <li key={`${reason.axis}${reason.says}`} className="flex justify-between gap-3">
                <span className="min-w-0">{reason.says}</span>
                <span className="num shrink-0 text-muted">
                  {reason.points > 0 ? `+${reason.points}` : reason.points}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {routing && (
        <Section title={words("card.routed")}>
          <p>{words(`card.why.${routing.why}`)}</p>
          {routing.candidates.length > 0 && (
            <p className="mt-1 text-muted text-sm">
              {routing.candidates
                .map(({ name, level }) => words("card.turns", { name, count: level }))
                .join(" · ")}
            </p>
          )}
          {routing.excluded.length > 0 && (
            <p className="mt-1 text-muted text-sm">
              {words("card.off", { names: routing.excluded.map(({ name }) => name).join(", ") })}
            </p>
          )}
        </Section>
      )}
      {arrival.breachedAt && hasMinutes(arrival) && (
        <Section title={words("card.minutes")}>
          <WhoseMinutes minutes={arrival.minutes} />
        </Section>
      )}
    </div>
  );
}
