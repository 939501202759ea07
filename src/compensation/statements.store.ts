import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

/** A month that was approved: its bytes and who answers for them. */
export interface Statement {
  id: string;
  memberId: string;
  month: string;
  state: "approved" | "locked";
  body: string;
  sha256: string;
  approvedBy: string;
  approvedAt: Date;
  lockedBy: string | null;
  lockedAt: Date | null;
}

const columns = sql.raw(
  "id, member_id, month, state, body, sha256, approved_by, approved_at, locked_by, locked_at",
);

export function findStatement(tx: Tx, memberId: string, month: string): Promise<Statement | null> {
  return tx.find(sql<Statement>`
    select ${columns} from statements where member_id = ${memberId} and month = ${month}::date`);
}

export function lockStatementRow(tx: Tx, memberId: string, month: string): Promise<Statement | null> {
  return tx.find(sql<Statement>`
    select ${columns} from statements where member_id = ${memberId} and month = ${month}::date for update`);
}

export async function insertStatement(tx: Tx, statement: Statement): Promise<void> {
  await tx.run(sql`
    insert into statements (id, member_id, month, state, body, sha256, approved_by, approved_at)
    values (${statement.id}, ${statement.memberId}, ${statement.month}::date, ${statement.state}, ${statement.body},
            ${statement.sha256}, ${statement.approvedBy}, ${statement.approvedAt})`);
}

export async function updateLocked(
  tx: Tx,
  statement: { id: string; lockedBy: string; lockedAt: Date },
): Promise<void> {
  await tx.run(sql`
    update statements set state = 'locked', locked_by = ${statement.lockedBy}, locked_at = ${statement.lockedAt}
    where id = ${statement.id}`);
}

export function listStatementsOf(tx: Tx, memberId: string): Promise<Omit<Statement, "body">[]> {
  return tx.list(sql<Omit<Statement, "body">>`
    select id, member_id, month, state, sha256, approved_by, approved_at, locked_by, locked_at
    from statements where member_id = ${memberId} order by month desc limit 240`);
}

export function listStatementsIn(tx: Tx, month: string): Promise<Omit<Statement, "body">[]> {
  return tx.list(sql<Omit<Statement, "body">>`
    select id, member_id, month, state, sha256, approved_by, approved_at, locked_by, locked_at
    from statements where month = ${month}::date limit 2000`);
}

/** The earliest month with entries that nobody approved; null when there is none. */
export async function firstOpenMonth(tx: Tx, memberId: string): Promise<string | null> {
  const { month } = await tx.get(sql<{ month: string | null }>`
    select date_trunc('month', min(e.effective_on))::date as month
    from ledger_entries e
    where e.member_id = ${memberId} and e.effective_on >= coalesce(
      (select max(s.month) + interval '1 month' from statements s where s.member_id = ${memberId}), '-infinity')`);
  return month;
}
