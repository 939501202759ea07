/** Facts a gate may ask for, which the rooms gather from their own records. A company words them as it likes. */
export const gateFacts = {
  "two-way-contact": "The person has answered, by mail or by phone",
  "qualification-complete": "Every must-have criterion has a mark and its evidence",
  "next-step-dated": "The next step has a date",
  requalified: "The Account Executive re-qualified the lead in a conversation of their own",
  amount: "The Account Executive has set an amount",
  "need-recorded": "At least one need of the buyer is recorded",
  "demo-held": "A demo was held, in person or over the web",
  "no-blocking-concern": "No blocking concern is open",
  "terms-recorded": "What was asked and given in the negotiation is written down",
  "reason-given": "The reason is given",
} as const;

export type GateFact = keyof typeof gateFacts;

const askableOfLeads: Readonly<Record<string, readonly GateFact[]>> = {
  working: ["next-step-dated"],
  engaged: ["next-step-dated", "two-way-contact"],
  qualifying: ["next-step-dated", "two-way-contact"],
  qualified: ["next-step-dated", "two-way-contact", "qualification-complete"],
};
const askableOnOpening: readonly GateFact[] = ["requalified", "amount", "next-step-dated"];
const askableOfDeals: readonly GateFact[] = [
  ...askableOnOpening,
  "need-recorded",
  "demo-held",
  "no-blocking-concern",
  "terms-recorded",
];

/** Facts that can be true when a record enters this step. A gate that asked for another would never open. */
export function factsAskableIn(
  motion: "outbound" | "inbound" | "deals",
  step: { key: string; terminal?: boolean | undefined },
): readonly GateFact[] {
  if (motion !== "deals") return askableOfLeads[step.key] ?? [];
  if (step.key === "needs") return askableOnOpening;
  return step.terminal ? [...askableOfDeals, "reason-given"] : askableOfDeals;
}
