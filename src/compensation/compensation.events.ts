import { z } from "zod";
import { defineEvent, subject } from "../platform/events/event.ts";
import { day, id } from "../platform/http/fields.ts";

// No amounts: a hand-off's timeline is read by more people than its rep's pay.
const credit = { creditId: id, memberId: id, handoffId: id };
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
  (e) => [...subjects(e), ...subject("deal", e.dealId)],
);
export const creditVoided = defineEvent(
  "credit.voided",
  1,
  z.object({ ...credit, why: z.string() }),
  subjects,
);
/** An earned credit taken back by a ruling; the reason stands in the ledger. */
export const creditReversed = defineEvent("credit.reversed", 1, z.object(credit), subjects);

export const payAdjusted = defineEvent("credit.adjusted", 1, z.object({ entryId: id, memberId: id }), (e) =>
  subject("member", e.memberId),
);
export const planPublished = defineEvent(
  "credit.plan-published",
  1,
  z.object({ planId: id, role: z.string(), version: z.int() }),
  () => [],
);
const statement = z.object({ statementId: id, memberId: id, month: day });
const ofMember = (e: { memberId: string }) => subject("member", e.memberId);
export const statementApproved = defineEvent("credit.statement-approved", 1, statement, ofMember);
export const statementLocked = defineEvent("credit.statement-locked", 1, statement, ofMember);
