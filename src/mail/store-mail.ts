import { findPersonByEmail, markAddress, suppress } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { orRefuse } from "../platform/outcome.ts";
import { keepRawBody } from "../platform/raw-bodies.ts";
import type { Secrets } from "../platform/secrets.ts";
import { autoReplyIn } from "./auto-reply.ts";
import type { DeliveryReport } from "./delivery-report.ts";
import { heedWords } from "./heed-words.ts";
import type { IncomingMail } from "./incoming-mail.ts";
import { mailAutoReplied, mailBounced, mailReceived, mailReplied, mailWritten } from "./mail.events.ts";
import type { Mailbox } from "./mailboxes.store.ts";
import {
  type FolderKind,
  findNewestSendTo,
  insertMessage,
  type Message,
  type MessageKind,
} from "./messages.store.ts";
import { newWordsOf } from "./new-words.ts";
import { findSend, findThread, listSendsByMessageId, type Send, saveThread } from "./sends.store.ts";
import { settleFound } from "./settle-sends.ts";
import { sortMail } from "./sort-mail.ts";

/** An answer to a mail older than this that names no mail of ours is a new conversation. */
const ANSWERS_WITHIN_DAYS = 60;
const DAY = 86_400_000;

export interface Fetched {
  mail: IncomingMail;
  raw: Buffer;
  /** Its Message-ID, or one made of its place where it has none. */
  messageId: string;
}

export type StoreVerdict = "reply" | "mail" | "auto-reply" | "bounce" | "own" | "unmatched" | "again";

interface Storing extends Command {
  mailbox: Mailbox;
  folder: FolderKind;
  ownAddresses: ReadonlySet<string>;
  secrets: Secrets;
}

/** Decides what one mail is to us and stores it once. Publishes what it means. */
export async function storeMail(tx: Tx, command: Storing & Fetched): Promise<StoreVerdict> {
  const { mail } = command;
  if (command.folder === "sent") return storeWritten(tx, command);
  const from = mail.from?.address ?? "";
  const sorted = sortMail(mail);
  if (sorted.kind === "bounce") return storeBounce(tx, command, sorted.report);
  // A colleague's mail, or our own copy: never a reply.
  if (command.ownAddresses.has(from)) return "own";
  const answered = await findAnswered(tx, mail);
  const sender = await findPersonByEmail(tx, from);
  const personId = sender?.id ?? answered?.personId;
  if (!personId) return "unmatched";
  const before = new Date(command.at.getTime());
  const after = new Date(mail.sentAt.getTime() - ANSWERS_WITHIN_DAYS * DAY);
  const newest = answered ? null : await findNewestSendTo(tx, { personId, before, after });
  const send = answered ?? (newest && (await findSend(tx, newest.id)));
  const kind: MessageKind = sorted.kind === "auto-reply" ? "auto-reply" : send ? "reply" : "mail";
  if (send) await settleFound(tx, { ...command, sends: [send], why: "Its reader answered it." });
  const message = await keep(tx, command, { direction: "in", kind, personId, send });
  if (!message) return "again";
  const facts = factsOf(message, command.mailbox);
  if (kind === "auto-reply") {
    const { says, returnsOn } = autoReplyIn(mail) ?? { says: "received" as const, returnsOn: null };
    await publish(tx, mailAutoReplied, { ...facts, says, backOn: returnsOn }, command);
  } else {
    const { optsOut } = await heedWords(tx, { message, by: command.by, at: command.at });
    await publish(tx, kind === "reply" ? mailReplied : mailReceived, { ...facts, optsOut }, command);
  }
  return kind;
}

/** A mail the member wrote in their own mail program. */
async function storeWritten(tx: Tx, command: Storing & Fetched): Promise<StoreVerdict> {
  for (const address of command.mail.to.filter((to) => !command.ownAddresses.has(to)).slice(0, 20)) {
    const person = await findPersonByEmail(tx, address);
    if (!person) continue;
    const send = await findAnswered(tx, command.mail);
    const message = await keep(tx, command, { direction: "out", kind: "mail", personId: person.id, send });
    if (!message) return "again";
    await publish(tx, mailWritten, factsOf(message, command.mailbox), command);
    return "mail";
  }
  return "unmatched";
}

