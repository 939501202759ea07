import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { changeState, stepping } from "./change-state.ts";
import { enterStep, type GateFacts } from "./enter-step.ts";
import { type NextStep, refusalToMove } from "./lead.ts";
import type { LeadStep } from "./lead-state.ts";
import { loadLeadToWork } from "./load-lead-to-work.ts";

/**
 * To a step of the process, forward through its gate or back. Facts of the caller's room join those of the lead;
 * an override needs `deals.override` and a reason. Refuses `gate-closed` with facts.missing, `cannot-move`,
 * `already-there`. Listeners that only want the lead no less far along check `stepOf(lead.state)` first.
 */
export async function moveLead(
  tx: Tx,
  command: Command & {
    leadId: string;
    to: LeadStep;
    why?: string | undefined;
    nextStep?: NextStep | undefined;
    facts?: GateFacts | undefined;
    override?: { reason: string } | undefined;
  },
): Promise<Outcome<Ok>> {
  const { to, by, at } = command;
  const { lead, refusal } = await loadLeadToWork(tx, command.leadId, by);
  if (!lead) return refusal;
  const no = refusalToMove(lead, to);
  if (no) return refused(no, { facts: { from: lead.state, to } });
  const gate = await enterStep(tx, { ...command, lead, from: lead.state });
  if (isRefused(gate)) return gate;
  const woken = lead.state === "nurturing" ? { nextStep: "Pick up the conversation again", nextAt: at } : {};
  const after = { ...lead, state: to, ...woken, ...stepping(command.nextStep) };
  await changeState(
    tx,
    { before: lead, after, kind: "moved", why: command.why ?? command.override?.reason, ...gate },
    command,
  );
  return ok;
}
