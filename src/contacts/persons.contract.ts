import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, id, line, pageOf, paging } from "../platform/http/fields.ts";
import { listing } from "../platform/http/list-query.ts";
import { contactsRefusals } from "./contacts.refusals.ts";
import { type PersonFieldKey, personFields } from "./person.fields.ts";

const instant = z.iso.datetime();
const pick = <Code extends keyof typeof contactsRefusals>(...codes: Code[]) =>
  Object.fromEntries(codes.map((code) => [code, contactsRefusals[code]]));

export const personRow = z.object({
  id,
  name: z.string(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  emailState: z.enum(["unknown", "valid", "bounced"]),
  phone: z.string().nullable(),
  companyId: id.nullable(),
  companyName: z.string().nullable(),
  country: z.string().nullable(),
  zone: z.string().nullable(),
  source: z.string(),
  createdAt: instant,
  lastTouchAt: instant.nullable(),
});
const personListed = personRow.extend({ suppressed: z.boolean() });
export type PersonShown = z.infer<typeof personRow>;
export type PersonRow = z.infer<typeof personListed>;

/** The fields a form may send, from the definitions. */
type EditableKey = Extract<(typeof personFields)[number], { isEditable: true }>["key"];
const text = z.string().max(254).nullable().optional();
const editable = Object.fromEntries(
  personFields.filter((field) => "isEditable" in field).map((field) => [field.key, text]),
) as Record<EditableKey & PersonFieldKey, typeof text>;

export const personForm = z.object({
  ...editable,
  companyId: id.nullable().optional(),
  companyName: z.string().max(200).nullable().optional(),
});
const refusals = pick(
  "duplicate-person",
  "duplicate-company",
  "no-name",
  "bad-email",
  "bad-phone",
  "bad-country",
  "bad-zone",
  "bad-domain",
  "no-such-company",
  "no-such-person",
  "stale-record",
  "bad-filter",
  "bad-sort",
);

export const listPersonsContract = route({
  name: "listPersons",
  method: "GET",
  path: "/api/v1/persons",
  says: "Persons on the buyers' side, filtered and sorted by their fields.",
  may: "contacts.read",
  query: z.object({ ...listing, ...paging, companyId: id.optional() }),
  answer: pageOf(personListed),
  refusals,
});

export const readPersonContract = route({
  name: "readPerson",
  method: "GET",
  path: "/api/v1/persons/:personId",
  says: "One person, with what their company adds.",
  may: "contacts.read",
  params: z.object({ personId: id }),
  answer: personRow,
});

export const createPersonContract = route({
  name: "createPerson",
  method: "POST",
  path: "/api/v1/persons",
  says: "Creates a person; answers who may be the same one. An address somebody has is refused.",
  may: "contacts.write",
  body: personForm.extend({ source: line(80).default("by-hand") }),
  answer: z.object({
    personId: id,
    companyId: id.nullable(),
    likely: z.array(z.object({ personId: id, why: z.string() })),
  }),
  refusals,
});

export const changePersonContract = route({
  name: "changePerson",
  method: "PATCH",
  path: "/api/v1/persons/:personId",
  says: "Changes the given fields. `seen` holds their values as the writer saw them; if one has changed since, nothing is saved.",
  may: "contacts.write",
  params: z.object({ personId: id }),
  body: z.object({ fields: personForm, seen: z.record(z.string(), z.unknown()).optional() }),
  answer: done,
  refusals,
});

const duplicate = z.object({
  personId: id,
  why: z.enum([
    "same-email",
    "same-mailbox",
    "same-phone",
    "same-name-and-company",
    "similar-name-and-company",
  ]),
  name: z.string(),
  email: z.string().nullable(),
  companyName: z.string().nullable(),
  holder: z.string().nullable(),
});
export type Duplicate = z.infer<typeof duplicate>;

export const listDuplicatesContract = route({
  name: "listLikelyDuplicates",
  method: "POST",
  path: "/api/v1/person-duplicates",
  says: "Who is here already and may be the person described, why, and who holds their company.",
  may: "contacts.read",
  body: personForm,
  answer: z.object({ duplicates: z.array(duplicate) }),
});
