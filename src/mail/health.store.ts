import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export interface MailboxHealth {
  mailboxId: string;
  lastSentAt: Date | null;
  sendFailedAt: Date | null;
  sendError: string | null;
  sendAgainAt: Date | null;
  lastReadAt: Date | null;
  readFailedAt: Date | null;
  readError: string | null;
  readAgainAt: Date | null;
  readFailures: number;
  refusedAt: Date | null;
  refusedReason: string | null;
}

export function listHealth(tx: Tx, ids: readonly string[]): Promise<MailboxHealth[]> {
  return tx.list(sql<MailboxHealth>`
    select mailbox_id, last_sent_at, send_failed_at, send_error, send_again_at, last_read_at, read_failed_at, read_error,
      read_again_at, read_failures, refused_at, refused_reason
    from mailbox_health where mailbox_id = any(${ids}::uuid[])`);
}

export async function saveSendSuccess(tx: Tx, mailboxId: string, at: Date): Promise<void> {
  await tx.run(sql`
    update mailbox_health set last_sent_at = ${at}, send_error = null, send_again_at = null where mailbox_id = ${mailboxId}`);
}

export async function saveSendTrouble(
  tx: Tx,
  trouble: { mailboxId: string; error: string; at: Date; againAt: Date },
): Promise<void> {
  await tx.run(sql`
    update mailbox_health set send_failed_at = ${trouble.at}, send_error = ${trouble.error}, send_again_at = ${trouble.againAt}
    where mailbox_id = ${trouble.mailboxId}`);
}

/** A reader's server would not hear us: it says so on the mailbox's page. */
export async function saveRefusal(
  tx: Tx,
  refusal: { mailboxId: string; reason: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    update mailbox_health set refused_at = ${refusal.at}, refused_reason = ${refusal.reason}
    where mailbox_id = ${refusal.mailboxId}`);
}

/** True for one reader at a time; the same reader renews. */
export async function takeReading(
  tx: Tx,
  lease: { mailboxId: string; reader: string; at: Date; until: Date },
): Promise<boolean> {
  const taken = await tx.run(sql`
    update mailbox_health set reader = ${lease.reader}, reader_until = ${lease.until}
    where mailbox_id = ${lease.mailboxId}
      and (reader is null or reader = ${lease.reader} or reader_until < ${lease.at})`);
  return taken === 1;
}

export async function releaseReading(tx: Tx, mailboxId: string, reader: string): Promise<void> {
  await tx.run(sql`
    update mailbox_health set reader = null, reader_until = null where mailbox_id = ${mailboxId} and reader = ${reader}`);
}

export async function saveReadSuccess(tx: Tx, mailboxId: string, at: Date): Promise<void> {
  await tx.run(sql`
    update mailbox_health set last_read_at = ${at}, read_error = null, read_again_at = null, read_failures = 0
    where mailbox_id = ${mailboxId}`);
}

export async function saveReadTrouble(
  tx: Tx,
  trouble: { mailboxId: string; error: string; at: Date; againAt: Date },
): Promise<void> {
  await tx.run(sql`
    update mailbox_health set read_failed_at = ${trouble.at}, read_error = ${trouble.error},
      read_again_at = ${trouble.againAt}, read_failures = read_failures + 1
    where mailbox_id = ${trouble.mailboxId}`);
}
