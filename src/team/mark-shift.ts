import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { refusalToPlan } from "./leave.ts";
import { lockMember } from "./members.store.ts";
import type { ShiftMark } from "./shift.ts";
import { insertShiftMark } from "./shifts.store.ts";
import { shiftMarked } from "./team.events.ts";

/** Takes or leaves today's shift by hand, whatever the weekly hours say. */
export async function markShift(
  tx: Tx,
  command: Command & { memberId: string; kind: ShiftMark["kind"] },
): Promise<Outcome<Ok>> {
  const { memberId, kind, at } = command;
  const no = refusalToPlan(command.by, memberId);
  if (no) return no;
  const member = await lockMember(tx, memberId);
  if (!member) return refused("not-found");
  if (member.leftAt) return refused("has-left");
  await insertShiftMark(tx, { id: newId(), memberId, kind, at, markedBy: command.by.id });
  await publish(tx, shiftMarked, { memberId, kind }, command);
  return ok;
}
