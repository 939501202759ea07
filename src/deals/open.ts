export { type Deal, type DealOutcome, type DealState, dealStates, isOutcome, outcomes } from "./deal.ts";
export { dealChanged, dealLost, dealMoved, dealNoDecision, dealOpened, dealWon } from "./deals.events.ts";
export { dealRefusals } from "./deals.refusals.ts";
export { type CloseReason, closeReasons } from "./record-words.ts";

export const dealsPermissions = {
  "deals.read": "See deals",
  "deals.work": "Work one's own deals",
  "deals.override": "Work the deals of others, and let a record through a closed gate with a reason",
};
