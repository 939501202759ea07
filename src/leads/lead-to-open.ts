import type { Command } from "../platform/actor.ts";
import type { NextStep } from "./lead.ts";
import type { LeadMotion } from "./lead-state.ts";

/** The command of `openLead`. */
export type LeadToOpen = Command & {
  personId: string;
  /** Undefined: the person's company. */
  companyId?: string | null | undefined;
  motion: LeadMotion;
  source: string;
  origin?: string | null | undefined;
  /** An owner, or a queue; neither means the motion's usual queue. */
  ownerId?: string | null | undefined;
  queueKey?: string | undefined;
  nextStep: NextStep;
  /** When the first human touch is promised. */
  dueAt?: Date | null | undefined;
  state?: "new" | "working" | undefined;
  score?: number | undefined;
  grade?: string | null | undefined;
};
