import { z } from "zod";
import { defineEvent, subject } from "../platform/events/event.ts";
import { id, instant } from "../platform/http/fields.ts";
import { callOutcomes } from "./sequence.ts";

export const sequencePublished = defineEvent(
  "outreach.sequence-published",
  1,
  z.object({ sequenceId: id, version: z.int() }),
  (e) => subject("sequence", e.sequenceId),
);
export const sequenceMoved = defineEvent(
  "outreach.sequence-moved",
  1,
  z.object({ sequenceId: id, to: z.string() }),
  (e) => subject("sequence", e.sequenceId),
);

const ofEnrolment = z.object({ enrolmentId: id, sequenceId: id, leadId: id, personId: id, memberId: id });
type OfEnrolment = z.infer<typeof ofEnrolment>;
const concerned = (e: OfEnrolment) => [
  ...subject("lead", e.leadId),
  ...subject("person", e.personId),
  ...subject("member", e.memberId),
  ...subject("sequence", e.sequenceId),
];

export const enrolled = defineEvent("outreach.enrolled", 1, ofEnrolment, concerned);
/** `why` is a code: replied, bounced, opted-out, owner-changed, lead-moved, meeting, talked, by-hand… */
export const enrolmentStopped = defineEvent(
  "outreach.stopped",
  1,
  ofEnrolment.extend({ why: z.string() }),
  concerned,
);
export const enrolmentFinished = defineEvent("outreach.finished", 1, ofEnrolment, concerned);
export const enrolmentPaused = defineEvent(
  "outreach.paused",
  1,
  ofEnrolment.extend({ why: z.string(), until: instant }),
  concerned,
);

export const callLogged = defineEvent(
  "outreach.called",
  1,
  z.object({
    callId: id,
    leadId: id,
    personId: id,
    memberId: id,
    outcome: z.enum(callOutcomes),
    callBackAt: instant.nullable(),
  }),
  (e) => [...subject("lead", e.leadId), ...subject("person", e.personId), ...subject("member", e.memberId)],
);
