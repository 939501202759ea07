import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";

export type EntryKind = "earned" | "reversed" | "adjusted";

/** What one entry changes for a member: above zero is owed to them, below zero is taken back. */
export interface LedgerEntry {
  id: string;
  kind: EntryKind;
  memberId: string;
  creditId: string | null;
  correctsId: string | null;
  reason: string | null;
  effectiveOn: string;
  recordedAt: Date;
  recordedBy: string;
  amountMinor: bigint;
  currency: string;
}

/**
 * Law 5: an entry and its two lines. What is owed to a member is a liability, so it stands with a minus; the expense
 * stands against it. The database checks the sum, and that the month is open.
 */
export async function insertEntry(
  tx: Tx,
  entry: Omit<LedgerEntry, "id" | "recordedAt" | "recordedBy">,
  { by, at }: Command,
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into ledger_entries (id, kind, member_id, credit_id, corrects_id, reason, effective_on, recorded_at, recorded_by)
    values (${id}, ${entry.kind}, ${entry.memberId}, ${entry.creditId}, ${entry.correctsId}, ${entry.reason},
            ${entry.effectiveOn}::date, ${at}, ${by.id})`);
  await tx.run(sql`
    insert into ledger_lines (entry_id, line, account, amount_minor, currency)
    values (${id}, 1, 'commission-expense', ${entry.amountMinor}, ${entry.currency}),
           (${id}, 2, 'owed-to-member', ${-entry.amountMinor}, ${entry.currency})`);
  return id;
}

/** An entry of ours in flight and a month being closed wait for each other here. */
export async function holdLedgerOf(tx: Tx, memberId: string): Promise<void> {
  await tx.run(sql`select hold_ledger_of(${memberId})`);
}

/** The first day still open for a member; null while no month of theirs was ever closed. */
export async function firstOpenDay(tx: Tx, memberId: string): Promise<string | null> {
  const { day } = await tx.get(sql<{ day: string | null }>`
    select (max(month) + interval '1 month')::date as day from statements where member_id = ${memberId}`);
  return day;
}

const entries = sql`
  select e.id, e.kind, e.member_id, e.credit_id, e.corrects_id, e.reason, e.effective_on, e.recorded_at, e.recorded_by,
         -l.amount_minor as amount_minor, l.currency
  from ledger_entries e
  join ledger_lines l on l.workspace_id = e.workspace_id and l.entry_id = e.id and l.account = 'owed-to-member'`;

export function listEntries(
  tx: Tx,
  memberIds: readonly string[],
  { from, until }: { from: string; until: string },
): Promise<LedgerEntry[]> {
  return tx.list(sql<LedgerEntry>`
    ${entries}
    where e.member_id = any(${[...memberIds]}) and e.effective_on >= ${from}::date and e.effective_on < ${until}::date
    order by e.effective_on, e.id`);
}

export function findEarnedEntry(tx: Tx, creditId: string): Promise<LedgerEntry | null> {
  return tx.find(sql<LedgerEntry>`${entries} where e.credit_id = ${creditId} and e.kind = 'earned'`);
}

export interface Balance {
  memberId: string;
  currency: string;
  amountMinor: bigint;
}

/** What is owed from before a day, per member and currency, never summed across currencies. */
export function listBalancesBefore(tx: Tx, memberIds: readonly string[], day: string): Promise<Balance[]> {
  return tx.list(sql<Balance>`
    select e.member_id, l.currency, (-sum(l.amount_minor))::bigint as amount_minor
    from ledger_entries e
    join ledger_lines l on l.workspace_id = e.workspace_id and l.entry_id = e.id and l.account = 'owed-to-member'
    where e.member_id = any(${[...memberIds]}) and e.effective_on < ${day}::date
    group by e.member_id, l.currency order by e.member_id, l.currency`);
}
