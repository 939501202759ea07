import { type Actor, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Outcome, type Refusal, refused } from "../platform/outcome.ts";
import { visibleMembers } from "../team/public.ts";
import { type Deal, refusalToWork } from "./deal.ts";
import { findDeal, lockDeal } from "./deals.store.ts";

type Loaded = { deal: Deal; refusal?: never } | { deal?: never; refusal: Refusal };

/** The deal, locked, when `by` may change it. A deal of someone whose work `by` may not see is not found. */
export async function loadDealToWork(tx: Tx, dealId: string, by: Actor): Promise<Loaded> {
  const deal = await lockDeal(tx, dealId);
  if (!deal || !(await isDealVisible(tx, deal, by))) return { refusal: refused("not-found") };
  const refusal = refusalToWork(deal, by);
  return refusal ? { refusal } : { deal };
}

export async function findVisibleDeal(tx: Tx, dealId: string, by: Actor): Promise<Outcome<Deal>> {
  const no = refusalToAct(by, "deals.read");
  if (no) return no;
  const deal = await findDeal(tx, dealId);
  return deal && (await isDealVisible(tx, deal, by)) ? deal : refused("not-found");
}

export async function isDealVisible(tx: Tx, deal: Pick<Deal, "ownerId">, by: Actor): Promise<boolean> {
  if (by.kind === "system" || deal.ownerId === by.id) return true;
  const visible = await visibleMembers(tx, by);
  return visible === "all" || visible.includes(deal.ownerId);
}
