import { queryOptions } from "@tanstack/react-query";
import { emptyListState, type ListState, writeListState } from "../../platform/http/list-query.ts";
import { call } from "../../platform/web/api.ts";
import type { ListSource } from "../../platform/web/kit.ts";
import type { SearchHit } from "../../platform/web/web-room.ts";
import {
  type LeadRow,
  listLeadOwners,
  listLeads,
  listLeadsOfPerson,
  listQueues,
  readLead,
} from "../leads.contract.ts";

export const leadsSource = (state: ListState): ListSource<LeadRow> => ({
  key: ["leads", state],
  page: (cursor, signal) =>
    call(listLeads, { query: { ...writeListState(state), after: cursor ?? undefined }, signal }),
  events: ["lead.*"],
});

export const leadQuery = (leadId: string) =>
  queryOptions({
    queryKey: ["lead", leadId],
    queryFn: ({ signal }) => call(readLead, { params: { leadId }, signal }),
    meta: { subjects: [`lead:${leadId}`] },
  });

export const personLeadsQuery = (personId: string) =>
  queryOptions({
    queryKey: ["person-leads", personId],
    queryFn: ({ signal }) => call(listLeadsOfPerson, { params: { personId }, signal }),
    meta: { subjects: [`person:${personId}`], events: ["lead.assigned"] },
  });

export const ownersQuery = () =>
  queryOptions({
    queryKey: ["lead-owners"],
    queryFn: ({ signal }) => call(listLeadOwners, { signal }),
    meta: { events: ["team.*"] },
  });

export const queuesQuery = () =>
  queryOptions({
    queryKey: ["queues"],
    queryFn: ({ signal }) => call(listQueues, { signal }),
    staleTime: 300_000,
  });

/** For the palette: open and closed leads of whoever the words name. */
export async function findLeads(find: string, signal: AbortSignal): Promise<SearchHit[]> {
  const query = { ...writeListState({ ...emptyListState, find }), limit: 8 };
  const { rows } = await call(listLeads, { query, signal });
  return rows.map(({ id, person, company, nextStep }) => ({
    id,
    label: person.name,
    detail: [company?.name, nextStep].filter(Boolean).join(" · "),
    to: `/leads/${id}`,
  }));
}
