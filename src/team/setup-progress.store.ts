import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export async function insertSetupDismissal(tx: Tx, d: { by: string; at: Date }): Promise<void> {
  await tx.run(sql`
    insert into setup_dismissals (dismissed_by, dismissed_at) values (${d.by}, ${d.at}) on conflict do nothing`);
}

export async function hasDismissedSetup(tx: Tx): Promise<boolean> {
  return (await tx.get(sql<{ is: boolean }>`select exists (select from setup_dismissals) as is`)).is;
}

/** Somebody was asked to come, or is here beside the one who set up. */
export async function hasColleagues(tx: Tx): Promise<boolean> {
  const { is } = await tx.get(sql<{ is: boolean }>`
    select exists (select from invitations where revoked_at is null)
      or (select count(*) > 1 from (select from members where left_at is null limit 2) two) as is`);
  return is;
}
