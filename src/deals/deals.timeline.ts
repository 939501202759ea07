import type { TimelineDetails, TimelineSubject } from "../activity/public.ts";
import { listMembers } from "../team/public.ts";
import { findDeal, listDeals } from "./deals.store.ts";
import { isDealVisible } from "./load-deal.ts";

export const dealSubject: TimelineSubject = {
  kind: "deal",
  async isVisible(tx, id, by) {
    const deal = by.may("deals.read") ? await findDeal(tx, id) : null;
    return deal !== null && isDealVisible(tx, deal, by);
  },
};

/** Which deal, and whose. */
export const dealWords: TimelineDetails = {
  event: "deal.*",
  async load(tx, rows) {
    const ids = (key: string) => [...new Set(rows.map((row) => String(row.params[key])))];
    const deals = new Map((await listDeals(tx, { ids: ids("dealId") })).map((deal) => [deal.id, deal.name]));
    const owners = new Map((await listMembers(tx, ids("ownerId"))).map(({ id, name }) => [id, name]));
    return new Map(
      rows.map(({ id, params }) => [
        id,
        {
          dealName: deals.get(String(params.dealId)) ?? null,
          ownerName: owners.get(String(params.ownerId)) ?? null,
        },
      ]),
    );
  },
};
