import { listCompanies, listPersons } from "../contacts/public.ts";
import type { Tx } from "../platform/db/tx.ts";
import { listMembers } from "../team/public.ts";
import type { Deal } from "./deal.ts";

type Named = { id: string; name: string };
export type NamedDeal = Deal & {
  person: Named & { title: string | null };
  company: Named | null;
  owner: Named;
};

/** Names for a whole page in three questions, whatever its length. */
export async function withNames(tx: Tx, deals: readonly Deal[]): Promise<NamedDeal[]> {
  if (deals.length === 0) return [];
  const present = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const persons = byId(await listPersons(tx, { ids: present(deals.map((deal) => deal.personId)) }));
  const companies = byId(await listCompanies(tx, { ids: present(deals.map((deal) => deal.companyId)) }));
  const owners = byId(await listMembers(tx, present(deals.map((deal) => deal.ownerId))));
  return deals.map((deal) => {
    const person = persons.get(deal.personId);
    const company = companies.get(deal.companyId ?? "");
    return {
      ...deal,
      person: { id: deal.personId, name: person?.name ?? "", title: person?.title ?? null },
      company: company ? { id: company.id, name: company.name } : null,
      owner: { id: deal.ownerId, name: owners.get(deal.ownerId)?.name ?? "" },
    };
  });
}

export const byId = <Row extends Named>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
