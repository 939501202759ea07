import { listMemberships, type Membership } from "../platform/auth/logins.store.ts";
import { openSessions } from "../platform/auth/sessions.ts";
import { isRefused, type Outcome, refused } from "../platform/outcome.ts";
import type { Platform } from "../platform/platform.ts";
import { type Credentials, checkCredentials } from "./credentials.ts";
import { findMemberActor } from "./find-member-actor.ts";

export interface StartedSession {
  token: string;
  expiresAt: Date;
}

/** Signs in to the asked workspace, or to the first where the login still holds a role. */
export async function signIn(
  platform: Platform,
  given: Credentials & { workspaceId?: string | undefined },
): Promise<Outcome<StartedSession>> {
  const checked = await checkCredentials(platform, given);
  if (isRefused(checked)) return checked;
  return enterWorkspace(platform, checked.loginId, given.at, given.workspaceId);
}

export async function enterWorkspace(
  platform: Platform,
  loginId: string,
  at: Date,
  workspaceId?: string,
): Promise<Outcome<StartedSession>> {
  const memberships = await listMemberships(platform.directory, loginId);
  for (const membership of memberships) {
    if (workspaceId && membership.workspaceId !== workspaceId) continue;
    if (await mayEnter(platform, membership, at)) {
      return openSessions(platform.directory, platform.secrets).start({ loginId, ...membership }, at);
    }
  }
  return refused("no-workspace");
}

export async function mayEnter(platform: Platform, membership: Membership, at: Date): Promise<boolean> {
  const { workspaceId, memberId } = membership;
  const actor = await platform.work.inWorkspace(workspaceId, (tx) => findMemberActor(tx, memberId, at));
  return actor !== null;
}
