import { listCompanies, listPersons } from "../contacts/public.ts";
import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { listMembers } from "../team/public.ts";
import type { CountedRow } from "./counts.store.ts";

const present = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
const byId = <Row extends { id: string; name: string }>(rows: readonly Row[]) =>
  new Map(rows.map(({ id, name }) => [id, { id, name }]));

/** Names for a page in three questions. Who may not see contacts sees the row without its buyer. */
export async function nameRows<Row extends CountedRow>(tx: Tx, rows: readonly Row[], by: Actor) {
  const mayName = by.may("contacts.read");
  const persons = mayName ? present(rows.map((row) => row.personId)) : [];
  const companies = mayName ? present(rows.map((row) => row.companyId)) : [];
  const members = present(rows.map((row) => row.memberId));
  const personsById = byId(persons.length ? await listPersons(tx, { ids: persons }) : []);
  const companiesById = byId(companies.length ? await listCompanies(tx, { ids: companies }) : []);
  const membersById = byId(members.length ? await listMembers(tx, members) : []);
  return rows.map(({ recordKind, recordId, personId, companyId, memberId, ...row }) => ({
    ...row,
    record: { kind: recordKind, id: recordId },
    person: personsById.get(personId ?? "") ?? null,
    company: companiesById.get(companyId ?? "") ?? null,
    member: membersById.get(memberId ?? "") ?? null,
  }));
}
