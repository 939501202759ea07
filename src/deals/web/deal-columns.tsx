import { formatMoney } from "../../platform/web/format.ts";
import {
  Avatar,
  Badge,
  Clock,
  type FilterField,
  type ListColumn,
  Money,
  TextLink,
  When,
} from "../../platform/web/kit.ts";
import { dealStates } from "../deal.ts";
import type { DealRow } from "../deals.contract.ts";

type Words = (key: string) => string;
const stages = ["needs", "demo", "concerns", "negotiation", "closing"];

export const dealColumns = (words: Words): ListColumn<DealRow>[] => [
  {
    key: "name",
    label: words("column.deal"),
    width: "minmax(180px,2fr)",
    phone: "title",
    text: (row) => row.name,
    cell: (row) => (
      <TextLink quiet href={`/deals/${row.id}`}>
        {row.name}
      </TextLink>
    ),
  },
  {
    key: "person",
    label: words("column.person"),
    width: "minmax(130px,1fr)",
    text: (row) => row.person.name,
    cell: (row) => row.person.name,
  },
  {
    key: "stage",
    label: words("column.stage"),
    width: "128px",
    phone: "below",
    cell: (row) => <StageBadge deal={row} label={words(`stage.${row.stage}`)} />,
  },
  {
    key: "amount",
    label: words("column.amount"),
    width: "132px",
    align: "end",
    isSortable: true,
    phone: "end",
    text: (row) => formatMoney(row.amountMinor, row.currency, { locale: "en", zone: "UTC" }),
    cell: (row) => <Money amountMinor={row.amountMinor} currency={row.currency} />,
  },
  {
    key: "nextStepAt",
    label: words("column.next"),
    width: "150px",
    isSortable: true,
    phone: "belowEnd",
    cell: (row) => <NextStepClock at={row.nextStepAt} label={words("column.next")} />,
  },
  {
    key: "nextStep",
    label: words("column.what"),
    width: "minmax(140px,2fr)",
    text: (row) => row.nextStep ?? "",
    cell: (row) => <span className="text-muted">{row.nextStep ?? "–"}</span>,
  },
  {
    key: "owner",
    label: words("column.owner"),
    width: "minmax(120px,1fr)",
    text: (row) => row.owner.name,
    cell: (row) => <Avatar name={row.owner.name} hue="ae" size="sm" withName />,
  },
  {
    key: "openedAt",
    label: words("column.opened"),
    width: "110px",
    isSortable: true,
    isExtra: true,
    cell: (row) => <When at={row.openedAt} as="day" />,
  },
];

export function StageBadge({ deal, label }: { deal: Pick<DealRow, "state">; label: string }) {
  const tone = deal.state === "won" ? "green" : deal.state === "open" ? "accent" : "neutral";
  return <Badge tone={tone}>{label}</Badge>;
}

export function NextStepClock({ at, label }: { at: string | null; label: string }) {
  return at ? <Clock label={label} dueAt={at} /> : <span className="text-faint">–</span>;
}

export const dealFilters = (words: Words): FilterField[] => [
  {
    key: "stage",
    label: words("column.stage"),
    kind: "choice",
    options: stages.map((value) => ({ value, label: words(`stage.${value}`) })),
  },
  {
    key: "state",
    label: words("filter.state"),
    kind: "choice",
    options: dealStates.map((value) => ({ value, label: words(`state.${value}`) })),
  },
  {
    key: "owner",
    label: words("column.owner"),
    kind: "choice",
    options: [{ value: "me", label: words("filter.me") }],
  },
  { key: "open", label: words("filter.open"), kind: "yes-no" },
  { key: "overdue", label: words("filter.overdue"), kind: "yes-no" },
  { key: "openedAt", label: words("column.opened"), kind: "date" },
  { key: "closedAt", label: words("filter.closed"), kind: "date" },
];
