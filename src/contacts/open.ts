export { CALLS_FROM_HOUR, CALLS_UNTIL_HOUR, mayRing } from "./calling-hours.ts";
export { type Channel, type ContactVerdict, channels, type Purpose, purposes } from "./contact-verdict.ts";
export {
  addressMarked,
  companyChanged,
  companyCreated,
  consentConfirmed,
  consentRecorded,
  consentWithdrawn,
  contactSuppressed,
  factRecorded,
  personChanged,
  personCreated,
  standingEnded,
  standingSet,
  suppressionLifted,
} from "./contacts.events.ts";
export { contactsRefusals } from "./contacts.refusals.ts";
export { domainOf, mailboxKey, readEmail } from "./email-address.ts";
export { importAdvanced, importEnded, importStarted, importUploaded } from "./imports.events.ts";

export const contactsPermissions = {
  "contacts.read": "See companies and persons",
  "contacts.write": "Create and change companies and persons",
  "contacts.import": "Bring in persons from a file",
  "contacts.consent": "Record consent, and stop or allow contact",
} as const;
