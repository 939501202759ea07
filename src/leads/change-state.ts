import { cancelTasks } from "../activity/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { orRefuse } from "../platform/outcome.ts";
import type { Lead } from "./lead.ts";
import { type LeadChangeKind, saveLeads } from "./lead-changes.store.ts";
import { isOpen } from "./lead-state.ts";
import { leadMoved } from "./leads.events.ts";
import { standNextSteps } from "./next-step-tasks.ts";

/**
 * Saves a lead in its new state, keeps its tasks in step (a lead that closed or sleeps has none) and tells it.
 * `why` is what a person said; `reason` the code others may act on.
 */
export async function changeState(
  tx: Tx,
  change: {
    before: Lead;
    after: Lead;
    kind: LeadChangeKind;
    why?: string | null | undefined;
    reason?: string | null | undefined;
    gateDecisionId?: string | null;
  },
  { by, at }: Command,
): Promise<void> {
  const { before, after, kind, why, reason, gateDecisionId } = change;
  const changeId = newId();
  await saveLeads(tx, [{ id: changeId, before, after, why: why ?? reason, gateDecisionId }], kind, {
    by,
    at,
  });
  const isAsleep = after.state === "nurturing" || !isOpen(after.state);
  if (isAsleep) orRefuse(await cancelTasks(tx, { about: { kind: "lead", id: after.id }, by, at }));
  else await standNextSteps(tx, [after], { by, at });
  await publish(
    tx,
    leadMoved,
    {
      leadId: after.id,
      personId: after.personId,
      companyId: after.companyId,
      changeId,
      ownerId: after.ownerId,
      from: before.state,
      to: after.state,
      why: reason ?? null,
      wakeAt: after.state === "nurturing" ? (after.nextAt?.toISOString() ?? null) : null,
    },
    { by, at },
  );
}

/** What a closed lead keeps: who had it. Its clock and next step have stopped. */
export const closed = (reason: string, at: Date): Partial<Lead> => ({
  nextStep: null,
  nextAt: null,
  overdueSince: null,
  closedAt: at,
  closedReason: reason.slice(0, 300),
});

export const stepping = (nextStep: { what: string; at: Date } | undefined): Partial<Lead> =>
  nextStep ? { nextStep: nextStep.what.slice(0, 300), nextAt: nextStep.at, overdueSince: null } : {};
