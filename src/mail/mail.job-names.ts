import { z } from "zod";
import { id } from "../platform/http/fields.ts";
import { defineJob } from "../platform/jobs/job.ts";

export const testMailboxJob = defineJob("mail.test-mailbox", z.object({ testId: id }), 0);
