import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { call } from "../../../platform/web/api.ts";
import type { Session } from "../../../platform/web/session.ts";
import { readSetupChecklist } from "../../setup/setup.contract.ts";

export const setupChecklistQuery = queryOptions({
  queryKey: ["setup-checklist"],
  queryFn: ({ signal }) => call(readSetupChecklist, { signal }),
  staleTime: 60_000,
  meta: {
    events: [
      "team.*",
      "mail.mailbox-connected",
      "mail.mailbox-touched",
      "contacts.person-created",
      "contacts.import-ended",
      "outreach.sequence-moved",
      "inbound.form-published",
      "inbound.form-closed",
    ],
  },
});

interface Checklist {
  dismissed: boolean;
  steps: readonly { done: boolean }[];
}

export const isSetupOpen = ({ dismissed, steps }: Checklist): boolean =>
  !dismissed && steps.some((step) => !step.done);

export const maySetUp = (member: Session["member"]): boolean => member.permissions.includes("team.manage");

/** Where whoever runs a workspace lands as long as it is not ready. */
export const landsOnSetup = async (client: QueryClient, { member }: Session): Promise<boolean> =>
  maySetUp(member) && isSetupOpen(await client.ensureQueryData(setupChecklistQuery));
