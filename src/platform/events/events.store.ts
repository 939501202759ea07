import type { Actor } from "../actor.ts";
import { sql } from "../db/sql.ts";
import type { Tx } from "../db/tx.ts";
import type { Subject } from "./event.ts";

/** An event that happened in a transaction and is not yet written. */
export interface Told {
  id: string;
  name: string;
  version: number;
  params: unknown;
  subjects: readonly Subject[];
  by: Actor;
  at: Date;
}

/** Everything a transaction told, with its subjects, in one statement. */
export async function insertEvents(tx: Tx, told: readonly Told[]): Promise<void> {
  const subjects = told.flatMap(({ id, at, subjects }) =>
    subjects.map((one) => ({ eventId: id, at, ...one })),
  );
  await tx.run(sql`
    with event as (
      insert into events (id, name, version, by_kind, by_id, by_role, occurred_at, recorded_at, params)
      select id, name, version, by_kind, by_id, by_role, occurred_at, clock_timestamp(), params
      from unnest(${told.map((e) => e.id)}::uuid[], ${told.map((e) => e.name)}::text[], ${told.map((e) => e.version)}::smallint[],
                  ${told.map((e) => e.by.kind)}::text[], ${told.map((e) => e.by.id)}::text[], ${told.map((e) => e.by.role)}::text[],
                  ${told.map((e) => e.at)}::timestamptz[], ${told.map((e) => JSON.stringify(e.params))}::jsonb[])
        as e (id, name, version, by_kind, by_id, by_role, occurred_at, params)
    )
    insert into event_subjects (kind, subject_id, occurred_at, event_id)
    select kind, subject_id, occurred_at, event_id
    from unnest(${subjects.map((s) => s.kind)}::text[], ${subjects.map((s) => s.id)}::uuid[],
                ${subjects.map((s) => s.at)}::timestamptz[], ${subjects.map((s) => s.eventId)}::uuid[])
      as s (kind, subject_id, occurred_at, event_id)
    on conflict do nothing`);
}
