import { importJobs } from "../contacts/public.ts";
import { inboundJobs } from "../inbound/public.ts";
import { leadsJobs } from "../leads/public.ts";
import { mailJobs } from "../mail/public.ts";
import type { HandledJob } from "../platform/jobs/worker.ts";

/** Every kind of background work and who does it. */
export const jobs: readonly HandledJob[] = [...importJobs, ...leadsJobs, ...inboundJobs, ...mailJobs];
