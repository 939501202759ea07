import { z } from "zod";

export const leadStates = [
  "new",
  "working",
  "engaged",
  "qualifying",
  "qualified",
  "converted",
  "nurturing",
  "disqualified",
] as const;
export const leadState = z.enum(leadStates);
export type LeadState = z.infer<typeof leadState>;

/** The steps of the motion's process: entered through a gate. */
export const leadSteps = ["working", "engaged", "qualifying", "qualified"] as const;
export type LeadStep = (typeof leadSteps)[number];

export const leadMotions = ["outbound", "inbound"] as const;
export type LeadMotion = (typeof leadMotions)[number];

const ways: Record<LeadState, readonly LeadState[]> = {
  new: ["working", "nurturing", "disqualified"],
  working: ["engaged", "qualifying", "nurturing", "disqualified"],
  engaged: ["qualifying", "qualified", "nurturing", "disqualified"],
  qualifying: ["engaged", "qualified", "nurturing", "disqualified"],
  qualified: ["converted", "qualifying", "nurturing", "disqualified"],
  nurturing: ["working", "engaged", "qualifying", "disqualified"],
  converted: [],
  disqualified: [],
};

export const isOpen = (state: LeadState): boolean => state !== "converted" && state !== "disqualified";
export const mayGo = (from: LeadState, to: LeadState): boolean => ways[from].includes(to);

/** How far along a state is; the database's `lead_step` says the same (law 8). */
export const stepOf = (state: LeadState): number => leadSteps.indexOf(state as LeadStep) + 1;

/** Whether the change enters a step further along, which needs a gate. */
export const needsGate = (from: LeadState | null, to: LeadState): boolean =>
  stepOf(to) > (from === null ? 0 : stepOf(from));
