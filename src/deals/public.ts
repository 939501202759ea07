export { findDeal, findDealOf, listDeals } from "./deals.store.ts";
export { openDeal } from "./open-deal.ts";
