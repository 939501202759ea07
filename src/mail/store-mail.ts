import { findPersonByEmail } from "../contacts/public.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { autoReplyIn } from "./auto-reply.ts";
import { heedWords } from "./heed-words.ts";
import type { IncomingMail } from "./incoming-mail.ts";
import { type Fetched, factsOf, keep, type StoreVerdict, type Storing } from "./keep-message.ts";
import { mailAutoReplied, mailReceived, mailReplied, mailWritten } from "./mail.events.ts";
import { findNewestSendTo, type MessageKind } from "./messages.store.ts";
import { findSend, listSendsByMessageId, type Send } from "./sends.store.ts";
import { settleFound } from "./settle-sends.ts";
import { sortMail } from "./sort-mail.ts";
import { storeBounce } from "./store-bounce.ts";

/** An answer to a mail older than this that names no mail of ours is a new conversation. */
const ANSWERS_WITHIN_DAYS = 60;
const DAY = 86_400_000;

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
  const kind: MessageKind = sorted.kind === "human" ? (send ? "reply" : "mail") : "auto-reply";
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

/** The mail of ours it names: what it answers first, then the thread from its end. */
async function findAnswered(tx: Tx, mail: IncomingMail): Promise<Send | null> {
  const ids = [...mail.inReplyTo, ...mail.references.toReversed()].slice(0, 50);
  if (ids.length === 0) return null;
  const sends = await listSendsByMessageId(tx, ids);
  return ids.map((id) => sends.find((send) => send.messageId === id)).find((send) => send) ?? null;
}
