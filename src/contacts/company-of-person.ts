import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Outcome, refused } from "../platform/outcome.ts";
import { findCompany, findCompanyByDomain, listCompaniesByKey } from "./companies.store.ts";
import { companyKey, registrableDomain } from "./company-key.ts";
import { createCompany } from "./create-company.ts";
import { domainOf } from "./email-address.ts";
import { mailDomainKind } from "./email-domains.ts";
import { ownMailDomains } from "./mail-domains.store.ts";

/**
 * The company a new person belongs to: the one named by id, else the one with the domain of their work address, else
 * the one of the name given, else a new one of that name. Nobody is put into a company by a free mailbox.
 */
export async function companyOfPerson(
  tx: Tx,
  command: Command & { companyId?: string | null | undefined; companyName?: string | null | undefined },
  email: string | null,
): Promise<Outcome<{ companyId: string | null }>> {
  if (command.companyId) {
    const company = await findCompany(tx, command.companyId);
    return company ? { companyId: company.id } : refused("no-such-company", { field: "companyId" });
  }
  const domain = await workDomain(tx, email);
  const owner = domain && (await findCompanyByDomain(tx, domain));
  if (owner) return { companyId: owner.id };
  const name = command.companyName?.trim();
  if (!name) return { companyId: null };
  const [same] = await listCompaniesByKey(tx, companyKey(name));
  if (same && (!domain || !same.domain)) return { companyId: same.id };
  const created = await createCompany(tx, { by: command.by, at: command.at, name, domain });
  return isRefused(created) ? created : { companyId: created.companyId };
}

async function workDomain(tx: Tx, email: string | null): Promise<string | null> {
  const domain = email && registrableDomain(domainOf(email));
  if (!domain) return null;
  return mailDomainKind(domain, await ownMailDomains(tx)) === "work" ? domain : null;
}
