import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { TouchKind } from "./touch.ts";

/** Appends the touch; when `opens`, also stops the lead's response clock, once. Says whether this was the first. */
export async function insertTouch(
  tx: Tx,
  touch: { leadId: string; kind: TouchKind; opens: boolean },
  { by, at }: Command,
): Promise<{ first: boolean }> {
  const first = await tx.run(sql`
    with touch as (
      insert into lead_touches (id, lead_id, kind, by_kind, by_id, by_role, touched_at)
      values (${newId()}, ${touch.leadId}, ${touch.kind}, ${by.kind}, ${by.id}, ${by.role}, ${at})
    )
    update leads set first_touch_at = ${at}
    where id = ${touch.leadId} and first_touch_at is null and ${touch.opens}`);
  return { first: first > 0 };
}

export async function hasAnswered(tx: Tx, leadId: string): Promise<boolean> {
  const { answered } = await tx.get(sql<{ answered: boolean }>`
    select exists (
      select from lead_touches where lead_id = ${leadId} and kind in ('reply', 'conversation', 'meeting')) as answered`);
  return answered;
}
