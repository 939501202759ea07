import type { Command } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { refusalToGrant, refusalToLoseSteward } from "./granting.ts";
import { insertMemberChange, lockMember, updateMember } from "./members.store.ts";
import { endRolePeriods, listRoles, listStewards } from "./roles.store.ts";
import { memberLeft } from "./team.events.ts";
import { clearManager } from "./teams.store.ts";
import { lockWorkspace } from "./workspaces.store.ts";

/**
 * Somebody leaves. Rooms that hold work of theirs hear of it in this transaction: they move it to `handOverTo`, or
 * refuse with `hand-over-first` or `owns-open-work`, and then nobody leaves. The door ends their sessions after.
 */
export async function endMembership(
  tx: Tx,
  command: Command & { memberId: string; handOverTo: string | null; why: string | null },
): Promise<Outcome<Ok>> {
  const workspace = await lockWorkspace(tx);
  const today = dayIn(workspace.zone, command.at);
  const member = await lockMember(tx, command.memberId);
  if (!member) return refused("not-found");
  const [role] = await listRoles(tx, member.id, today);
  const no = refusalToGrant(command.by, { memberId: member.id, role: role ?? "sdr" });
  if (no) return no;
  if (member.leftAt) return refused("has-left");
  const lastSteward = refusalToLoseSteward(await listStewards(tx, today), member.id);
  if (lastSteward) return lastSteward;
  if (command.handOverTo) {
    const heir = await lockMember(tx, command.handOverTo);
    if (!heir || heir.leftAt || heir.id === member.id)
      return refused("cannot-take-over", { field: "handOverTo" });
  }

  await publish(tx, memberLeft, { memberId: member.id, handOverTo: command.handOverTo }, command);
  await endRolePeriods(tx, member.id, today);
  await clearManager(tx, member.id);
  await updateMember(tx, { ...member, leftAt: command.at });
  await insertMemberChange(tx, {
    id: newId(),
    memberId: member.id,
    field: "left",
    was: null,
    became: today,
    why: command.why,
    changedBy: command.by.id,
    changedAt: command.at,
  });
  return ok;
}
