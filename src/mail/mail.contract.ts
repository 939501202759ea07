import { z } from "zod";
import { taskRefusals } from "../activity/open.ts";
import { route } from "../platform/http/contract.ts";
import { done, email, id, instant, line } from "../platform/http/fields.ts";
import { intents } from "./intent.ts";
import { mailRefusals } from "./mail.refusals.ts";
import { securities } from "./mailbox.ts";
import { sendStates } from "./send.ts";

const server = z.object({
  host: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(253)
    .regex(/^[a-z0-9.:_-]+$/, "The name of a server, without http://."),
  port: z.int().min(1).max(65535),
  security: z.enum(securities),
});

const settings = {
  senderName: line(120),
  username: line(254),
  smtp: server,
  imap: server,
  dailyBudget: z.int().min(0).max(2000).optional(),
  paceSeconds: z.int().min(0).max(3600).optional(),
};
const password = z.string().min(1).max(1_000);

const step = z.object({
  step: z.string(),
  state: z.enum(["waiting", "running", "passed", "failed", "noted"]),
  milliseconds: z.number().nullable(),
  words: z.string().nullable(),
});

export const mailboxTestCard = z.object({
  id,
  state: z.enum(["running", "passed", "failed"]),
  steps: z.array(step),
  startedAt: instant,
  endedAt: instant.nullable(),
});

export const mailboxCard = z.object({
  id,
  memberId: id,
  memberName: z.string(),
  mine: z.boolean(),
  address: z.string(),
  senderName: z.string(),
  username: z.string(),
  smtp: server,
  imap: server,
  dailyBudget: z.int(),
  paceSeconds: z.int(),
  serverFilesSent: z.boolean().nullable(),
  state: z.enum(["connected", "paused", "removed"]),
  connectedAt: instant,
  sending: z.object({
    lastAt: instant.nullable(),
    error: z.string().nullable(),
    failedAt: instant.nullable(),
    againAt: instant.nullable(),
    waiting: z.int(),
    unsure: z.int(),
    /** In the last week a reader's server refused mail from here, and why. */
    refused: z.object({ at: instant, reason: z.string() }).nullable(),
    outreachToday: z.int(),
  }),
  reading: z.object({
    lastAt: instant.nullable(),
    error: z.string().nullable(),
    failedAt: instant.nullable(),
    againAt: instant.nullable(),
    waiting: z.int(),
    /** No pass has succeeded for half an hour. */
    silent: z.boolean(),
    /** Messages met in the last 24 hours, by what became of them. */
    met: z.record(z.string(), z.int()),
  }),
  test: mailboxTestCard.nullable(),
});
export type MailboxCard = z.infer<typeof mailboxCard>;

const oneMailbox = z.object({ mailboxId: id });
const oneSend = z.object({ sendId: id });

export const listMailboxes = route({
  name: "listMailboxes",
  method: "GET",
  path: "/api/v1/mailboxes",
  says: "One's own mailboxes and those of members one leads, with the state of sending and reading in numbers.",
  may: "member",
  answer: z.object({ rows: z.array(mailboxCard) }),
});

export const connectMailbox = route({
  name: "connectMailbox",
  method: "POST",
  path: "/api/v1/mailboxes",
  says: "Signs in to both servers and connects the mailbox. A refusal names the step that failed in the server's words.",
  may: "mail.own",
  body: z.object({ address: email, ...settings, password }),
  answer: z.object({ mailboxId: id }),
  refusals: mailRefusals,
});

export const changeMailbox = route({
  name: "changeMailbox",
  method: "PATCH",
  path: "/api/v1/mailboxes/:mailboxId",
  says: "New settings of an own mailbox, tried like the first. Without a password the stored one stays.",
  may: "mail.own",
  params: oneMailbox,
  body: z.object({ ...settings, password: password.optional() }),
  answer: done,
  refusals: mailRefusals,
});

export const setMailboxState = route({
  name: "setMailboxState",
  method: "PUT",
  path: "/api/v1/mailboxes/:mailboxId/state",
  says: "Pauses, resumes or removes a mailbox. Removing forgets its password.",
  may: "mail.own",
  params: oneMailbox,
  body: z.object({ change: z.enum(["paused", "resumed", "removed"]) }),
  answer: done,
  refusals: mailRefusals,
});

export const startMailboxTest = route({
  name: "startMailboxTest",
  method: "POST",
  path: "/api/v1/mailboxes/:mailboxId/tests",
  says: "Sends a probe from the mailbox to itself and follows it. The steps appear on the mailbox as they end.",
  may: "mail.own",
  params: oneMailbox,
  answer: z.object({ testId: id }),
  refusals: mailRefusals,
});

export const retryMailbox = route({
  name: "retryMailbox",
  method: "POST",
  path: "/api/v1/mailboxes/:mailboxId/retries",
  says: "Tries sending and reading again now instead of at the next try.",
  may: "mail.own",
  params: oneMailbox,
  answer: done,
  refusals: mailRefusals,
});

