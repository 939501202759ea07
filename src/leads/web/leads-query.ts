import { queryOptions } from "@tanstack/react-query";
import { type ListState, writeListState } from "../../platform/http/list-query.ts";
import { call } from "../../platform/web/api.ts";
import type { ListSource } from "../../platform/web/kit.ts";
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
