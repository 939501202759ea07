import { type ListState, writeListState } from "../../platform/http/list-query.ts";
import { call } from "../../platform/web/api.ts";
import type { ListSelection } from "../../platform/web/kit.ts";
import { type LeadRow, listLeads } from "../leads.contract.ts";

const PAGE = 200;

/** All ids first: what is done with leads changes which match, and a list read while it changes skips rows. */
export async function idsOf(selection: ListSelection<LeadRow>): Promise<string[]> {
  return selection.kind === "rows" ? selection.ids : matchingIds(selection.state, new Set(selection.except));
}

async function matchingIds(state: ListState, except: ReadonlySet<string>): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await call(listLeads, { query: { ...writeListState(state), after, limit: PAGE } });
    ids.push(...page.rows.map((row) => row.id).filter((id) => !except.has(id)));
    if (page.next === null) return ids;
    after = page.next;
  }
}
