import { queryOptions } from "@tanstack/react-query";
import { emptyListState, type ListState, writeListState } from "../../platform/http/list-query.ts";
import { call } from "../../platform/web/api.ts";
import type { ListSource } from "../../platform/web/kit.ts";
import type { SearchHit } from "../../platform/web/web-room.ts";
import { type DealRow, listDeals, readDeal, readDealBoard } from "../deals.contract.ts";

export const dealsSource = (state: ListState): ListSource<DealRow> => ({
  key: ["deals", state],
  page: (cursor, signal) =>
    call(listDeals, { query: { ...writeListState(state), after: cursor ?? undefined }, signal }),
  events: ["deal.*"],
});

export const dealQuery = (dealId: string) =>
  queryOptions({
    queryKey: ["deal", dealId],
    queryFn: ({ signal }) => call(readDeal, { params: { dealId }, signal }),
    meta: { subjects: [`deal:${dealId}`] },
  });

export const boardQuery = (owner: "me" | undefined) =>
  queryOptions({
    queryKey: ["deal-board", owner ?? "all"],
    queryFn: ({ signal }) => call(readDealBoard, { query: { owner }, signal }),
    meta: { events: ["deal.*"] },
  });

const few = (filter: string, sort: string) =>
  queryOptions({
    queryKey: ["deals-few", filter, sort],
    queryFn: ({ signal }) => call(listDeals, { query: { filter, sort, limit: 20 }, signal }),
    meta: { events: ["deal.*"] },
  });

/** The next steps of one's own deals, the most overdue first. */
export const nextStepsQuery = () => few("owner.is.me~open.yes.", "nextStepAt");
export const personDealsQuery = (personId: string) => few(`person.is.${personId}`, "-openedAt");
export const companyDealsQuery = (companyId: string) => few(`company.is.${companyId}`, "-openedAt");

/** For the palette: deals by their name, their person's or their company's. */
export async function findDeals(find: string, signal: AbortSignal): Promise<SearchHit[]> {
  const query = { ...writeListState({ ...emptyListState, find }), limit: 8 };
  const { rows } = await call(listDeals, { query, signal });
  return rows.map(({ id, name, person }) => ({ id, label: name, detail: person.name, to: `/deals/${id}` }));
}
