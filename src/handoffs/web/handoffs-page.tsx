import { useNavigate } from "@tanstack/react-router";
import { Handshake } from "lucide-react";
import { type Filter, type ListState, writeListState } from "../../platform/http/list-query.ts";
import { DataList, EmptyState, ListPage, type SavedView, TextLink } from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { handoffColumns, handoffFilters } from "./handoff-columns.tsx";
import { ClockPanel } from "./handoff-words.tsx";
import { handoffsSource } from "./handoffs-query.ts";

const plain: ListState = { find: "", filters: [], match: "all", sort: null, group: null };
const is = (field: string, ...values: string[]): Filter => ({ field, test: "is", values });
const live: Filter = { field: "live", test: "yes", values: [] };

/** My hand-offs for a rep, those of the team for who leads it: one list, one clock per row. */
export default function HandoffsPage() {
  const words = useWords("handoffs");
  const navigate = useNavigate();
  const { member } = useSession();
  const side = member.roles.includes("ae") ? "executive" : "rep";
  const isOnASide = ["sdr", "market-response", "ae"].includes(member.role ?? "");
  const view = (id: string, filters: Filter[]): SavedView => ({
    id,
    name: words(`view.${id}`),
    search: { filter: writeListState({ ...plain, filters }).filter ?? "" },
    isShared: true,
  });
  return (
    <ListPage title={words("title")}>
      <DataList
        name="handoffs"
        label={words("title")}
        idOf={(row) => row.id}
        columns={handoffColumns(words)}
        source={handoffsSource}
        fresh={isOnASide ? { ...plain, filters: [is(side, "me")] } : { ...plain, filters: [live] }}
        filters={handoffFilters(words)}
        views={[
          ...(isOnASide ? [view("mine", [is(side, "me")])] : []),
          view("live", [live]),
          view("needsWork", [is("state", "needs-work")]),
          view("requalified", [is("state", "requalified")]),
          view("returned", [is("state", "returned")]),
        ]}
        hrefOf={(row) => `/handoffs/${row.id}`}
        open={(row) => void navigate({ to: `/handoffs/${row.id}` })}
        peek={(row) => <ClockPanel row={row} />}
        empty={
          <EmptyState
            icon={Handshake}
            title={words("empty.title")}
            actions={<TextLink href="/leads">{words("empty.action")}</TextLink>}
          >
            {words("empty.next")}
          </EmptyState>
        }
      />
    </ListPage>
  );
}
