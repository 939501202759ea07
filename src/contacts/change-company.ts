import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { isRefused, type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { findCompanyByDomain, insertCompanyDomain, lockCompany, updateCompany } from "./companies.store.ts";
import { companyKey } from "./company-key.ts";
import { changesBetween, insertContactChange } from "./contact-changes.store.ts";
import { companyChanged } from "./contacts.events.ts";
import type { CompanyFields } from "./create-company.ts";
import { renameCompanyOfPersons } from "./persons.store.ts";
import { readPhone } from "./phone-number.ts";
import { readDomain, readPlace, textOf } from "./read-contact-fields.ts";
import { refusalOfStale } from "./stale-field.ts";

/** Changes what is given and nothing else. A former domain goes on leading to the company. */
export async function changeCompany(
  tx: Tx,
  command: Command & {
    companyId: string;
    fields: Partial<CompanyFields>;
    seen?: Record<string, unknown> | undefined;
  },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "contacts.write");
  if (no) return no;
  const before = await lockCompany(tx, command.companyId);
  if (!before) return refused("no-such-company");
  const stale = refusalOfStale(before, command.fields, command.seen);
  if (stale) return stale;
  const given = Object.fromEntries(Object.entries(command.fields).filter(([, value]) => value !== undefined));
  const wanted: CompanyFields = { ...before, ...given };
  const name = textOf(wanted.name);
  if (!name) return refused("no-name", { field: "name" });
  const place = readPlace(wanted);
  if (isRefused(place)) return place;
  const phone = readPhone(wanted.phone, place.country);
  if (textOf(wanted.phone) && !phone) return refused("bad-phone", { field: "phone" });
  const domain = await domainWanted(tx, before, wanted);
  if (isRefused(domain)) return domain;

  const { employees, industry, website } = wanted;
  const after = {
    id: before.id,
    name,
    ...domain,
    website: textOf(website),
    ...place,
    employees: employees ?? null,
    industry: textOf(industry),
    phone,
  };
  const changes = changesBetween(before, after);
  const fields = Object.keys(changes);
  if (fields.length === 0) return ok;
  await updateCompany(tx, { ...after, nameKey: companyKey(name) });
  if (changes.name) await renameCompanyOfPersons(tx, before.id);
  await insertContactChange(tx, { kind: "company", recordId: before.id, changes }, command);
  await publish(tx, companyChanged, { companyId: before.id, fields }, command);
  return ok;
}

async function domainWanted(
  tx: Tx,
  before: { id: string; domain: string | null },
  wanted: CompanyFields,
): Promise<Outcome<{ domain: string | null }>> {
  if (wanted.domain === before.domain) return { domain: before.domain };
  const read = readDomain({ domain: wanted.domain });
  if (isRefused(read) || !read.domain) return read;
  const holder = await findCompanyByDomain(tx, read.domain);
  if (holder && holder.id !== before.id) {
    return refused("duplicate-company", { field: "domain", facts: { companyId: holder.id } });
  }
  // Another may take the domain between the look and the insert.
  if (!holder && !(await insertCompanyDomain(tx, before.id, read.domain))) {
    return refused("duplicate-company", { field: "domain" });
  }
  return read;
}
