import type { RefusalCodes } from "../platform/http/contract.ts";

export const reportsRefusals = {
  "no-such-metric": {
    status: 404,
    says: "There is no such number. The list of metrics names all of them.",
  },
} satisfies RefusalCodes;
