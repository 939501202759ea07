import { systemActor } from "../platform/actor.ts";
import { listWorkspaceIds } from "../platform/jobs/due-work.store.ts";
import { handle } from "../platform/jobs/worker.ts";
import type { Platform } from "../platform/platform.ts";
import { releaseLeadsJob, wakeLeadJob } from "./leads.job-names.ts";
import { wakeLead } from "./nurture-lead.ts";
import { releaseLeads } from "./release-leads.ts";
import { surfaceOverdue } from "./surface-overdue.ts";

const by = systemActor("leads");

export const leadsJobs = [
  handle(wakeLeadJob, async ({ work, workspaceId, payload, clock }) => {
    await work.inWorkspace(workspaceId, (tx) => wakeLead(tx, { ...payload, by, at: clock() }));
  }),
  handle(releaseLeadsJob, async ({ work, workspaceId, payload, clock }) => {
    await work.inWorkspace(workspaceId, (tx) => releaseLeads(tx, { ...payload, by, at: clock() }));
  }),
];

/** Recurring, over all workspaces: next steps that fell behind since the last turn. */
export async function surfaceOverdueLeads({ directory, work, clock }: Platform): Promise<void> {
  for (const { workspaceId } of await listWorkspaceIds(directory)) {
    for (let more = true; more; ) {
      const { surfaced } = await work.inWorkspace(workspaceId, (tx) =>
        surfaceOverdue(tx, { by, at: clock() }),
      );
      more = surfaced > 0;
    }
  }
}
