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

/** Finds who of the staged rows is here already, and leaves out what the mode does not take. */
export async function recogniseStaged(tx: Tx, mode: ImportMode): Promise<void> {
  await tx.run(
    sql`update import_staging s set known_id = (select p.id from persons p where p.email = s.email)`,
  );
  // Of several companies of one name, a person stays with the one they are in.
  await tx.run(sql`
    update import_staging s set linked_id = (
      select c.id from persons p join companies c on c.id = p.company_id
      where p.id = s.known_id and (s.company_key is null or s.company_key = c.name_key))
    where known_id is not null`);
  if (mode === "create") {
    await tx.run(sql`
      update import_staging set outcome = 'skipped', reason = 'Somebody with this address is here already.' where known_id is not null`);
  }
  if (mode === "update") {
    await tx.run(sql`
      update import_staging set outcome = 'skipped', reason = 'Nobody with this address is here to update.' where known_id is null`);
  }
}

/** Links each row to its company by domain, else by name, and creates the companies that are missing. */
export async function linkStagedCompanies(tx: Tx, { importId, by, at }: MergeOrders): Promise<void> {
  await linkByDomain(tx);
  await linkByName(tx);
  const origin = { importId, by, at };
  const withDomain = await insertStagedCompanies(
    tx,
    sql`company_domain is not null`,
    sql`company_domain`,
    origin,
  );
  const domains = await tx.run(sql`
    insert into company_domains (domain, company_id)
    select s.company_domain, s.company_id from import_staging s
    where s.company_domain is not null and (select c.domain from companies c where c.id = s.company_id) is not null
    on conflict do nothing`);
  await linkByDomain(tx);
  // Somebody else created a company with one of these domains meanwhile: theirs stays, ours has nobody.
  if (domains < withDomain) {
    await tx.run(sql`
      delete from companies c using import_staging s
      where s.company_id = c.id and not exists (select 1 from company_domains d where d.company_id = c.id)`);
  }
  await linkByName(tx);
  await insertStagedCompanies(tx, sql`company_domain is null`, sql`company_key`, origin);
  await linkByName(tx);
}

async function linkByDomain(tx: Tx): Promise<void> {
  await tx.run(sql`
    update import_staging s set linked_id = (select d.company_id from company_domains d where d.domain = s.company_domain)
    where s.linked_id is null and s.outcome is null and s.company_domain is not null`);
}

/** A name alone never joins two domains: the same name with another domain is another company. */
async function linkByName(tx: Tx): Promise<void> {
  await tx.run(sql`
    update import_staging s set linked_id = (
      select c.id from companies c
      where c.name_key = s.company_key and (s.company_domain is null or c.domain is null)
      order by c.created_at, c.id limit 1)
    where s.linked_id is null and s.outcome is null and s.company_key is not null`);
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
    from (select distinct on (${sameBy}) * from import_staging
          where linked_id is null and outcome is null and company_key is not null and ${which}
          order by ${sameBy}, row_no) as firsts`);
}

/** Creates who is not here. An address taken by somebody else since we looked becomes a skipped row. */
export async function insertStagedPersons(tx: Tx, { importId, source, by, at }: MergeOrders): Promise<void> {
  const wanted = await tx.run(sql`
    update import_staging set outcome = 'created' where known_id is null and outcome is null`);
  const created = await tx.run(sql`
    insert into persons (id, name, given_name, family_name, title, email, email_key, email_state, phone, company_id, company_name,
                         country, zone, source, import_id, import_row, search, created_at, created_by)
    select s.person_id, s.name, s.given_name, s.family_name, s.title, s.email, s.email_key,
           case when s.bounced then 'bounced' else 'unknown' end, s.phone, s.linked_id, s.employer, s.country, s.zone, ${source},
           ${importId}, s.row_no, fold_text(' ' || s.name || ' ' || s.email || ' ' || coalesce(s.employer, '')), ${at}, ${by}
    from (select s.*, (select c.name from companies c where c.id = s.linked_id) as employer from import_staging s) s
    where s.outcome = 'created' order by s.row_no
    on conflict (workspace_id, email) do nothing`);
  if (created === wanted) return;
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
  await tx.run(sql`
    update persons p set company_id = c.id, company_name = c.name,
      search = fold_text(' ' || p.name || ' ' || p.email || ' ' || c.name)
    from company_domains d join companies c on c.id = d.company_id
    where p.import_id = ${importId} and p.company_id is null 
      and d.domain in (split_part(p.email, '@', 2), regexp_replace(split_part(p.email, '@', 2), '^[^.]+[.]', ''))`);
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
