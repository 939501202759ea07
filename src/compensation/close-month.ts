import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { getWorkspace, listMembers } from "../team/public.ts";
import { statementApproved, statementLocked } from "./compensation.events.ts";
import { computeStatement } from "./compute-statement.ts";
import { holdLedgerOf } from "./ledger.store.ts";
import { spanOf } from "./month-span.ts";
import { canonicalJson, sha256Of } from "./statement-body.ts";
import { firstOpenMonth, insertStatement, lockStatementRow, updateLocked } from "./statements.store.ts";

/**
 * Law 5: approving keeps the bytes and closes the month; what comes later lands in an open one. Months are closed in
 * order, so an opening balance never moves. `sha256` is what was looked at. Nobody approves their own pay.
 */
export async function approveStatement(
  tx: Tx,
  command: Command & { memberId: string; month: string; sha256: string },
): Promise<Outcome<{ statementId: string }>> {
  const { memberId, month, by, at } = command;
  const no = refusalToDecide(command);
  if (no) return no;
  if (!(await isMember(tx, memberId))) return refused("not-found");
  await holdLedgerOf(tx, memberId);
  if (await lockStatementRow(tx, memberId, month)) return refused("already-approved");
  const { zone } = await getWorkspace(tx);
  if (at < spanOf(zone, month).until) return refused("month-not-over");
  const earliest = await firstOpenMonth(tx, memberId);
  if (earliest && earliest < month) return refused("earlier-month-open", { facts: { month: earliest } });
  const body = canonicalJson(await computeStatement(tx, memberId, month));
  const sha256 = sha256Of(body);
  if (sha256 !== command.sha256) return refused("statement-changed", { facts: { sha256 } });
  const statementId = newId();
  const approved = { approvedBy: by.id, approvedAt: at, lockedBy: null, lockedAt: null };
  await insertStatement(tx, {
    ...{ id: statementId, memberId, month, body, sha256 },
    state: "approved",
    ...approved,
  });
  await publish(tx, statementApproved, { statementId, memberId, month }, { by, at });
  return { statementId };
}

/** Approved becomes final. */
export async function lockStatement(
  tx: Tx,
  command: Command & { memberId: string; month: string },
): Promise<Outcome<Ok>> {
  const { memberId, month, by, at } = command;
  const no = refusalToDecide(command);
  if (no) return no;
  if (!(await isMember(tx, memberId))) return refused("not-found");
  const statement = await lockStatementRow(tx, memberId, month);
  if (statement?.state !== "approved") return refused("not-approved");
  await updateLocked(tx, { id: statement.id, lockedBy: by.id, lockedAt: at });
  await publish(tx, statementLocked, { statementId: statement.id, memberId, month }, { by, at });
  return ok;
}

async function isMember(tx: Tx, memberId: string): Promise<boolean> {
  return (await listMembers(tx, [memberId])).length > 0;
}

function refusalToDecide({ by, memberId }: Command & { memberId: string }) {
  const no = refusalToAct(by, "pay.statements");
  if (no) return no;
  return by.id === memberId ? refused("own-pay") : null;
}
