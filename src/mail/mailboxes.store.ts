import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Security } from "./mailbox.ts";

export interface Mailbox {
  id: string;
  memberId: string;
  address: string;
  senderName: string;
  smtpHost: string;
  smtpPort: number;
  smtpSecurity: Security;
  imapHost: string;
  imapPort: number;
  imapSecurity: Security;
  username: string;
  serverFilesSent: boolean | null;
  dailyBudget: number;
  paceSeconds: number;
  state: "connected" | "paused" | "removed";
  connectedAt: Date;
}

/** Only what opens a connection reads the password. */
export type SealedMailbox = Mailbox & { sealedPassword: Buffer };

const columns = sql`id, member_id, address, sender_name, smtp_host, smtp_port, smtp_security, imap_host, imap_port,
  imap_security, username, server_files_sent, daily_budget, pace_seconds, state, connected_at`;

export async function insertMailbox(tx: Tx, box: SealedMailbox): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into mailboxes (id, member_id, address, sender_name, smtp_host, smtp_port, smtp_security, imap_host, imap_port,
      imap_security, username, sealed_password, daily_budget, pace_seconds, state, connected_at)
    values (${box.id}, ${box.memberId}, ${box.address}, ${box.senderName}, ${box.smtpHost}, ${box.smtpPort},
      ${box.smtpSecurity}, ${box.imapHost}, ${box.imapPort}, ${box.imapSecurity}, ${box.username}, ${box.sealedPassword},
      ${box.dailyBudget}, ${box.paceSeconds}, ${box.state}, ${box.connectedAt})
    on conflict do nothing`);
  if (inserted === 1) await tx.run(sql`insert into mailbox_health (mailbox_id) values (${box.id})`);
  return inserted === 1;
}

export async function insertMailboxChange(
  tx: Tx,
  change: { mailboxId: string; change: string; by: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into mailbox_changes (id, mailbox_id, change, by_id, changed_at)
    values (${newId()}, ${change.mailboxId}, ${change.change}, ${change.by}, ${change.at})`);
}

export function findMailbox(tx: Tx, mailboxId: string): Promise<Mailbox | null> {
  return tx.find(
    sql<Mailbox>`select ${columns} from mailboxes where id = ${mailboxId} and state <> 'removed'`,
  );
}

export function lockMailbox(tx: Tx, mailboxId: string): Promise<Mailbox | null> {
  return tx.find(
    sql<Mailbox>`select ${columns} from mailboxes where id = ${mailboxId} and state <> 'removed' for update`,
  );
}

export function findSealedMailbox(tx: Tx, mailboxId: string): Promise<SealedMailbox | null> {
  return tx.find(sql<SealedMailbox>`
    select ${columns}, sealed_password from mailboxes where id = ${mailboxId} and state <> 'removed'`);
}

/** The mailbox a member writes from: the one connected first. */
export function findMailboxOf(tx: Tx, memberId: string): Promise<Mailbox | null> {
  return tx.find(sql<Mailbox>`
    select ${columns} from mailboxes where member_id = ${memberId} and state = 'connected'
    order by connected_at, id limit 1`);
}

export function listMailboxes(tx: Tx, memberIds: readonly string[] | "all"): Promise<Mailbox[]> {
  const whose = memberIds === "all" ? sql`true` : sql`member_id = any(${memberIds}::uuid[])`;
  return tx.list(sql<Mailbox>`
    select ${columns} from mailboxes where state <> 'removed' and ${whose} order by address limit 500`);
}

/** Our own addresses: mail from them is never a reply. */
export async function listOwnAddresses(tx: Tx): Promise<Set<string>> {
  const rows = await tx.list(sql<{ address: string }>`
    select address from mailboxes union select lower(email) from members where left_at is null`);
  return new Set(rows.map((row) => row.address));
}

export async function updateMailbox(tx: Tx, box: SealedMailbox): Promise<void> {
  await tx.run(sql`
    update mailboxes set sender_name = ${box.senderName}, smtp_host = ${box.smtpHost}, smtp_port = ${box.smtpPort},
      smtp_security = ${box.smtpSecurity}, imap_host = ${box.imapHost}, imap_port = ${box.imapPort},
      imap_security = ${box.imapSecurity}, username = ${box.username}, sealed_password = ${box.sealedPassword},
      daily_budget = ${box.dailyBudget}, pace_seconds = ${box.paceSeconds}
    where id = ${box.id}`);
}

export async function updateMailboxState(tx: Tx, mailboxId: string, state: Mailbox["state"]): Promise<void> {
  // A removed mailbox keeps its row for the mail that left by it, and no key to the account.
  const password = state === "removed" ? sql`, sealed_password = ''` : sql``;
  await tx.run(sql`update mailboxes set state = ${state}${password} where id = ${mailboxId}`);
}

export async function updateServerFilesSent(tx: Tx, mailboxId: string, files: boolean): Promise<void> {
  await tx.run(sql`update mailboxes set server_files_sent = ${files} where id = ${mailboxId}`);
}

/** Whether mail can leave and be read for anybody yet. */
export async function hasConnectedMailbox(tx: Tx): Promise<boolean> {
  return (
    await tx.get(sql<{ is: boolean }>`select exists (select from mailboxes where state = 'connected') as is`)
  ).is;
}
