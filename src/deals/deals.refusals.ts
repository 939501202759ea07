import type { RefusalCodes } from "../platform/http/contract.ts";

export const dealRefusals = {
  "deal-closed": {
    status: 409,
    says: "This deal is closed. If the buyer comes back, a new hand-off opens a new deal.",
  },
  "not-your-deal": { status: 403, says: "The deal is someone else's. Ask its owner or your manager." },
  "already-there": {
    status: 409,
    says: "The deal stands in this stage already. Reload to see what changed.",
  },
  "going-back-needs-reason": { status: 400, says: "Say why the deal goes back to an earlier stage." },
  "close-instead": { status: 400, says: "A deal ends by closing it, with an outcome." },
  "next-step-in-past": { status: 400, says: "A next step lies ahead. Choose a time that is still to come." },
  "reason-missing": { status: 400, says: "Say why. A reason somebody can learn from is worth a minute." },
  "reason-not-fitting": { status: 400, says: "That reason belongs to another outcome." },
  "detail-missing": { status: 400, says: "Name which one, in a few words." },
  "amount-missing": { status: 400, says: "A won deal has an amount above zero." },
  "deal-stale": {
    status: 409,
    says: "Somebody changed this deal meanwhile. Look at what they wrote, then save yours.",
  },
  "wrong-role": { status: 409, says: "Only an Account Executive may own deals." },
  "no-such-record": { status: 404, says: "It is not here any more. Reload to see what changed." },
  "no-person": { status: 404, says: "There is no such person." },
  "demo-decided": { status: 409, says: "What became of this demo is written down already." },
} satisfies RefusalCodes;
