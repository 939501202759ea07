/** Why a lead is no lead (DOMAIN §3.5), in the order people look for them. */
export const disqualifyReasons = [
  "outside-profile",
  "no-need",
  "no-authority",
  "wrong-person",
  "left-company",
  "existing-customer",
  "competitor",
  "consultant",
  "student",
  "job-candidate",
  "employee",
  "personal-use",
  "support-request",
  "bad-contact-details",
  "unsubscribed",
  "spam",
  "duplicate",
  "restricted-country",
] as const;
export type DisqualifyReason = (typeof disqualifyReasons)[number];

/** Why not now: a lead that may come back. */
export const nurtureReasons = [
  "wrong-time",
  "no-budget-now",
  "in-contract",
  "evaluating-elsewhere",
  "no-interest-now",
  "no-response",
  "product-lacks",
] as const;
export type NurtureReason = (typeof nurtureReasons)[number];
