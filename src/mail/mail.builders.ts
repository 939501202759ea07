import { createPerson } from "../contacts/public.ts";
import { systemActor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { orRefuse } from "../platform/outcome.ts";
import type { Secrets } from "../platform/secrets.ts";
import { connectMailbox, draftMailbox, type MailboxSettings } from "./connect-mailbox.ts";
import { parseMail } from "./incoming-mail.ts";
import type { StoreVerdict } from "./keep-message.ts";
import { findMailboxOf } from "./mailboxes.store.ts";
import { type Letter, queueSend } from "./queue-send.ts";
import { findSend } from "./sends.store.ts";
import { storeMail } from "./store-mail.ts";

const by = systemActor("test");

interface Made {
  memberId: string;
  address?: string;
  secrets: Secrets;
  at: Date;
  smtp?: { host: string; port: number };
  imap?: { host: string; port: number };
  password?: string;
  dailyBudget?: number;
  paceSeconds?: number;
}

/** A connected mailbox; without servers it leads nowhere. */
export async function buildMailbox(tx: Tx, made: Made): Promise<string> {
  const nowhere = { host: "127.0.0.1", port: 9 };
  const address = made.address ?? `${newId().slice(-12)}@northharbour.test`;
  const settings: MailboxSettings = {
    address,
    senderName: "Sam Delaney",
    username: address,
    password: made.password ?? "secret",
    smtp: { ...(made.smtp ?? nowhere), security: "none" },
    imap: { ...(made.imap ?? nowhere), security: "none" },
    dailyBudget: made.dailyBudget ?? 1000,
    paceSeconds: made.paceSeconds ?? 0,
  };
  const mailbox = draftMailbox(settings, made.secrets, { memberId: made.memberId, at: made.at });
  return orRefuse(await connectMailbox(tx, { mailbox, by, at: made.at })).mailboxId;
}

export async function buildPerson(
  tx: Tx,
  made: { email: string; at: Date; givenName?: string },
): Promise<string> {
  const person = {
    givenName: made.givenName ?? "Paula",
    familyName: "Buyer",
    email: made.email,
    source: "test",
  };
  return orRefuse(await createPerson(tx, { ...person, by, at: made.at })).personId;
}

/** A mail waiting to leave from a member's mailbox. */
export async function buildSend(
  tx: Tx,
  made: { memberId: string; personId: string; at: Date } & Partial<Letter>,
): Promise<string> {
  const mailbox = await findMailboxOf(tx, made.memberId);
  const letter: Letter = {
    mailboxId: mailbox!.id,
    subject: "About your warehouse",
    text: "Hello,\n\nmay I ask you something?\n",
    purpose: "outreach",
    origin: { kind: "person", id: made.personId },
    unsubscribe: true,
    ...made,
  };
  return orRefuse(await queueSend(tx, { ...letter, by, at: made.at })).sendId;
}

/** A mail that reached a member's mailbox, stored as its reader would; says what it was taken for. */
export async function buildReceived(
  tx: Tx,
  made: { memberId: string; headers: readonly string[]; text: string; secrets: Secrets; at: Date },
): Promise<StoreVerdict> {
  const mailbox = (await findMailboxOf(tx, made.memberId))!;
  const raw = Buffer.from([...made.headers, "", made.text].join("\r\n"));
  const mail = await parseMail(raw, made.at);
  const { secrets, at } = made;
  const storing = { mailbox, folder: "inbox" as const, ownAddresses: new Set([mailbox.address]), secrets };
  return storeMail(tx, {
    ...storing,
    mail,
    raw,
    messageId: mail.messageId ?? `<${newId()}@buyer.test>`,
    by,
    at,
  });
}

interface Returned {
  memberId: string;
  sendId: string;
  secrets: Secrets;
  at: Date;
  status: string;
  says: string;
  action?: "failed" | "delayed";
  /** The address that failed, where it is not the one we wrote to. */
  recipient?: string;
}

/** A mail of ours comes back: its server's report reaches the mailbox. */
export async function buildBounce(tx: Tx, made: Returned): Promise<StoreVerdict> {
  const send = (await findSend(tx, made.sendId))!;
  const headers = [
    "From: MAILER-DAEMON@mail.test (Mail Delivery System)",
    "Subject: Undelivered Mail Returned to Sender",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  ];
  const text = [
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mail.test",
    "",
    `Final-Recipient: rfc822; ${made.recipient ?? send.toAddress}`,
    `Action: ${made.action ?? "failed"}`,
    `Status: ${made.status}`,
    `Diagnostic-Code: smtp; ${made.says}`,
    "",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: ${send.messageId}`,
    "--b--",
    "",
  ].join("\r\n");
  const { memberId, secrets, at } = made;
  return buildReceived(tx, { memberId, headers, text, secrets, at });
}
