import type { DisqualifyReason, NurtureReason } from "../disqualify-reasons.ts";

/** Why a lead was put to sleep or closed. */
export const reasonMessages: Record<
  DisqualifyReason | NurtureReason | "converted" | "existing-deal" | "wake-date",
  string
> = {
  "outside-profile": "Outside our profile",
  "no-need": "No need",
  "no-authority": "No say in it",
  "wrong-person": "Wrong person",
  "left-company": "Left the company",
  "existing-customer": "Customer already",
  competitor: "Competitor",
  consultant: "Consultant",
  student: "Student",
  "job-candidate": "Looking for a job",
  employee: "One of us",
  "personal-use": "For personal use",
  "support-request": "Wanted support",
  "bad-contact-details": "Phone and e-mail both wrong",
  unsubscribed: "Asked not to be contacted",
  spam: "Spam",
  duplicate: "Duplicate",
  "restricted-country": "Country we do not sell to",
  "wrong-time": "Wrong time",
  "no-budget-now": "No budget now",
  "in-contract": "Bound by a contract",
  "evaluating-elsewhere": "Evaluating someone else",
  "no-interest-now": "No interest now",
  "no-response": "No response",
  "product-lacks": "Product lacks what they need",
  converted: "A deal took it over",
  "existing-deal": "There is an open deal already",
  "wake-date": "Its wake date came",
};
