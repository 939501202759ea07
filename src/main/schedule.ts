import type { Recurring } from "../platform/jobs/worker.ts";

/** What runs by the clock, a line each. */
export const schedule: readonly Recurring[] = [];
