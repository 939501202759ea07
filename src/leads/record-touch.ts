import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { insertTouch } from "./lead-touches.store.ts";
import { leadTouched } from "./leads.events.ts";
import { lockLead } from "./leads.store.ts";
import { stopsResponseClock, type TouchKind } from "./touch.ts";

/**
 * A contact in either direction. `reply`, `conversation` and `meeting` are two-way (a gate may ask for one); the
 * first by a member sets `firstTouchAt`, once. The caller has asked its own permission.
 */
export async function recordTouch(
  tx: Tx,
  command: Command & { leadId: string; kind: TouchKind },
): Promise<Outcome<{ first: boolean }>> {
  const lead = await lockLead(tx, command.leadId);
  if (!lead) return refused("not-found");
  const { kind } = command;
  const { first } = await insertTouch(
    tx,
    { leadId: lead.id, kind, opens: stopsResponseClock(kind, command.by) },
    command,
  );
  const { id: leadId, personId, companyId } = lead;
  await publish(tx, leadTouched, { leadId, personId, companyId, kind, first }, command);
  return { first };
}
