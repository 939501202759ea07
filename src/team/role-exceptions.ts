import { type Command, refusalToAct } from "../platform/actor.ts";
import { addDays, dayIn } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { daysBetween } from "./days.ts";
import { refusalToApprove } from "./granting.ts";
import { lockMember } from "./members.store.ts";
import type { FrontlineRole } from "./role.ts";
import { endRoleException, insertRoleException } from "./role-exceptions.store.ts";
import { listRoles } from "./roles.store.ts";
import { exceptionAllowed, exceptionEnded } from "./team.events.ts";
import { getWorkspace } from "./workspaces.store.ts";

/** This member also does that role's work from one day to another, both included; shown wherever their numbers are. */
export async function allowException(
  tx: Tx,
  command: Command & {
    memberId: string;
    role: FrontlineRole;
    fromOn: string;
    lastOn: string;
    reason: string;
  },
): Promise<Outcome<{ exceptionId: string }>> {
  const no = refusalToAct(command.by, "team.manage");
  if (no) return no;
  const member = await lockMember(tx, command.memberId);
  if (!member) return refused("not-found");
  if (member.leftAt) return refused("has-left");
  const [held] = await listRoles(tx, member.id, command.fromOn);
  if (!held) return refused("no-role-then", { field: "fromOn" });
  const days = daysBetween(command.fromOn, command.lastOn) + 1;
  const refusal = refusalToApprove(command.by, { memberId: member.id, held, role: command.role, days });
  if (refusal) return refusal;

  const exceptionId = newId();
  const isNew = await insertRoleException(tx, {
    id: exceptionId,
    memberId: member.id,
    role: command.role,
    fromOn: command.fromOn,
    untilOn: addDays(command.lastOn, 1),
    reason: command.reason,
    approvedBy: command.by.id,
    approvedAt: command.at,
  });
  if (!isNew) return refused("exception-overlaps");
  await publish(tx, exceptionAllowed, { memberId: member.id, exceptionId, role: command.role }, command);
  return { exceptionId };
}

/** Ends today; the days it was in force stay on the record. */
export async function endException(
  tx: Tx,
  command: Command & { memberId: string; exceptionId: string },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "team.manage");
  if (no) return no;
  const workspace = await getWorkspace(tx);
  const ended = await endRoleException(tx, {
    id: command.exceptionId,
    memberId: command.memberId,
    on: dayIn(workspace.zone, command.at),
    by: command.by.id,
    at: command.at,
  });
  if (ended === 0) return refused("not-found");
  await publish(
    tx,
    exceptionEnded,
    { memberId: command.memberId, exceptionId: command.exceptionId },
    command,
  );
  return ok;
}
