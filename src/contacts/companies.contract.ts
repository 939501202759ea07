import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, id, line, pageOf, paging } from "../platform/http/fields.ts";
import { listing } from "../platform/http/list-query.ts";
import { contactsRefusals } from "./contacts.refusals.ts";

const instant = z.iso.datetime();
const company = z.object({
  id,
  name: z.string(),
  domain: z.string().nullable(),
  website: z.string().nullable(),
  country: z.string().nullable(),
  zone: z.string().nullable(),
  employees: z.number().nullable(),
  industry: z.string().nullable(),
  phone: z.string().nullable(),
  createdAt: instant,
  lastTouchAt: instant.nullable(),
});
const companyListed = company.extend({ persons: z.number() });
const standing = z.object({
  kind: z.enum(["customer", "open-deal", "active-handoff"]),
  holderId: id,
  holderName: z.string(),
  since: instant,
  until: instant.nullable(),
});
export type CompanyRow = z.infer<typeof companyListed>;
export type CompanyShown = z.infer<typeof company>;
export type StandingShown = z.infer<typeof standing>;

const text = z.string().max(254).nullable().optional();
export const companyForm = z.object({
  name: line(200),
  domain: text,
  website: text,
  country: text,
  zone: text,
  employees: z.number().int().min(0).max(10_000_000).nullable().optional(),
  industry: text,
  phone: text,
});

const refusals = Object.fromEntries(
  (
    [
      "duplicate-company",
      "no-name",
      "bad-country",
      "bad-zone",
      "bad-domain",
      "bad-phone",
      "no-such-company",
      "stale-record",
      "bad-filter",
      "bad-sort",
    ] as const
  ).map((code) => [code, contactsRefusals[code]]),
);

export const listCompaniesContract = route({
  name: "listCompanies",
  method: "GET",
  path: "/api/v1/companies",
  says: "Buyers' companies, filtered and sorted by their fields.",
  may: "contacts.read",
  query: z.object({ ...listing, ...paging }),
  answer: pageOf(companyListed),
  refusals,
});

export const readCompanyContract = route({
  name: "readCompany",
  method: "GET",
  path: "/api/v1/companies/:companyId",
  says: "One company, and who of ours holds it.",
  may: "contacts.read",
  params: z.object({ companyId: id }),
  answer: company.extend({ standings: z.array(standing) }),
});

export const createCompanyContract = route({
  name: "createCompany",
  method: "POST",
  path: "/api/v1/companies",
  says: "Creates a company. A domain belongs to one company.",
  may: "contacts.write",
  body: companyForm,
  answer: z.object({ companyId: id, likely: z.array(z.object({ companyId: id, why: z.string() })) }),
  refusals,
});

export const changeCompanyContract = route({
  name: "changeCompany",
  method: "PATCH",
  path: "/api/v1/companies/:companyId",
  says: "Changes the given fields; `seen` as with persons.",
  may: "contacts.write",
  params: z.object({ companyId: id }),
  body: z.object({ fields: companyForm.partial(), seen: z.record(z.string(), z.unknown()).optional() }),
  answer: done,
  refusals,
});
