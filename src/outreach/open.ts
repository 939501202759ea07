export {
  callLogged,
  enrolled,
  enrolmentFinished,
  enrolmentPaused,
  enrolmentStopped,
  sequenceMoved,
  sequencePublished,
} from "./outreach.events.ts";
export { outreachRefusals } from "./outreach.refusals.ts";
export {
  type CallOutcome,
  callOutcomes,
  type EnrolmentState,
  enrolmentStates,
  outreachPermissions,
  type SendWindow,
  type SequenceStep,
} from "./sequence.ts";
