import { z } from "zod";
import { defineEvent, subject } from "../platform/events/event.ts";
import { id } from "../platform/http/fields.ts";
import { doors, submissionOutcomes } from "./submission.ts";

const form = z.object({ formId: id, version: z.int() });

export const formPublished = defineEvent("inbound.form-published", 1, form, (e) => subject("form", e.formId));
export const formClosed = defineEvent("inbound.form-closed", 1, z.object({ formId: id }), (e) =>
  subject("form", e.formId),
);
export const rulesPublished = defineEvent(
  "inbound.rules-published",
  1,
  z.object({ version: z.int() }),
  () => [],
);

/** Something came in and was decided on; `by` a member when a person let it in after all. */
export const submissionSettled = defineEvent(
  "inbound.submission-settled",
  1,
  z.object({
    submissionId: id,
    formId: id,
    door: z.enum(doors),
    outcome: z.enum(submissionOutcomes),
    reason: z.string().nullable(),
    personId: id.nullable(),
    leadId: id.nullable(),
    source: z.string(),
  }),
  (e) => [
    ...subject("submission", e.submissionId),
    ...subject("form", e.formId),
    ...subject("person", e.personId),
    ...subject("lead", e.leadId),
  ],
);

export const leadScored = defineEvent(
  "inbound.lead-scored",
  1,
  z.object({ leadId: id, grade: z.string(), fit: z.int(), behaviour: z.int(), rulesVersion: z.int() }),
  (e) => subject("lead", e.leadId),
);

export const leadRouted = defineEvent(
  "inbound.lead-routed",
  1,
  z.object({ leadId: id, why: z.string(), firstFor: id.nullable(), toldMemberId: id.nullable() }),
  (e) => [
    ...subject("lead", e.leadId),
    ...subject("member", e.firstFor),
    ...subject("member", e.toldMemberId),
  ],
);

const late = z.object({ leadIds: z.array(id), memberIds: z.array(id) });
const aboutLate = (e: z.infer<typeof late>) => [
  ...e.leadIds.flatMap((leadId) => subject("lead", leadId)),
  ...e.memberIds.flatMap((memberId) => subject("member", memberId)),
];

/** Sets: clocks that ran out, said once each; then those of which the manager heard too. */
export const clockBreached = defineEvent("inbound.clock-breached", 1, late, aboutLate);
export const breachEscalated = defineEvent("inbound.breach-escalated", 1, late, aboutLate);
