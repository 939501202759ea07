import { domainOf } from "../contacts/open.ts";
import { getCompany, getPerson, mailDomainKind, ownMailDomains } from "../contacts/public.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Asset } from "./form.ts";
import { clockOf } from "./inbound-rules.ts";
import type { PublishedRules } from "./rules.store.ts";
import { type ClockLetter, type Score, score } from "./score.ts";

export type Scored = Score & { clock: ClockLetter };

/** Fit from what contacts knows, behaviour from what they did here. */
export async function scorePerson(
  tx: Tx,
  { rules }: PublishedRules,
  asked: {
    personId: string;
    companyId: string | null;
    did: readonly { asset: Asset; at: Date }[];
    companyKnown: boolean;
  },
  at: Date,
): Promise<Scored> {
  const person = await getPerson(tx, asked.personId);
  const company = asked.companyId ? await getCompany(tx, asked.companyId) : null;
  const own = await ownMailDomains(tx);
  const scored = score(
    rules.score,
    {
      title: person?.title ?? null,
      employees: company?.employees ?? null,
      industry: company?.industry ?? null,
      country: person?.country ?? company?.country ?? null,
      hasPhone: !!person?.phone,
      companyKnown: asked.companyKnown,
      mailDomain: person?.email ? mailDomainKind(domainOf(person.email), own) : "work",
      did: asked.did,
    },
    at,
  );
  return { ...scored, clock: clockOf(scored.grade) };
}
