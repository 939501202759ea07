import { z } from "zod";
import { defineEvent, type Subject, subject } from "../platform/events/event.ts";
import { id, instant } from "../platform/http/fields.ts";

const whose = {
  meetingId: id,
  personId: id,
  companyId: id.nullable(),
  memberIds: z.array(id),
  aboutKind: z.string(),
  aboutId: id,
};
const facts = z.object(whose);
const byWhom = z.enum(["person", "us"]);

function everyone(e: z.infer<typeof facts>): Subject[] {
  return [
    ...subject("meeting", e.meetingId),
    ...subject("person", e.personId),
    ...subject("company", e.companyId),
    ...subject(e.aboutKind, e.aboutId),
    ...e.memberIds.flatMap((memberId) => subject("member", memberId)),
  ];
}

export const meetingBooked = defineEvent(
  "meeting.booked",
  1,
  facts.extend({ startsAt: instant, followsId: id.nullable() }),
  everyone,
);
export const meetingHeldClaimed = defineEvent("meeting.held-claimed", 1, facts, everyone);
export const meetingHeld = defineEvent("meeting.held", 1, facts, everyone);
export const meetingNoShow = defineEvent("meeting.no-show", 1, facts.extend({ byWhom }), everyone);
export const meetingRescheduled = defineEvent(
  "meeting.rescheduled",
  1,
  facts.extend({ byWhom, nextMeetingId: id }),
  everyone,
);
export const meetingCancelled = defineEvent("meeting.cancelled", 1, facts.extend({ byWhom }), everyone);
