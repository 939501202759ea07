import { z } from "zod";
import { defineEvent, subject } from "../platform/events/event.ts";
import { amountMinor, currency, day, id } from "../platform/http/fields.ts";

const credit = { creditId: id, memberId: id, handoffId: id, amountMinor, currency };
const subjects = (e: { creditId: string; memberId: string; handoffId: string }) => [
  ...subject("credit", e.creditId),
  ...subject("member", e.memberId),
  ...subject("handoff", e.handoffId),
];

export const creditPending = defineEvent("credit.pending", 1, z.object(credit), subjects);
export const creditEarned = defineEvent(
  "credit.earned",
  1,
  z.object({ ...credit, dealId: id, requalificationId: id }),
  subjects,
);
export const creditVoided = defineEvent(
  "credit.voided",
  1,
  z.object({ ...credit, why: z.string() }),
  subjects,
);
export const planPublished = defineEvent(
  "credit.plan-published",
  1,
  z.object({ planId: id, version: z.int() }),
  () => [],
);
export const statementLocked = defineEvent(
  "credit.statement-locked",
  1,
  z.object({ statementId: id, memberId: id, month: day }),
  (e) => subject("member", e.memberId),
);
