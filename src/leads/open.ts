export { disqualifyReasons, nurtureReasons } from "./disqualify-reasons.ts";
export { type Lead, type NextStep, workPermission } from "./lead.ts";
export { type LeadMotion, type LeadState, leadMotions, leadStates, leadSteps, stepOf } from "./lead-state.ts";
export {
  leadAssigned,
  leadClaimed,
  leadJoined,
  leadMoved,
  leadNextStepSet,
  leadOpened,
  leadsOverdue,
  leadTouched,
} from "./leads.events.ts";
export { leadRefusals } from "./leads.refusals.ts";

export const leadsPermissions = {
  "leads.read": "See leads",
  "leads.assign": "Give leads to members and queues, and change the leads of others",
  "leads.work-outbound": "Own and work outbound leads",
  "leads.work-inbound": "Own and work inbound leads",
};
