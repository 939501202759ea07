import type { RefusalCodes } from "../platform/http/contract.ts";

/** Spread into the contract of every route whose action goes through a gate. */
export const gateRefusals = {
  "gate-closed": {
    status: 409,
    says: "This step asks for something that is not there yet. Add what is missing, or ask a manager to let it through.",
  },
  "unknown-step": { status: 409, says: "The process this record began with has no such step." },
  "override-needs-reason": {
    status: 400,
    says: "Letting a record through a closed gate needs a reason of at least three letters.",
  },
} satisfies RefusalCodes;

export const processRefusals = {
  "process-stale": {
    status: 409,
    says: "Somebody published a newer version meanwhile. Look at it, then publish yours on top.",
  },
  "process-unchanged": { status: 409, says: "Nothing differs from the version in force." },
  "step-fixed": {
    status: 409,
    says: "The product relies on this step: reword it, but keep its key and its place.",
  },
  "step-doubled": { status: 400, says: "Two steps have the same key." },
  "unknown-fact": {
    status: 400,
    says: "A step asks for something that cannot be known on entering it. Ask for it in a later step.",
  },
} satisfies RefusalCodes;