export const writeMail = route({
  name: "writeMail",
  method: "POST",
  path: "/api/v1/mails",
  says: "Writes to a person from one's own mailbox. It leaves after ten seconds, once.",
  may: "mail.own",
  body: z.object({
    personId: id,
    subject: line(300),
    text: z.string().trim().min(1).max(100_000),
    /** The stored message it answers. */
    answers: id.nullish(),
    about: z.object({ kind: z.enum(["lead", "handoff", "deal"]), id }).nullish(),
    /** The task that asked for it; done with the same stroke. */
    taskId: id.nullish(),
  }),
  answer: z.object({ sendId: id, leavesAt: instant }),
  refusals: { ...taskRefusals, ...mailRefusals },
});

export const takeBackMail = route({
  name: "takeBackMail",
  method: "POST",
  path: "/api/v1/mails/:sendId/taking-back",
  says: "Takes a mail back that has not begun to leave.",
  may: "mail.own",
  params: oneSend,
  answer: done,
  refusals: mailRefusals,
});

export const settleMail = route({
  name: "settleMail",
  method: "POST",
  path: "/api/v1/mails/:sendId/settlement",
  says: "A person's word on a mail of unsure fate: it went, it never went, or send it again.",
  may: "mail.own",
  params: oneSend,
  body: z.object({ as: z.enum(["sent", "never-went", "again"]) }),
  answer: done,
  refusals: mailRefusals,
});

export const sendCard = z.object({
  id,
  personId: id,
  personName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  state: z.enum(sendStates),
  why: z.string().nullable(),
  queuedAt: instant,
  notBefore: instant,
  settledAt: instant.nullable(),
});
export type SendCard = z.infer<typeof sendCard>;

export const listMails = route({
  name: "listMails",
  method: "GET",
  path: "/api/v1/mailboxes/:mailboxId/mails",
  says: "Mails of a mailbox that wait, failed, were held, or whose fate is unsure; the newest 200.",
  may: "member",
  params: oneMailbox,
  query: z.object({ state: z.enum(sendStates) }),
  answer: z.object({ rows: z.array(sendCard) }),
  refusals: mailRefusals,
});

/** Of what a person wrote: what it seems to mean, and what a member said it means. */
export const replyMeaning = z.object({
  suggested: z.enum(intents),
  judged: z.enum(intents).nullable(),
  optsOut: z.boolean(),
});
export type ReplyMeaning = z.infer<typeof replyMeaning>;

export const threadMail = z.object({
  id,
  direction: z.enum(["in", "out"]),
  kind: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  newText: z.string().nullable(),
  text: z.string().nullable(),
  html: z.string().nullable(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.int() })),
  at: instant,
  state: z.enum(sendStates).nullable(),
  meaning: replyMeaning.nullable(),
});
export type ThreadMail = z.infer<typeof threadMail>;

export const readThread = route({
  name: "readThread",
  method: "GET",
  path: "/api/v1/mail-threads/:threadId",
  says: "The mails of one thread that one may read, oldest first.",
  may: "member",
  params: z.object({ threadId: id }),
  answer: z.object({ rows: z.array(threadMail) }),
});

export const readLastMail = route({
  name: "readLastMail",
  method: "GET",
  path: "/api/v1/persons/:personId/last-mail",
  says: "The newest mail a person wrote to us that one may read: what an answer answers.",
  may: "member",
  params: z.object({ personId: id }),
  answer: z.object({
    mail: z
      .object({ id, threadId: id, subject: z.string(), from: z.string(), meaning: replyMeaning.nullable() })
      .nullable(),
  }),
});

export const judgeReply = route({
  name: "judgeReply",
  method: "PUT",
  path: "/api/v1/messages/:messageId/intent",
  says: "A member's word on what an answer means. Only this counts in results; it may be changed.",
  may: "mail.own",
  params: z.object({ messageId: id }),
  body: z.object({ intent: z.enum(intents) }),
  answer: done,
  refusals: mailRefusals,
});

const unsubscribeRate = { max: 60, perSeconds: 60 };
// However short: a link cut on its way is answered by the page that says so.
const oneLink = z.object({ token: z.string().min(1).max(200) });

export const showUnsubscribe = route({
  name: "showUnsubscribe",
  method: "GET",
  path: "/unsubscribe/:token",
  says: "The page behind the link in outreach mails. Showing it changes nothing: scanners follow links.",
  may: "anyone",
  params: oneLink,
  answer: z.any(),
  rate: unsubscribeRate,
});

export const unsubscribe = route({
  name: "unsubscribe",
  method: "POST",
  path: "/unsubscribe/:token",
  says: "One click in a mail program (RFC 8058), or the button of the page. Takes effect at once.",
  may: "anyone",
  params: oneLink,
  answer: z.any(),
  rate: unsubscribeRate,
});
