import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";

export type FieldChanges = Record<string, { from: unknown; to: unknown }>;

/** The fields that differ, and nothing else. */
export function changesBetween(before: object, after: object): FieldChanges {
  const was = before as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(after)
      .filter(([field, to]) => to !== undefined && was[field] !== to)
      .map(([field, to]) => [field, { from: was[field] ?? null, to }]),
  );
}

export async function insertContactChange(
  tx: Tx,
  change: { kind: "company" | "person"; recordId: string; changes: FieldChanges },
  { by, at }: Command,
): Promise<void> {
  await tx.run(sql`
    insert into contact_changes (id, kind, record_id, changes, changed_by, changed_at)
    values (${newId()}, ${change.kind}, ${change.recordId}, ${JSON.stringify(change.changes)}, ${by.id}, ${at})`);
}
