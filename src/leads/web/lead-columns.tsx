import { type FilterField, type ListColumn, type Option, TextLink, When } from "../../platform/web/kit.ts";
import { leadMotions, leadStates } from "../lead-state.ts";
import type { LeadRow } from "../leads.contract.ts";
import { Home, LeadClock, Score, StateBadge } from "./lead-words.tsx";

type Words = (key: string) => string;

export const leadColumns = (words: Words): ListColumn<LeadRow>[] => [
  {
    key: "person",
    label: words("column.person"),
    width: "minmax(180px,2fr)",
    phone: "title",
    text: (row) => row.person.name,
    cell: (row) => (
      <TextLink quiet href={`/leads/${row.id}`}>
        {row.person.name}
      </TextLink>
    ),
  },
  {
    key: "company",
    label: words("column.company"),
    width: "minmax(140px,1.5fr)",
    phone: "belowEnd",
    text: (row) => row.company?.name ?? "",
    cell: (row) => row.company?.name ?? <span className="text-faint">–</span>,
  },
  {
    key: "state",
    label: words("column.state"),
    width: "116px",
    phone: "below",
    cell: (row) => <StateBadge state={row.state} />,
  },
  {
    key: "score",
    label: words("column.score"),
    width: "84px",
    align: "end",
    isSortable: true,
    cell: (row) => <Score lead={row} />,
  },
  {
    key: "nextAt",
    label: words("column.clock"),
    width: "156px",
    isSortable: true,
    phone: "end",
    cell: (row) => <LeadClock lead={row} />,
  },
  {
    key: "nextStep",
    label: words("column.nextStep"),
    width: "minmax(140px,2fr)",
    text: (row) => row.nextStep ?? "",
    cell: (row) => <span className="text-muted">{row.nextStep ?? "–"}</span>,
  },
  {
    key: "owner",
    label: words("column.owner"),
    width: "minmax(120px,1fr)",
    cell: (row) => <Home lead={row} />,
  },
  { key: "source", label: words("column.source"), isExtra: true, cell: (row) => row.source },
  {
    key: "motion",
    label: words("column.motion"),
    isExtra: true,
    cell: (row) => words(`motion.${row.motion}`),
  },
  {
    key: "openedAt",
    label: words("column.openedAt"),
    width: "120px",
    isSortable: true,
    isExtra: true,
    cell: (row) => <When at={row.openedAt} />,
  },
];

export const leadFilters = (words: Words, owners: readonly Option[]): FilterField[] => [
  {
    key: "owner",
    label: words("column.owner"),
    kind: "choice",
    options: [
      { value: "me", label: words("filter.mine") },
      { value: "none", label: words("filter.noOwner") },
      ...owners,
    ],
  },
  {
    key: "state",
    label: words("column.state"),
    kind: "choice",
    options: leadStates.map((state) => ({ value: state, label: words(`state.${state}`) })),
  },
  {
    key: "motion",
    label: words("column.motion"),
    kind: "choice",
    options: leadMotions.map((motion) => ({ value: motion, label: words(`motion.${motion}`) })),
  },
  { key: "open", label: words("filter.open"), kind: "yes-no" },
  { key: "overdue", label: words("filter.overdue"), kind: "yes-no" },
  { key: "source", label: words("column.source"), kind: "text", tests: ["is", "not"] },
  { key: "score", label: words("column.score"), kind: "number", tests: ["min", "max"] },
  { key: "openedAt", label: words("column.openedAt"), kind: "date", tests: ["before", "after"] },
];
