import { queryOptions } from "@tanstack/react-query";
import { type ListState, writeListState } from "../../platform/http/list-query.ts";
import { call } from "../../platform/web/api.ts";
import type { ListSource } from "../../platform/web/kit.ts";
import {
  type HandoffRow,
  listExecutives,
  listHandoffs,
  listWaiting,
  readHandoff,
  readQualification,
  readRules,
} from "../handoffs.contract.ts";

export const handoffsSource = (state: ListState): ListSource<HandoffRow> => ({
  key: ["handoffs", state],
  page: (cursor, signal) =>
    call(listHandoffs, { query: { ...writeListState(state), after: cursor ?? undefined }, signal }),
  events: ["handoff.*", "meeting.*"],
});

export const waitingQuery = () =>
  queryOptions({
    queryKey: ["handoffs-waiting"],
    queryFn: ({ signal }) => call(listWaiting, { signal }),
    meta: { events: ["handoff.*", "meeting.*"] },
  });

export const handoffQuery = (handoffId: string) =>
  queryOptions({
    queryKey: ["handoff", handoffId],
    queryFn: ({ signal }) => call(readHandoff, { params: { handoffId }, signal }),
    meta: { subjects: [`handoff:${handoffId}`] },
  });

export const qualificationQuery = (leadId: string) =>
  queryOptions({
    queryKey: ["qualification", leadId],
    queryFn: ({ signal }) => call(readQualification, { params: { leadId }, signal }),
    meta: { subjects: [`lead:${leadId}`] },
  });

export const executivesQuery = () =>
  queryOptions({
    queryKey: ["handoff-executives"],
    queryFn: ({ signal }) => call(listExecutives, { signal }),
    meta: { events: ["team.*"] },
  });

export const rulesQuery = () =>
  queryOptions({
    queryKey: ["handoff-rules"],
    queryFn: ({ signal }) => call(readRules, { signal }),
    meta: { events: ["handoff.rules-published"] },
  });
