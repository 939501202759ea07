import { systemActor } from "../platform/actor.ts";
import { findLinkTarget, type LinkTarget } from "../platform/auth/link-tokens.ts";
import { findLogin, insertMembership } from "../platform/auth/logins.store.ts";
import { openSessions } from "../platform/auth/sessions.ts";
import { dayIn, isZone } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { isRefused, type Outcome, refused } from "../platform/outcome.ts";
import type { Platform } from "../platform/platform.ts";
import { addMember } from "./add-member.ts";
import { listNewestCharters } from "./charters.store.ts";
import { type Credentials, emailKey, ensureLogin } from "./credentials.ts";
import { defaultCharters } from "./default-charters.ts";
import { isOpen } from "./invitation.ts";
import { findInvitation, lockInvitation, saveAcceptance } from "./invitations.store.ts";
import { INVITATION } from "./invite-member.ts";
import { namesOf } from "./member-names.ts";
import { isMemberEmail } from "./members.store.ts";
import type { StartedSession } from "./sign-in.ts";
import { invitationEnded } from "./team.events.ts";
import { getWorkspace } from "./workspaces.store.ts";

/** What the page behind the link shows: who invites whom, to what, and whether they already have a login. */
export async function readInvitation(platform: Platform, asked: { token: string; at: Date }) {
  const target = await findTarget(platform, asked);
  if (!target) return refused("invitation-over");
  return platform.work.inWorkspace(target.workspaceId, async (tx) => {
    const invitation = await findInvitation(tx, target.subjectId);
    if (!invitation || !isOpen(invitation, asked.at)) return refused("invitation-over");
    const login = await findLogin(platform.directory, emailKey(platform.secrets, invitation.email));
    const workspace = await getWorkspace(tx);
    return {
      workspace: workspace.name,
      zone: workspace.zone,
      name: invitation.name,
      email: invitation.email,
      role: invitation.role,
      mission: await missionOf(tx, invitation.role),
      invitedBy: (await namesOf(tx, [invitation.invitedBy]))(invitation.invitedBy),
      expiresAt: invitation.expiresAt,
      hasLogin: login?.isMember ?? false,
    };
  });
}

/** Single use: the row lock lets one of two callers in, and the other finds it accepted. */
export async function acceptInvitation(
  platform: Platform,
  command: { token: string; name: string; password: string; zone: string; ip: string; at: Date },
): Promise<Outcome<StartedSession>> {
  if (!isZone(command.zone)) return refused("unknown-zone", { field: "zone" });
  const { at } = command;
  const target = await findTarget(platform, command);
  if (!target) return refused("invitation-over");
  const shown = await platform.work.inWorkspace(target.workspaceId, (tx) =>
    findInvitation(tx, target.subjectId),
  );
  if (!shown || !isOpen(shown, at)) return refused("invitation-over");

  const credentials: Credentials = { ...command, email: shown.email };
  const login = await ensureLogin(platform, credentials);
  if (isRefused(login)) return login;
  const joined = await platform.work.inWorkspace(target.workspaceId, (tx) =>
    join(tx, { ...command, invitationId: target.subjectId, loginId: login.loginId }),
  );
  if (isRefused(joined)) return joined;
  const who = { loginId: login.loginId, workspaceId: target.workspaceId, memberId: joined.memberId };
  return openSessions(platform.directory, platform.secrets).start(who, at);
}

async function join(
  tx: Tx,
  command: { invitationId: string; loginId: string; name: string; zone: string; at: Date },
): Promise<Outcome<{ memberId: string }>> {
  const invitation = await lockInvitation(tx, command.invitationId);
  if (!invitation || !isOpen(invitation, command.at)) return refused("invitation-over");
  if (await isMemberEmail(tx, invitation.email)) return refused("already-here");
  const workspace = await getWorkspace(tx);
  const by = systemActor("invitation");
  const { memberId } = await addMember(tx, {
    by,
    at: command.at,
    name: command.name,
    email: invitation.email,
    role: invitation.role,
    teamId: invitation.teamId,
    zone: command.zone,
    fromOn: dayIn(workspace.zone, command.at),
  });
  await insertMembership(tx, command.loginId, memberId);
  await saveAcceptance(tx, invitation.id, memberId, command.at);
  const ended = { invitationId: invitation.id, how: "accepted" as const, memberId };
  await publish(tx, invitationEnded, ended, { by, at: command.at });
  return { memberId };
}

function findTarget(platform: Platform, asked: { token: string; at: Date }): Promise<LinkTarget | null> {
  return findLinkTarget(platform.directory, platform.secrets, { purpose: INVITATION, ...asked });
}

async function missionOf(tx: Tx, role: string): Promise<string> {
  const charters = await listNewestCharters(tx);
  return (charters.find((charter) => charter.role === role) ?? defaultCharters.find((c) => c.role === role)!)
    .mission;
}
