import type { RefusalCodes } from "../platform/http/contract.ts";

export const taskRefusals = {
  "task-ended": { status: 409, says: "This task has been done or taken off the list already." },
  "needs-next-step": {
    status: 409,
    says: "This is a record's next step. Say there what happens next; that takes this one off the list.",
  },
  "too-late": { status: 409, says: "It is too late to take this back. Plan it again instead." },
  "snooze-into-past": { status: 400, says: "Choose a time that is still to come." },
} satisfies RefusalCodes;
