import { missLapsedOneOnOnes } from "../coaching/public.ts";
import { carryOnImports } from "../contacts/public.ts";
import { applySilenceToHandoffs } from "../handoffs/public.ts";
import { inboundSchedule } from "../inbound/public.ts";
import { surfaceOverdueLeads } from "../leads/public.ts";
import { takeDueSteps } from "../outreach/public.ts";
import type { Recurring } from "../platform/jobs/worker.ts";
import { sweepDirectory } from "../team/public.ts";

/** What runs by the clock, a line each. */
export const schedule: readonly Recurring[] = [
  { name: "take the due steps of sequences, every five seconds", everySeconds: 5, run: takeDueSteps },
  { name: "forget ended sessions and links, every hour", everySeconds: 3_600, run: sweepDirectory },
  { name: "say which next steps fell behind, every minute", everySeconds: 60, run: surfaceOverdueLeads },
  carryOnImports,
  {
    name: "say what silence past a hand-off's clock means, every minute",
    everySeconds: 60,
    run: applySilenceToHandoffs,
  },
  ...inboundSchedule,
  { name: "call missed what nobody held, every hour", everySeconds: 3_600, run: missLapsedOneOnOnes },
];
