import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { leadsOverdue } from "./leads.events.ts";
import { markOverdue } from "./leads.store.ts";

const CHUNK = 500;

/** Says once of each next step that fell behind that it did, so that a manager's floor shows it. */
export async function surfaceOverdue(tx: Tx, command: Command): Promise<{ surfaced: number }> {
  const leads = await markOverdue(tx, command.at, CHUNK);
  if (leads.length === 0) return { surfaced: 0 };
  const present = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  await publish(
    tx,
    leadsOverdue,
    {
      leadIds: leads.map((lead) => lead.id),
      ownerIds: present(leads.map((lead) => lead.ownerId)),
      queueIds: present(leads.map((lead) => lead.queueId)),
    },
    command,
  );
  return { surfaced: leads.length };
}
