import { listWorkspaceIds } from "../platform/jobs/due-work.store.ts";
import type { Platform } from "../platform/platform.ts";
import { missLapsed } from "./move-one-on-one.ts";

/** In every workspace, until none is left. */
export async function missLapsedOneOnOnes({ directory, work, clock }: Platform): Promise<void> {
  for (const { workspaceId } of await listWorkspaceIds(directory)) {
    for (let more = true; more; ) {
      const { missed } = await work.inWorkspace(workspaceId, (tx) => missLapsed(tx, { at: clock() }));
      more = missed > 0;
    }
  }
}
