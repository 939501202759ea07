import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { stepping } from "./change-state.ts";
import { saveLeads } from "./lead-changes.store.ts";
import { leadNextStepSet } from "./leads.events.ts";
import { loadLeadToWork } from "./load-lead-to-work.ts";
import { standNextSteps } from "./next-step-tasks.ts";

/**
 * What happens next and when. A member names a time to come; the system may say what was due already. `doneWith`
 * is what came of the step before it: then it counts as done.
 */
export async function setNextStep(
  tx: Tx,
  command: Command & {
    leadId: string;
    what: string;
    at: Date;
    due: Date;
    why?: string | undefined;
    doneWith?: string | undefined;
  },
): Promise<Outcome<Ok>> {
  const { lead, refusal } = await loadLeadToWork(tx, command.leadId, command.by);
  if (!lead) return refusal;
  if (lead.state === "nurturing") return refused("cannot-move", { facts: { from: lead.state } });
  if (command.by.kind === "member" && command.due < command.at)
    return refused("next-step-in-past", { field: "due" });
  const changeId = newId();
  const after = { ...lead, ...stepping({ what: command.what, at: command.due }) };
  await saveLeads(tx, [{ id: changeId, before: lead, after, why: command.why }], "next-step", command);
  await standNextSteps(tx, [after], command, command.doneWith);
  const { id: leadId, personId, companyId, ownerId } = lead;
  await publish(
    tx,
    leadNextStepSet,
    { leadId, personId, companyId, changeId, ownerId, at: command.due.toISOString() },
    command,
  );
  return ok;
}
