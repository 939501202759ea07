import { receiveSubmission } from "../../inbound/public.ts";
import { systemActor } from "../../platform/actor.ts";
import { orRefuse } from "../../platform/outcome.ts";
import type { Platform } from "../../platform/platform.ts";
import type { RecordedLead } from "./funnel-files.ts";
import { enteredAt } from "./history-clock.ts";
import type { Ground } from "./open-ground.ts";

// Commits cost more than statements here; a batch is still small enough to be repeated whole.
const BATCH = 100;

/**
 * Every lead of the file comes in by the program's door, on its own day, with its own id so that a second replay of
 * the file would double nothing. The files have no names: an address made from the id stands for the person.
 */
export async function takeLeads(
  platform: Platform,
  ground: Ground,
  leads: readonly RecordedLead[],
  tell: (done: number) => void,
): Promise<Map<string, string>> {
  const leadIds = new Map<string, string>();
  const inOrder = [...leads].sort((a, b) =>
    a.enteredOn < b.enteredOn ? -1 : a.enteredOn > b.enteredOn ? 1 : a.line - b.line,
  );
  for (let start = 0; start < inOrder.length; start += BATCH) {
    const batch = inOrder.slice(start, start + BATCH);
    await platform.work.inWorkspace(ground.workspaceId, async (tx) => {
      for (const lead of batch) {
        const sent = { name: `Person ${lead.leadId.slice(0, 8)}`, email: `person@${lead.leadId}.test` };
        const raw = { body: Buffer.from(JSON.stringify(lead)), contentType: "application/json" };
        const { leadId, outcome, reason } = orRefuse(
          await receiveSubmission(tx, {
            formId: ground.form.id,
            door: "program",
            externalId: lead.leadId,
            sent,
            raw,
            origin: lead.origin || null,
            page: lead.landingPage,
            secrets: platform.secrets,
            by: systemActor("visitor"),
            at: enteredAt(lead.enteredOn),
          }),
        );
        if (!leadId)
          throw new Error(`Line ${lead.line} came in as ${outcome} (${reason}) and opened no lead.`);
        leadIds.set(lead.leadId, leadId);
      }
    });
    tell(start + batch.length);
  }
  return leadIds;
}
