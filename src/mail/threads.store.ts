import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Send } from "./sends.store.ts";

/** Message-IDs of a thread, oldest first, for References (RFC 5322 §3.6.4); the newest twenty. */
export async function listThreadIds(tx: Tx, threadId: string): Promise<string[]> {
  const rows = await tx.list(sql<{ messageId: string }>`
    select message_id from (
      select message_id, sent_at as at from messages where thread_id = ${threadId}
      union select message_id, settled_at from sends where thread_id = ${threadId} and state = 'sent'
    ) mails order by at desc limit 20`);
  return rows.map((row) => row.messageId).toReversed();
}

export function listSendsOfThread(tx: Tx, threadId: string): Promise<(Send & { fromAddress: string })[]> {
  return tx.list(sql<Send & { fromAddress: string }>`
    select s.*, b.address as from_address from sends s join mailboxes b on b.id = s.mailbox_id
    where s.thread_id = ${threadId} order by s.queued_at limit 200`);
}
