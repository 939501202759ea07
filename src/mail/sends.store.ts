import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { SendPurpose, SendState } from "./send.ts";

export interface Send {
  id: string;
  mailboxId: string;
  personId: string;
  toAddress: string;
  subject: string;
  bodyText: string | null;
  bodyHtml: string | null;
  messageId: string;
  inReplyTo: string | null;
  earlierIds: string[];
  threadId: string;
  purpose: SendPurpose;
  originKind: string;
  originId: string;
  aboutKind: string | null;
  aboutId: string | null;
  unsubscribe: boolean;
  state: SendState;
  why: string | null;
  notBefore: Date;
  queuedBy: string;
  queuedAt: Date;
  claimedBy: string | null;
  claimedUntil: Date | null;
  settledAt: Date | null;
}

const columns = sql`id, mailbox_id, person_id, to_address, subject, body_text, body_html, message_id, in_reply_to,
  earlier_ids, thread_id, purpose, origin_kind, origin_id, about_kind, about_id, unsubscribe, state, why, not_before,
  queued_by, queued_at, claimed_by, claimed_until, settled_at`;

export interface SendMove {
  id: string;
  to: SendState;
  why?: string | null;
  notBefore?: Date | null;
}

export async function insertSend(tx: Tx, send: Send): Promise<void> {
  await tx.run(sql`
    insert into sends (id, mailbox_id, person_id, to_address, subject, body_text, body_html, message_id, in_reply_to,
      earlier_ids, thread_id, purpose, origin_kind, origin_id, about_kind, about_id, unsubscribe, state, not_before,
      queued_by, queued_at)
    values (${send.id}, ${send.mailboxId}, ${send.personId}, ${send.toAddress}, ${send.subject}, ${send.bodyText},
      ${send.bodyHtml}, ${send.messageId}, ${send.inReplyTo}, ${send.earlierIds}, ${send.threadId}, ${send.purpose},
      ${send.originKind}, ${send.originId}, ${send.aboutKind}, ${send.aboutId}, ${send.unsubscribe}, ${send.state},
      ${send.notBefore}, ${send.queuedBy}, ${send.queuedAt})`);
  await tx.run(sql`
    insert into send_changes (id, send_id, from_state, to_state, by_id, changed_at)
    values (${newId()}, ${send.id}, null, ${send.state}, ${send.queuedBy}, ${send.queuedAt})`);
}

/**
 * Sends of a mailbox whose time has come, taken from under other workers' eyes. A reply never waits behind outreach, and
 * outreach takes what is left, as far as its own limit goes.
 */
export function lockDueSends(
  tx: Tx,
  due: { mailboxId: string; at: Date; limit: number; outreachLimit: number },
): Promise<Send[]> {
  const dueOf = (purpose: SendPurpose, limit: ReturnType<typeof sql>) => sql`
    select ${columns} from sends
    where state = 'queued' and mailbox_id = ${due.mailboxId} and purpose = ${purpose} and not_before <= ${due.at}
    order by not_before, id limit ${limit} for update skip locked`;
  return tx.list(sql<Send>`
    with reply as materialized (${dueOf("reply", sql`${due.limit}`)}),
    transactional as materialized (
      ${dueOf("transactional", sql`${due.limit} - (select count(*) from reply)`)}
    ),
    outreach as materialized (
      ${dueOf("outreach", sql`least(${due.outreachLimit}, ${due.limit} - (select count(*) from reply) - (select count(*) from transactional))`)}
    )
    select * from reply union all select * from transactional union all select * from outreach`);
}

export function lockSend(tx: Tx, sendId: string): Promise<Send | null> {
  return tx.find(sql<Send>`select ${columns} from sends where id = ${sendId} for update`);
}

export function findSend(tx: Tx, sendId: string): Promise<Send | null> {
  return tx.find(sql<Send>`select ${columns} from sends where id = ${sendId}`);
}

export function listSends(tx: Tx, ids: readonly string[]): Promise<Send[]> {
  return tx.list(sql<Send>`select ${columns} from sends where id = any(${ids}::uuid[])`);
}

export function lockSends(tx: Tx, ids: readonly string[]): Promise<Send[]> {
  return tx.list(
    sql<Send>`select ${columns} from sends where id = any(${ids}::uuid[]) order by id for update`,
  );
}

export function listSendsByMessageId(tx: Tx, messageIds: readonly string[]): Promise<Send[]> {
  return tx.list(sql<Send>`select ${columns} from sends where message_id = any(${messageIds})`);
}

/** Claimed and not heard of since: whoever held them is gone. */
export function lockAbandonedSends(tx: Tx, at: Date, limit: number): Promise<Send[]> {
  return tx.list(sql<Send>`
    select ${columns} from sends where state = 'sending' and claimed_until < ${at}
    order by claimed_until limit ${limit} for update skip locked`);
}

