/** How a person is reached. */
export const channels = ["email", "phone"] as const;
export type Channel = (typeof channels)[number];

/** What for. Outreach begins a conversation; a reply goes on with one; transactional concerns what was agreed. */
export const purposes = ["outreach", "reply", "transactional"] as const;
export type Purpose = (typeof purposes)[number];

export interface SuppressionSeen {
  channel: Channel | "any";
  reason: string;
  since: Date;
  /** What was suppressed: this person, this address, or everyone at its domain. */
  of: "person" | "address" | "domain";
}

export interface ConsentSeen {
  basis: string;
  givenAt: Date;
  needsConfirmation: boolean;
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
}

/** What is known of a person when the question is asked. */
export interface ContactStanding {
  address: string | null;
  emailState: "unknown" | "valid" | "bounced";
  country: string | null;
  suppressions: readonly SuppressionSeen[];
  /** The newest for the channel and purpose. */
  consent: ConsentSeen | null;
}

export type ContactVerdict =
  | { allowed: true }
  | { allowed: false; reason: ContactRefusal; since: Date | null; words: string };
export type ContactRefusal =
  | "unknown-person"
  | "no-address"
  | "suppressed"
  | "bounced"
  | "consent-withdrawn"
  | "consent-unconfirmed"
  | "consent-needed";

// Advertising by mail needs prior consent there, to companies as well (DOMAIN §5.4 and §6.7: UWG §7, TKG §174, CASL).
const CONSENT_FIRST = new Set(["DE", "AT", "CA"]);
const BASES_FOR_CONSENT_FIRST = new Set(["consent", "soft-opt-in", "contract"]);

/** The rule of law 6: the first obstacle in this order is the answer. */
export function contactVerdict(
  standing: ContactStanding | null,
  question: { channel: Channel; purpose: Purpose },
): ContactVerdict {
  if (!standing) return deny("unknown-person", null, "This person is no longer here.");
  const { channel, purpose } = question;
  const suppression = standing.suppressions.find((s) => s.channel === channel || s.channel === "any");
  if (suppression) return deny("suppressed", suppression.since, suppressionWords(suppression, channel));
  if (!standing.address) return deny("no-address", null, `There is no ${nouns[channel]} for this person.`);
  if (channel === "email" && standing.emailState === "bounced") {
    return deny("bounced", null, "Mail to this address came back. Find a working address first.");
  }
  return consentVerdict(standing, channel, purpose);
}

function consentVerdict(
  { consent, country }: ContactStanding,
  channel: Channel,
  purpose: Purpose,
): ContactVerdict {
  if (consent?.withdrawnAt) {
    return deny(
      "consent-withdrawn",
      consent.withdrawnAt,
      `They withdrew their consent to ${purposeWords[purpose]}.`,
    );
  }
  if (consent?.needsConfirmation && !consent.confirmedAt) {
    return deny(
      "consent-unconfirmed",
      consent.givenAt,
      "They have not yet confirmed their consent by the link sent to them.",
    );
  }
  const needsConsent =
    channel === "email" && purpose === "outreach" && country !== null && CONSENT_FIRST.has(country);
  if (needsConsent && !(consent && BASES_FOR_CONSENT_FIRST.has(consent.basis))) {
    return deny(
      "consent-needed",
      null,
      `The law of their country (${country}) asks for consent before a first mail, and none is recorded.`,
    );
  }
  return { allowed: true };
}

const nouns: Record<Channel, string> = { email: "e-mail address", phone: "phone number" };
const purposeWords: Record<Purpose, string> = {
  outreach: "be approached this way",
  reply: "be answered this way",
  transactional: "be told of their own business this way",
};

function suppressionWords(suppression: SuppressionSeen, channel: Channel): string {
  const who = { person: "This person", address: `This ${nouns[channel]}`, domain: "Everyone at this domain" }[
    suppression.of
  ];
  return `${who} must not be contacted: ${suppression.reason.replaceAll("-", " ")}.`;
}

function deny(reason: ContactRefusal, since: Date | null, words: string): ContactVerdict {
  return { allowed: false, reason, since, words };
}
