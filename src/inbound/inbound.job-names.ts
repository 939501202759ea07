import { z } from "zod";
import { id } from "../platform/http/fields.ts";
import { defineJob } from "../platform/jobs/job.ts";

export const retrySubmissionJob = defineJob("retry-submission", z.object({ submissionId: id }), 8);
