export { bookMeeting } from "./book-meeting.ts";
export { meetingsRoutes } from "./meetings.routes.ts";
export {
  findMeeting,
  listMeetingFacts,
  listMeetingsAbout,
  type Meeting,
  type MeetingFactRow,
} from "./meetings.store.ts";
export { recordMeeting } from "./record-meeting.ts";
export { cancelMeeting, rescheduleMeeting } from "./reschedule-meeting.ts";
export { viewMeetings } from "./view-meetings.ts";
