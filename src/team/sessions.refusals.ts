import type { RefusalCodes } from "../platform/http/contract.ts";

export const signInRefusals = {
  "wrong-sign-in": {
    status: 403,
    says: "This email address and password do not belong together. Check both, or ask your administrator for a new invitation.",
  },
  "wait-to-sign-in": {
    status: 429,
    says: "There were too many wrong tries. Wait a moment, then try again.",
  },
  "no-workspace": {
    status: 403,
    says: "This login no longer holds a role in a workspace. Ask your administrator for an invitation.",
  },
  "wrong-password": { status: 403, says: "That is not your current password." },
  "no-password": { status: 409, says: "This way of signing in has no password to change." },
} satisfies RefusalCodes;