export function listUnsureSends(tx: Tx, mailboxId: string, limit: number): Promise<Send[]> {
  return tx.list(sql<Send>`
    select ${columns} from sends where state = 'unsure' and mailbox_id = ${mailboxId} order by claimed_until, id limit ${limit}`);
}

/** Moves sends and records each move; `moves` and `sends` name the same rows. */
export async function saveSendMoves(
  tx: Tx,
  moves: readonly SendMove[],
  by: { id: string; at: Date; claimedUntil?: Date },
): Promise<void> {
  if (moves.length === 0) return;
  const rows = JSON.stringify(
    moves.map((move) => ({
      change_id: newId(),
      id: move.id,
      to_state: move.to,
      why: move.why ?? null,
      not_before: move.notBefore ?? null,
    })),
  );
  const settled = ["sent", "failed", "never-went", "held", "cancelled"];
  // The record reads the state it moves from, so it is written first, in the same statement's snapshot.
  await tx.run(sql`
    with moved as (
      select * from jsonb_to_recordset(${rows}::jsonb)
        as m (change_id uuid, id uuid, to_state text, why text, not_before timestamptz)
    ), recorded as (
      insert into send_changes (id, send_id, from_state, to_state, why, by_id, changed_at)
      select m.change_id, m.id, s.state, m.to_state, m.why, ${by.id}, ${by.at} from moved m join sends s on s.id = m.id
    )
    update sends s set state = m.to_state, why = m.why, not_before = coalesce(m.not_before, s.not_before),
      claimed_by = case when m.to_state = 'sending' then ${by.id} else s.claimed_by end,
      claimed_until = case when m.to_state = 'sending' then ${by.claimedUntil ?? null}::timestamptz end,
      settled_at = case when m.to_state = any(${settled}) then ${by.at}::timestamptz end
    from moved m where s.id = m.id`);
}

/** Outreach mails that left, or may have, since an instant. */
export async function countOutreachSince(tx: Tx, mailboxId: string, since: Date): Promise<number> {
  const { count } = await tx.get(sql<{ count: number }>`
    select (select count(*) from sends where mailbox_id = ${mailboxId} and state = 'sent' and settled_at >= ${since} and purpose = 'outreach')::int
         + (select count(*) from sends where mailbox_id = ${mailboxId} and state in ('sending', 'unsure') and purpose = 'outreach')::int as count`);
  return count;
}

export async function countQueuedOutreach(tx: Tx, mailboxId: string): Promise<number> {
  const { count } = await tx.get(sql<{ count: number }>`
    select count(*)::int as count from sends where mailbox_id = ${mailboxId} and state = 'queued' and purpose = 'outreach'`);
  return count;
}

export async function findLastOutreachAt(tx: Tx, mailboxId: string): Promise<Date | null> {
  const row = await tx.find(sql<{ at: Date }>`
    select settled_at as at from sends where mailbox_id = ${mailboxId} and state = 'sent' and purpose = 'outreach'
    order by settled_at desc limit 1`);
  return row?.at ?? null;
}

/** Mailboxes with mail due, oldest first. */
export function listDueMailboxes(tx: Tx, at: Date): Promise<{ mailboxId: string }[]> {
  return tx.list(sql<{ mailboxId: string }>`
    select b.id as mailbox_id from mailboxes b join mailbox_health h on h.mailbox_id = b.id
    where b.state = 'connected' and (h.send_again_at is null or h.send_again_at <= ${at})
      and exists (select from sends s where s.mailbox_id = b.id and s.state = 'queued' and s.not_before <= ${at})`);
}

/** The thread a mail continues, or null when none of the ids is known. */
export async function findThread(tx: Tx, messageIds: readonly string[]): Promise<string | null> {
  if (messageIds.length === 0) return null;
  const row = await tx.find(sql<{ threadId: string }>`
    select thread_id from message_threads where message_id = any(${messageIds})
    order by array_position(${messageIds}::text[], message_id) limit 1`);
  return row?.threadId ?? null;
}

export async function saveThread(tx: Tx, messageId: string, threadId: string): Promise<void> {
  await tx.run(sql`
    insert into message_threads (message_id, thread_id) values (${messageId}, ${threadId}) on conflict do nothing`);
}

export function listSendsToFile(tx: Tx, mailboxId: string, limit: number): Promise<Send[]> {
  return tx.list(sql<Send>`
    select ${columns} from sends where mailbox_id = ${mailboxId} and state = 'sent' and filed_at is null
    order by settled_at limit ${limit}`);
}

export async function saveFiled(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx.run(sql`update sends set filed_at = ${at} where id = any(${ids}::uuid[])`);
}

/** What a lead or deal still has waiting to leave. */
export function lockQueuedSendsOf(tx: Tx, origin: { kind: string; id: string }): Promise<Send[]> {
  return tx.list(sql<Send>`
    select ${columns} from sends where origin_kind = ${origin.kind} and origin_id = ${origin.id} and state = 'queued'
    for update`);
}
