import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { ImportCounts, ImportMode } from "./imports.store.ts";

export interface MergeOrders {
  importId: string;
  mode: ImportMode;
  source: string;
  by: string;
  at: Date;
}

/**
 * Finds who of the staged rows is here already and the company each row belongs to (the one its person is in, else by
 * domain, else by name), and leaves out what the mode does not take. One statement: each of several would write all
 * rows again.
 */
export async function recogniseStaged(tx: Tx, mode: ImportMode): Promise<void> {
  await tx.run(sql`
    update import_staging s set (known_id, linked_id, outcome, reason) = (
      select p.id,
        coalesce(
          -- Of several companies of one name, a person stays with the one they are in.
          (select c.id from companies c
           where c.id = p.company_id and (s.company_key is null or s.company_key = c.name_key)),
          ${companyByDomain}, ${companyByName}),
        case when p.id is null and ${mode} <> 'update' then 'created'
             when p.id is null or ${mode} = 'create' then 'skipped' end,
        case when p.id is null and ${mode} = 'update' then 'Nobody with this address is here to update.'
             when p.id is not null and ${mode} = 'create' then 'Somebody with this address is here already.' end
      from (select s.email) as said left join persons p on p.email = said.email)`);
}

/** Creates the companies that are missing, and links their rows. */
export async function createStagedCompanies(tx: Tx, { by, at }: MergeOrders): Promise<void> {
  const withDomain = await insertStagedCompanies(tx, sql`company_domain is not null`, sql`company_domain`, {
    by,
    at,
  });
  if (withDomain > 0) {
    const domains = await tx.run(sql`
      insert into company_domains (domain, company_id)
      select s.company_domain, s.company_id from import_staging s
      where s.company_domain is not null and (select c.domain from companies c where c.id = s.company_id) is not null
      on conflict do nothing`);
    await linkBy(tx, companyByDomain, sql`s.company_domain is not null`);
    // Somebody else created a company with one of these domains meanwhile: theirs stays, ours has nobody.
    if (domains < withDomain) {
      await tx.run(sql`
        delete from companies c using import_staging s
        where s.company_id = c.id and not exists (select 1 from company_domains d where d.company_id = c.id)`);
    }
    await linkBy(tx, companyByName, sql`s.company_key is not null`);
  }
  const byNameAlone = await insertStagedCompanies(tx, sql`company_domain is null`, sql`company_key`, {
    by,
    at,
  });
  if (byNameAlone > 0) await linkBy(tx, companyByName, sql`s.company_key is not null`);
}

const companyByDomain = sql.raw(
  "(select d.company_id from company_domains d where d.domain = s.company_domain)",
);

/** A name alone never joins two domains: the same name with another domain is another company. */
const companyByName = sql.raw(`(
  select c.id from companies c
  where c.name_key = s.company_key and (s.company_domain is null or c.domain is null)
  order by c.created_at, c.id limit 1)`);

const isTaken = sql.raw("s.outcome is distinct from 'skipped'");

async function linkBy(tx: Tx, company: ReturnType<typeof sql>, which: ReturnType<typeof sql>): Promise<void> {
  await tx.run(sql`
    update import_staging s set linked_id = ${company} where s.linked_id is null and ${isTaken} and ${which}`);
}

function insertStagedCompanies(
  tx: Tx,
  which: ReturnType<typeof sql>,
  sameBy: ReturnType<typeof sql>,
  { by, at }: { by: string; at: Date },
): Promise<number> {
  return tx.run(sql`
    insert into companies (id, name, name_key, domain, website, country, zone, employees, industry, search, created_at, created_by)
    select company_id, company_name, company_key, company_domain, website, company_country, company_zone, employees, industry,
           fold_text(' ' || company_name || ' ' || coalesce(company_domain, '')), ${at}, ${by}
    from (select distinct on (${sameBy}) * from import_staging s
          where linked_id is null and ${isTaken} and company_key is not null and ${which}
          order by ${sameBy}, row_no) as firsts`);
}

/** Creates who is not here. An address taken by somebody else since we looked becomes a skipped row. */
export async function insertStagedPersons(tx: Tx, { importId, source, by, at }: MergeOrders): Promise<void> {
  const created = await tx.run(sql`
    insert into persons (id, name, given_name, family_name, title, email, email_key, email_state, phone, company_id, company_name,
                         country, zone, source, import_id, import_row, search, created_at, created_by)
    select s.person_id, s.name, s.given_name, s.family_name, s.title, s.email, s.email_key,
           case when s.bounced then 'bounced' else 'unknown' end, s.phone, s.linked_id, e.name, s.country, s.zone, ${source},
           ${importId}, s.row_no, fold_text(' ' || s.name || ' ' || s.email || ' ' || coalesce(e.name, '')), ${at}, ${by}
    -- Joined, the companies of the whole workspace were laid beside each row while nothing knew how many they had become.
    from import_staging s cross join lateral (select (select c.name from companies c where c.id = s.linked_id) offset 0) as e (name)
    where s.outcome = 'created' order by s.row_no
    on conflict (workspace_id, email) do nothing`);
  const { meant } = await tx.get(
    sql<{ meant: number }>`select count(*)::int as meant from import_staging where outcome = 'created'`,
  );
  if (created === meant) return;
  await tx.run(sql`
    update import_staging s set outcome = 'skipped', reason = 'Somebody created this person while the file was read.'
    where outcome = 'created' and not exists (select 1 from persons p where p.id = s.person_id)`);
}

