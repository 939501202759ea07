import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Inbox, UserPlus } from "lucide-react";
import { useMemo, useState } from "react";
import type { ListState } from "../../platform/http/list-query.ts";
import { DataList, EmptyState, ListPage, type ListSelection, TextLink } from "../../platform/web/kit.ts";
import { useCan, useSession } from "../../platform/web/session.ts";
import { Slot } from "../../platform/web/slots.ts";
import { useWords } from "../../platform/web/words.ts";
import type { LeadRow } from "../leads.contract.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { idsOf } from "./chosen-ids.ts";
import { leadColumns, leadFilters } from "./lead-columns.tsx";
import { LeadPeek } from "./lead-peek.tsx";
import { useLeadViews } from "./lead-views.ts";
import { leadsSource, ownersQuery } from "./leads-query.ts";
import { chosenLeads } from "./slots.ts";

const plain: ListState = {
  find: "",
  filters: [],
  match: "all",
  sort: { column: "score", descending: true },
  group: null,
};
const openOnes = { field: "open", test: "yes" as const, values: [] };

// What a plain address shows: a rep's own open leads, everybody's to those who only look on.
const freshForReps: ListState = {
  ...plain,
  filters: [{ field: "owner", test: "is", values: ["me"] }, openOnes],
};
const freshForOthers: ListState = { ...plain, filters: [openOnes] };

export default function LeadsPage() {
  const words = useWords("leads");
  const navigate = useNavigate();
  const { member } = useSession();
  const mayAssign = useCan("leads.assign");
  const isRep = member.role === "sdr" || member.role === "market-response";
  const owners = useQuery({ ...ownersQuery(), enabled: mayAssign });
  const [assigning, setAssigning] = useState<ListSelection<LeadRow> | null>(null);
  const columns = useMemo(() => leadColumns(words), [words]);
  const choices = owners.data?.rows.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <ListPage title={words("title")}>
      <DataList
        name="leads"
        label={words("title")}
        idOf={(row) => row.id}
        columns={columns}
        source={leadsSource}
        fresh={isRep ? freshForReps : freshForOthers}
        filters={leadFilters(words, choices)}
        {...useLeadViews()}
        hrefOf={(row) => `/leads/${row.id}`}
        open={(row) => void navigate({ to: `/leads/${row.id}` })}
        peek={(row) => <LeadPeek lead={row} />}
        bulk={
          mayAssign
            ? [
                {
                  key: "assign",
                  label: words("assign.action"),
                  icon: UserPlus,
                  shortcut: "a",
                  run: setAssigning,
                },
              ]
            : []
        }
        bulkMore={(selection) => (
          <Slot of={chosenLeads} count={selection.count} leadIds={() => idsOf(selection)} />
        )}
        empty={
          <EmptyState
            icon={Inbox}
            title={words("empty.title")}
            actions={<TextLink href="/persons">{words("empty.action")}</TextLink>}
          >
            {words("empty.next")}
          </EmptyState>
        }
      />
      {assigning && <AssignDialog selection={assigning} onClose={() => setAssigning(null)} />}
    </ListPage>
  );
}
