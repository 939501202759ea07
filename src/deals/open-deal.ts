import { getCompany, getPerson } from "../contacts/public.ts";
import { getHandoffNote } from "../handoffs/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Outcome } from "../platform/outcome.ts";
import { currentProcess } from "../process/public.ts";
import type { Deal } from "./deal.ts";
import { dealOpened } from "./deals.events.ts";
import { findDealOf, insertDeal } from "./deals.store.ts";
import { enterStages } from "./enter-stages.ts";
import { gatherFacts } from "./gate-facts.store.ts";
import { standNextSteps } from "./next-step-task.ts";
import { carryPromises } from "./promises.store.ts";
import { insertStakeholder } from "./stakeholders.store.ts";
import { holdCompany } from "./standings.ts";
import { toldOf } from "./told.ts";

/** The re-qualification as its event tells it. */
export interface Requalified {
  requalificationId: string;
  handoffId: string;
  leadId: string;
  personId: string;
  companyId: string | null;
  offeredBy: string;
  offeredTo: string;
  amountMinor: string;
  currency: string;
  nextStep: string;
  nextStepAt: string;
}

/** The only way a deal begins: with the verdict, in its transaction, through the gate of the first stage. */
export async function openDeal(tx: Tx, event: Command & Requalified): Promise<Outcome<{ dealId: string }>> {
  const { by, at } = event;
  const known = await findDealOf(tx, event);
  if (known) return { dealId: known.id };
  const { versionId, steps } = await currentProcess(tx, "deals");
  const deal: Deal = {
    id: newId(),
    requalificationId: event.requalificationId,
    handoffId: event.handoffId,
    leadId: event.leadId,
    personId: event.personId,
    companyId: event.companyId,
    ownerId: event.offeredTo,
    name: await nameFor(tx, event),
    processVersionId: versionId,
    stage: steps[0]!.key,
    stageEntryId: newId(),
    state: "open",
    amountMinor: BigInt(event.amountMinor),
    currency: event.currency,
    nextStep: event.nextStep,
    nextStepAt: new Date(event.nextStepAt),
    expectedCloseOn: null,
    openedAt: at,
    stageSince: at,
    closedAt: null,
    closedReason: null,
    version: 1,
  };
  await insertDeal(tx, deal);
  const facts = await gatherFacts(tx, deal);
  const { stage, stageEntryId } = deal;
  const entered = await enterStages(tx, {
    deal,
    from: null,
    through: [stage],
    entryId: stageEntryId,
    facts,
    by,
    at,
  });
  if (isRefused(entered)) return entered;
  await carryOver(tx, deal, event);
  await holdCompany(tx, deal, event);
  await standNextSteps(tx, [deal], event);
  await publish(
    tx,
    dealOpened,
    { ...toldOf(deal), amountMinor: event.amountMinor, currency: deal.currency },
    event,
  );
  return { dealId: deal.id };
}

/** What the note promised the buyer goes on into the deal, and who was spoken to is its first stakeholder. */
async function carryOver(tx: Tx, deal: Deal, { offeredBy, by, at }: Command & Requalified): Promise<void> {
  const { id: dealId, handoffId, personId } = deal;
  const { promised } = await getHandoffNote(tx, handoffId);
  await carryPromises(tx, { dealId, promised, promisedBy: offeredBy, at });
  const unknown = { role: "other", stance: "unknown" } as const;
  await insertStakeholder(tx, { dealId, personId, ...unknown, recordedBy: by.id, recordedAt: at });
}

async function nameFor(
  tx: Tx,
  { companyId, personId }: Pick<Requalified, "companyId" | "personId">,
): Promise<string> {
  const company = companyId ? await getCompany(tx, companyId) : null;
  const named = company ?? (await getPerson(tx, personId));
  return (named?.name ?? "Deal").slice(0, 160);
}
