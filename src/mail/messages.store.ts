import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export type FolderKind = "inbox" | "sent";
export type MessageKind = "reply" | "mail" | "auto-reply" | "bounce" | "notice";

export interface Message {
  id: string;
  mailboxId: string;
  threadId: string;
  personId: string;
  direction: "in" | "out";
  kind: MessageKind;
  /** Why a mail of ours came back or waits; of bounces and notices. */
  bounceReason: string | null;
  messageId: string;
  fromAddress: string;
  fromName: string | null;
  toAddresses: string[];
  subject: string;
  bodyText: string | null;
  newText: string | null;
  bodyHtml: string | null;
  attachments: { name: string; type: string; bytes: number }[];
  rawBodyId: string | null;
  sendId: string | null;
  aboutKind: string | null;
  aboutId: string | null;
  sentAt: Date;
  storedAt: Date;
}

export interface FolderCursor {
  path: string;
  uidValidity: bigint;
  lastUid: bigint;
  waiting: number;
}

const columns = sql`id, mailbox_id, thread_id, person_id, direction, kind, bounce_reason, message_id, from_address, from_name, to_addresses,
  subject, body_text, new_text, body_html, attachments, raw_body_id, send_id, about_kind, about_id, sent_at, stored_at`;

/** False when this mailbox already holds the mail. */
export async function insertMessage(tx: Tx, m: Message): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into messages (id, mailbox_id, thread_id, person_id, direction, kind, bounce_reason, message_id, from_address, from_name,
      to_addresses, subject, body_text, new_text, body_html, attachments, raw_body_id, send_id, about_kind, about_id,
      sent_at, stored_at)
    values (${m.id}, ${m.mailboxId}, ${m.threadId}, ${m.personId}, ${m.direction}, ${m.kind}, ${m.bounceReason}, ${m.messageId},
      ${m.fromAddress}, ${m.fromName}, ${m.toAddresses}, ${m.subject}, ${m.bodyText}, ${m.newText}, ${m.bodyHtml},
      ${JSON.stringify(m.attachments)}, ${m.rawBodyId}, ${m.sendId}, ${m.aboutKind}, ${m.aboutId}, ${m.sentAt}, ${m.storedAt})
    on conflict (workspace_id, mailbox_id, message_id) do nothing`);
  return inserted === 1;
}

export async function listStoredMessageIds(
  tx: Tx,
  mailboxId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.list(sql<{ messageId: string }>`
    select message_id from messages where mailbox_id = ${mailboxId} and message_id = any(${ids})`);
  return new Set(rows.map((row) => row.messageId));
}

export async function listKnownThreads(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.list(sql<{ messageId: string }>`
    select message_id from message_threads where message_id = any(${ids})`);
  return new Set(rows.map((row) => row.messageId));
}

export function findMessage(tx: Tx, id: string): Promise<Message | null> {
  return tx.find(sql<Message>`select ${columns} from messages where id = ${id}`);
}

export function listMessages(tx: Tx, ids: readonly string[]): Promise<Message[]> {
  return tx.list(sql<Message>`select ${columns} from messages where id = any(${ids}::uuid[])`);
}

export function listMessagesOfThread(tx: Tx, threadId: string): Promise<Message[]> {
  return tx.list(sql<Message>`
    select ${columns} from messages where thread_id = ${threadId} order by sent_at limit 200`);
}

export function findFolder(tx: Tx, mailboxId: string, kind: FolderKind): Promise<FolderCursor | null> {
  return tx.find(sql<FolderCursor>`
    select path, uid_validity, last_uid, waiting from mailbox_folders where mailbox_id = ${mailboxId} and kind = ${kind}`);
}

export async function saveFolder(
  tx: Tx,
  mailboxId: string,
  kind: FolderKind,
  cursor: FolderCursor,
): Promise<void> {
  await tx.run(sql`
    insert into mailbox_folders (mailbox_id, kind, path, uid_validity, last_uid, waiting)
    values (${mailboxId}, ${kind}, ${cursor.path}, ${cursor.uidValidity}, ${cursor.lastUid}, ${cursor.waiting})
    on conflict (workspace_id, mailbox_id, kind) do update
      set path = excluded.path, uid_validity = excluded.uid_validity, last_uid = excluded.last_uid, waiting = excluded.waiting`);
}

export async function countMessages(
  tx: Tx,
  mailboxId: string,
  counts: ReadonlyMap<string, number>,
  at: Date,
): Promise<void> {
  const hour = new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000);
  for (const [verdict, messages] of counts) {
    await tx.run(sql`
      insert into mailbox_hours (mailbox_id, hour, verdict, messages) values (${mailboxId}, ${hour}, ${verdict}, ${messages})
      on conflict (workspace_id, mailbox_id, hour, verdict) do update set messages = mailbox_hours.messages + excluded.messages`);
  }
}

export function listCounts(
  tx: Tx,
  mailboxIds: readonly string[],
  since: Date,
): Promise<{ mailboxId: string; verdict: string; messages: number }[]> {
  return tx.list(sql<{ mailboxId: string; verdict: string; messages: number }>`
    select mailbox_id, verdict, sum(messages)::int as messages from mailbox_hours
    where mailbox_id = any(${mailboxIds}::uuid[]) and hour >= ${since} group by mailbox_id, verdict`);
}

export function listWaiting(
  tx: Tx,
  mailboxIds: readonly string[],
): Promise<{ mailboxId: string; waiting: number }[]> {
  return tx.list(sql<{ mailboxId: string; waiting: number }>`
    select mailbox_id, sum(waiting)::int as waiting from mailbox_folders
    where mailbox_id = any(${mailboxIds}::uuid[]) group by mailbox_id`);
}

export interface Unmatched {
  id: string;
  mailboxId: string;
  folder: FolderKind;
  uidValidity: bigint;
  uid: bigint;
  messageId: string;
  otherAddress: string | null;
  sentAt: Date;
  metAt: Date;
}

export async function insertUnmatched(tx: Tx, mail: Unmatched): Promise<void> {
  await tx.run(sql`
    insert into unmatched_mail (id, mailbox_id, folder, uid_validity, uid, message_id, other_address, sent_at, met_at)
    values (${mail.id}, ${mail.mailboxId}, ${mail.folder}, ${mail.uidValidity}, ${mail.uid}, ${mail.messageId},
      ${mail.otherAddress}, ${mail.sentAt}, ${mail.metAt})
    on conflict do nothing`);
}

export async function wantUnmatched(tx: Tx, address: string): Promise<number> {
  return tx.run(sql`update unmatched_mail set wanted = true where other_address = ${address} and not wanted`);
}

export function listWanted(
  tx: Tx,
  mailboxId: string,
  folder: FolderKind,
  uidValidity: bigint,
): Promise<Unmatched[]> {
  return tx.list(sql<Unmatched>`
    select id, mailbox_id, folder, uid_validity, uid, message_id, other_address, sent_at, met_at from unmatched_mail
    where mailbox_id = ${mailboxId} and folder = ${folder} and uid_validity = ${uidValidity} and wanted
    order by uid limit 100`);
}

export async function deleteUnmatched(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run(sql`delete from unmatched_mail where id = any(${ids}::uuid[])`);
}

/** The newest mail of ours that went (or may have) to a person, for answers that name no mail. */
export function findNewestSendTo(
  tx: Tx,
  to: { personId?: string | null; address?: string | null; before: Date; after: Date },
): Promise<{ id: string } | null> {
  const who = to.personId ? sql`person_id = ${to.personId}` : sql`to_address = ${to.address ?? ""}`;
  return tx.find(sql<{ id: string }>`
    select id from sends where ${who} and state in ('sent', 'sending', 'unsure')
      and queued_at between ${to.after} and ${to.before}
    order by queued_at desc limit 1`);
}

export function listReceivedFrom(tx: Tx, personId: string): Promise<Message[]> {
  return tx.list(sql<Message>`
    select ${columns} from messages where person_id = ${personId} and direction = 'in' and kind in ('reply', 'mail')
    order by sent_at desc limit 10`);
}
