import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { id, instant } from "../platform/http/fields.ts";
import { evidenceKinds, meetingOutcomes, meetingStates, places } from "./meeting.ts";
import { meetingRefusals } from "./meetings.refusals.ts";

export const place = z.object({ kind: z.enum(places), where: z.string().trim().max(500) });
export const evidence = z.object({
  kind: z.enum(evidenceKinds),
  about: z.object({ kind: z.string().max(40), id }).optional(),
  words: z.string().trim().max(1000).optional(),
});
const byWhom = z.enum(["person", "us"]);
const minutes = z.int().min(5).max(480);
const why = z.string().trim().max(500).optional();

export const meetingView = z.object({
  id,
  about: z.object({ kind: z.string(), id }),
  person: z.object({ id, name: z.string(), companyName: z.string().nullable() }),
  members: z.array(z.object({ id, name: z.string() })),
  startsAt: instant,
  endsAt: instant,
  place,
  state: z.enum(meetingStates),
  followsId: id.nullable(),
  /** Whether the one asking may record what became of it. */
  mayRecord: z.boolean(),
  facts: z.array(
    z.object({
      id,
      fact: z.enum(meetingStates),
      at: instant,
      by: z.object({ id: z.string(), name: z.string() }),
      byWhom: byWhom.nullable(),
      why: z.string().nullable(),
      evidence: z.array(evidence),
    }),
  ),
});
export type MeetingView = z.infer<typeof meetingView>;

export const listMeetingsContract = route({
  name: "listMeetings",
  method: "GET",
  path: "/api/v1/meetings",
  says: "My meetings of some days (at most 31) in my zone, or those of a person or of a record, with their facts.",
  may: "contacts.read",
  query: z.object({
    on: z.iso.date().optional(),
    days: z.coerce.number().int().min(1).max(31).default(1),
    personId: id.optional(),
    aboutKind: z.string().max(20).optional(),
    aboutId: id.optional(),
  }),
  answer: z.object({ meetings: z.array(meetingView) }),
});

export const bookMeetingContract = route({
  name: "bookMeeting",
  method: "POST",
  path: "/api/v1/meetings",
  says: "Books a slot with a person. Refused when a member who joins is taken then, unless doubleBook is set.",
  may: "meetings.write",
  body: z.object({
    about: z.object({ kind: z.enum(["handoff", "deal", "lead", "person"]), id }),
    personId: id,
    memberIds: z.array(id).min(1).max(20),
    startsAt: instant.transform((text) => new Date(text)),
    minutes,
    place,
    doubleBook: z.boolean().optional(),
  }),
  answer: z.object({ meetingId: id }),
  refusals: meetingRefusals,
});

export const recordMeetingContract = route({
  name: "recordMeeting",
  method: "POST",
  path: "/api/v1/meetings/:id/facts",
  says: "Records what became of a meeting. `held` needs a closer who was there and something of the buyer's side; else it is kept as a claim, and the answer says what is missing.",
  may: "meetings.write",
  params: z.object({ id }),
  body: z.object({
    outcome: z.enum(meetingOutcomes),
    evidence: z.array(evidence).max(10).default([]),
    byWhom: byWhom.optional(),
    why,
  }),
  answer: z.object({ fact: z.enum(meetingStates), missing: z.array(z.enum(["our-side", "buyer-side"])) }),
  refusals: meetingRefusals,
});

export const rescheduleMeetingContract = route({
  name: "rescheduleMeeting",
  method: "POST",
  path: "/api/v1/meetings/:id/moves",
  says: "Books another time. The old slot keeps its facts; the answer is the new meeting's id.",
  may: "meetings.write",
  params: z.object({ id }),
  body: z.object({
    startsAt: instant.transform((text) => new Date(text)),
    minutes: minutes.optional(),
    place: place.optional(),
    byWhom,
    why,
    doubleBook: z.boolean().optional(),
  }),
  answer: z.object({ meetingId: id }),
  refusals: meetingRefusals,
});
