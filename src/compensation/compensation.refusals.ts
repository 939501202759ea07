import type { RefusalCodes } from "../platform/http/contract.ts";

export const payRefusals = {
  "own-verdict": { status: 409, says: "Whoever is paid for a pass cannot give its verdict." },
  "credit-ended": {
    status: 409,
    says: "This credit has been decided already. Reload to see what became of it.",
  },
  "no-deal": { status: 409, says: "There is no deal for this verdict, so nothing is earned." },
  "amount-missing": { status: 400, says: "Say how much, above zero." },
  "plan-in-past": {
    status: 409,
    says: "A plan in force changes from today on at the earliest: what was earned keeps its price.",
  },
  "plan-before-latest": {
    status: 409,
    says: "The newest version begins later than that. Choose a day after its first.",
  },
  "plan-stale": {
    status: 409,
    says: "Somebody published a newer version meanwhile. Look at it, then publish yours.",
  },
  "plan-not-yours": { status: 409, says: "This plan is for another role." },
  "no-such-credit": { status: 404, says: "There is no such credit." },
  "not-earned": { status: 409, says: "Only an earned credit can be taken back." },
  "own-pay": { status: 403, says: "Nobody decides on their own pay. Ask somebody else in finance." },
  "reason-missing": { status: 400, says: "Give the reason; it prints on the statement." },
  "month-not-over": {
    status: 409,
    says: "The month is not over. It can be approved from its last midnight on.",
  },
  "earlier-month-open": { status: 409, says: "An earlier month is still open. Approve that one first." },
  "already-approved": { status: 409, says: "This month was approved already." },
  "not-approved": { status: 409, says: "Approve the statement first, then lock it." },
  "statement-changed": {
    status: 409,
    says: "The statement changed since you looked. Read it again, then approve it.",
  },
} satisfies RefusalCodes;
