import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { keepRawBody } from "../platform/raw-bodies.ts";
import type { Secrets } from "../platform/secrets.ts";
import type { IncomingMail } from "./incoming-mail.ts";
import type { Mailbox } from "./mailboxes.store.ts";
import { type FolderKind, insertMessage, type Message, type MessageKind } from "./messages.store.ts";
import { newWordsOf } from "./new-words.ts";
import { findThread, type Send, saveThread } from "./sends.store.ts";

export interface Fetched {
  mail: IncomingMail;
  raw: Buffer;
  /** Its Message-ID, or one made of its place where it has none. */
  messageId: string;
}

export type StoreVerdict =
  | "reply"
  | "mail"
  | "auto-reply"
  | "bounce"
  | "notice"
  | "own"
  | "unmatched"
  | "again";

export interface Storing extends Command {
  mailbox: Mailbox;
  folder: FolderKind;
  ownAddresses: ReadonlySet<string>;
  secrets: Secrets;
}

/** Stores a mail once; null when it is here already. */
export async function keep(
  tx: Tx,
  command: Storing & Fetched,
  found: {
    direction: "in" | "out";
    kind: MessageKind;
    personId: string;
    send: Send | null;
    bounceReason?: string;
  },
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
    bounceReason: found.bounceReason ?? null,
    messageId: command.messageId,
    fromAddress: mail.from?.address ?? "",
    fromName: mail.from?.name ?? null,
    toAddresses: mail.to.slice(0, 50),
    subject: mail.subject,
    bodyText: mail.text.slice(0, 500_000),
    newText: found.kind === "bounce" || found.kind === "notice" ? null : newWordsOf(mail).slice(0, 500_000),
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

export function factsOf(message: Message, mailbox: Mailbox) {
  const { id: messageId, personId, mailboxId, sendId, aboutKind, aboutId } = message;
  return { messageId, personId, mailboxId, memberId: mailbox.memberId, sendId, aboutKind, aboutId };
}
