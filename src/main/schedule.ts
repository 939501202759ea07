import { surfaceOverdueLeads } from "../leads/public.ts";
import type { Recurring } from "../platform/jobs/worker.ts";

/** What runs by the clock, a line each. */
export const schedule: readonly Recurring[] = [
  { name: "say which next steps fell behind, every minute", everySeconds: 60, run: surfaceOverdueLeads },
];
