import { queryOptions } from "@tanstack/react-query";
import { type ListState, writeListState } from "../../platform/http/list-query.ts";
import { call } from "../../platform/web/api.ts";
import type { ListSource } from "../../platform/web/kit.ts";
import { type CompanyRow, listCompaniesContract, readCompanyContract } from "../companies.contract.ts";
import { readContactSummaryContract } from "../consent.contract.ts";
import { type ImportShown, listImportsContract, readImportContract } from "../imports.contract.ts";
import { listPersonsContract, type PersonRow, readPersonContract } from "../persons.contract.ts";
import { listSavedViewsContract } from "../search.contract.ts";

export const personsSource = (state: ListState): ListSource<PersonRow> => ({
  key: ["persons", state],
  page: (cursor, signal) =>
    call(listPersonsContract, { query: { ...writeListState(state), after: cursor ?? undefined }, signal }),
  events: ["contacts.person-*", "contacts.suppress*", "contacts.import-ended"],
});

export const companiesSource = (state: ListState): ListSource<CompanyRow> => ({
  key: ["companies", state],
  page: (cursor, signal) =>
    call(listCompaniesContract, { query: { ...writeListState(state), after: cursor ?? undefined }, signal }),
  events: ["contacts.company-*", "contacts.import-ended"],
});

export const importsSource = (): ListSource<ImportShown> => ({
  key: ["imports"],
  page: (cursor, signal) => call(listImportsContract, { query: { after: cursor ?? undefined }, signal }),
  events: ["contacts.import-*"],
});

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ["person", personId],
    queryFn: ({ signal }) => call(readPersonContract, { params: { personId }, signal }),
    meta: { subjects: [`person:${personId}`] },
  });

export const contactSummaryQuery = (personId: string) =>
  queryOptions({
    queryKey: ["contact-summary", personId],
    queryFn: ({ signal }) => call(readContactSummaryContract, { params: { personId }, signal }),
    // A domain or address may be stopped without naming the person.
    meta: { subjects: [`person:${personId}`], events: ["contacts.suppress*"] },
  });

export const companyQuery = (companyId: string) =>
  queryOptions({
    queryKey: ["company", companyId],
    queryFn: ({ signal }) => call(readCompanyContract, { params: { companyId }, signal }),
    meta: { subjects: [`company:${companyId}`] },
  });

export const companyPersonsQuery = (companyId: string) =>
  queryOptions({
    queryKey: ["persons", "of-company", companyId],
    queryFn: ({ signal }) => call(listPersonsContract, { query: { companyId, limit: 50 }, signal }),
    meta: { subjects: [`company:${companyId}`] },
  });

export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ["import", importId],
    queryFn: ({ signal }) => call(readImportContract, { params: { importId }, signal }),
    meta: { subjects: [`import:${importId}`] },
  });

export const savedViewsQuery = (list: string) =>
  queryOptions({
    queryKey: ["saved-views", list],
    queryFn: ({ signal }) => call(listSavedViewsContract, { query: { list }, signal }),
  });
