import { addDays, dayIn, startOfDay } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Served, serve } from "../platform/http/serve.ts";
import { listMembers } from "../team/public.ts";
import { bookMeeting } from "./book-meeting.ts";
import {
  bookMeetingContract,
  listMeetingsContract,
  recordMeetingContract,
  rescheduleMeetingContract,
} from "./meetings.contract.ts";
import { listMeetingsAbout, listMemberMeetings, listPersonMeetings } from "./meetings.store.ts";
import { recordMeeting } from "./record-meeting.ts";
import { rescheduleMeeting } from "./reschedule-meeting.ts";
import { viewMeetings } from "./view-meetings.ts";

export const meetingsRoutes: Served[] = [
  serve(listMeetingsContract, (call) =>
    call.inWorkspace(async (tx) => {
      const { personId, aboutKind, aboutId } = call.query;
      const meetings = personId
        ? await listPersonMeetings(tx, personId)
        : aboutKind && aboutId
          ? await listMeetingsAbout(tx, { kind: aboutKind, ids: [aboutId] })
          : await listMine(tx, call.by.id, { ...call.query, at: call.at });
      return { meetings: await viewMeetings(tx, call.by, meetings) };
    }),
  ),
  serve(bookMeetingContract, (call) =>
    call.inWorkspace((tx) => bookMeeting(tx, { ...call.body, by: call.by, at: call.at })),
  ),
  serve(recordMeetingContract, (call) =>
    call.inWorkspace((tx) =>
      recordMeeting(tx, { ...call.body, meetingId: call.params.id, by: call.by, at: call.at }),
    ),
  ),
  serve(rescheduleMeetingContract, (call) =>
    call.inWorkspace((tx) =>
      rescheduleMeeting(tx, { ...call.body, meetingId: call.params.id, by: call.by, at: call.at }),
    ),
  ),
];

async function listMine(tx: Tx, memberId: string, { on, days, at }: { on?: string; days: number; at: Date }) {
  const [me] = await listMembers(tx, [memberId]);
  const zone = me?.zone ?? "UTC";
  const first = on ?? dayIn(zone, at);
  const until = startOfDay(zone, addDays(first, days));
  return listMemberMeetings(tx, { memberId, from: startOfDay(zone, first), until });
}
