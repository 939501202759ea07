import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, id, instant, line, pageOf, paging } from "../platform/http/fields.ts";
import { listing } from "../platform/http/list-query.ts";
import { gateRefusals } from "../process/open.ts";
import { disqualifyReasons, nurtureReasons } from "./disqualify-reasons.ts";
import { leadMotions, leadState, leadSteps } from "./lead-state.ts";
import { leadRefusals } from "./leads.refusals.ts";

const named = z.object({ id, name: z.string() });

export const leadRow = z.object({
  id,
  person: named.extend({ title: z.string().nullable() }),
  company: named.nullable(),
  motion: z.enum(leadMotions),
  state: leadState,
  owner: named.nullable(),
  queue: named.nullable(),
  source: z.string(),
  origin: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextAt: instant.nullable(),
  dueAt: instant.nullable(),
  openedAt: instant,
  firstTouchAt: instant.nullable(),
  closedAt: instant.nullable(),
  closedReason: z.string().nullable(),
  score: z.int(),
  grade: z.string().nullable(),
  version: z.int(),
});
export type LeadRow = z.infer<typeof leadRow>;

const whatNow = z.discriminatedUnion("do", [
  z.object({ do: z.literal("claim"), since: instant }),
  z.object({ do: z.literal("answer"), dueAt: instant, late: z.boolean() }),
  z.object({ do: z.literal("next-step"), what: z.string(), at: instant, late: z.boolean() }),
  z.object({ do: z.literal("wait"), until: instant }),
  z.object({ do: z.literal("await-verdict") }),
  z.object({ do: z.literal("nothing"), why: z.string() }),
]);

export const leadCard = leadRow.extend({
  contact: z.object({
    email: z.string().nullable(),
    phone: z.string().nullable(),
    zones: z.array(z.string()),
  }),
  steps: z.array(
    z.object({ key: z.string(), label: z.string(), guidance: z.string(), missing: z.array(z.string()) }),
  ),
  now: whatNow,
  /** Null when the asker may work it; else the refusal they would meet. */
  closedTo: z.string().nullable(),
});
export type LeadCard = z.infer<typeof leadCard>;

const oneLead = z.object({ leadId: id });
const nextStep = z.object({ what: line(300), at: instant });
const refusals = { ...leadRefusals, ...gateRefusals };

export const listLeads = route({
  name: "listLeads",
  method: "GET",
  path: "/api/v1/leads",
  says: "Leads you may see. Filters: state, motion, source, owner (ids, me, none), queue, company, person, open, overdue, score, openedAt. Sorts: score, nextAt, openedAt.",
  may: "leads.read",
  query: z.object({ ...listing, ...paging }),
  answer: pageOf(leadRow),
});

export const readLead = route({
  name: "readLead",
  method: "GET",
  path: "/api/v1/leads/:leadId",
  says: "One lead with its path, what its gates still ask for, and what to do now.",
  may: "leads.read",
  params: oneLead,
  answer: leadCard,
});

export const listLeadsOfPerson = route({
  name: "listLeadsOfPerson",
  method: "GET",
  path: "/api/v1/persons/:personId/leads",
  says: "The leads of one person that you may see, newest first.",
  may: "leads.read",
  params: z.object({ personId: id }),
  answer: z.object({ rows: z.array(leadRow) }),
});

export const listQueues = route({
  name: "listQueues",
  method: "GET",
  path: "/api/v1/queues",
  says: "The named queues where leads wait for an owner.",
  may: "leads.read",
  answer: z.object({ rows: z.array(named.extend({ key: z.string(), motion: z.enum(leadMotions) })) }),
});

export const openLead = route({
  name: "openLead",
  method: "POST",
  path: "/api/v1/leads",
  says: "Opens a lead of yours for a person, or answers with the open one they have in this motion.",
  may: "leads.read",
  body: z.object({ personId: id, motion: z.enum(leadMotions), source: line(120), nextStep }),
  answer: z.object({ leadId: id, joined: z.boolean() }),
  refusals,
});

export const claimLead = route({
  name: "claimLead",
  method: "POST",
  path: "/api/v1/leads/:leadId/claim",
  says: "Takes a lead out of its queue; the first who asks owns it.",
  may: "leads.read",
  params: oneLead,
  body: z.object({ nextStep: nextStep.optional() }),
  answer: done,
  refusals,
});

export const assignLeads = route({
  name: "assignLeads",
  method: "POST",
  path: "/api/v1/lead-assignments",
  says: "Gives up to 500 leads to a member or a queue as one change set; what could not go is listed with why.",
  may: "leads.assign",
  body: z.object({
    leadIds: z.array(id).min(1).max(500),
    ownerId: id.optional(),
    queueKey: z.string().max(40).optional(),
    why: line(300),
    changeSetId: id.optional(),
  }),
  answer: z.object({
    changeSetId: id,
    assigned: z.array(id),
    skipped: z.array(z.object({ leadId: id, why: z.string() })),
  }),
  refusals,
});

export const undoAssignment = route({
  name: "undoAssignment",
  method: "DELETE",
  path: "/api/v1/lead-assignments/:changeSetId",
  says: "Takes back an assignment you made; leads that changed since stay as they are and are counted.",
  may: "leads.assign",
  params: z.object({ changeSetId: id }),
  answer: z.object({ undone: z.int(), kept: z.int() }),
});

export const moveLead = route({
  name: "moveLead",
  method: "POST",
  path: "/api/v1/leads/:leadId/moves",
  says: "Moves a lead to a step of its process, through the gate of that step.",
  may: "leads.read",
  params: oneLead,
  body: z.object({
    to: z.enum(leadSteps),
    why: line(300).optional(),
    nextStep: nextStep.optional(),
    override: z.object({ reason: z.string().max(300) }).optional(),
  }),
  answer: done,
  refusals,
});

export const setNextStep = route({
  name: "setNextStep",
  method: "PUT",
  path: "/api/v1/leads/:leadId/next-step",
  says: "Says what happens next with a lead, and when.",
  may: "leads.read",
  params: oneLead,
  body: nextStep,
  answer: done,
  refusals,
});

export const nurtureLead = route({
  name: "nurtureLead",
  method: "POST",
  path: "/api/v1/leads/:leadId/nurturing",
  says: "Lets a lead sleep until a day; it wakes by itself in front of its owner.",
  may: "leads.read",
  params: oneLead,
  body: z.object({ wakeAt: instant, reason: z.enum(nurtureReasons), why: line(300).optional() }),
  answer: done,
  refusals,
});

export const disqualifyLead = route({
  name: "disqualifyLead",
  method: "POST",
  path: "/api/v1/leads/:leadId/disqualification",
  says: "Closes a lead that is no lead, with the reason.",
  may: "leads.read",
  params: oneLead,
  body: z.object({ reason: z.enum(disqualifyReasons), why: line(300).optional() }),
  answer: done,
  refusals,
});

export const logTouch = route({
  name: "logTouch",
  method: "POST",
  path: "/api/v1/leads/:leadId/touches",
  says: "Says that you reached out by hand or spoke, and what happens next.",
  may: "leads.read",
  params: oneLead,
  body: z.object({ kind: z.enum(["call", "email", "message", "conversation", "meeting"]), nextStep }),
  answer: done,
  refusals,
});

export const listLeadOwners = route({
  name: "listLeadOwners",
  method: "GET",
  path: "/api/v1/lead-owners",
  says: "Members who may own leads today, with the motions they may own.",
  may: "leads.assign",
  answer: z.object({ rows: z.array(named.extend({ motions: z.array(z.enum(leadMotions)) })) }),
});
