import { z } from "zod";
import { listWorkspaceIds } from "../platform/jobs/due-work.store.ts";
import { defineJob } from "../platform/jobs/job.ts";
import { type HandledJob, handle, type Recurring } from "../platform/jobs/worker.ts";
import { listSilentImports, updateBeat } from "./imports.store.ts";
import { runImport } from "./run-import.ts";

/** Never tried again by itself: the import says what became of it, and its owner may start it again. */
export const runImportJob = defineJob("run-import", z.object({ importId: z.uuid() }), 0);

export const importJobs: HandledJob[] = [
  handle(runImportJob, ({ work, clock, workspaceId, payload }) =>
    runImport({ work, clock, workspaceId, ...payload }),
  ),
];

// Longer than the longest batch, shorter than somebody's patience.
const SILENT_AFTER = 60_000;

/** A worker killed in the middle of a file leaves it running and silent. */
export const carryOnImports: Recurring = {
  name: "carry on imports whose worker was lost",
  everySeconds: 30,
  async run({ directory, work, clock }) {
    for (const { workspaceId } of await listWorkspaceIds(directory)) {
      await work.inWorkspace(workspaceId, async (tx) => {
        const now = clock();
        for (const { id } of await listSilentImports(tx, new Date(now.getTime() - SILENT_AFTER))) {
          await updateBeat(tx, id, now);
          await tx.later(runImportJob, { importId: id });
        }
      });
    }
  },
};
