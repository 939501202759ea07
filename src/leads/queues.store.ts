import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { LeadMotion } from "./lead-state.ts";

export interface Queue {
  id: string;
  key: string;
  name: string;
  motion: LeadMotion;
}

/** The queues every workspace has; made when first needed. */
const usual: Record<LeadMotion, { key: string; name: string }> = {
  inbound: { key: "inbound", name: "Inbound" },
  outbound: { key: "outbound-pool", name: "Outbound pool" },
};

export const usualQueueKey = (motion: LeadMotion): string => usual[motion].key;

const find = (tx: Tx, key: string) =>
  tx.once(`queue ${key}`, () =>
    tx.find(sql<Queue>`select id, key, name, motion from queues where key = ${key}`),
  );

/** The named queue, or the motion's usual one. Null for a name nobody gave, or of the other motion. */
export async function findQueue(
  tx: Tx,
  motion: LeadMotion,
  key: string | undefined,
  { at }: Command,
): Promise<Queue | null> {
  const wanted = key ?? usual[motion].key;
  const known = await find(tx, wanted);
  if (known) return known.motion === motion ? known : null;
  if (wanted !== usual[motion].key) return null;
  tx.changed(`queue ${wanted}`);
  await tx.run(sql`
    insert into queues (id, key, name, motion, created_at)
    values (${newId()}, ${wanted}, ${usual[motion].name}, ${motion}, ${at}) on conflict do nothing`);
  return find(tx, wanted);
}

export function listQueues(tx: Tx): Promise<Queue[]> {
  return tx.list(sql<Queue>`select id, key, name, motion from queues order by name limit 200`);
}
