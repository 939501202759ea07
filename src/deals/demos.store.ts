import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { DemoOutcome, DemoWay } from "./record-words.ts";

/** One showing: what is to be shown for which yes, and what became of it. */
export interface Demo {
  id: string;
  dealId: string;
  meetingId: string | null;
  way: DemoWay;
  plan: string;
  successLooksLike: string | null;
  plannedFor: Date;
  heldAt: Date | null;
  outcome: DemoOutcome | null;
  notes: string | null;
  recordedBy: string;
  recordedAt: Date;
}

const columns = sql`id, deal_id, meeting_id, way, plan, success_looks_like, planned_for, held_at, outcome, notes, recorded_by,
  recorded_at`;

export async function saveDemo(tx: Tx, demo: Demo): Promise<void> {
  await tx.run(sql`
    insert into deal_demos (id, deal_id, meeting_id, way, plan, success_looks_like, planned_for, held_at, outcome, notes,
                            recorded_by, recorded_at)
    values (${demo.id}, ${demo.dealId}, ${demo.meetingId}, ${demo.way}, ${demo.plan}, ${demo.successLooksLike},
            ${demo.plannedFor}, ${demo.heldAt}, ${demo.outcome}, ${demo.notes}, ${demo.recordedBy}, ${demo.recordedAt})
    on conflict (workspace_id, id) do update
    set meeting_id = excluded.meeting_id, way = excluded.way, plan = excluded.plan,
        success_looks_like = excluded.success_looks_like, planned_for = excluded.planned_for,
        held_at = excluded.held_at, outcome = excluded.outcome, notes = excluded.notes`);
}

export function lockDemo(tx: Tx, dealId: string, id: string): Promise<Demo | null> {
  return tx.find(
    sql<Demo>`select ${columns} from deal_demos where deal_id = ${dealId} and id = ${id} for update`,
  );
}

/** The demo that was to happen in a meeting. */
export function lockDemoIn(tx: Tx, meetingId: string): Promise<Demo | null> {
  return tx.find(sql<Demo>`select ${columns} from deal_demos where meeting_id = ${meetingId} for update`);
}

export function listDemos(tx: Tx, dealId: string): Promise<Demo[]> {
  return tx.list(
    sql<Demo>`select ${columns} from deal_demos where deal_id = ${dealId} order by planned_for, id limit 200`,
  );
}
