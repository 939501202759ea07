import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { type Deal, refusalOfNextStep } from "./deal.ts";
import { dealChanged } from "./deals.events.ts";
import { type DealChange, insertDealChanges, saveDeal } from "./deals.store.ts";
import { loadDealToWork } from "./load-deal.ts";
import type { NextStep } from "./move-deal.ts";
import { standNextSteps } from "./next-step-task.ts";
import { toldOf } from "./told.ts";

export interface DealEdit {
  name?: string | undefined;
  amountMinor?: bigint | undefined;
  currency?: string | undefined;
  expectedCloseOn?: string | null | undefined;
  nextStep?: NextStep | undefined;
}

/** The deal's own fields. `version` is the one that was looked at: somebody else's later words are not overwritten. */
export async function editDeal(
  tx: Tx,
  command: Command & DealEdit & { dealId: string; version?: number | undefined },
): Promise<Outcome<Ok>> {
  const { version, nextStep, by, at } = command;
  const { deal, refusal } = await loadDealToWork(tx, command.dealId, by);
  if (!deal) return refusal;
  if (version !== undefined && version !== deal.version)
    return refused("deal-stale", { facts: { version: deal.version } });
  const inPast = by.kind === "member" ? refusalOfNextStep(nextStep, at) : null;
  if (inPast) return inPast;
  const after: Deal = {
    ...deal,
    name: command.name ?? deal.name,
    amountMinor: command.amountMinor ?? deal.amountMinor,
    currency: command.currency ?? deal.currency,
    expectedCloseOn: command.expectedCloseOn === undefined ? deal.expectedCloseOn : command.expectedCloseOn,
    nextStep: nextStep?.what ?? deal.nextStep,
    nextStepAt: nextStep?.at ?? deal.nextStepAt,
  };
  const changes = changesBetween(deal, after);
  if (changes.length === 0) return ok;
  await saveDeal(tx, after);
  await insertDealChanges(tx, changes, { by, at });
  if (nextStep || after.name !== deal.name) await standNextSteps(tx, [after], { by, at });
  const what = changes.map((change) => change.field).join(" ");
  await publish(tx, dealChanged, { ...toldOf(after), what }, { by, at });
  return ok;
}

function changesBetween(before: Deal, after: Deal): DealChange[] {
  const seen: [DealChange["field"], (deal: Deal) => unknown][] = [
    ["name", ({ name }) => name],
    ["amount", ({ amountMinor, currency }) => ({ amountMinor: amountMinor.toString(), currency })],
    ["expected-close", ({ expectedCloseOn }) => expectedCloseOn],
    ["next-step", ({ nextStep, nextStepAt }) => ({ what: nextStep, at: nextStepAt })],
  ];
  return seen.flatMap(([field, of]) => {
    const [was, is] = [of(before), of(after)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ dealId: after.id, field, before: was, after: is }];
  });
}
