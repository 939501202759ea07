/** The closed sets of words in a deal's records. */

export const needStates = ["heard", "verified", "contradicted"] as const;
export type NeedState = (typeof needStates)[number];

export const demoWays = ["in-person", "web"] as const;
export type DemoWay = (typeof demoWays)[number];
export const demoOutcomes = ["convinced", "partly", "not-convinced", "no-show"] as const;
export type DemoOutcome = (typeof demoOutcomes)[number];

export const concernKinds = [
  "price",
  "timing",
  "trust",
  "fit",
  "security",
  "competitor",
  "authority",
  "effort",
  "other",
] as const;
export type ConcernKind = (typeof concernKinds)[number];
/** `standing`: answered, and it stays. `accepted`: it stays, and the buyer goes on with it. */
export const concernOutcomes = ["open", "resolved", "accepted", "standing"] as const;
export type ConcernOutcome = (typeof concernOutcomes)[number];

export const termSides = ["give", "get"] as const;
export type TermSide = (typeof termSides)[number];

export const stakeholderRoles = [
  "economic-buyer",
  "champion",
  "user",
  "technical",
  "legal",
  "blocker",
  "other",
] as const;
export type StakeholderRole = (typeof stakeholderRoles)[number];
export const stances = ["for", "neutral", "against", "unknown"] as const;
export type Stance = (typeof stances)[number];

/** Why deals end (DOMAIN §7.9), as codes that reports can count. */
export const wonReasons = [
  "value-proof",
  "product-fit",
  "price",
  "trust",
  "timing",
  "incumbent-pain",
  "reference",
] as const;
export const lostReasons = [
  "competitor",
  "price",
  "missing-capability",
  "security-or-legal",
  "budget-cut",
  "timing",
  "bad-fit",
  "merged",
  "out-of-business",
  "unreachable",
] as const;
export const noDecisionReasons = ["indecision", "status-quo", "priority-changed", "champion-left"] as const;
export const closeReasons = { won: wonReasons, lost: lostReasons, "no-decision": noDecisionReasons } as const;
export type CloseReason =
  | (typeof wonReasons)[number]
  | (typeof lostReasons)[number]
  | (typeof noDecisionReasons)[number];
