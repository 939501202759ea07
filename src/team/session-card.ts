import type { Tx } from "../platform/db/tx.ts";
import { hasAcknowledgedNewest } from "./charters.store.ts";
import type { MemberActor } from "./member-actor.ts";
import { getMember } from "./members.store.ts";
import { getWorkspace } from "./workspaces.store.ts";

/** What the shell shows of whoever is signed in. */
export async function findSessionCard(tx: Tx, asked: { by: MemberActor; at: Date; hasPassword: boolean }) {
  const actor = asked.by;
  const member = await getMember(tx, actor.id);
  const workspace = await getWorkspace(tx);
  return {
    member: {
      id: actor.id,
      name: member.name,
      role: actor.role,
      roles: [...actor.roles],
      permissions: [...actor.permissions].sort(),
      zone: member.zone,
      locale: member.locale,
      charterAcknowledged: await hasAcknowledgedNewest(tx, actor.id, actor.role),
      hasPassword: asked.hasPassword,
    },
    workspace: {
      id: workspace.workspaceId,
      name: workspace.name,
      currency: workspace.currency,
      zone: workspace.zone,
      demo: workspace.demo,
    },
  };
}
