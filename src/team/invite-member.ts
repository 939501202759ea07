import type { Command } from "../platform/actor.ts";
import { endLinkTokens, issueLinkToken } from "../platform/auth/link-tokens.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import type { Platform } from "../platform/platform.ts";
import type { Secrets } from "../platform/secrets.ts";
import { refusalToGrant } from "./granting.ts";
import { expiryOf } from "./invitation.ts";
import { extendInvitation, insertInvitation, lockInvitation, saveRevocation } from "./invitations.store.ts";
import { isMemberEmail } from "./members.store.ts";
import type { Role } from "./role.ts";
import { invitationEnded, memberInvited } from "./team.events.ts";
import { lockTeam } from "./teams.store.ts";

export const INVITATION = "invitation";

/** A link for one person, good once and for 14 days. The token is answered here and kept only as a keyed hash. */
export async function inviteMember(
  tx: Tx,
  secrets: Secrets,
  command: Command & { name: string; email: string; role: Role; teamId: string | null },
): Promise<Outcome<{ invitationId: string; token: string; expiresAt: Date }>> {
  const no = refusalToGrant(command.by, { memberId: null, role: command.role });
  if (no) return no;
  const { name, email, role, teamId, at } = command;
  if (teamId && !(await lockTeam(tx, teamId))) return refused("not-found", { field: "teamId" });
  if (await isMemberEmail(tx, email)) return refused("already-here", { field: "email" });
  const invitationId = newId();
  const expiresAt = expiryOf(at);
  const invitation = { id: invitationId, name, email, role, teamId, invitedBy: command.by.id };
  if (!(await insertInvitation(tx, { ...invitation, invitedAt: at, expiresAt })))
    return refused("already-invited", { field: "email" });
  const link = { purpose: INVITATION, subjectId: invitationId, at, expiresAt };
  const token = await issueLinkToken(tx, secrets, link);
  await publish(tx, memberInvited, { invitationId, role }, command);
  return { invitationId, token, expiresAt };
}

/** Another 14 days for an invitation nobody has used. Its links are `renewLink`'s. */
async function renewInvitation(
  tx: Tx,
  command: Command & { invitationId: string },
): Promise<Outcome<{ expiresAt: Date }>> {
  const invitation = await lockInvitation(tx, command.invitationId);
  if (!invitation) return refused("not-found");
  const no = refusalToGrant(command.by, { memberId: null, role: invitation.role });
  if (no) return no;
  if (invitation.acceptedAt || invitation.revokedAt) return refused("invitation-over");
  const expiresAt = expiryOf(command.at);
  await extendInvitation(tx, invitation.id, expiresAt);
  return { expiresAt };
}

/** A new link in place of those before it. The rule is asked first: a refused renewal leaves the old link good. */
export async function renewLink(
  platform: Platform,
  workspaceId: string,
  command: Command & { invitationId: string },
): Promise<Outcome<{ token: string; expiresAt: Date }>> {
  const renewed = await platform.work.inWorkspace(workspaceId, (tx) => renewInvitation(tx, command));
  if (isRefused(renewed)) return renewed;
  const subjectId = command.invitationId;
  await endLinkTokens(platform.directory, { purpose: INVITATION, workspaceId, subjectId });
  const link = { purpose: INVITATION, subjectId, at: command.at, expiresAt: renewed.expiresAt };
  const token = await platform.work.inWorkspace(workspaceId, (tx) =>
    issueLinkToken(tx, platform.secrets, link),
  );
  return { token, expiresAt: renewed.expiresAt };
}

export async function revokeInvitation(
  tx: Tx,
  command: Command & { invitationId: string },
): Promise<Outcome<Ok>> {
  const invitation = await lockInvitation(tx, command.invitationId);
  if (!invitation) return refused("not-found");
  const no = refusalToGrant(command.by, { memberId: null, role: invitation.role });
  if (no) return no;
  if (invitation.acceptedAt || invitation.revokedAt) return refused("invitation-over");
  await saveRevocation(tx, invitation.id, command.by.id, command.at);
  await publish(
    tx,
    invitationEnded,
    { invitationId: invitation.id, how: "revoked", memberId: null },
    command,
  );
  return ok;
}
