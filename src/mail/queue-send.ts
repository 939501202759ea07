import { canContact, getPerson } from "../contacts/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { mailQueued } from "./mail.events.ts";
import { findMailbox } from "./mailboxes.store.ts";
import { type SendPurpose, UNDO_SECONDS } from "./send.ts";
import { factsOfSend } from "./send-facts.ts";
import { findThread, insertSend, type Send, saveThread } from "./sends.store.ts";

export interface Letter {
  mailboxId: string;
  personId: string;
  subject: string;
  text: string;
  html?: string | null;
  /** Message-IDs: the mail it answers, and the thread before it, oldest first. */
  inReplyTo?: string | null;
  references?: readonly string[];
  purpose: SendPurpose;
  /** Ten seconds from now at the earliest, so that a person can take it back. */
  notBefore?: Date;
  /** What caused it (an enrolment, a lead, a meeting). */
  origin: { kind: string; id: string };
  /** The record whose timeline shows it besides the person's: a lead, a deal. */
  about?: { kind: string; id: string } | null;
  unsubscribe: boolean;
}

/** Writes a mail that the worker will send once. Refuses where `canContact` does; it is asked again when it leaves. */
export async function queueSend(tx: Tx, command: Command & Letter): Promise<Outcome<{ sendId: string }>> {
  const no = refusalToAct(command.by, "mail.own");
  if (no) return no;
  const mailbox = await findMailbox(tx, command.mailboxId);
  if (!mailbox) return refused("no-mailbox");
  if (command.by.kind === "member" && mailbox.memberId !== command.by.id) return refused("not-your-mailbox");
  const person = await getPerson(tx, command.personId);
  if (!person) return refused("not-found");
  if (!person.email) return refused("no-address", { field: "personId" });
  const allowed = await canContact(tx, {
    personId: command.personId,
    channel: "email",
    purpose: command.purpose,
    at: command.at,
  });
  if (!allowed.allowed)
    return refused("may-not-contact", { facts: { reason: allowed.reason, words: allowed.words } });

  const earliest = new Date(command.at.getTime() + UNDO_SECONDS * 1000);
  const notBefore = command.notBefore && command.notBefore > earliest ? command.notBefore : earliest;
  const earlierIds = [...(command.references ?? [])];
  const answered = [command.inReplyTo, ...earlierIds.toReversed()].filter((id): id is string => !!id);
  const id = newId();
  const send: Send = {
    id,
    mailboxId: mailbox.id,
    personId: command.personId,
    toAddress: person.email,
    subject: command.subject,
    bodyText: command.text,
    bodyHtml: command.html ?? null,
    messageId: `<${id}@${mailbox.address.split("@")[1]}>`,
    inReplyTo: command.inReplyTo ?? null,
    earlierIds,
    threadId: (await findThread(tx, answered)) ?? newId(),
    purpose: command.purpose,
    originKind: command.origin.kind,
    originId: command.origin.id,
    aboutKind: command.about?.kind ?? null,
    aboutId: command.about?.id ?? null,
    unsubscribe: command.unsubscribe,
    state: "queued",
    why: null,
    notBefore,
    queuedBy: command.by.id,
    queuedAt: command.at,
    claimedBy: null,
    claimedUntil: null,
    settledAt: null,
  };
  await insertSend(tx, send);
  await saveThread(tx, send.messageId, send.threadId);
  await publish(tx, mailQueued, factsOfSend(send, mailbox.memberId), command);
  return { sendId: send.id };
}
