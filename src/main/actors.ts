import type { Actor } from "../platform/actor.ts";
import type { Platform } from "../platform/platform.ts";
import type { Notices } from "../platform/push/notices.ts";
import { findMemberActor } from "../team/public.ts";

// A page asks for several things at once; the charter is read once for them. Team events clear it at once on
// every node, and a lost notice costs at most this long.
const KEPT_FOR = 10_000;

/** Members under their charters, kept for a moment between requests. */
export function openActors(
  platform: Platform,
  notices: Notices,
): { find(workspaceId: string, memberId: string): Promise<Actor | null> } {
  const kept = new Map<string, { actor: Actor | null; until: number }>();
  notices.hear((notice) => {
    if (notice.events.some((event) => event.name.startsWith("team."))) kept.clear();
  });
  return {
    async find(workspaceId, memberId) {
      const key = `${workspaceId}:${memberId}`;
      const now = platform.clock();
      const known = kept.get(key);
      if (known && known.until > now.getTime()) return known.actor;
      const actor = await platform.work.inWorkspace(workspaceId, (tx) => findMemberActor(tx, memberId, now));
      kept.set(key, { actor, until: now.getTime() + KEPT_FOR });
      return actor;
    },
  };
}
