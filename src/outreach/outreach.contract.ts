import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, id, instant, line, pageOf, paging } from "../platform/http/fields.ts";
import { outreachRefusals } from "./outreach.refusals.ts";
import { callOutcomes, enrolmentStates, sendWindow, sequenceStep } from "./sequence.ts";

const state = z.enum(["draft", "running", "paused", "archived"]);
const motion = z.enum(["outbound", "inbound"]);

export const sequenceRow = z.object({
  id,
  name: z.string(),
  motion,
  state,
  version: z.int().nullable(),
  createdAt: instant,
  active: z.int(),
  finished: z.int(),
  stopped: z.int(),
  sent: z.int(),
  replied: z.int(),
  positive: z.int(),
  bounced: z.int(),
});
export type SequenceRow = z.infer<typeof sequenceRow>;

export const sequenceCard = sequenceRow.extend({
  window: sendWindow,
  steps: z.array(sequenceStep),
  publishedAt: instant.nullable(),
  stepCounts: z.array(
    z.object({ position: z.int(), sent: z.int(), replied: z.int(), positive: z.int(), bounced: z.int() }),
  ),
});
export type SequenceCard = z.infer<typeof sequenceCard>;

const oneSequence = z.object({ sequenceId: id });
const oneLead = z.object({ leadId: id });
const refusals = outreachRefusals;

export const listSequences = route({
  name: "listSequences",
  method: "GET",
  path: "/api/v1/sequences",
  says: "All sequences that are not archived, with what came of each.",
  may: "leads.read",
  answer: z.object({ rows: z.array(sequenceRow) }),
});

export const readSequence = route({
  name: "readSequence",
  method: "GET",
  path: "/api/v1/sequences/:sequenceId",
  says: "One sequence in its newest version, with results per step.",
  may: "leads.read",
  params: oneSequence,
  answer: sequenceCard,
});

export const createSequence = route({
  name: "createSequence",
  method: "POST",
  path: "/api/v1/sequences",
  says: "Begins a sequence for one motion.",
  may: "outreach.edit",
  body: z.object({ name: line(120), motion }),
  answer: z.object({ sequenceId: id }),
  refusals,
});

export const publishSequence = route({
  name: "publishSequence",
  method: "POST",
  path: "/api/v1/sequences/:sequenceId/versions",
  says: "Publishes steps and window as a new version. Those under way keep theirs.",
  may: "outreach.edit",
  params: oneSequence,
  body: z.object({ name: line(120), window: sendWindow, steps: z.array(sequenceStep).min(1).max(30) }),
  answer: z.object({ version: z.int() }),
  refusals,
});

export const setSequenceState = route({
  name: "setSequenceState",
  method: "PUT",
  path: "/api/v1/sequences/:sequenceId/state",
  says: "Starts, pauses or archives a sequence. While it is paused no step is taken.",
  may: "outreach.edit",
  params: oneSequence,
  body: z.object({ to: z.enum(["running", "paused", "archived"]) }),
  answer: done,
  refusals,
});

export const preview = z.object({
  personId: id,
  personName: z.string(),
  zone: z.string(),
  /** The person has no zone of their own, so the workspace's is used. */
  zoneIsOurs: z.boolean(),
  mails: z.array(
    z.object({ position: z.int(), subject: z.string(), text: z.string(), fallbacks: z.array(z.string()) }),
  ),
});
export type Preview = z.infer<typeof preview>;

export const previewSequence = route({
  name: "previewSequence",
  method: "POST",
  path: "/api/v1/sequences/:sequenceId/preview",
  says: "The mails of these steps as the next ten people would get them. Nothing is saved or sent.",
  may: "outreach.edit",
  params: oneSequence,
  body: z.object({ steps: z.array(sequenceStep).min(1).max(30) }),
  answer: z.object({ rows: z.array(preview) }),
  refusals,
});

