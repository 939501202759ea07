import { readListState } from "../platform/http/list-query.ts";
import { type Served, serve } from "../platform/http/serve.ts";
import { refused } from "../platform/outcome.ts";
import { getWorkspace } from "../team/public.ts";
import { changeCompany } from "./change-company.ts";
import { changePerson } from "./change-person.ts";
import {
  changeCompanyContract,
  createCompanyContract,
  listCompaniesContract,
  readCompanyContract,
} from "./companies.contract.ts";
import { findCompany } from "./companies.store.ts";
import {
  liftSuppressionContract,
  listSuppressionsContract,
  readContactSummaryContract,
  recordConsentContract,
  suppressContract,
  withdrawConsentContract,
} from "./consent.contract.ts";
import { listCompaniesPage, listPersonsPage } from "./contact-lists.store.ts";
import { createCompany } from "./create-company.ts";
import { createPerson } from "./create-person.ts";
import { likelyDuplicates } from "./likely-duplicates.ts";
import { listSuppressionsShown } from "./list-suppressions.ts";
import {
  changePersonContract,
  createPersonContract,
  listDuplicatesContract,
  listPersonsContract,
  readPersonContract,
} from "./persons.contract.ts";
import { findPerson } from "./persons.store.ts";
import { namesOf, readContactSummary } from "./read-person.ts";
import { recordConsent, withdrawConsent } from "./record-consent.ts";
import { listStandings } from "./standings.store.ts";
import { liftSuppression, suppress } from "./suppress.ts";

const persons: Served[] = [
  serve(listPersonsContract, (call) =>
    call.inWorkspace(async (tx) => {
      const { zone } = await getWorkspace(tx);
      const { after, limit, companyId } = call.query;
      return listPersonsPage(tx, { state: readListState(call.query), after, limit, zone, companyId });
    }),
  ),
  serve(readPersonContract, (call) =>
    call.inWorkspace(async (tx) => (await findPerson(tx, call.params.personId)) ?? refused("not-found")),
  ),
  serve(createPersonContract, (call) =>
    call.inWorkspace((tx) => createPerson(tx, { ...call.body, by: call.by, at: call.at })),
  ),
  serve(changePersonContract, (call) =>
    call.inWorkspace((tx) => changePerson(tx, { ...call.params, ...call.body, by: call.by, at: call.at })),
  ),
  serve(listDuplicatesContract, (call) =>
    call.inWorkspace(async (tx) => ({ duplicates: await likelyDuplicates(tx, call.body, call.at) })),
  ),
];

const companies: Served[] = [
  serve(listCompaniesContract, (call) =>
    call.inWorkspace(async (tx) => {
      const { zone } = await getWorkspace(tx);
      const { after, limit } = call.query;
      return listCompaniesPage(tx, { state: readListState(call.query), after, limit, zone });
    }),
  ),
  serve(readCompanyContract, (call) =>
    call.inWorkspace(async (tx) => {
      const company = await findCompany(tx, call.params.companyId);
      if (!company) return refused("not-found");
      const standings = await listStandings(tx, [company.id], call.at);
      const nameOf = await namesOf(
        tx,
        standings.map((each) => each.holderId),
      );
      return {
        ...company,
        standings: standings.map((each) => ({ ...each, holderName: nameOf(each.holderId) })),
      };
    }),
  ),
  serve(createCompanyContract, (call) =>
    call.inWorkspace((tx) => createCompany(tx, { ...call.body, by: call.by, at: call.at })),
  ),
  serve(changeCompanyContract, (call) =>
    call.inWorkspace((tx) => changeCompany(tx, { ...call.params, ...call.body, by: call.by, at: call.at })),
  ),
];

const consent: Served[] = [
  serve(readContactSummaryContract, (call) =>
    call.inWorkspace((tx) => readContactSummary(tx, { ...call.params, at: call.at })),
  ),
  serve(listSuppressionsContract, (call) => call.inWorkspace((tx) => listSuppressionsShown(tx, call.query))),
  serve(suppressContract, (call) =>
    call.inWorkspace((tx) => suppress(tx, { ...call.body, by: call.by, at: call.at })),
  ),
  serve(liftSuppressionContract, (call) =>
    call.inWorkspace((tx) => liftSuppression(tx, { ...call.params, ...call.body, by: call.by, at: call.at })),
  ),
  serve(recordConsentContract, (call) =>
    call.inWorkspace((tx) => recordConsent(tx, { ...call.params, ...call.body, by: call.by, at: call.at })),
  ),
  serve(withdrawConsentContract, (call) =>
    call.inWorkspace((tx) => withdrawConsent(tx, { ...call.params, by: call.by, at: call.at })),
  ),
];

export const contactRoutes: Served[] = [...persons, ...companies, ...consent];
