import { queryOptions } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import type { ListSource } from "../../platform/web/kit.ts";
import {
  type FormRow,
  listForms,
  listSubmissions,
  readForm,
  readSubmission,
  type SubmissionRow,
} from "../forms.contract.ts";
import { readArrival, readQueue } from "../queue.contract.ts";

export const queueQuery = () =>
  queryOptions({
    queryKey: ["arrivals"],
    queryFn: ({ signal }) => call(readQueue, { signal }),
    meta: { events: ["inbound.*", "lead.*", "team.shift-marked"] },
  });

export const arrivalQuery = (leadId: string) =>
  queryOptions({
    queryKey: ["arrivals", leadId],
    queryFn: ({ signal }) => call(readArrival, { params: { leadId }, signal }),
    meta: { subjects: [`lead:${leadId}`] },
  });

export const formsSource = (): ListSource<FormRow> => ({
  key: ["forms"],
  page: async (_cursor, signal) => ({ ...(await call(listForms, { signal })), next: null }),
  events: ["inbound.*"],
});

export const formQuery = (id: string) =>
  queryOptions({
    queryKey: ["forms", id],
    queryFn: ({ signal }) => call(readForm, { params: { id }, signal }),
    meta: { subjects: [`form:${id}`] },
  });

export const submissionsSource = (asked: {
  formId?: string | undefined;
  stopped: boolean;
}): ListSource<SubmissionRow> => ({
  key: ["submissions", asked],
  page: (cursor, signal) => {
    const { formId, stopped } = asked;
    const query = { formId, outcome: stopped ? ("stopped" as const) : undefined, after: cursor ?? undefined };
    return call(listSubmissions, { query, signal });
  },
  events: ["inbound.submission-settled"],
});

export const submissionQuery = (id: string) =>
  queryOptions({
    queryKey: ["submissions", "one", id],
    queryFn: ({ signal }) => call(readSubmission, { params: { id }, signal }),
    meta: { subjects: [`submission:${id}`] },
  });
