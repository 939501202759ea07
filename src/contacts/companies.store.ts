import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export interface Company {
  id: string;
  name: string;
  domain: string | null;
  website: string | null;
  country: string | null;
  zone: string | null;
  employees: number | null;
  industry: string | null;
  phone: string | null;
  createdAt: Date;
  lastTouchAt: Date | null;
}

export const companyColumns = sql.raw(
  "id, name, domain, website, country, zone, employees, industry, phone, created_at, last_touch_at",
);

export function findCompany(tx: Tx, id: string): Promise<Company | null> {
  return tx.find(sql<Company>`select ${companyColumns} from companies where id = ${id}`);
}

export function lockCompany(tx: Tx, id: string): Promise<Company | null> {
  return tx.find(sql<Company>`select ${companyColumns} from companies where id = ${id} for update`);
}

export async function listCompanies(tx: Tx, { ids }: { ids: readonly string[] }): Promise<Company[]> {
  if (ids.length === 0) return [];
  return tx.list(
    sql<Company>`select ${companyColumns} from companies where id = any(${ids}::uuid[]) order by name, id`,
  );
}

/** By any of its domains, the primary one or an alias. */
export function findCompanyByDomain(tx: Tx, domain: string): Promise<Company | null> {
  return tx.find(sql<Company>`
    select ${companyColumns} from companies where id = (select company_id from company_domains where domain = ${domain})`);
}

/** The oldest first: where several bear one name, the established one is meant more often. */
export function listCompaniesByKey(tx: Tx, nameKey: string): Promise<Company[]> {
  return tx.list(sql<Company>`
    select ${companyColumns} from companies where name_key = ${nameKey} order by created_at, id limit 5`);
}

/** Companies whose names look like these words, best first. */
export function listLikeCompanies(tx: Tx, words: string): Promise<(Company & { likeness: number })[]> {
  return tx.list(sql<Company & { likeness: number }>`
    select c.*, similarity(fold_text(c.name), fold_text(${words})) as likeness
    from (select ${companyColumns} from companies
          where id = any(array(select id from search_contacts('company', ${words}, 10)))) c
    order by likeness desc, name limit 5`);
}

export async function insertCompany(
  tx: Tx,
  company: Omit<Company, "lastTouchAt"> & { nameKey: string; createdBy: string },
): Promise<void> {
  const { id, name, nameKey, domain, website, country, zone, employees, industry, phone } = company;
  await tx.run(sql`
    insert into companies (id, name, name_key, domain, website, country, zone, employees, industry, phone, search, created_at, created_by)
    values (${id}, ${name}, ${nameKey}, ${domain}, ${website}, ${country}, ${zone}, ${employees}, ${industry}, ${phone},
            fold_text(' ' || ${name}::text || ' ' || coalesce(${domain}::text, '')), ${company.createdAt}, ${company.createdBy})`);
}

/** False when the domain is another company's. */
export async function insertCompanyDomain(tx: Tx, companyId: string, domain: string): Promise<boolean> {
  const added = await tx.run(sql`
    insert into company_domains (domain, company_id) values (${domain}, ${companyId}) on conflict do nothing`);
  return added === 1;
}

export async function updateCompany(
  tx: Tx,
  company: Omit<Company, "createdAt" | "lastTouchAt"> & { nameKey: string },
): Promise<void> {
  await tx.run(sql`
    update companies set name = ${company.name}, name_key = ${company.nameKey}, domain = ${company.domain},
      website = ${company.website}, country = ${company.country}, zone = ${company.zone},
      employees = ${company.employees}, industry = ${company.industry}, phone = ${company.phone},
      search = fold_text(' ' || ${company.name}::text || ' ' || coalesce(${company.domain}::text, ''))
    where id = ${company.id}`);
}
