import { z } from "zod";
import { defineEvent, type Subject, subject } from "../platform/events/event.ts";
import { id } from "../platform/http/fields.ts";
import { bounceActions, bounceReasons } from "./bounces/bounce-reason.ts";
import { intents } from "./intent.ts";

const about = { aboutKind: z.string().nullable(), aboutId: id.nullable() };
const ofSend = z.object({
  sendId: id,
  personId: id,
  mailboxId: id,
  memberId: id,
  originKind: z.string(),
  originId: id,
  ...about,
});
const ofMessage = z.object({
  messageId: id,
  personId: id,
  mailboxId: id,
  memberId: id,
  sendId: id.nullable(),
  ...about,
});

interface Concerned {
  personId: string;
  mailboxId: string;
  memberId: string;
  aboutKind: string | null;
  aboutId: string | null;
}
const concerned = (e: Concerned): Subject[] => [
  ...subject("person", e.personId),
  ...subject("mailbox", e.mailboxId),
  ...subject("member", e.memberId),
  ...(e.aboutKind ? subject(e.aboutKind, e.aboutId) : []),
];

export const mailboxConnected = defineEvent(
  "mail.mailbox-connected",
  1,
  z.object({ mailboxId: id, memberId: id }),
  (e) => [...subject("mailbox", e.mailboxId), ...subject("member", e.memberId)],
);
/** Anything the mailbox page shows has changed. */
export const mailboxTouched = defineEvent(
  "mail.mailbox-touched",
  1,
  z.object({
    mailboxId: id,
    memberId: id,
    what: z.enum(["changed", "paused", "resumed", "removed", "test", "trouble", "recovered"]),
  }),
  (e) => [...subject("mailbox", e.mailboxId), ...subject("member", e.memberId)],
);
export const mailQueued = defineEvent("mail.queued", 1, ofSend, concerned);
export const mailSent = defineEvent("mail.sent", 1, ofSend, concerned);
/** It cannot be known whether it left; it is looked for and never sent again by itself. */
export const mailSendUnsure = defineEvent("mail.send-unsure", 1, ofSend, concerned);
export const mailSendFailed = defineEvent("mail.send-failed", 1, ofSend, concerned);
/** `canContact` said no in the transaction that would have sent it. */
export const mailHeld = defineEvent("mail.held", 1, ofSend, concerned);
export const mailTakenBack = defineEvent("mail.taken-back", 1, ofSend, concerned);

const ofHuman = ofMessage.extend({
  /** Its writer asked for no more mail and is suppressed by the same stroke. */
  optsOut: z.boolean().default(false),
});
/** A human answered. `sendId` is the mail of ours it answers, where that is known. */
export const mailReplied = defineEvent("mail.replied", 1, ofHuman, concerned);
export const mailAutoReplied = defineEvent(
  "mail.auto-replied",
  1,
  ofMessage.extend({ says: z.enum(["away", "left", "received"]), backOn: z.iso.date().nullable() }),
  concerned,
);
export const mailBounced = defineEvent(
  "mail.bounced",
  1,
  ofMessage.extend({
    /** The address is marked: nothing more goes there. */
    permanent: z.boolean(),
    reason: z.enum(bounceReasons),
    action: z.enum(bounceActions),
    status: z.string().nullable(),
  }),
  concerned,
);
/** It takes longer; how it ends is told by another mail. */
export const mailDelayed = defineEvent(
  "mail.delayed",
  1,
  ofMessage.extend({ reason: z.enum(bounceReasons), status: z.string().nullable() }),
  concerned,
);
/** Mail of a known person that answers nothing of ours. */
export const mailReceived = defineEvent("mail.received", 1, ofHuman, concerned);
/** A member said what an answer means. Until then it is a guess and counts nowhere. */
export const mailReplyJudged = defineEvent(
  "mail.reply-judged",
  1,
  ofMessage.extend({ intent: z.enum(intents), from: z.enum(intents).nullable(), suggested: z.enum(intents) }),
  concerned,
);
/** A member wrote from their own mail program; found in Sent. */
export const mailWritten = defineEvent("mail.written", 1, ofMessage, concerned);
export const mailUnsubscribed = defineEvent(
  "mail.unsubscribed",
  1,
  z.object({ personId: id, sendId: id, mailboxId: id, memberId: id, ...about }),
  concerned,
);
