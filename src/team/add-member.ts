import type { Command } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { insertMember } from "./members.store.ts";
import type { Role } from "./role.ts";
import { insertRolePeriod } from "./roles.store.ts";
import { memberJoined } from "./team.events.ts";
import { getWorkspace } from "./workspaces.store.ts";

/** A member joins with one role from a day on (today in the workspace's zone unless said). Answers their id. */
export async function addMember(
  tx: Tx,
  command: Command & {
    name: string;
    email: string;
    role: Role;
    teamId?: string | null;
    zone?: string;
    fromOn?: string;
  },
): Promise<{ memberId: string }> {
  const workspace = await getWorkspace(tx);
  const memberId = newId();
  await insertMember(tx, {
    id: memberId,
    name: command.name,
    email: command.email.toLowerCase(),
    zone: command.zone ?? workspace.zone,
    locale: workspace.locale,
    teamId: command.teamId ?? null,
    joinedAt: command.at,
  });
  await insertRolePeriod(tx, {
    id: newId(),
    memberId,
    role: command.role,
    fromOn: command.fromOn ?? dayIn(workspace.zone, command.at),
    grantedBy: command.by.id,
    grantedAt: command.at,
  });
  await publish(tx, memberJoined, { memberId, role: command.role }, command);
  return { memberId };
}
