import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export interface Person {
  id: string;
  name: string;
  givenName: string | null;
  familyName: string | null;
  title: string | null;
  email: string | null;
  emailState: "unknown" | "valid" | "bounced";
  phone: string | null;
  companyId: string | null;
  companyName: string | null;
  country: string | null;
  zone: string | null;
  source: string;
  createdAt: Date;
  lastTouchAt: Date | null;
}

/** A person with what their company adds: its name, and its country and zone where they have none of their own. */
export const personSelection = sql.raw(`
  select p.id, p.name, p.given_name, p.family_name, p.title, p.email, p.email_state, p.phone, p.company_id,
         p.company_name, coalesce(p.country, c.country) as country, coalesce(p.zone, c.zone) as zone,
         p.source, p.created_at, p.last_touch_at
  from persons p left join companies c on c.workspace_id = p.workspace_id and c.id = p.company_id`);

export function findPerson(tx: Tx, id: string): Promise<Person | null> {
  return tx.find(sql<Person>`${personSelection} where p.id = ${id}`);
}

export function listPersons(tx: Tx, { ids }: { ids: readonly string[] }): Promise<Person[]> {
  return tx.list(sql<Person>`${personSelection} where p.id = any(${ids}::uuid[]) order by p.name, p.id`);
}

/** What a list of something else shows of its persons: a third of what reading them whole costs. */
export function listPersonNames(
  tx: Tx,
  ids: readonly string[],
): Promise<Pick<Person, "id" | "name" | "title">[]> {
  return tx.list(
    sql<
      Pick<Person, "id" | "name" | "title">
    >`select id, name, title from persons where id = any(${ids}::uuid[])`,
  );
}

export function findPersonByEmailKept(tx: Tx, email: string): Promise<Person | null> {
  return tx.find(sql<Person>`${personSelection} where p.email = ${email}`);
}

/** The person's own fields, without what their company adds, held against other writers. */
export function lockPerson(tx: Tx, id: string): Promise<Omit<Person, "companyName"> | null> {
  return tx.find(sql<Omit<Person, "companyName">>`
    select id, name, given_name, family_name, title, email, email_state, phone, company_id, country, zone, source, created_at, last_touch_at
    from persons where id = ${id} for update`);
}

type PersonRow = Omit<Person, "emailState" | "companyName" | "lastTouchAt"> & { emailKey: string | null };

/** False when the address is another person's: two may create the same person at once. */
export async function insertPerson(tx: Tx, person: PersonRow & { createdBy: string }): Promise<boolean> {
  const added = await tx.run(sql`
    insert into persons (id, name, given_name, family_name, title, email, email_key, phone, company_id, company_name, country, zone,
                         source, search, created_at, created_by)
    values (${person.id}, ${person.name}, ${person.givenName}, ${person.familyName}, ${person.title}, ${person.email},
            ${person.emailKey}, ${person.phone}, ${person.companyId}, ${companyName(person.companyId)}, ${person.country}, ${person.zone}, ${person.source},
            ${searchText(person)}, ${person.createdAt}, ${person.createdBy})
    on conflict (workspace_id, email) do nothing`);
  return added === 1;
}

/** False when the new address is another person's. */
export async function updatePerson(
  tx: Tx,
  person: Omit<PersonRow, "createdAt" | "source">,
): Promise<boolean> {
  const taken = await tx.find(sql`
    select 1 from persons where email = ${person.email} and id <> ${person.id} for key share`);
  if (taken) return false;
  await tx.run(sql`
    update persons set name = ${person.name}, given_name = ${person.givenName}, family_name = ${person.familyName},
      title = ${person.title}, email_state = case when email is distinct from ${person.email} then 'unknown' else email_state end,
      email = ${person.email}, email_key = ${person.emailKey}, phone = ${person.phone},
      company_id = ${person.companyId}, company_name = ${companyName(person.companyId)}, country = ${person.country}, zone = ${person.zone},
      search = ${searchText(person)}
    where id = ${person.id}`);
  return true;
}

/** A company's name is part of how its people are sorted and found. */
export async function renameCompanyOfPersons(tx: Tx, companyId: string): Promise<void> {
  await tx.run(sql`
    update persons p set company_name = c.name, search = fold_text(' ' || p.name || ' ' || coalesce(p.email, '') || ' ' || c.name)
    from companies c where c.id = p.company_id and p.company_id = ${companyId}`);
}

function companyName(companyId: string | null) {
  return sql`(select name from companies where id = ${companyId})`;
}

function searchText(person: { name: string; email: string | null; companyId: string | null }) {
  return sql`fold_text(' ' || ${person.name}::text || ' ' || coalesce(${person.email}::text, '') || ' ' ||
    coalesce(${companyName(person.companyId)}, ''))`;
}

export async function updateEmailState(tx: Tx, personId: string, state: "valid" | "bounced"): Promise<void> {
  await tx.run(sql`update persons set email_state = ${state} where id = ${personId}`);
}

/**
 * When we were last in touch; the lists sort by it. Never goes back, and what is a minute apart is one touch: one mail
 * is news of several kinds. A company another transaction holds is left to it: two mailboxes that send to the same
 * companies in another order would wait for each other.
 */
export async function updateLastTouch(tx: Tx, personId: string, at: Date): Promise<void> {
  const aMinuteBefore = new Date(at.getTime() - 60_000);
  await tx.run(sql`
    with person as (
      update persons set last_touch_at = ${at}
      where id = ${personId} and (last_touch_at is null or last_touch_at < ${aMinuteBefore}) returning company_id)
    update companies set last_touch_at = ${at}
    where (workspace_id, id) in (
      select workspace_id, id from companies
      where id = (select company_id from person) and (last_touch_at is null or last_touch_at < ${at})
      for update skip locked)`);
}

/** Whether there is anybody to work on yet. */
export async function hasPersons(tx: Tx): Promise<boolean> {
  return (await tx.get(sql<{ is: boolean }>`select exists (select from persons) as is`)).is;
}
