import type { Command } from "../actor.ts";
import { sql } from "../db/sql.ts";
import type { Tx } from "../db/tx.ts";
import { newId } from "../ids.ts";
import type { EventDefinition, Subject } from "./event.ts";

/** One statement for the event and its subjects: an event costs one round trip. */
export async function insertEvent(
  tx: Tx,
  event: EventDefinition,
  params: unknown,
  subjects: readonly Subject[],
  { by, at }: Command,
): Promise<void> {
  const id = newId();
  await tx.run(sql`
    with event as (
      insert into events (id, name, version, by_kind, by_id, by_role, occurred_at, recorded_at, params)
      values (${id}, ${event.name}, ${event.version}, ${by.kind}, ${by.id}, ${by.role}, ${at}, clock_timestamp(), ${JSON.stringify(params)})
    )
    insert into event_subjects (kind, subject_id, occurred_at, event_id)
    select kind, subject_id, ${at}, ${id}
    from unnest(${subjects.map((s) => s.kind)}::text[], ${subjects.map((s) => s.id)}::uuid[]) as s (kind, subject_id)
    on conflict do nothing`);
}
