import { useQuery } from "@tanstack/react-query";
import { Money, Section, TextLink } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { DealRow } from "../deals.contract.ts";
import { NextStepClock, StageBadge } from "./deal-columns.tsx";
import { companyDealsQuery, nextStepsQuery, personDealsQuery } from "./deals-query.ts";

/** On the executive's page: one's open deals, the next step that is due first on top. */
export function NextSteps() {
  const words = useWords("deals");
  const { data } = useQuery(nextStepsQuery());
  if (!data) return null;
  return (
    <Section
      title={words("aeToday.title")}
      note={data.rows.length || undefined}
      actions={<TextLink href="/deals/board">{words("board.open")}</TextLink>}
    >
      {data.rows.length === 0 ? (
        <p className="text-muted">{words("aeToday.empty")}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {data.rows.map((deal) => (
            <li key={deal.id}>
              <span className="flex items-baseline justify-between gap-2">
                <TextLink href={`/deals/${deal.id}`}>{deal.name}</TextLink>
                <NextStepClock at={deal.nextStepAt} label={words("column.next")} />
              </span>
              <span className="block truncate text-muted text-sm">{deal.nextStep}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

export function PersonDeals({ personId }: { personId: string }) {
  const mayRead = useCan("deals.read");
  const { data } = useQuery({ ...personDealsQuery(personId), enabled: mayRead });
  return <Deals rows={data?.rows} />;
}

export function CompanyDeals({ companyId }: { companyId: string }) {
  const mayRead = useCan("deals.read");
  const { data } = useQuery({ ...companyDealsQuery(companyId), enabled: mayRead });
  return <Deals rows={data?.rows} />;
}

/** The deal this hand-off opened, for who may see it. */
export function HandoffDeal({ handoffId, personId }: { handoffId: string; personId: string }) {
  const words = useWords("deals");
  const mayRead = useCan("deals.read");
  const { data } = useQuery({ ...personDealsQuery(personId), enabled: mayRead });
  return <Deals title={words("opened")} rows={data?.rows.filter((deal) => deal.handoffId === handoffId)} />;
}

function Deals({ rows, title }: { rows: readonly DealRow[] | undefined; title?: string }) {
  const words = useWords("deals");
  if (!rows || rows.length === 0) return null;
  return (
    <Section title={title ?? words("title")} note={title ? undefined : rows.length}>
      <ul className="flex flex-col gap-2">
        {rows.map((deal) => (
          <li key={deal.id} className="flex flex-wrap items-center gap-2">
            <TextLink href={`/deals/${deal.id}`}>{deal.name}</TextLink>
            <StageBadge deal={deal} label={words(`stage.${deal.stage}`)} />
            <Money amountMinor={deal.amountMinor} currency={deal.currency} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
