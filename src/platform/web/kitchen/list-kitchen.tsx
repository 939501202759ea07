import { useNavigate } from "@tanstack/react-router";
import { Archive, Inbox, UserPlus, Workflow } from "lucide-react";
import type { ListState } from "../../http/list-query.ts";
import {
  Avatar,
  Badge,
  type BulkAction,
  Button,
  Clock,
  DataList,
  EmptyState,
  Facts,
  type FilterField,
  type ListColumn,
  ListPage,
  type ListSource,
  Money,
  type SavedView,
  TextLink,
  toast,
  When,
} from "../kit.ts";
import { type KitchenLead, leadAt, stageLabel, stages } from "./floor.ts";

const size = 12_402;
const pageSize = 100;

const matches = (lead: KitchenLead, { find, filters }: ListState) =>
  `${lead.person} ${lead.company}`.toLowerCase().includes(find.toLowerCase()) &&
  filters.every(
    ({ field, test, values }) => field !== "stage" || values.includes(lead.stage) === (test === "is"),
  );

/** Stands in for a server: the same answer, 12,402 rows long. */
const source = (state: ListState): ListSource<KitchenLead> => ({
  key: ["kitchen-leads", state],
  page: async (cursor) => {
    const all = Array.from({ length: size }, (_, index) => leadAt(index)).filter((lead) =>
      matches(lead, state),
    );
    if (state.group === "stage" || state.sort?.column === "stage")
      all.sort((a, b) => a.stage.localeCompare(b.stage));
    if (state.sort?.column === "person")
      all.sort((a, b) => a.person.localeCompare(b.person) * (state.sort?.descending ? -1 : 1));
    const from = Number(cursor ?? 0);
    const next = from + pageSize < all.length ? String(from + pageSize) : null;
    return { rows: all.slice(from, from + pageSize), next, total: all.length };
  },
});

const columns: ListColumn<KitchenLead>[] = [
  {
    key: "person",
    label: "Person",
    width: "minmax(170px,1.6fr)",
    isSortable: true,
    phone: "title",
    text: (lead) => lead.person,
    cell: (lead) => (
      <TextLink quiet href={`/kitchen/record?lead=${lead.id}`} className="font-medium">
        {lead.person}
      </TextLink>
    ),
  },
  {
    key: "company",
    label: "Company",
    width: "minmax(140px,1.4fr)",
    text: (lead) => lead.company,
    phone: "below",
    cell: (lead) => lead.company,
  },
  {
    key: "stage",
    label: "Stage",
    width: "108px",
    isSortable: true,
    phone: "belowEnd",
    cell: (lead) => <Badge>{stageLabel(lead.stage)}</Badge>,
  },
  {
    key: "owner",
    label: "Owner",
    width: "minmax(120px,1fr)",
    cell: ({ owner }) =>
      owner ? (
        <Avatar name={owner.name} hue={owner.hue} size="sm" withName />
      ) : (
        <span className="text-faint">Queue: Inbound DACH</span>
      ),
  },
  {
    key: "why",
    label: "Why now",
    width: "minmax(160px,2.2fr)",
    text: (lead) => lead.why,
    cell: (lead) => <span className="text-muted">{lead.why}</span>,
  },
  {
    key: "clock",
    label: "Clock",
    width: "164px",
    phone: "end",
    cell: (lead) => <Clock label="First answer" dueAt={lead.dueAt} allowedSeconds={900} />,
  },
  {
    key: "value",
    label: "Value",
    width: "104px",
    align: "end",
    isSortable: true,
    cell: (lead) => <Money amountMinor={lead.valueMinor} currency="EUR" style="whole" />,
  },
  {
    key: "touched",
    label: "Last touch",
    width: "104px",
    align: "end",
    cell: (lead) => (
      <span className="text-muted">
        <When at={lead.touchedAt} />
      </span>
    ),
  },
  { key: "source", label: "Source", isExtra: true, cell: (lead) => lead.source },
];

const filters: FilterField[] = [
  { key: "stage", label: "Stage", kind: "choice", options: stages },
  { key: "company", label: "Company", kind: "text" },
  { key: "value", label: "Value", kind: "number" },
  { key: "touched", label: "Last touch", kind: "date" },
];

const bulk: BulkAction<KitchenLead>[] = [
  {
    key: "assign",
    label: "Assign",
    icon: UserPlus,
    run: (chosen) => toast({ text: `${chosen.count} leads assigned to Mara Lindt`, undo: () => {} }),
  },
  { key: "enrol", label: "Enrol", icon: Workflow, run: () => {} },
  { key: "disqualify", label: "Disqualify", icon: Archive, isDanger: true, run: () => {} },
];

const views: SavedView[] = [
  { id: "all", name: "All leads", search: {} },
  { id: "mine", name: "Working or engaged", search: { filter: "stage.is.working|engaged" } },
  { id: "late", name: "By stage", search: { group: "stage" }, isShared: true },
];

export function ListKitchen() {
  const navigate = useNavigate();
  return (
    <ListPage title="Leads" actions={<Button>Import</Button>}>
      <DataList
        name="kitchen-leads"
        label="Leads"
        idOf={(lead) => lead.id}
        columns={columns}
        source={source}
        filters={filters}
        bulk={bulk}
        groups={[{ key: "stage", label: "Stage" }]}
        groupOf={(lead) => stageLabel(lead.stage)}
        views={views}
        saveView={(name) => toast({ text: `View “${name}” saved` })}
        open={() => void navigate({ to: "/kitchen/record" })}
        peek={(lead) => <LeadPeek lead={lead} />}
        empty={
          <EmptyState icon={Inbox} title="No leads yet">
            Import a list, or publish a form: what arrives is shown here within a second.
          </EmptyState>
        }
      />
    </ListPage>
  );
}

function LeadPeek({ lead }: { lead: KitchenLead }) {
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center gap-3">
        <Avatar name={lead.person} size="lg" />
        <div className="min-w-0">
          <p className="truncate font-semibold text-lg">{lead.person}</p>
          <p className="truncate text-muted">{lead.title}</p>
        </div>
      </div>
      <p className="rounded-lg border border-line bg-canvas px-3 py-2">{lead.why}</p>
      <Facts
        label="Lead"
        facts={[
          { key: "company", label: "Company", value: lead.company },
          { key: "stage", label: "Stage", value: <Badge>{stageLabel(lead.stage)}</Badge> },
          {
            key: "clock",
            label: "Clock",
            value: <Clock label="First answer" dueAt={lead.dueAt} allowedSeconds={900} />,
          },
          { key: "value", label: "Value", value: <Money amountMinor={lead.valueMinor} currency="EUR" /> },
          { key: "phone", label: "Phone", value: null },
        ]}
      />
    </div>
  );
}
