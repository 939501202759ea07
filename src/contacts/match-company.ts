import type { Tx } from "../platform/db/tx.ts";
import { findCompanyByDomain, listCompaniesByKey, listLikeCompanies } from "./companies.store.ts";
import { companyKey, registrableDomain } from "./company-key.ts";
import { type CompanySignal, judgeMatch } from "./company-match.ts";
import { domainOf, readEmail } from "./email-address.ts";
import { mailDomainKind } from "./email-domains.ts";
import { ownMailDomains } from "./mail-domains.store.ts";

export interface CompanyMatch {
  /** Null below the score at which a company is linked by itself. */
  companyId: string | null;
  score: number;
  signals: CompanySignal[];
}

/**
 * Which company somebody belongs to, by the domain of their address and the company they named (DOMAIN §5.5). Free
 * mailboxes say nothing. The signals are stored by whoever links, so that the link can say why.
 */
export async function matchCompany(
  tx: Tx,
  asked: {
    email?: string | null | undefined;
    website?: string | null | undefined;
    companyName?: string | null | undefined;
  },
): Promise<CompanyMatch> {
  const email = readEmail(asked.email);
  const own = await ownMailDomains(tx);
  const signals: CompanySignal[] = [];
  const domains: [CompanySignal["kind"], string | null][] = [
    ["email-domain", email && registrableDomain(domainOf(email))],
    ["website-domain", registrableDomain(asked.website)],
  ];
  for (const [kind, domain] of domains) {
    if (!domain || mailDomainKind(domain, own) !== "work") continue;
    const company = await findCompanyByDomain(tx, domain);
    if (company) signals.push({ kind, companyId: company.id, said: domain });
  }
  const name = asked.companyName?.trim();
  if (name) {
    const same = await listCompaniesByKey(tx, companyKey(name));
    for (const company of same) signals.push({ kind: "same-name", companyId: company.id, said: name });
    if (same.length === 0) {
      for (const company of await listLikeCompanies(tx, name)) {
        signals.push({ kind: "similar-name", companyId: company.id, said: name, likeness: company.likeness });
      }
    }
  }
  return judgeMatch(signals);
}
