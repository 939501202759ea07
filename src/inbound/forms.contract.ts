import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, id, instant, line, pageOf, paging } from "../platform/http/fields.ts";
import { assets, formContent, treatments } from "./form.ts";
import { arrivalRefusals, formRefusals } from "./inbound.refusals.ts";
import { inboundRules } from "./inbound-rules.ts";
import { doors, submissionOutcomes } from "./submission.ts";

export const formRow = z.object({
  id,
  name: z.string(),
  asset: z.enum(assets),
  source: z.string(),
  treatment: z.enum(treatments),
  version: z.int(),
  closedAt: instant.nullable(),
  /** Of the last 30 days. */
  opened: z.int(),
  joined: z.int(),
  stopped: z.int(),
  lastAt: instant.nullable(),
});
export type FormRow = z.infer<typeof formRow>;

export const formView = z.object({
  id,
  name: z.string(),
  asset: z.enum(assets),
  source: z.string(),
  origin: z.string().nullable(),
  treatment: z.enum(treatments),
  version: z.int(),
  closedAt: instant.nullable(),
  content: formContent,
  address: z.string(),
  snippet: z.string(),
  /** Where programs post, with the secret key in it; null for those who may only read. */
  programAddress: z.string().nullable(),
});
export type FormView = z.infer<typeof formView>;

const one = z.object({ id });
const settings = {
  name: line(120),
  source: line(80),
  origin: line(120).nullable(),
  treatment: z.enum(treatments),
};

export const listForms = route({
  name: "listForms",
  method: "GET",
  path: "/api/v1/forms",
  says: "All forms with what the last 30 days brought.",
  may: "inbound.read",
  answer: z.object({ rows: z.array(formRow) }),
});

export const createForm = route({
  name: "createForm",
  method: "POST",
  path: "/api/v1/forms",
  says: "A form with content to start from, open to visitors at once.",
  may: "inbound.forms",
  body: z.object({ name: settings.name, asset: z.enum(assets) }),
  answer: z.object({ formId: id }),
});

export const readForm = route({
  name: "readForm",
  method: "GET",
  path: "/api/v1/forms/:id",
  says: "One form with its content, address and snippet.",
  may: "inbound.read",
  params: one,
  answer: formView,
});

export const publishForm = route({
  name: "publishForm",
  method: "PUT",
  path: "/api/v1/forms/:id",
  says: "Publishes the next version; `version` names the one that was edited.",
  may: "inbound.forms",
  params: one,
  body: z.object({ ...settings, version: z.int(), content: formContent }),
  answer: z.object({ version: z.int() }),
  refusals: formRefusals,
});

export const closeForm = route({
  name: "closeForm",
  method: "POST",
  path: "/api/v1/forms/:id/closing",
  says: "Closes a form; its page says so. What came in stays.",
  may: "inbound.forms",
  params: one,
  answer: done,
});

export const submissionRow = z.object({
  id,
  form: z.object({ id, name: z.string() }),
  door: z.enum(doors),
  receivedAt: instant,
  outcome: z.enum(submissionOutcomes),
  reason: z.string().nullable(),
  who: z.string(),
  personId: id.nullable(),
  leadId: id.nullable(),
  source: z.string(),
});
export type SubmissionRow = z.infer<typeof submissionRow>;

export const listSubmissions = route({
  name: "listSubmissions",
  method: "GET",
  path: "/api/v1/submissions",
  says: "What came in, newest first: all, of a form, or only what was stopped at the door.",
  may: "inbound.read",
  query: z.object({
    ...paging,
    formId: id.optional(),
    outcome: z.enum([...submissionOutcomes, "stopped"]).optional(),
    /** Words of the answers, among those of the last 90 days. */
    q: z.string().trim().max(200).optional(),
  }),
  answer: pageOf(submissionRow),
});

export const readSubmission = route({
  name: "readSubmission",
  method: "GET",
  path: "/api/v1/submissions/:id",
  says: "One submission as it came: the raw body, what was read from it, and every verdict on it.",
  may: "inbound.read",
  params: one,
  answer: submissionRow.extend({
    answers: z.array(z.object({ label: z.string(), value: z.string() })),
    faults: z.array(z.object({ field: z.string(), rule: z.string() })),
    /** Null once its person was erased. */
    raw: z.string().nullable(),
    contentType: z.string(),
    page: z.string().nullable(),
    verdicts: z.array(
      z.object({
        to: z.enum(submissionOutcomes),
        reason: z.string().nullable(),
        by: z.string(),
        at: instant,
      }),
    ),
  }),
});

export const letInSubmission = route({
  name: "letInSubmission",
  method: "POST",
  path: "/api/v1/submissions/:id/admission",
  says: "Lets in what was stopped at the door: it becomes a lead as if it had just come.",
  may: "inbound.read",
  params: one,
  answer: z.object({ outcome: z.enum(submissionOutcomes), leadId: id.nullable() }),
  refusals: arrivalRefusals,
});

export const readRules = route({
  name: "readInboundRules",
  method: "GET",
  path: "/api/v1/inbound-rules",
  says: "How arrivals are scored, how fast they are answered, and who gets the first try.",
  may: "inbound.read",
  answer: z.object({ version: z.int(), rules: inboundRules, publishedAt: instant.nullable() }),
});

export const publishRules = route({
  name: "publishInboundRules",
  method: "PUT",
  path: "/api/v1/inbound-rules",
  says: "Publishes the next version; what is under way keeps the one it began with.",
  may: "inbound.forms",
  body: z.object({ version: z.int(), rules: inboundRules }),
  answer: z.object({ version: z.int() }),
  refusals: arrivalRefusals,
});
