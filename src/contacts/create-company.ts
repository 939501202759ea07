import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Outcome, refused } from "../platform/outcome.ts";
import {
  findCompanyByDomain,
  insertCompany,
  insertCompanyDomain,
  listCompaniesByKey,
} from "./companies.store.ts";
import { companyKey } from "./company-key.ts";
import { companyCreated } from "./contacts.events.ts";
import { zoneOfCountry } from "./country.ts";
import { mailDomainKind } from "./email-domains.ts";
import { ownMailDomains } from "./mail-domains.store.ts";
import { countryOfPhone, readPhone } from "./phone-number.ts";
import { readDomain, readPlace, textOf } from "./read-contact-fields.ts";

export interface CompanyFields {
  name: string;
  domain?: string | null | undefined;
  website?: string | null | undefined;
  country?: string | null | undefined;
  zone?: string | null | undefined;
  employees?: number | null | undefined;
  industry?: string | null | undefined;
  phone?: string | null | undefined;
}

/**
 * A buyer's company. Its domain belongs to it alone; a free mailbox provider's domain is nobody's. `likely` are
 * companies of the same name, for the asker to look at.
 */
export async function createCompany(
  tx: Tx,
  command: Command & CompanyFields,
): Promise<Outcome<{ companyId: string; likely: { companyId: string; why: "same-name" }[] }>> {
  const no = refusalToAct(command.by, "contacts.write");
  if (no) return no;
  const name = textOf(command.name);
  if (!name) return refused("no-name", { field: "name" });
  const place = readPlace(command);
  if (isRefused(place)) return place;
  const read = readDomain(command);
  if (isRefused(read)) return read;
  const domain = await ownedDomain(tx, read.domain);
  const holder = domain && (await findCompanyByDomain(tx, domain));
  if (holder) return refused("duplicate-company", { field: "domain", facts: { companyId: holder.id } });

  const nameKey = companyKey(name);
  const likely = (await listCompaniesByKey(tx, nameKey)).map(({ id }) => ({
    companyId: id,
    why: "same-name" as const,
  }));
  const phone = readPhone(command.phone, place.country);
  const companyId = newId();
  const country = place.country ?? countryOfPhone(phone);
  await insertCompany(tx, {
    id: companyId,
    name,
    nameKey,
    domain,
    website: textOf(command.website),
    country,
    zone: place.zone ?? zoneOfCountry(country),
    employees: command.employees ?? null,
    industry: textOf(command.industry),
    phone,
    createdAt: command.at,
    createdBy: command.by.id,
  });
  // Lost a race for the domain since we looked: the other company is the one to open.
  if (domain && !(await insertCompanyDomain(tx, companyId, domain)))
    return refused("duplicate-company", { field: "domain" });
  await publish(tx, companyCreated, { companyId }, command);
  return { companyId, likely };
}

async function ownedDomain(tx: Tx, domain: string | null): Promise<string | null> {
  if (!domain) return null;
  return mailDomainKind(domain, await ownMailDomains(tx)) === "work" ? domain : null;
}
