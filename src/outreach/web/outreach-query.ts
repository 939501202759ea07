import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import {
  listEnrolments,
  listEnrolmentsOfLead,
  listSequences,
  readCallCard,
  readSequence,
} from "../outreach.contract.ts";

export const sequencesQuery = queryOptions({
  queryKey: ["sequences"],
  queryFn: ({ signal }) => call(listSequences, { signal }),
  meta: { events: ["outreach.*"] },
});

export const sequenceQuery = (sequenceId: string) =>
  queryOptions({
    queryKey: ["sequence", sequenceId],
    queryFn: ({ signal }) => call(readSequence, { params: { sequenceId }, signal }),
    meta: { subjects: [`sequence:${sequenceId}`] },
  });

export const enrolmentsQuery = (sequenceId: string) =>
  infiniteQueryOptions({
    queryKey: ["enrolments", sequenceId],
    queryFn: ({ pageParam, signal }) =>
      call(listEnrolments, { params: { sequenceId }, query: { after: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    meta: { subjects: [`sequence:${sequenceId}`] },
  });

export const leadEnrolmentsQuery = (leadId: string) =>
  queryOptions({
    queryKey: ["lead-enrolments", leadId],
    queryFn: ({ signal }) => call(listEnrolmentsOfLead, { params: { leadId }, signal }),
    meta: { subjects: [`lead:${leadId}`] },
  });

export const callCardQuery = (leadId: string, taskId: string | undefined) =>
  queryOptions({
    queryKey: ["call-card", leadId, taskId ?? null],
    queryFn: ({ signal }) => call(readCallCard, { params: { leadId }, query: { taskId }, signal }),
    meta: { subjects: [`lead:${leadId}`] },
  });