export const enrolmentRow = z.object({
  id,
  leadId: id,
  personId: id,
  personName: z.string(),
  memberName: z.string(),
  version: z.int(),
  state: z.enum(enrolmentStates),
  position: z.int(),
  dueAt: instant.nullable(),
  why: z.string().nullable(),
  enrolledAt: instant,
  endedAt: instant.nullable(),
});
export type EnrolmentRow = z.infer<typeof enrolmentRow>;

export const listEnrolments = route({
  name: "listEnrolments",
  method: "GET",
  path: "/api/v1/sequences/:sequenceId/enrolments",
  says: "Who went through a sequence, the newest first.",
  may: "leads.read",
  params: oneSequence,
  query: z.object(paging),
  answer: pageOf(enrolmentRow),
});

/** `closed` is why the person may not be contacted, where that is what stopped it. */
const enrolRefusal = z.object({
  leadId: id,
  code: z.string(),
  closed: z.object({ reason: z.string(), words: z.string() }).nullable(),
});
export type EnrolRefusal = z.infer<typeof enrolRefusal>;

export const enrolLeads = route({
  name: "enrolLeads",
  method: "POST",
  path: "/api/v1/sequences/:sequenceId/enrolments",
  says: "Enrols leads; those that cannot be are named with their reason, the others go ahead.",
  may: "outreach.enrol",
  params: oneSequence,
  body: z.object({ leadIds: z.array(id).min(1).max(200) }),
  answer: z.object({ enrolled: z.int(), refusals: z.array(enrolRefusal) }),
  refusals,
});

export const leadEnrolment = z.object({
  id,
  sequenceId: id,
  sequenceName: z.string(),
  state: z.enum(enrolmentStates),
  position: z.int(),
  steps: z.int(),
  dueAt: instant.nullable(),
  why: z.string().nullable(),
  enrolledAt: instant,
});

export const listEnrolmentsOfLead = route({
  name: "listEnrolmentsOfLead",
  method: "GET",
  path: "/api/v1/leads/:leadId/enrolments",
  says: "The sequences a lead went through or is in.",
  may: "leads.read",
  params: oneLead,
  answer: z.object({ rows: z.array(leadEnrolment) }),
});

export const stopEnrolment = route({
  name: "stopEnrolment",
  method: "POST",
  path: "/api/v1/enrolments/:enrolmentId/stopping",
  says: "Takes a lead out of its sequence. A mail that has not begun to leave stays here.",
  may: "outreach.enrol",
  params: z.object({ enrolmentId: id }),
  answer: done,
  refusals,
});

export const callCard = z.object({
  personId: id,
  name: z.string(),
  title: z.string().nullable(),
  companyName: z.string().nullable(),
  /** Null where law 6 denies the call, at an indecent hour there, or where there is none. */
  number: z.string().nullable(),
  closed: z.string().nullable(),
  /** When calls may ring there again; null while they may, and where law 6 denies them. */
  opensAt: instant.nullable(),
  zones: z.array(z.string()),
  zoneIsOurs: z.boolean(),
  script: z.string().nullable(),
  calls: z.array(
    z.object({ id, outcome: z.enum(callOutcomes), said: z.string().nullable(), calledAt: instant }),
  ),
});
export type CallCard = z.infer<typeof callCard>;

export const readCallCard = route({
  name: "readCallCard",
  method: "GET",
  path: "/api/v1/leads/:leadId/call-card",
  says: "What one needs before dialling: number, local time there, script, earlier calls.",
  may: "outreach.call",
  params: oneLead,
  query: z.object({ taskId: id.optional() }),
  answer: callCard,
});

export const logCall = route({
  name: "logCall",
  method: "POST",
  path: "/api/v1/leads/:leadId/calls",
  says: "Logs a call; its outcome sets what comes next for the lead, the sequence and the number.",
  may: "outreach.call",
  params: oneLead,
  body: z.object({
    taskId: id.nullish(),
    outcome: z.enum(callOutcomes),
    said: z.string().max(4_000).nullish(),
    callBackAt: instant.nullish(),
  }),
  answer: z.object({ callId: id }),
  refusals,
});
