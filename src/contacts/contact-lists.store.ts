import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Outcome } from "../platform/outcome.ts";
import type { Company } from "./companies.store.ts";
import { companyFields } from "./company.fields.ts";
import { cutPage, type PageAsked, pageSql } from "./list-page.store.ts";
import { personFields } from "./person.fields.ts";
import type { Person } from "./persons.store.ts";

export type PersonListed = Person & { suppressed: boolean };
interface Page<Row> {
  rows: Row[];
  next: string | null;
}

export async function listPersonsPage(
  tx: Tx,
  asked: PageAsked & { companyId?: string | undefined },
): Promise<Outcome<Page<PersonListed>>> {
  const page = pageSql(personFields, "person", asked);
  if (isRefused(page)) return page;
  const ofCompany = asked.companyId ? sql`p.company_id = ${asked.companyId}` : sql`true`;
  const rows = await tx.list(sql<PersonListed & { sortValue: string }>`
    select p.id, p.name, p.given_name, p.family_name, p.title, p.email, p.email_state, p.phone, p.company_id,
           p.company_name, coalesce(p.country, c.country) as country, coalesce(p.zone, c.zone) as zone, p.source,
           p.created_at, p.last_touch_at, ${page.sortValue},
           exists (select 1 from suppressions s where s.person_id = p.id and s.lifted_at is null) as suppressed
    from (select p.* from persons p where ${ofCompany}) p
    left join companies c on c.workspace_id = p.workspace_id and c.id = p.company_id
    ${page.where} ${page.orderBy}`);
  return cutPage(rows, page, asked.limit);
}

export type CompanyListed = Company & { persons: number };

export async function listCompaniesPage(tx: Tx, asked: PageAsked): Promise<Outcome<Page<CompanyListed>>> {
  const page = pageSql(companyFields, "company", asked);
  if (isRefused(page)) return page;
  const rows = await tx.list(sql<CompanyListed & { sortValue: string }>`
    select p.id, p.name, p.domain, p.website, p.country, p.zone, p.employees, p.industry, p.phone, p.created_at,
           p.last_touch_at, p.sort_value, persons.count as persons
    from (select p.*, ${page.sortValue} from companies p ${page.where} ${page.orderBy}) p
    cross join lateral (
      select count(*)::int as count from (select 1 from persons o where o.company_id = p.id limit 1000) as counted) persons
    ${page.orderBy}`);
  return cutPage(rows, page, asked.limit);
}

export interface Found {
  kind: "person" | "company";
  id: string;
  label: string;
  detail: string | null;
}

/** What the search box shows: the best of each kind, persons first. */
export function searchContacts(tx: Tx, words: string, limit: number): Promise<Found[]> {
  return tx
    .list(sql<Found>`
    select 'person' as kind, p.id, p.name as label, concat_ws(' · ', p.title, p.company_name, p.email) as detail
      from search_contacts('person', ${words}, ${limit}) with ordinality as f (id, likeness, place)
      join persons p on p.id = f.id order by f.place`)
    .then(async (persons) => [
      ...persons,
      ...(await tx.list(sql<Found>`
      select 'company' as kind, c.id, c.name as label, c.domain as detail
      from search_contacts('company', ${words}, ${limit}) with ordinality as f (id, likeness, place)
      join companies c on c.id = f.id order by f.place`)),
    ]);
}
