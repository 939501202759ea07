import { Avatar, type FilterField, type ListColumn, TextLink, When } from "../../platform/web/kit.ts";
import { handoffStates } from "../handoff.ts";
import type { HandoffRow } from "../handoffs.contract.ts";
import { HandoffClock, StateBadge } from "./handoff-words.tsx";

type Words = (key: string) => string;

export const handoffColumns = (words: Words): ListColumn<HandoffRow>[] => [
  {
    key: "person",
    label: words("column.person"),
    width: "minmax(180px,2fr)",
    phone: "title",
    text: (row) => row.person.name,
    cell: (row) => (
      <TextLink quiet href={`/handoffs/${row.id}`}>
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
    width: "130px",
    phone: "below",
    cell: (row) => <StateBadge state={row.state} />,
  },
  {
    key: "clock",
    label: words("column.clock"),
    width: "150px",
    phone: "end",
    cell: (row) => <HandoffClock row={row} />,
  },
  {
    key: "rep",
    label: words("column.rep"),
    width: "minmax(120px,1fr)",
    cell: (row) => (
      <Avatar
        name={row.rep.name}
        hue={row.motion === "inbound" ? "market-response" : "sdr"}
        size="sm"
        withName
      />
    ),
  },
  {
    key: "executive",
    label: words("column.executive"),
    width: "minmax(120px,1fr)",
    cell: (row) => <Avatar name={row.executive.name} hue="ae" size="sm" withName />,
  },
  { key: "way", label: words("column.way"), isExtra: true, cell: (row) => words(`way.${row.way}`) },
  {
    key: "motion",
    label: words("column.motion"),
    isExtra: true,
    cell: (row) => words(`motion.${row.motion}`),
  },
  {
    key: "meeting",
    label: words("column.meeting"),
    width: "140px",
    cell: (row) => (row.meeting ? <When at={row.meeting.startsAt} /> : <span className="text-faint">–</span>),
  },
  {
    key: "offeredAt",
    label: words("column.offeredAt"),
    width: "120px",
    cell: (row) => <When at={row.offeredAt} />,
  },
];

export const handoffFilters = (words: Words): FilterField[] => [
  { key: "live", label: words("filter.live"), kind: "yes-no" },
  {
    key: "state",
    label: words("column.state"),
    kind: "choice",
    options: handoffStates.map((state) => ({ value: state, label: words(`state.${state}`) })),
  },
  {
    key: "motion",
    label: words("column.motion"),
    kind: "choice",
    options: ["outbound", "inbound"].map((motion) => ({ value: motion, label: words(`motion.${motion}`) })),
  },
  ...(["rep", "executive"] as const).map((side) => ({
    key: side,
    label: words(`column.${side}`),
    kind: "choice" as const,
    options: [{ value: "me", label: words("filter.me") }],
  })),
];
