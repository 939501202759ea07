import type { Directory } from "./db/directory.ts";
import { sql } from "./db/sql.ts";
import type { Tx } from "./db/tx.ts";

/** Where a public address (form, webhook) leads. */
export interface Endpoint {
  kind: string;
  workspaceId: string;
  subjectId: string;
}

export async function pointEndpoint(
  tx: Tx,
  endpoint: { key: string; kind: string; subjectId: string },
): Promise<void> {
  await tx.run(sql`
    insert into directory.endpoints (key, kind, workspace_id, subject_id)
    values (${endpoint.key}, ${endpoint.kind}, ${tx.workspaceId}, ${endpoint.subjectId})`);
}

export function findEndpoint(directory: Directory, key: string): Promise<Endpoint | null> {
  return directory.find(
    sql<Endpoint>`select kind, workspace_id, subject_id from directory.endpoints where key = ${key}`,
  );
}
