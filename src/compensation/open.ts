export {
  creditEarned,
  creditPending,
  creditReversed,
  creditVoided,
  payAdjusted,
  planPublished,
  statementApproved,
  statementLocked,
} from "./compensation.events.ts";
export { payRefusals } from "./compensation.refusals.ts";
export { type CreditState, creditStates, type PaidRole, paidRoles } from "./credit.ts";

export const compensationPermissions = {
  "pay.read-own": "See one's own pay",
  "pay.read-team": "See the pay of those whose work one sees",
  "pay.plans": "Publish pay plans",
  "pay.statements": "Correct pay, approve and lock statements",
};
