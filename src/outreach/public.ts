export { enrol, enrolMany } from "./enrol.ts";
export { hearLeadAssigned, hearLeadMoved, hearSuppressed } from "./hear-leads.ts";
export { hearAutoReply, hearBounce, hearReply, hearWritten } from "./hear-mail.ts";
export { hearTaskDone, logCall } from "./log-call.ts";
export { outreachRoutes } from "./outreach.routes.ts";
export { outreachWords } from "./outreach.timeline.ts";
export { createSequence, publishSequence, setSequenceState } from "./save-sequence.ts";
export { stopEnrolments } from "./stop-enrolments.ts";
export { takeDueSteps } from "./take-steps.ts";
