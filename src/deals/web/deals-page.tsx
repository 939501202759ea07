import { useNavigate } from "@tanstack/react-router";
import { Handshake } from "lucide-react";
import { useMemo } from "react";
import { useSavedViews } from "../../contacts/web/public.ts";
import type { ListState } from "../../platform/http/list-query.ts";
import { DataList, EmptyState, ListPage, type SavedView, TextLink } from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { dealColumns, dealFilters } from "./deal-columns.tsx";
import { DealPeek } from "./deal-peek.tsx";
import { DealViewSwitch } from "./deal-view-switch.tsx";
import { dealsSource } from "./deals-query.ts";

const openOnes = { field: "open", test: "yes" as const, values: [] };
const plain: ListState = {
  find: "",
  filters: [openOnes],
  match: "all",
  sort: { column: "nextStepAt", descending: false },
  group: null,
};
const mine: ListState = { ...plain, filters: [{ field: "owner", test: "is", values: ["me"] }, openOnes] };

export default function DealsPage() {
  const words = useWords("deals");
  const navigate = useNavigate();
  const { member } = useSession();
  const columns = useMemo(() => dealColumns(words), [words]);
  const { views: saved, saveView } = useSavedViews("deals");
  const view = (id: string, filter: string, sort: string): SavedView => ({
    id,
    name: words(`view.${id}`),
    search: { filter, sort },
    isShared: true,
  });
  const views = [
    view("overdue", "overdue.yes.", "nextStepAt"),
    view("closing", "stage.is.closing", "nextStepAt"),
    view("won", "state.is.won", "-openedAt"),
    view("lost", "state.is.lost|no-decision", "-openedAt"),
    ...saved,
  ];
  return (
    <ListPage title={words("title")} actions={<DealViewSwitch at="list" />}>
      <DataList
        name="deals"
        label={words("title")}
        idOf={(row) => row.id}
        columns={columns}
        source={dealsSource}
        fresh={member.role === "ae" ? mine : plain}
        filters={dealFilters(words)}
        views={views}
        saveView={saveView}
        hrefOf={(row) => `/deals/${row.id}`}
        open={(row) => void navigate({ to: `/deals/${row.id}` })}
        peek={(row) => <DealPeek deal={row} />}
        empty={
          <EmptyState
            icon={Handshake}
            title={words("empty.title")}
            actions={<TextLink href="/handoffs">{words("empty.action")}</TextLink>}
          >
            {words("empty.next")}
          </EmptyState>
        }
      />
    </ListPage>
  );
}
