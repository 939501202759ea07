import { cancelTasks } from "../activity/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { isRefused, type Ok, type Outcome, ok, orRefuse } from "../platform/outcome.ts";
import { processVersion } from "../process/public.ts";
import { refusalToClose } from "./closing.ts";
import type { Deal, DealOutcome } from "./deal.ts";
import { dealLost, dealNoDecision, dealWon } from "./deals.events.ts";
import { insertClosing, insertDealChanges, saveDeal } from "./deals.store.ts";
import { enterStages } from "./enter-stages.ts";
import { gatherFacts } from "./gate-facts.store.ts";
import { loadDealToWork } from "./load-deal.ts";
import type { CloseReason } from "./record-words.ts";
import { walkTo } from "./stage-path.ts";
import { letGoOfCompany } from "./standings.ts";
import { toldOf } from "./told.ts";

export interface ToClose {
  dealId: string;
  outcome: DealOutcome;
  reason?: CloseReason | undefined;
  detail?: string | undefined;
  /** What was signed; the deal's own amount unless given. */
  amountMinor?: bigint | undefined;
  override?: { reason: string } | undefined;
}

/**
 * The end. Won passes every gate still ahead; lost and no decision ask only for the reason (DOMAIN §7.9). The company
 * is let go, or becomes a customer. Refuses `gate-closed`, `reason-missing`, `detail-missing`, `amount-missing`.
 */
export async function closeDeal(tx: Tx, command: Command & ToClose): Promise<Outcome<Ok>> {
  const { outcome, reason, detail, override, by, at } = command;
  const { deal, refusal } = await loadDealToWork(tx, command.dealId, by);
  if (!deal) return refusal;
  const amountMinor = command.amountMinor ?? deal.amountMinor;
  const no = refusalToClose({ outcome, reason, detail, amountMinor });
  if (no) return no;
  const version = await processVersion(tx, deal.processVersionId);
  const { through } = walkTo(
    version!.steps.map((step) => step.key),
    deal.stage,
    outcome,
  )!;
  const facts = { ...(await gatherFacts(tx, { ...deal, amountMinor })), "reason-given": true };
  const entered = await enterStages(tx, { deal, from: deal.stage, through, facts, override, by, at });
  if (isRefused(entered)) return entered;
  const closed: Deal = {
    ...deal,
    stage: outcome,
    stageSince: at,
    stageEntryId: entered.stageEntryId,
    state: outcome,
    amountMinor,
    nextStep: null,
    nextStepAt: null,
    closedAt: at,
    closedReason: reason ?? null,
  };
  await keepClosing(tx, deal, closed, command);
  orRefuse(await cancelTasks(tx, { about: { kind: "deal", id: deal.id }, by, at }));
  await letGoOfCompany(tx, closed, { by, at });
  await tell(tx, closed, { by, at });
  return ok;
}

async function keepClosing(tx: Tx, before: Deal, closed: Deal, command: Command & ToClose): Promise<void> {
  const { id: dealId, amountMinor, currency } = closed;
  await saveDeal(tx, closed);
  if (amountMinor !== before.amountMinor) {
    const worth = (minor: bigint) => ({ amountMinor: minor.toString(), currency });
    const change = { before: worth(before.amountMinor), after: worth(amountMinor) };
    await insertDealChanges(tx, [{ dealId, field: "amount", ...change }], command);
  }
  const { outcome, reason = null, detail } = command;
  const words = { reason, detail: detail?.trim() || null };
  await insertClosing(tx, { dealId, outcome, ...words, amountMinor, currency }, command);
}

async function tell(tx: Tx, deal: Deal, command: Command): Promise<void> {
  const told = toldOf(deal);
  const reason = deal.closedReason ?? "";
  if (deal.state === "won") {
    const { amountMinor, currency } = deal;
    await publish(tx, dealWon, { ...told, amountMinor: amountMinor.toString(), currency }, command);
  } else if (deal.state === "lost") await publish(tx, dealLost, { ...told, reason }, command);
  else await publish(tx, dealNoDecision, { ...told, reason }, command);
}
