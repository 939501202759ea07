import type { RefusalCodes } from "../platform/http/contract.ts";

export const leadRefusals = {
  "already-claimed": { status: 409, says: "Somebody was faster: this lead has an owner. Take the next one." },
  "first-try": {
    status: 409,
    says: "It is another rep's turn for the first minutes. It is anybody's as soon as they are over.",
  },
  "already-there": { status: 409, says: "The lead is in this state already. Reload to see what changed." },
  "cannot-move": {
    status: 409,
    says: "A lead does not go from its state to that one. The path above shows the ways out.",
  },
  "claim-first": { status: 409, says: "The lead waits in a queue. Claim it, then work it." },
  "lead-closed": {
    status: 409,
    says: "This lead is closed. Open a new one for the same person if there is a reason to.",
  },
  "not-yours": { status: 403, says: "The lead is someone else's. Ask its owner or your manager." },
  "wrong-role": {
    status: 409,
    says: "Only the role that owns this motion may own its leads. A manager can approve a dated exception under People.",
  },
  "one-home": { status: 400, says: "Name a member or a queue, not both." },
  "no-queue": { status: 404, says: "There is no queue of that name." },
  "wake-in-past": { status: 400, says: "Choose a wake date that is still to come." },
  "next-step-in-past": { status: 400, says: "A next step lies ahead. Choose a time that is still to come." },
  "no-person": { status: 404, says: "There is no such person." },
} satisfies RefusalCodes;
