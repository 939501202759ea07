import { listCompanies, listPersons } from "../contacts/public.ts";
import { listDeals } from "../deals/public.ts";
import { listHandoffs } from "../handoffs/public.ts";
import type { Tx } from "../platform/db/tx.ts";
import { listMembers } from "../team/public.ts";
import type { Credit } from "./credit.ts";

type Named = { id: string; name: string };
type Handoff = Awaited<ReturnType<typeof listHandoffs>>[number];

/** What a credit rests on, in names: the hand-off, its executive, and the deal it became. */
export interface Evidence {
  handoffId: string;
  leadId: string;
  person: Named;
  company: Named | null;
  executive: Named;
  offeredAt: Date;
  deal: (Named & { state: string }) | null;
}

export interface CreditWithEvidence {
  credit: Credit;
  handoff: Handoff;
  evidence: Evidence;
}

/** For any number of credits in five questions, by credit id. */
export async function evidenceOf(
  tx: Tx,
  credits: readonly Credit[],
): Promise<ReadonlyMap<string, CreditWithEvidence>> {
  if (credits.length === 0) return new Map();
  const handoffs = await listHandoffs(tx, { ids: credits.map((credit) => credit.handoffId) });
  const present = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const handoffOf = new Map(handoffs.map((handoff) => [handoff.id, handoff]));
  const persons = namesBy(await listPersons(tx, { ids: present(handoffs.map((each) => each.personId)) }));
  const companies = namesBy(
    await listCompanies(tx, { ids: present(handoffs.map((each) => each.companyId)) }),
  );
  const executives = namesBy(await listMembers(tx, present(handoffs.map((each) => each.offeredTo))));
  const deals = new Map(
    (await listDeals(tx, { ids: present(credits.map((credit) => credit.dealId)) })).map((deal) => [
      deal.id,
      { id: deal.id, name: deal.name, state: deal.state },
    ]),
  );
  return new Map(
    credits.map((credit) => {
      const handoff = handoffOf.get(credit.handoffId)!;
      const { personId, companyId, offeredTo, leadId, offeredAt } = handoff;
      const evidence: Evidence = {
        handoffId: handoff.id,
        leadId,
        offeredAt,
        person: { id: personId, name: persons.get(personId) ?? "" },
        company: companyId ? { id: companyId, name: companies.get(companyId) ?? "" } : null,
        executive: { id: offeredTo, name: executives.get(offeredTo) ?? "" },
        deal: deals.get(credit.dealId ?? "") ?? null,
      };
      return [credit.id, { credit, handoff, evidence }];
    }),
  );
}

const namesBy = (rows: readonly Named[]) => new Map(rows.map(({ id, name }) => [id, name]));
