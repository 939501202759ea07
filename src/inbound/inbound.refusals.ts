import type { RefusalCodes } from "../platform/http/contract.ts";

export const formRefusals = {
  "form-closed": { status: 410, says: "This form takes no more answers." },
  "form-changed": {
    status: 409,
    says: "Somebody published another version while you were editing. Reload to see it, then publish yours.",
  },
} satisfies RefusalCodes;

export const arrivalRefusals = {
  "nobody-holds-it": {
    status: 409,
    says: "Nobody holds their company. Work the lead, or choose another verdict.",
  },
  "rules-changed": {
    status: 409,
    says: "Somebody published other rules while you were editing. Reload to see them, then publish yours.",
  },
  "already-settled": { status: 409, says: "A person has decided on this already. Reload to see how." },
  "not-stopped": { status: 409, says: "Only what was stopped at the door can be let in." },
} satisfies RefusalCodes;
