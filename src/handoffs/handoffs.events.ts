import { z } from "zod";
import { defineEvent, subject } from "../platform/events/event.ts";
import { amountMinor, currency, id, instant } from "../platform/http/fields.ts";

/** Who passes what to whom; every event of a hand-off carries it, so that a hearer need not ask. */
const pass = {
  handoffId: id,
  leadId: id,
  personId: id,
  companyId: id.nullable(),
  motion: z.enum(["outbound", "inbound"]),
  offeredBy: id,
  offeredTo: id,
};

interface Pass {
  handoffId: string;
  leadId: string;
  personId: string;
  companyId: string | null;
  offeredBy: string;
  offeredTo: string;
}

const subjects = (e: Pass) => [
  ...subject("handoff", e.handoffId),
  ...subject("lead", e.leadId),
  ...subject("person", e.personId),
  ...subject("company", e.companyId),
  ...subject("member", e.offeredBy),
  ...subject("member", e.offeredTo),
];

export const handoffOffered = defineEvent(
  "handoff.offered",
  1,
  z.object({ ...pass, dueAt: instant }),
  subjects,
);
/** `silently`: the offer was taken by the silence policy; that never re-qualifies. */
export const handoffAccepted = defineEvent(
  "handoff.accepted",
  1,
  z.object({ ...pass, dueAt: instant, silently: z.boolean() }),
  subjects,
);
export const handoffEscalated = defineEvent(
  "handoff.escalated",
  1,
  z.object({ ...pass, managerId: id.nullable() }),
  subjects,
);
export const handoffReleased = defineEvent("handoff.released", 1, z.object(pass), subjects);
export const handoffNeedsWork = defineEvent(
  "handoff.needs-work",
  1,
  z.object({ ...pass, round: z.int(), dueAt: instant }),
  subjects,
);
export const handoffReworked = defineEvent(
  "handoff.reworked",
  1,
  z.object({ ...pass, round: z.int(), dueAt: instant }),
  subjects,
);
export const handoffReturned = defineEvent(
  "handoff.returned",
  1,
  z.object({ ...pass, reason: z.string(), fixable: z.boolean() }),
  subjects,
);
export const handoffRequalified = defineEvent(
  "handoff.requalified",
  1,
  z.object({
    ...pass,
    requalificationId: id,
    amountMinor,
    currency,
    nextStep: z.string(),
    nextStepAt: instant,
  }),
  subjects,
);

/** Marks, waivers and leaves changed; which way they point is not told (the AE marks without seeing the rep's). */
export const qualificationMarked = defineEvent(
  "handoff.qualification-marked",
  1,
  z.object({ leadId: id, personId: id, handoffId: id.nullable() }),
  (e) => [...subject("lead", e.leadId), ...subject("handoff", e.handoffId)],
);
/** The AE's own conversation with the person, after the offer. */
export const conversationHeld = defineEvent(
  "handoff.conversation-held",
  1,
  z.object({ leadId: id, personId: id, handoffId: id, conversationId: id, kind: z.string() }),
  (e) => [...subject("handoff", e.handoffId), ...subject("lead", e.leadId), ...subject("person", e.personId)],
);
export const handoffRulesPublished = defineEvent(
  "handoff.rules-published",
  1,
  z.object({ rules: z.enum(["policy", "outbound", "inbound"]), version: z.int() }),
  () => [],
);
