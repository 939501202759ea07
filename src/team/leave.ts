import type { Actor, Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, type Refusal, refused } from "../platform/outcome.ts";
import { cancelLeaveRow, insertLeave } from "./leave.store.ts";
import type { LeaveKind } from "./leave-kind.ts";
import { lockMember } from "./members.store.ts";
import { leaveCancelled, leaveNoted } from "./team.events.ts";

/** Days away, both ends included: clocks of theirs stand still, and nothing new is routed to them. */
export async function noteLeave(
  tx: Tx,
  command: Command & { memberId: string; kind: LeaveKind; fromOn: string; lastOn: string },
): Promise<Outcome<{ leaveId: string }>> {
  const no = refusalToPlan(command.by, command.memberId);
  if (no) return no;
  if (command.lastOn < command.fromOn) return refused("dates-reversed", { field: "lastOn" });
  const member = await lockMember(tx, command.memberId);
  if (!member) return refused("not-found");
  if (member.leftAt) return refused("has-left");
  const leaveId = newId();
  const { memberId, kind, fromOn, lastOn } = command;
  const leave = { id: leaveId, memberId, kind, fromOn, lastOn, notedBy: command.by.id, notedAt: command.at };
  if (!(await insertLeave(tx, leave))) return refused("leave-overlaps", { field: "fromOn" });
  await publish(tx, leaveNoted, { memberId, leaveId, fromOn, lastOn }, command);
  return { leaveId };
}

export async function cancelLeave(
  tx: Tx,
  command: Command & { memberId: string; leaveId: string },
): Promise<Outcome<Ok>> {
  const no = refusalToPlan(command.by, command.memberId);
  if (no) return no;
  const { memberId, leaveId } = command;
  const cancelled = await cancelLeaveRow(tx, { id: leaveId, memberId, by: command.by.id, at: command.at });
  if (cancelled === 0) return refused("not-found");
  await publish(tx, leaveCancelled, { memberId, leaveId }, command);
  return ok;
}

/** One's own days, or those of others by who manages people. */
export function refusalToPlan(by: Actor, memberId: string): Refusal | null {
  if (by.kind === "member" && by.id === memberId) return null;
  return by.may("team.manage") ? null : refused("not-permitted", { facts: { permission: "team.manage" } });
}
