import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { SendState } from "./send.ts";
import type { Send } from "./sends.store.ts";

/** Bounded by the partial indexes on what is open and by the day's budget. */
export function countSends(
  tx: Tx,
  mailboxId: string,
  since: Date,
): Promise<{ waiting: number; unsure: number; outreachToday: number }> {
  return tx.get(sql<{ waiting: number; unsure: number; outreachToday: number }>`
    select (select count(*) from sends where mailbox_id = ${mailboxId} and state = 'queued')::int as waiting,
           (select count(*) from sends where mailbox_id = ${mailboxId} and state = 'unsure')::int as unsure,
           (select count(*) from sends where mailbox_id = ${mailboxId} and state = 'sent' and settled_at >= ${since}
              and purpose = 'outreach')::int as outreach_today`);
}

type Listed = Pick<
  Send,
  "id" | "personId" | "toAddress" | "subject" | "state" | "why" | "queuedAt" | "notBefore" | "settledAt"
>;

export function listSendsIn(tx: Tx, mailboxId: string, state: SendState): Promise<Listed[]> {
  return tx.list(sql<Listed>`
    select id, person_id, to_address, subject, state, why, queued_at, not_before, settled_at from sends
    where mailbox_id = ${mailboxId} and state = ${state} order by queued_at desc limit 200`);
}

/** Tries again at once. */
export async function clearPauses(tx: Tx, mailboxId: string): Promise<void> {
  await tx.run(sql`
    update mailbox_health set send_again_at = null, read_again_at = null, read_failures = 0 where mailbox_id = ${mailboxId}`);
}
