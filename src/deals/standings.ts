import { endStanding, setStanding } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { orRefuse } from "../platform/outcome.ts";
import type { Deal } from "./deal.ts";
import { hasOtherOpenDeal } from "./deals.store.ts";

/** While a deal is open its owner holds the company: nobody else's outreach goes there. */
export async function holdCompany(tx: Tx, { companyId, ownerId }: Deal, { by, at }: Command): Promise<void> {
  if (!companyId) return;
  orRefuse(await setStanding(tx, { companyId, kind: "open-deal", holderId: ownerId, by, at }));
}

/** A closed deal lets the company go, unless another one is open; a won one makes it a customer. */
export async function letGoOfCompany(tx: Tx, deal: Deal, { by, at }: Command): Promise<void> {
  const { id, companyId, ownerId, state } = deal;
  if (!companyId) return;
  if (state === "won")
    orRefuse(await setStanding(tx, { companyId, kind: "customer", holderId: ownerId, by, at }));
  if (await hasOtherOpenDeal(tx, { id, companyId })) return;
  orRefuse(await endStanding(tx, { companyId, kind: "open-deal", by, at }));
}
