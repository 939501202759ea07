import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { id } from "../platform/http/fields.ts";
import { formField } from "./form.ts";
import { formRefusals } from "./inbound.refusals.ts";
import { submissionOutcomes } from "./submission.ts";

const key = z.object({ key: z.string().min(4).max(80) });
// A class of students behind one school's address fits; a flood does not. Screening looks closer.
const people = { max: 60, perSeconds: 60 };

export const showForm = route({
  name: "showForm",
  method: "GET",
  path: "/f/:key",
  says: "A form's own page: HTML that works without JavaScript. The query fills hidden fields (utm_source and such).",
  may: "anyone",
  params: key,
  query: z.looseObject({}),
  answer: z.any(),
  rate: { max: 300, perSeconds: 60 },
});

export const sendForm = route({
  name: "sendForm",
  method: "POST",
  path: "/f/:key",
  says: "Answers of the form's own page, as a form post. Answers with the thank-you page, or with the form and what is wrong beside each field.",
  may: "anyone",
  params: key,
  raw: true,
  answer: z.any(),
  refusals: formRefusals,
  rate: people,
});

export const readFormDefinition = route({
  name: "readFormDefinition",
  method: "GET",
  path: "/f/:key/definition",
  says: "What the embedded form shows, for scripts on any site.",
  may: "anyone",
  params: key,
  answer: z.object({
    title: z.string(),
    intro: z.string(),
    fields: z.array(formField),
    consentText: z.string(),
    consentRequired: z.boolean(),
    button: z.string(),
    shown: z.string(),
  }),
  rate: { max: 300, perSeconds: 60 },
});

export const sendEmbedded = route({
  name: "sendEmbeddedForm",
  method: "POST",
  path: "/f/:key/answers",
  says: "Answers of an embedded form as JSON, from any site (CORS). Send it as text/plain to need no preflight.",
  may: "anyone",
  params: key,
  raw: true,
  answer: z.any(),
  refusals: formRefusals,
  rate: people,
});

export const allowEmbedded = route({
  name: "allowEmbeddedForm",
  method: "OPTIONS",
  path: "/f/:key/answers",
  says: "Preflight of the above.",
  may: "anyone",
  params: key,
  answer: z.any(),
});

export const readEmbedScript = route({
  name: "readEmbedScript",
  method: "GET",
  path: "/embed.js",
  says: "The script of the embed snippet: puts a form where it stands.",
  may: "anyone",
  answer: z.any(),
});

export const intake = route({
  name: "intake",
  method: "POST",
  path: "/api/v1/intake/:key",
  says: "For programs that hold the form's secret key. JSON { values, externalId?, source?, origin?, page? }; the same externalId again answers what the first did. Everything is kept raw, whatever comes of it; what breaks the form's rules answers 422 and is kept with its reason.",
  may: "anyone",
  params: key,
  raw: true,
  answer: z.object({
    submissionId: id,
    outcome: z.enum(submissionOutcomes),
    reason: z.string().nullable(),
    personId: id.nullable(),
    leadId: id.nullable(),
  }),
  refusals: formRefusals,
});
