export { nextRing } from "./calling-hours.ts";
export { canContact, canContactEach } from "./can-contact.ts";
export {
  type Company,
  findCompany as getCompany,
  findCompanyByDomain,
  listCompanies,
} from "./companies.store.ts";
export { registrableDomain } from "./company-key.ts";
export { contactRoutes } from "./contacts.routes.ts";
export { type CompanyFields, createCompany } from "./create-company.ts";
export { createPerson, type PersonFields } from "./create-person.ts";
export { type MailDomainKind, mailDomainKind } from "./email-domains.ts";
export type { Fact } from "./facts.store.ts";
export { findOrCreatePerson, findPersonByEmail } from "./find-or-create-person.ts";
export { carryOnImports, importJobs } from "./imports.jobs.ts";
export { importRoutes } from "./imports.routes.ts";
export { ownMailDomains } from "./mail-domains.store.ts";
export { markAddress } from "./mark-address.ts";
export { type CompanyMatch, matchCompany } from "./match-company.ts";
export {
  findPerson as getPerson,
  hasPersons,
  listPersonNames,
  listPersons,
  type Person,
} from "./persons.store.ts";
export { checkPhone, readPhone } from "./phone-number.ts";
export { zonesOfPhone } from "./phone-zones.ts";
export { confirmConsent, recordConsent, withdrawConsent } from "./record-consent.ts";
export { factsOf, recordFact } from "./record-fact.ts";
export { searchRoutes } from "./search.routes.ts";
export { endStanding, holderOf, setStanding } from "./set-standing.ts";
export type { Standing } from "./standings.store.ts";
export { liftSuppression, suppress } from "./suppress.ts";
export { touchPerson } from "./touch-person.ts";
export { zonesToRing } from "./zones-to-ring.ts";
