import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Outcome } from "../platform/outcome.ts";
import { passGate, processVersion } from "../process/public.ts";
import type { Deal } from "./deal.ts";
import { insertStageEntry } from "./deals.store.ts";
import type { DealFacts } from "./gate-facts.store.ts";

/** Law 8: one decision and one row for each stage entered on the way; the first closed gate refuses the whole walk. */
export async function enterStages(
  tx: Tx,
  command: Command & {
    deal: Pick<Deal, "id" | "processVersionId">;
    from: string | null;
    through: readonly string[];
    facts: DealFacts;
    /** The id of the last entry, where the deal's row was written before it. */
    entryId?: string | undefined;
    why?: string | undefined;
    override?: { reason: string } | undefined;
  },
): Promise<Outcome<{ stageEntryId: string; isOverridden: boolean }>> {
  const { deal, through, facts, why, override, by, at } = command;
  let { from } = command;
  let entered = { stageEntryId: "", isOverridden: false };
  const version = await processVersion(tx, deal.processVersionId);
  for (const [index, to] of through.entries()) {
    const gate = await passGate(tx, {
      processVersionId: deal.processVersionId,
      recordKind: "deal",
      from,
      to,
      facts,
      override,
      by,
      at,
    });
    if (isRefused(gate)) return gate;
    const required = version?.steps.find((step) => step.key === to)?.requiredFacts ?? [];
    const isOverridden = required.some((fact) => facts[fact as keyof DealFacts] !== true);
    const stageEntryId = (index === through.length - 1 && command.entryId) || newId();
    const { gateDecisionId } = gate;
    await insertStageEntry(
      tx,
      { id: stageEntryId, dealId: deal.id, from, to, gateDecisionId, isOverridden, why: why ?? null },
      { by, at },
    );
    entered = { stageEntryId, isOverridden: entered.isOverridden || isOverridden };
    from = to;
  }
  return entered;
}
