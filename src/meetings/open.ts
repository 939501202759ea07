export {
  type ByWhom,
  type Evidence,
  type MeetingFact,
  type MeetingOutcome,
  type MeetingState,
  meetingOutcomes,
  meetingStates,
  NO_SHOW_GRACE_MINUTES,
  type PlaceKind,
  places,
} from "./meeting.ts";
export { evidence, type MeetingView, meetingView, place } from "./meetings.contract.ts";
export {
  meetingBooked,
  meetingCancelled,
  meetingHeld,
  meetingHeldClaimed,
  meetingNoShow,
  meetingRescheduled,
} from "./meetings.events.ts";
export { meetingRefusals } from "./meetings.refusals.ts";

export const meetingsPermissions = {
  "meetings.write": "Book, move and record meetings",
};
