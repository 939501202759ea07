import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { isRefused, type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { processVersion } from "../process/public.ts";
import { isOutcome, refusalOfNextStep } from "./deal.ts";
import { dealMoved } from "./deals.events.ts";
import { insertDealChanges, saveDeal } from "./deals.store.ts";
import { enterStages } from "./enter-stages.ts";
import { gatherFacts } from "./gate-facts.store.ts";
import { loadDealToWork } from "./load-deal.ts";
import { standNextSteps } from "./next-step-task.ts";
import { refusalToWalk, walkTo } from "./stage-path.ts";
import { toldOf } from "./told.ts";

export interface NextStep {
  what: string;
  at: Date;
}

/**
 * To another stage of the deal's own process. Forward through every gate on the way; back with a reason. Refuses
 * `gate-closed` with facts.to and facts.missing; an override needs `deals.override` and a reason, and leaves its mark.
 */
export async function moveDeal(
  tx: Tx,
  command: Command & {
    dealId: string;
    to: string;
    why?: string | undefined;
    nextStep?: NextStep | undefined;
    override?: { reason: string } | undefined;
  },
): Promise<Outcome<Ok>> {
  const { to, why, nextStep, override, by, at } = command;
  const { deal, refusal } = await loadDealToWork(tx, command.dealId, by);
  if (!deal) return refusal;
  if (isOutcome(to)) return refused("close-instead", { field: "to" });
  const inPast = by.kind === "member" ? refusalOfNextStep(nextStep, at) : null;
  if (inPast) return inPast;
  const version = await processVersion(tx, deal.processVersionId);
  const keys = version!.steps.map((step) => step.key);
  if (!keys.includes(to)) return refused("unknown-step", { field: "to", facts: { to } });
  const walk = walkTo(keys, deal.stage, to);
  const no = refusalToWalk(walk, why);
  if (no) return no;
  const facts = await gatherFacts(tx, deal);
  const { through } = walk!;
  const entered = await enterStages(tx, { deal, from: deal.stage, through, facts, why, override, by, at });
  if (isRefused(entered)) return entered;
  const after = {
    ...deal,
    stage: to,
    stageSince: at,
    stageEntryId: entered.stageEntryId,
    nextStep: nextStep?.what ?? deal.nextStep,
    nextStepAt: nextStep?.at ?? deal.nextStepAt,
  };
  await saveDeal(tx, after);
  if (nextStep) {
    const before = { what: deal.nextStep, at: deal.nextStepAt };
    await insertDealChanges(tx, [{ dealId: deal.id, field: "next-step", before, after: nextStep }], {
      by,
      at,
    });
    await standNextSteps(tx, [after], { by, at });
  }
  const { isOverridden: overridden } = entered;
  await publish(tx, dealMoved, { ...toldOf(deal), from: deal.stage, to, overridden }, { by, at });
  return ok;
}
