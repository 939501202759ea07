import { listWorkspaceIds } from "../platform/jobs/due-work.store.ts";
import { type HandledJob, handle, type Recurring } from "../platform/jobs/worker.ts";
import { retrySubmissionJob } from "./inbound.job-names.ts";
import { inboundActor } from "./inbound-actor.ts";
import { retrySubmission } from "./let-in-submission.ts";
import { markBreaches } from "./mark-breaches.ts";

export const inboundJobs: HandledJob[] = [
  handle(retrySubmissionJob, async ({ work, workspaceId, payload, clock }) => {
    await work.inWorkspace(workspaceId, (tx) =>
      retrySubmission(tx, { ...payload, by: inboundActor, at: clock() }),
    );
  }),
];

export const inboundSchedule: Recurring[] = [
  {
    name: "inbound: notice clocks that ran out, and tell the manager of those that stay so",
    everySeconds: 15,
    run: async ({ directory, work, clock }) => {
      for (const { workspaceId } of await listWorkspaceIds(directory)) {
        await work.inWorkspace(workspaceId, (tx) => markBreaches(tx, { by: inboundActor, at: clock() }));
      }
    },
  },
];
