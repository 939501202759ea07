import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, id, line, pageOf, paging } from "../platform/http/fields.ts";
import { channels, purposes } from "./contact-verdict.ts";
import { contactsRefusals } from "./contacts.refusals.ts";

const instant = z.iso.datetime();
const suppression = z.object({
  id,
  personId: id.nullable(),
  domain: z.string().nullable(),
  channel: z.enum(["email", "phone", "any"]),
  reason: z.string(),
  words: z.string().nullable(),
  since: instant,
  setBy: z.string(),
  setByName: z.string(),
  liftedAt: instant.nullable(),
  liftedBy: z.string().nullable(),
  liftedWhy: z.string().nullable(),
});
const consent = z.object({
  id,
  channel: z.enum(channels),
  purpose: z.enum(purposes),
  basis: z.enum(["consent", "soft-opt-in", "legitimate-interest", "contract"]),
  textShown: z.string().nullable(),
  source: z.string(),
  givenAt: instant,
  needsConfirmation: z.boolean(),
  confirmedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  recordedByName: z.string(),
});
const standing = z.object({
  kind: z.enum(["customer", "open-deal", "active-handoff"]),
  holderId: id,
  holderName: z.string(),
  since: instant,
  until: instant.nullable(),
});
const verdict = z.object({
  channel: z.enum(channels),
  allowed: z.boolean(),
  reason: z.string().optional(),
  since: instant.nullable().optional(),
  words: z.string().optional(),
});
export type SuppressionShown = z.infer<typeof suppression> & { liftedByName: string | null };
export type ConsentShown = z.infer<typeof consent>;
export type VerdictShown = z.infer<typeof verdict>;

export const readContactSummaryContract = route({
  name: "readContactSummary",
  method: "GET",
  path: "/api/v1/persons/:personId/contact",
  says: "Whether this person may be approached by mail and phone, and every consent and suppression with who, when and why.",
  may: "contacts.read",
  params: z.object({ personId: id }),
  answer: z.object({
    verdicts: z.array(verdict),
    suppressions: z.array(suppression.extend({ liftedByName: z.string().nullable() })),
    consents: z.array(consent),
    standings: z.array(standing),
  }),
});

export const listSuppressionsContract = route({
  name: "listSuppressions",
  method: "GET",
  path: "/api/v1/suppressions",
  says: "Everybody and everything that must not be contacted, newest first. Addresses are kept as hashes only.",
  may: "contacts.read",
  query: z.object(paging),
  answer: pageOf(suppression.extend({ personName: z.string().nullable() })),
});

export const suppressContract = route({
  name: "suppress",
  method: "POST",
  path: "/api/v1/suppressions",
  says: "From now on nobody contacts this person, address or domain on the channel.",
  may: "contacts.consent",
  body: z.object({
    personId: id.nullable().optional(),
    email: z.string().max(254).nullable().optional(),
    phone: z.string().max(40).nullable().optional(),
    domain: z.string().max(253).nullable().optional(),
    channel: z.enum(["email", "phone", "any"]),
    reason: z.enum(["opt-out", "do-not-call", "complaint", "blocked", "competitor", "legal"]),
    words: z.string().max(500).nullable().optional(),
  }),
  answer: z.object({ suppressionId: id }),
  refusals: {
    "no-such-person": contactsRefusals["no-such-person"],
    "nothing-to-suppress": contactsRefusals["nothing-to-suppress"],
  },
});

export const liftSuppressionContract = route({
  name: "liftSuppression",
  method: "POST",
  path: "/api/v1/suppressions/:suppressionId/lifting",
  says: "Allows contact again. `why` says when and how the person asked for it.",
  may: "contacts.consent",
  params: z.object({ suppressionId: id }),
  body: z.object({ why: z.string().trim().min(10, "Say when and how they asked for it.").max(500) }),
  answer: done,
  refusals: { "nothing-to-lift": contactsRefusals["nothing-to-lift"] },
});

export const recordConsentContract = route({
  name: "recordConsent",
  method: "POST",
  path: "/api/v1/persons/:personId/consents",
  says: "What this person agreed to, on what basis, with the words they saw or said.",
  may: "contacts.consent",
  params: z.object({ personId: id }),
  body: z.object({
    channel: z.enum(channels),
    purpose: z.enum(purposes),
    basis: z.enum(["consent", "soft-opt-in", "legitimate-interest", "contract"]),
    source: line(120),
    textShown: z.string().max(4000).nullable().optional(),
  }),
  answer: z.object({ consentId: id }),
  refusals: { "no-such-person": contactsRefusals["no-such-person"] },
});

export const withdrawConsentContract = route({
  name: "withdrawConsent",
  method: "POST",
  path: "/api/v1/consents/:consentId/withdrawal",
  says: "The person took their consent back.",
  may: "contacts.consent",
  params: z.object({ consentId: id }),
  answer: done,
  refusals: { "nothing-to-withdraw": contactsRefusals["nothing-to-withdraw"] },
});
