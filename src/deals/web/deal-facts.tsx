import { formatDay } from "../../platform/web/format.ts";
import { Facts, Money, TextLink, When } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { DealRoom } from "../deals.contract.ts";

export function DealFacts({ deal }: { deal: DealRoom }) {
  const words = useWords("deals");
  const viewer = useViewer();
  const { person, company, expectedCloseOn } = deal;
  return (
    <Facts
      label={words("facts.label", { name: deal.name })}
      facts={[
        {
          key: "amount",
          label: words("column.amount"),
          value: <Money amountMinor={deal.amountMinor} currency={deal.currency} />,
        },
        {
          key: "close",
          label: words("facts.closeOn"),
          value: expectedCloseOn && formatDay(expectedCloseOn, viewer),
        },
        {
          key: "company",
          label: words("column.company"),
          value: company && <TextLink href={`/companies/${company.id}`}>{company.name}</TextLink>,
        },
        {
          key: "person",
          label: words("column.person"),
          value: <TextLink href={`/persons/${person.id}`}>{person.name}</TextLink>,
        },
        {
          key: "handoff",
          label: words("facts.handoff"),
          value: <TextLink href={`/handoffs/${deal.handoffId}`}>{words("facts.handoffOpen")}</TextLink>,
        },
        { key: "opened", label: words("column.opened"), value: <When at={deal.openedAt} as="day" /> },
        ...(deal.closedAt
          ? [{ key: "closed", label: words("filter.closed"), value: <When at={deal.closedAt} as="day" /> }]
          : []),
      ]}
    />
  );
}
