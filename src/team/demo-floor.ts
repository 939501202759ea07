import { openSessions } from "../platform/auth/sessions.ts";
import { findDemoWorkspace, hasWorkspace, tryOpeningLock } from "../platform/auth/workspaces.store.ts";
import { dayIn } from "../platform/calendar.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import type { Platform } from "../platform/platform.ts";
import { listNewestCharters } from "./charters.store.ts";
import { findMemberActor } from "./find-member-actor.ts";
import { listMembers } from "./members.store.ts";
import type { StartedSession } from "./sign-in.ts";
import { getWorkspace } from "./workspaces.store.ts";

/** Tells the demo story into a new workspace flagged demo, and answers its id. `main` passes it in. */
export type OpenDemo = (platform: Platform, at: Date) => Promise<string>;

/** The demo floor, opened at the first call. Once a company has set itself up, strangers open no more of them. */
export async function openDemoFloor(
  platform: Platform,
  openDemo: OpenDemo,
  at: Date,
): Promise<Outcome<{ workspaceId: string }>> {
  const found = await findDemoWorkspace(platform.directory);
  if (found) return { workspaceId: found };
  return platform.directory.together(async (held) => {
    if (!(await tryOpeningLock(held))) return refused("setup-under-way");
    const meanwhile = await findDemoWorkspace(held);
    if (meanwhile) return { workspaceId: meanwhile };
    if (await hasWorkspace(held)) return refused("no-demo");
    return { workspaceId: await openDemo(platform, at) };
  });
}

export async function listDemoPeople(platform: Platform, at: Date) {
  const workspaceId = await findDemoWorkspace(platform.directory);
  if (!workspaceId) return refused("no-demo");
  return platform.work.inWorkspace(workspaceId, async (tx) => {
    const workspace = await getWorkspace(tx);
    const members = await listMembers(tx, undefined, dayIn(workspace.zone, at));
    const charters = await listNewestCharters(tx);
    const missionOf = new Map(charters.map((charter) => [charter.role, charter.mission]));
    return {
      workspace: workspace.name,
      rows: members
        .filter((member) => member.leftAt === null)
        .map(({ id, name, role }) => ({ id, name, role, mission: missionOf.get(role) ?? "" })),
    };
  });
}

/** One click signs in as anyone on the demo floor, and on no other: the member must belong to the flagged workspace. */
export async function enterDemo(
  platform: Platform,
  command: { memberId: string; at: Date },
): Promise<Outcome<StartedSession>> {
  const { memberId, at } = command;
  const workspaceId = await findDemoWorkspace(platform.directory);
  if (!workspaceId) return refused("no-demo");
  const actor = await platform.work.inWorkspace(workspaceId, async (tx) =>
    (await getWorkspace(tx)).demo ? findMemberActor(tx, memberId, at) : null,
  );
  if (!actor) return refused("not-found");
  return openSessions(platform.directory, platform.secrets).start(
    { loginId: null, workspaceId, memberId },
    at,
  );
}
