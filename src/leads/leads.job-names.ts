import { z } from "zod";
import { id } from "../platform/http/fields.ts";
import { defineJob } from "../platform/jobs/job.ts";

export const wakeLeadJob = defineJob("wake-lead", z.object({ leadId: id }));
export const releaseLeadsJob = defineJob("release-leads", z.object({ memberId: id }));
