import type { Directory } from "../db/directory.ts";
import { sql } from "../db/sql.ts";
import type { WorkspaceId } from "../db/tx.ts";

// Any constant works; it only has to differ from other locks of the directory.
const OPENING_LOCK = 7_203_911;

/** False when another request is opening a workspace now. Held to the end of the directory's transaction; never waits. */
export async function tryOpeningLock(held: Directory): Promise<boolean> {
  const row = await held.find(
    sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(${OPENING_LOCK}) as taken`,
  );
  return row!.taken;
}

export async function hasWorkspace(directory: Directory): Promise<boolean> {
  const row = await directory.find(
    sql<{ found: boolean }>`select exists (select from directory.workspaces where not demo) as found`,
  );
  return row!.found;
}

export async function findDemoWorkspace(directory: Directory): Promise<WorkspaceId | null> {
  const row = await directory.find(sql<{ workspaceId: string }>`
    select workspace_id from directory.workspaces where demo order by created_at desc limit 1`);
  return row?.workspaceId ?? null;
}
