import type { Directory } from "../db/directory.ts";
import { sql } from "../db/sql.ts";
import type { Tx } from "../db/tx.ts";
import { newId } from "../ids.ts";

export interface DueWork {
  id: string;
  workspaceId: string;
  name: string;
  payload: object;
  runAt: Date | null;
}

/** Written by the application role, which may insert here and nothing else. */
export async function insertDueWork(tx: Tx, name: string, payload: unknown, at: Date | null): Promise<void> {
  await tx.run(sql`
    insert into directory.due_work (id, workspace_id, name, payload, run_at)
    values (${newId()}, ${tx.workspaceId}, ${name}, ${JSON.stringify(payload)}, ${at})`);
}

/** Takes what has been left for the worker; concurrent workers take different rows. */
export function takeDueWork(directory: Directory, limit: number): Promise<DueWork[]> {
  return directory.list(sql<DueWork>`
    delete from directory.due_work
    where id in (select id from directory.due_work order by id limit ${limit} for update skip locked)
    returning id, workspace_id, name, payload, run_at`);
}

export function listWorkspaceIds(directory: Directory): Promise<{ workspaceId: string }[]> {
  return directory.list(
    sql<{ workspaceId: string }>`select workspace_id from directory.workspaces order by workspace_id`,
  );
}
