import { sql } from "../db/sql.ts";
import type { Tx } from "../db/tx.ts";
import type { Subject } from "./event.ts";

export interface TimelineRow {
  id: string;
  name: string;
  version: number;
  byKind: "member" | "system";
  byId: string;
  occurredAt: Date;
  recordedAt: Date;
  params: Record<string, unknown>;
}

/** What happened to a subject, newest first, `limit` rows before the cursor. */
export function listSubjectEvents(
  tx: Tx,
  { kind, id }: Subject,
  page: { before?: { occurredAt: Date; id: string } | undefined; limit: number },
): Promise<TimelineRow[]> {
  const before = page.before
    ? sql`and (s.occurred_at, s.event_id) < (${page.before.occurredAt}, ${page.before.id})`
    : sql``;
  return tx.list(sql<TimelineRow>`
    select e.id, e.name, e.version, e.by_kind, e.by_id, e.occurred_at, e.recorded_at, e.params
    from event_subjects s
    join events e on e.workspace_id = s.workspace_id and e.id = s.event_id and e.occurred_at = s.occurred_at
    where s.kind = ${kind} and s.subject_id = ${id} ${before}
    order by s.occurred_at desc, s.event_id desc
    limit ${page.limit}`);
}
