import type { RefusalCodes } from "../platform/http/contract.ts";

export const taskRefusals = {
  "task-ended": { status: 409, says: "This task has been done or taken off the list already." },
  "snooze-into-past": { status: 400, says: "Choose a time that is still to come." },
} satisfies RefusalCodes;
