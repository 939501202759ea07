import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export interface Allowance {
  reason: string;
  allowedBy: string;
  allowedAt: Date;
}

export async function insertAllowance(
  tx: Tx,
  { leadId, reason }: { leadId: string; reason: string },
  { by, at }: Command,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into handoff_allowances (lead_id, reason, allowed_by, allowed_at)
    values (${leadId}, ${reason}, ${by.id}, ${at}) on conflict do nothing`);
  return inserted > 0;
}

export function findAllowance(tx: Tx, leadId: string): Promise<Allowance | null> {
  return tx.find(
    sql<Allowance>`select reason, allowed_by, allowed_at from handoff_allowances where lead_id = ${leadId}`,
  );
}
