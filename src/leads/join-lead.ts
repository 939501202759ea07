import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Outcome } from "../platform/outcome.ts";
import { saveLeads } from "./lead-changes.store.ts";
import type { LeadToOpen } from "./lead-to-open.ts";
import { leadJoined } from "./leads.events.ts";
import { findOpenLead, lockLead } from "./leads.store.ts";

/** A second arrival is a change on the open lead: its owner, state and clock stay as they are. */
export async function joinLead(
  tx: Tx,
  command: LeadToOpen,
): Promise<Outcome<{ leadId: string; joined: boolean }>> {
  const open = await findOpenLead(tx, command);
  const lead = open && (await lockLead(tx, open.id));
  // It was closed between the insert that met it and this lock: the caller's retry opens a fresh one.
  if (!lead) throw Object.assign(new Error("The open lead was closed meanwhile."), { code: "40001" });
  await saveLeads(tx, [{ id: newId(), before: lead, after: lead, why: command.source }], "joined", command);
  const { id: leadId, personId, companyId } = lead;
  await publish(tx, leadJoined, { leadId, personId, companyId, source: command.source }, command);
  return { leadId, joined: true };
}
