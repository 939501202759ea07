import { getPerson } from "../contacts/public.ts";
import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { visibleMembers } from "../team/public.ts";
import { listIntents, meaningOf } from "./intents.store.ts";
import type { ThreadMail } from "./mail.contract.ts";
import { findMailbox, listMailboxes } from "./mailboxes.store.ts";
import { listMessagesOfThread, listReceivedFrom } from "./messages.store.ts";
import { listSendsOfThread } from "./threads.store.ts";

interface Readable {
  mailboxId: string;
  aboutId: string | null;
}

/**
 * Who may read a mail: its member and whoever leads them; and, when it is part of a sales conversation (about a lead,
 * hand-off or deal), all who work with leads, so that the buyer never repeats themselves.
 */
export async function readableMailboxes(tx: Tx, by: Actor): Promise<(mail: Readable) => boolean> {
  const visible = await visibleMembers(tx, by);
  if (visible === "all") return () => true;
  const own = new Set((await listMailboxes(tx, visible)).map((mailbox) => mailbox.id));
  return (mail) => own.has(mail.mailboxId) || (mail.aboutId !== null && by.may("leads.read"));
}

export async function mayReadMail(tx: Tx, mail: Readable, by: Actor): Promise<boolean> {
  if ((await findMailbox(tx, mail.mailboxId))?.memberId === by.id) return true;
  return (await readableMailboxes(tx, by))(mail);
}

export async function readLastMail(tx: Tx, personId: string, by: Actor) {
  if (!(await getPerson(tx, personId))) return refused("not-found");
  const mayRead = await readableMailboxes(tx, by);
  const mail = (await listReceivedFrom(tx, personId)).find(mayRead);
  if (!mail) return { mail: null };
  const { id, threadId, subject, fromAddress, fromName } = mail;
  const meaning = meaningOf(await listIntents(tx, [id]), id);
  return { mail: { id, threadId, subject, from: fromName ?? fromAddress, meaning } };
}

export async function readThread(
  tx: Tx,
  threadId: string,
  by: Actor,
): Promise<Outcome<{ rows: WireMail[] }>> {
  const mayRead = await readableMailboxes(tx, by);
  const received = (await listMessagesOfThread(tx, threadId)).filter(mayRead);
  const sent = (await listSendsOfThread(tx, threadId)).filter(mayRead);
  if (received.length + sent.length === 0) return refused("not-found");
  const meanings = await listIntents(
    tx,
    received.map((mail) => mail.id),
  );
  const rows: WireMail[] = [
    ...received.map((m) => ({
      id: m.id,
      direction: m.direction,
      kind: m.kind,
      from: m.fromAddress,
      to: m.toAddresses,
      subject: m.subject,
      newText: m.newText,
      text: m.bodyText,
      html: m.bodyHtml,
      attachments: m.attachments,
      at: m.sentAt,
      state: null,
      meaning: meaningOf(meanings, m.id),
    })),
    ...sent.map((s) => ({
      id: s.id,
      direction: "out" as const,
      kind: "mail",
      from: s.fromAddress,
      to: [s.toAddress],
      subject: s.subject,
      newText: s.bodyText,
      text: s.bodyText,
      html: s.bodyHtml,
      attachments: [],
      at: s.settledAt ?? s.notBefore,
      state: s.state,
      meaning: null,
    })),
  ];
  return { rows: rows.sort(inOrder) };
}

/** Mails carry whole seconds (RFC 5322 §3.3): within one, ours came before its answer. */
function inOrder(a: WireMail, b: WireMail): number {
  const second = (mail: WireMail) => Math.floor(mail.at.getTime() / 1000);
  return second(a) - second(b) || Number(a.direction === "in") - Number(b.direction === "in");
}

type WireMail = Omit<ThreadMail, "at"> & { at: Date };