async function storeBounce(
  tx: Tx,
  command: Storing & Fetched,
  report: DeliveryReport,
): Promise<StoreVerdict> {
  const [failure] = report.failures;
  const send =
    (await listSendsByMessageId(tx, report.about))[0] ?? (await findFailed(tx, command, failure?.recipient));
  if (!send || !failure) return "unmatched";
  await settleFound(tx, { ...command, sends: [send], why: "It came back as undeliverable." });
  const message = await keep(tx, command, { direction: "in", kind: "bounce", personId: send.personId, send });
  if (!message) return "again";
  const { personId, toAddress: email } = send;
  const reason = failure.reason || "The mail could not be delivered.";
  if (report.complaint) {
    const words = "Called a mail of ours spam.";
    orRefuse(
      await suppress(tx, {
        personId,
        channel: "email",
        reason: "complaint",
        words,
        by: command.by,
        at: command.at,
      }),
    );
  } else if (failure.permanent) {
    // A person whose address was changed meanwhile keeps the new one unmarked: the action refuses, and that is right.
    await markAddress(tx, { personId, email, state: "bounced", reason, by: command.by, at: command.at });
  }
  const facts = {
    ...factsOf(message, command.mailbox),
    permanent: failure.permanent,
    reason: failure.status ?? "",
  };
  await publish(tx, mailBounced, facts, command);
  return "bounce";
}

async function findFailed(
  tx: Tx,
  command: Storing & Fetched,
  address: string | null | undefined,
): Promise<Send | null> {
  if (!address) return null;
  const after = new Date(command.at.getTime() - 10 * DAY);
  const newest = await findNewestSendTo(tx, { address, before: command.at, after });
  return newest && findSend(tx, newest.id);
}

/** The mail of ours it names: what it answers first, then the thread from its end. */
async function findAnswered(tx: Tx, mail: IncomingMail): Promise<Send | null> {
  const ids = [...mail.inReplyTo, ...mail.references.toReversed()].slice(0, 50);
  if (ids.length === 0) return null;
  const sends = await listSendsByMessageId(tx, ids);
  return ids.map((id) => sends.find((send) => send.messageId === id)).find((send) => send) ?? null;
}

async function keep(
  tx: Tx,
  command: Storing & Fetched,
  found: { direction: "in" | "out"; kind: MessageKind; personId: string; send: Send | null },
): Promise<Message | null> {
  const { mail, mailbox, at } = command;
  const earlier = [...mail.inReplyTo, ...mail.references.toReversed()].slice(0, 50);
  const message: Message = {
    id: newId(),
    mailboxId: mailbox.id,
    threadId: found.send?.threadId ?? (await findThread(tx, earlier)) ?? newId(),
    personId: found.personId,
    direction: found.direction,
    kind: found.kind,
    messageId: command.messageId,
    fromAddress: mail.from?.address ?? "",
    fromName: mail.from?.name ?? null,
    toAddresses: mail.to.slice(0, 50),
    subject: mail.subject,
    bodyText: mail.text.slice(0, 500_000),
    newText: found.kind === "bounce" ? null : newWordsOf(mail).slice(0, 500_000),
    bodyHtml: mail.html,
    attachments: mail.attachments.slice(0, 50),
    rawBodyId: await keepRawBody(tx, command.secrets, {
      body: command.raw,
      contentType: "message/rfc822",
      at,
    }),
    sendId: found.send?.id ?? null,
    aboutKind: found.send?.aboutKind ?? null,
    aboutId: found.send?.aboutId ?? null,
    sentAt: mail.sentAt,
    storedAt: at,
  };
  if (!(await insertMessage(tx, message))) return null;
  await saveThread(tx, message.messageId, message.threadId);
  return message;
}

function factsOf(message: Message, mailbox: Mailbox) {
  const { id: messageId, personId, mailboxId, sendId, aboutKind, aboutId } = message;
  return { messageId, personId, mailboxId, memberId: mailbox.memberId, sendId, aboutKind, aboutId };
}
