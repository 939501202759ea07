import { systemActor } from "../platform/actor.ts";
import { insertMembership } from "../platform/auth/logins.store.ts";
import { openSessions } from "../platform/auth/sessions.ts";
import { hasWorkspace, tryOpeningLock } from "../platform/auth/workspaces.store.ts";
import { isZone } from "../platform/calendar.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Outcome, refused } from "../platform/outcome.ts";
import type { Platform } from "../platform/platform.ts";
import { addMember } from "./add-member.ts";
import { ensureLogin } from "./credentials.ts";
import { openWorkspace } from "./open-workspace.ts";
import type { StartedSession } from "./sign-in.ts";

export interface SetUp {
  workspace: string;
  zone: string;
  currency: string;
  name: string;
  email: string;
  password: string;
  ip: string;
  at: Date;
}

/**
 * The first workspace and its first administrator. Two who press the button at once: a lock in the directory lets
 * one through; the other is refused, without waiting, so that the directory's few connections never wait for each other.
 */
export async function setUpWorkspace(platform: Platform, command: SetUp): Promise<Outcome<StartedSession>> {
  if (!isZone(command.zone)) return refused("unknown-zone", { field: "zone" });
  if (await hasWorkspace(platform.directory)) return refused("already-set-up");
  const login = await ensureLogin(platform, command);
  if (isRefused(login)) return login;
  const opened = await platform.directory.together(async (held) => {
    if (!(await tryOpeningLock(held))) return refused("setup-under-way");
    if (await hasWorkspace(held)) return refused("already-set-up");
    return openWithAdmin(platform, command, login.loginId);
  });
  if (isRefused(opened)) return opened;
  return openSessions(platform.directory, platform.secrets).start(
    { loginId: login.loginId, ...opened },
    command.at,
  );
}

function openWithAdmin(platform: Platform, command: SetUp, loginId: string) {
  const workspaceId = newId();
  const by = systemActor("setup");
  const { at } = command;
  return platform.work.inWorkspace(workspaceId, async (tx) => {
    const { zone, currency } = command;
    await openWorkspace(tx, { by, at, name: command.workspace, zone, currency, demo: false });
    const admin = { name: command.name, email: command.email, role: "admin" as const };
    const { memberId } = await addMember(tx, { by, at, ...admin });
    await insertMembership(tx, loginId, memberId);
    return { workspaceId, memberId };
  });
}
