import { queryOptions } from "@tanstack/react-query";
import type { ListState } from "../../platform/http/list-query.ts";
import { call } from "../../platform/web/api.ts";
import type { ListSource } from "../../platform/web/kit.ts";
import {
  type FormRow,
  listForms,
  listSubmissions,
  readForm,
  readRules,
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

/** Tens of forms: found by name here, without asking again. */
export const formsSource = ({ find }: ListState): ListSource<FormRow> => ({
  key: ["forms", "list", find],
  page: async (_cursor, signal) => {
    const { rows } = await call(listForms, { signal });
    return { rows: rows.filter((row) => row.name.toLowerCase().includes(find.toLowerCase())), next: null };
  },
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
  find: string;
}): ListSource<SubmissionRow> => ({
  key: ["submissions", asked],
  page: (cursor, signal) => {
    const { formId, stopped, find } = asked;
    const query = {
      formId,
      outcome: stopped ? ("stopped" as const) : undefined,
      q: find || undefined,
      after: cursor ?? undefined,
    };
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

export const rulesQuery = () =>
  queryOptions({
    queryKey: ["inbound-rules"],
    queryFn: ({ signal }) => call(readRules, { signal }),
    meta: { events: ["inbound.rules-published"] },
  });
