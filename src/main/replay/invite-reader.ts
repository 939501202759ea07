import { orRefuse } from "../../platform/outcome.ts";
import type { Platform } from "../../platform/platform.ts";
import { inviteMember } from "../../team/public.ts";
import type { Ground } from "./open-ground.ts";

/** Nobody of the record can sign in; whoever replays it joins by an invitation, as a leader who sees all of it. */
export function inviteReader(platform: Platform, ground: Ground): Promise<string> {
  return platform.work.inWorkspace(ground.workspaceId, async (tx) => {
    const reader = { name: "Reader of the record", email: "reader@record.test", role: "vp" as const };
    const invitation = { ...reader, teamId: null, by: ground.leader, at: platform.clock() };
    return orRefuse(await inviteMember(tx, platform.secrets, invitation)).token;
  });
}
