import { z } from "zod";
import { defineEvent, subject } from "../platform/events/event.ts";
import { id } from "../platform/http/fields.ts";

const company = z.object({ companyId: id });
const person = z.object({ personId: id, companyId: id.nullable() });
const aboutPerson = (e: z.infer<typeof person>) => [
  ...subject("person", e.personId),
  ...subject("company", e.companyId),
];

export const companyCreated = defineEvent("contacts.company-created", 1, company, (e) =>
  subject("company", e.companyId),
);
export const companyChanged = defineEvent(
  "contacts.company-changed",
  1,
  company.extend({ fields: z.array(z.string()) }),
  (e) => subject("company", e.companyId),
);
export const personCreated = defineEvent(
  "contacts.person-created",
  1,
  person.extend({ source: z.string() }),
  aboutPerson,
);
export const personChanged = defineEvent(
  "contacts.person-changed",
  1,
  person.extend({ fields: z.array(z.string()) }),
  aboutPerson,
);

/** Heard by outreach, which stops what it had planned. `personId` is null for an address or domain nobody here has. */
export const contactSuppressed = defineEvent(
  "contacts.suppressed",
  1,
  z.object({
    suppressionId: id,
    personId: id.nullable(),
    channel: z.enum(["email", "phone", "any"]),
    reason: z.string(),
  }),
  (e) => subject("person", e.personId),
);
export const suppressionLifted = defineEvent(
  "contacts.suppression-lifted",
  1,
  z.object({ suppressionId: id, personId: id.nullable() }),
  (e) => subject("person", e.personId),
);
export const addressMarked = defineEvent(
  "contacts.address-marked",
  1,
  z.object({ personId: id, state: z.enum(["valid", "bounced"]), reason: z.string() }),
  (e) => subject("person", e.personId),
);

const consent = z.object({ consentId: id, personId: id, channel: z.string(), purpose: z.string() });
export const consentRecorded = defineEvent(
  "contacts.consent-recorded",
  1,
  consent.extend({ basis: z.string() }),
  (e) => subject("person", e.personId),
);
export const consentConfirmed = defineEvent("contacts.consent-confirmed", 1, consent, (e) =>
  subject("person", e.personId),
);
export const consentWithdrawn = defineEvent("contacts.consent-withdrawn", 1, consent, (e) =>
  subject("person", e.personId),
);

const standing = z.object({
  companyId: id,
  kind: z.enum(["customer", "open-deal", "active-handoff"]),
  holderId: id,
});
export const standingSet = defineEvent("contacts.standing-set", 1, standing, (e) =>
  subject("company", e.companyId),
);
export const standingEnded = defineEvent("contacts.standing-ended", 1, standing, (e) =>
  subject("company", e.companyId),
);

export const factRecorded = defineEvent(
  "contacts.fact-recorded",
  1,
  z.object({ factId: id, aboutKind: z.string(), aboutId: id, key: z.string(), state: z.string() }),
  (e) => subject(e.aboutKind, e.aboutId),
);
