import { z } from "zod";
import { defineEvent, type Subject, subject } from "../platform/events/event.ts";
import { id, instant } from "../platform/http/fields.ts";
import { leadMotions, leadState } from "./lead-state.ts";

const ofLead = { leadId: id, personId: id, companyId: id.nullable() };
type OfLead = { leadId: string; personId: string; companyId: string | null };
const aboutLead = (e: OfLead): Subject[] => [
  ...subject("lead", e.leadId),
  ...subject("person", e.personId),
  ...subject("company", e.companyId),
];

export const leadOpened = defineEvent(
  "lead.opened",
  1,
  z.object({
    ...ofLead,
    motion: z.enum(leadMotions),
    source: z.string(),
    state: leadState,
    ownerId: id.nullable(),
    queueId: id.nullable(),
  }),
  (e) => [...aboutLead(e), ...subject("member", e.ownerId), ...subject("queue", e.queueId)],
);

/** The person came again while their lead was open: a touch, not a second lead (law 2). */
export const leadJoined = defineEvent(
  "lead.joined",
  1,
  z.object({ ...ofLead, source: z.string() }),
  aboutLead,
);

export const leadClaimed = defineEvent(
  "lead.claimed",
  1,
  z.object({ ...ofLead, ownerId: id, queueId: id.nullable() }),
  (e) => [...aboutLead(e), ...subject("member", e.ownerId), ...subject("queue", e.queueId)],
);

/** A set: leads that went to one owner or one queue together. */
export const leadAssigned = defineEvent(
  "lead.assigned",
  1,
  z.object({
    leadIds: z.array(id),
    fromOwnerIds: z.array(id),
    ownerId: id.nullable(),
    queueId: id.nullable(),
    changeSetId: id,
  }),
  (e) => [
    ...e.leadIds.flatMap((leadId) => subject("lead", leadId)),
    ...e.fromOwnerIds.flatMap((memberId) => subject("member", memberId)),
    ...subject("member", e.ownerId),
    ...subject("queue", e.queueId),
  ],
);

/** Every change of state after the first. `why` is a reason code; words stay with the change, by its id. */
export const leadMoved = defineEvent(
  "lead.moved",
  1,
  z.object({
    ...ofLead,
    changeId: id,
    ownerId: id.nullable(),
    from: leadState,
    to: leadState,
    why: z.string().nullable(),
    wakeAt: instant.nullable(),
  }),
  (e) => [...aboutLead(e), ...subject("member", e.ownerId)],
);

export const leadNextStepSet = defineEvent(
  "lead.next-step-set",
  1,
  z.object({ ...ofLead, changeId: id, ownerId: id.nullable(), at: instant }),
  (e) => [...subject("lead", e.leadId), ...subject("member", e.ownerId)],
);

export const leadTouched = defineEvent(
  "lead.touched",
  1,
  z.object({ ...ofLead, kind: z.string(), first: z.boolean() }),
  (e) => subject("lead", e.leadId),
);

/** Said once per next step that fell behind. */
export const leadsOverdue = defineEvent(
  "lead.overdue",
  1,
  z.object({ leadIds: z.array(id), ownerIds: z.array(id), queueIds: z.array(id) }),
  (e) => [
    ...e.leadIds.flatMap((leadId) => subject("lead", leadId)),
    ...e.ownerIds.flatMap((memberId) => subject("member", memberId)),
    ...e.queueIds.flatMap((queueId) => subject("queue", queueId)),
  ],
);
