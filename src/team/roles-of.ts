import { dayIn } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Role } from "./role.ts";
import { listRoles, listRolesOfEach } from "./roles.store.ts";
import { getWorkspace } from "./workspaces.store.ts";

/** Roles held that day in the workspace's zone: the one role first, then dated exceptions. Empty: none. */
export async function rolesOf(tx: Tx, memberId: string, at: Date): Promise<Role[]> {
  const workspace = await getWorkspace(tx);
  return listRoles(tx, memberId, dayIn(workspace.zone, at));
}

export async function rolesOfEach(
  tx: Tx,
  memberIds: readonly string[],
  at: Date,
): Promise<Map<string, Role[]>> {
  const workspace = await getWorkspace(tx);
  return listRolesOfEach(tx, memberIds, dayIn(workspace.zone, at));
}
