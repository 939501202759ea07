import { type HandledJob, handle } from "../platform/jobs/worker.ts";
import { testMailboxJob } from "./mail.job-names.ts";
import { runMailboxTest } from "./test-mailbox.ts";

export const mailJobs: readonly HandledJob[] = [
  handle(testMailboxJob, (run) => runMailboxTest(run, run.workspaceId, run.payload.testId)),
];