// What a known person would become: a cell that says something replaces what was known, an empty one does not.
const wanted = sql.raw(`(values
  ('name', p.name, case when s.name = s.email then p.name else s.name end),
  ('givenName', p.given_name, coalesce(s.given_name, p.given_name)),
  ('familyName', p.family_name, coalesce(s.family_name, p.family_name)),
  ('title', p.title, coalesce(s.title, p.title)),
  ('phone', p.phone, coalesce(s.phone, p.phone)),
  ('country', p.country, coalesce(s.country, p.country)),
  ('zone', p.zone, coalesce(p.zone, s.zone)),
  ('companyId', p.company_id::text, coalesce(s.linked_id, p.company_id)::text)) as field (key, was, becomes)`);

/** Updates who is here and differs, with the former values on record; who does not differ is skipped. */
export async function updateStagedPersons(tx: Tx, { by, at }: MergeOrders): Promise<void> {
  await tx.run(sql`
    insert into contact_changes (id, kind, record_id, changes, why, changed_by, changed_at)
    select s.person_id, 'person', p.id, d.changes, 'import', ${by}, ${at}
    from import_staging s join persons p on p.id = s.known_id
    cross join lateral (
      select jsonb_object_agg(key, jsonb_build_object('from', was, 'to', becomes)) as changes from ${wanted}
      where was is distinct from becomes) d
    where s.outcome is null and d.changes is not null`);
  await tx.run(sql`
    update import_staging s set outcome = 'updated' from contact_changes d where s.outcome is null and d.id = s.person_id`);
  await tx.run(sql`
    update persons p set
      name = case when s.name = s.email then p.name else s.name end,
      given_name = coalesce(s.given_name, p.given_name), family_name = coalesce(s.family_name, p.family_name),
      title = coalesce(s.title, p.title), phone = coalesce(s.phone, p.phone), country = coalesce(s.country, p.country),
      zone = coalesce(p.zone, s.zone), company_id = coalesce(s.linked_id, p.company_id),
      company_name = (select c.name from companies c where c.id = coalesce(s.linked_id, p.company_id)),
      search = fold_text(' ' || case when s.name = s.email then p.name else s.name end || ' ' || p.email || ' ' ||
        coalesce((select c.name from companies c where c.id = coalesce(s.linked_id, p.company_id)), ''))
    from import_staging s where p.id = s.known_id and s.outcome = 'updated'`);
  await tx.run(sql`
    update import_staging set outcome = 'skipped', reason = 'The file says nothing new of this person.' where outcome is null`);
}

/**
 * Persons of a file who named no company, and whose address is at one that a later row of the file named. Without this a
 * second import of the same file would find something new to say of them.
 */
export async function adoptImported(tx: Tx, importId: string): Promise<void> {
  // The domains are worked out first and apart: an expression that row-level security cannot trust is no index
  // condition, and each of these persons was held against every domain (12 s for 100,000 rows).
  await tx.run(sql`
    with homeless as materialized (
      select p.id, split_part(p.email, '@', 2) as host, regexp_replace(p.email, '^[^@]*@[^.]+[.]', '') as parent
      from persons p where p.import_id = ${importId} and p.company_id is null and p.email is not null)
    update persons p set company_id = c.id, company_name = c.name,
      search = fold_text(' ' || p.name || ' ' || p.email || ' ' || c.name)
    from homeless h cross join lateral (
      select c.id, c.name from company_domains d join companies c on c.id = d.company_id
      where d.domain = any (array[h.host, h.parent]) order by length(d.domain) desc limit 1) c
    where p.id = h.id`);
}

/** Sorts what waits in the search indexes in, so that no member's next change has to. */
export async function settleSearch(tx: Tx): Promise<void> {
  await tx.run(sql`select settle_search()`);
}

/** Rows that did not simply become a person, kept with their reason; a created row that lost a cell keeps its note. */
export async function recordStagedRows(
  tx: Tx,
  importId: string,
): Promise<Pick<ImportCounts, "created" | "updated" | "skipped">> {
  await tx.run(sql`
    insert into import_rows (import_id, row_no, outcome, reason, person_id, cells)
    select ${importId}, row_no, outcome, coalesce(reason, note), known_id, case when outcome = 'skipped' then cells::jsonb end
    from import_staging where outcome in ('updated', 'skipped')`);
  return tx.get(sql<Pick<ImportCounts, "created" | "updated" | "skipped">>`
    select count(*) filter (where outcome = 'created')::int as created, count(*) filter (where outcome = 'updated')::int as updated,
           count(*) filter (where outcome = 'skipped')::int as skipped from import_staging`);
}

/** Who asked not to be written to, and whose mail came back, among the persons of this batch. */
export function listStagedWarnings(
  tx: Tx,
): Promise<{ personId: string; email: string; optedOut: boolean; bounced: boolean }[]> {
  return tx.list(sql<{ personId: string; email: string; optedOut: boolean; bounced: boolean }>`
    select coalesce(known_id, person_id) as person_id, email, opted_out, bounced and known_id is not null as bounced
    from import_staging where (opted_out or bounced) and (known_id is not null or outcome = 'created')`);
}
