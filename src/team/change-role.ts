import type { Command } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { refusalToGrant, refusalToLoseSteward } from "./granting.ts";
import { lockMember } from "./members.store.ts";
import type { Role } from "./role.ts";
import { endRolePeriods, insertRolePeriod, listRoles, listStewards } from "./roles.store.ts";
import { roleChanged } from "./team.events.ts";
import { lockWorkspace } from "./workspaces.store.ts";

/** From a day on they hold another role. The one before ends that day; past work keeps it. */
export async function changeRole(
  tx: Tx,
  command: Command & { memberId: string; role: Role; fromOn: string },
): Promise<Outcome<Ok>> {
  const no = refusalToGrant(command.by, command);
  if (no) return no;
  const workspace = await lockWorkspace(tx);
  const member = await lockMember(tx, command.memberId);
  if (!member) return refused("not-found");
  if (member.leftAt) return refused("has-left");
  const today = dayIn(workspace.zone, command.at);
  if (command.fromOn < today) return refused("role-in-past", { field: "fromOn" });
  const [held] = await listRoles(tx, member.id, command.fromOn);
  if (!held) return refused("no-role-then", { field: "fromOn" });
  if (held === command.role) return refused("role-held", { field: "role" });

  const stewards = await listStewards(tx, command.fromOn);
  await endRolePeriods(tx, member.id, command.fromOn);
  await insertRolePeriod(tx, {
    id: newId(),
    memberId: member.id,
    role: command.role,
    fromOn: command.fromOn,
    grantedBy: command.by.id,
    grantedAt: command.at,
  });
  const remaining = await listStewards(tx, command.fromOn);
  const lastSteward = remaining.length === 0 && refusalToLoseSteward(stewards, member.id);
  if (lastSteward) return lastSteward;
  await publish(
    tx,
    roleChanged,
    { memberId: member.id, from: held, to: command.role, fromOn: command.fromOn },
    command,
  );
  return ok;
}
