import { personAside } from "../../contacts/web/public.ts";
import { fillSlotLater } from "../../platform/web/slots.ts";
import type { WebRoom } from "../../platform/web/web-room.ts";
import { meetingsMessages } from "./messages.en.ts";

export { BookMeetingDialog, MoveMeetingDialog } from "./book-meeting-dialog.tsx";
export { MeetingList } from "./meeting-list.tsx";
export { aboutMeetingsQuery, myMeetingsQuery, personMeetingsQuery } from "./meetings-query.ts";
export { RecordMeetingDialog } from "./record-meeting-dialog.tsx";

export const room: WebRoom = {
  name: "meetings",
  messages: { namespace: "meetings", en: meetingsMessages },
  slots: [
    fillSlotLater(personAside, async () => (await import("./person-meetings.tsx")).PersonMeetings, {
      order: 40,
    }),
  ],
  timeline: async () => (await import("./presenters.tsx")).presenters,
};
