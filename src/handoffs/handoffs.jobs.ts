import { systemActor } from "../platform/actor.ts";
import { listWorkspaceIds } from "../platform/jobs/due-work.store.ts";
import type { Platform } from "../platform/platform.ts";
import { applySilence } from "./apply-silence.ts";
import { listLapsedIds } from "./handoffs.store.ts";

const by = systemActor("handoffs");
const CHUNK = 200;

/** Recurring, over all workspaces: clocks that ran out since the last turn, each in a transaction of its own. */
export async function applySilenceToHandoffs({ directory, work, clock, log }: Platform): Promise<void> {
  for (const { workspaceId } of await listWorkspaceIds(directory)) {
    const lapsed = await work.inWorkspace(workspaceId, (tx) => listLapsedIds(tx, clock(), CHUNK));
    for (const handoffId of lapsed) {
      try {
        await work.inWorkspace(workspaceId, (tx) => applySilence(tx, { handoffId, by, at: clock() }));
      } catch (error) {
        // One that fails must not hold up the others; it is due again at the next turn.
        log.error({ err: error, handoffId }, "cannot apply silence to a hand-off");
      }
    }
  }
}
