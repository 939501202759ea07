import { personAside } from "../../contacts/web/public.ts";
import { fillSlot } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { meetingsMessages } from "./messages.en.ts";
import { PersonMeetings } from "./person-meetings.tsx";
import { presenters } from "./presenters.tsx";

export { BookMeetingDialog, MoveMeetingDialog } from "./book-meeting-dialog.tsx";
export { MeetingList } from "./meeting-list.tsx";
export { aboutMeetingsQuery, myMeetingsQuery, personMeetingsQuery } from "./meetings-query.ts";
export { RecordMeetingDialog } from "./record-meeting-dialog.tsx";

export const room: WebRoom = {
  name: "meetings",
  messages: { namespace: "meetings", en: meetingsMessages },
  slots: [fillSlot(personAside, PersonMeetings, { order: 40 })],
  timeline: presenters,
};
