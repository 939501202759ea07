import { type Actor, type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Outcome, type Refusal, refused } from "../platform/outcome.ts";
import { getWorkspace, type ListedMember, listMembers, namesOf, visibleMembers } from "../team/public.ts";
import { computeStatement } from "./compute-statement.ts";
import { listPending } from "./credits.store.ts";
import { spanOf } from "./month-span.ts";
import { showLines } from "./show-lines.ts";
import { canonicalJson, type StatementBody, sha256Of } from "./statement-body.ts";
import { findStatement } from "./statements.store.ts";
import { showWaiting } from "./waiting.ts";

interface OneMonth {
  memberId: string;
  month: string;
}

/** A month that is closed is read from its kept bytes; an open one is computed. */
export async function readStatement(tx: Tx, command: Command & OneMonth) {
  const { memberId, month, by, at } = command;
  const member = await findPaid(tx, memberId, by);
  if (isRefused(member)) return member;
  const { zone } = await getWorkspace(tx);
  const { kept, text } = await textOf(tx, command);
  const { lines, balances } = JSON.parse(text) as StatementBody;
  const nameOf = await namesOf(tx, [kept?.approvedBy, kept?.lockedBy]);
  return {
    member: { id: member.id, name: member.name },
    month,
    state: kept?.state ?? ("open" as const),
    sha256: sha256Of(text),
    balances,
    lines: await showLines(tx, lines),
    waiting: kept ? [] : await showWaiting(tx, await listPending(tx, [memberId])),
    approved: kept && { byName: nameOf(kept.approvedBy), at: kept.approvedAt },
    locked: kept?.lockedAt ? { byName: nameOf(kept.lockedBy), at: kept.lockedAt } : null,
    monthOver: at >= spanOf(zone, month).until,
  };
}

export async function readStatementBytes(tx: Tx, command: Command & OneMonth): Promise<Outcome<string>> {
  const member = await findPaid(tx, command.memberId, command.by);
  return isRefused(member) ? member : (await textOf(tx, command)).text;
}

async function textOf(tx: Tx, { memberId, month }: OneMonth) {
  const kept = await findStatement(tx, memberId, month);
  return { kept, text: kept?.body ?? canonicalJson(await computeStatement(tx, memberId, month)) };
}

/** One's own, or that of somebody whose pay one may see. */
async function findPaid(tx: Tx, memberId: string, by: Actor): Promise<ListedMember | Refusal> {
  const isOwn = by.id === memberId;
  const no = refusalToAct(by, isOwn ? "pay.read-own" : "pay.read-team");
  if (no) return no;
  const visible = isOwn ? "all" : await visibleMembers(tx, by);
  const [member] = visible === "all" || visible.includes(memberId) ? await listMembers(tx, [memberId]) : [];
  return member ?? refused("not-found");
}
