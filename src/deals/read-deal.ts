import { listPersons } from "../contacts/public.ts";
import { getHandoffNote } from "../handoffs/public.ts";
import type { Command } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused } from "../platform/outcome.ts";
import { processVersion } from "../process/public.ts";
import { getWorkspace, namesOf } from "../team/public.ts";
import { listConcerns } from "./concerns.store.ts";
import { type Deal, isOutcome, refusalToWork } from "./deal.ts";
import { byId, withNames } from "./deal-names.ts";
import { findClosing, listStageEntries } from "./deals.store.ts";
import { listDemos } from "./demos.store.ts";
import { gatherFacts } from "./gate-facts.store.ts";
import { healthOf } from "./health.ts";
import { findVisibleDeal } from "./load-deal.ts";
import { listNeeds } from "./needs.store.ts";
import { listPromises } from "./promises.store.ts";
import { walkTo } from "./stage-path.ts";
import { listStakeholders } from "./stakeholders.store.ts";
import { listTerms } from "./terms.store.ts";

/** The deal room: the deal, its path with what each gate still asks for, its records, and what is missing. */
export async function readDeal(tx: Tx, { dealId, by, at }: Command & { dealId: string }) {
  const deal = await findVisibleDeal(tx, dealId, by);
  if (isRefused(deal)) return deal;
  const [named] = await withNames(tx, [deal]);
  const { zone } = await getWorkspace(tx);
  const records = {
    needs: await listNeeds(tx, dealId),
    demos: await listDemos(tx, dealId),
    concerns: await listConcerns(tx, dealId),
    terms: await listTerms(tx, dealId),
    stakeholders: await listStakeholders(tx, dealId),
    promises: await listPromises(tx, dealId),
  };
  const path = await pathOf(tx, deal);
  const entries = await listStageEntries(tx, dealId);
  const note = await getHandoffNote(tx, deal.handoffId);
  const nameOf = await namesOf(tx, [
    ...entries.map((entry) => entry.byId),
    ...records.promises.map((promise) => promise.promisedBy),
  ]);
  const lane = path.map((step) => step.key).filter((key) => !isOutcome(key));
  return {
    ...named!,
    path,
    entries: entries.map((entry) => ({ ...entry, byName: nameOf(entry.byId) })),
    ...(await withPersons(tx, records)),
    promises: records.promises.map((promise) => ({ ...promise, promisedByName: nameOf(promise.promisedBy) })),
    note: { whyNow: note.whyNow, problem: note.problem ?? null, concerns: note.concerns ?? null },
    closing: await findClosing(tx, dealId),
    health: healthOf(at, dayIn(zone, at), { deal, lane, ...records }),
    closedTo: refusalToWork(deal, by)?.refused ?? null,
  };
}

/** The path of the deal's own process version. `missing`: what the gates from here to that step still ask for. */
async function pathOf(tx: Tx, deal: Deal) {
  const version = (await processVersion(tx, deal.processVersionId))!;
  const facts = await gatherFacts(tx, deal);
  const keys = version.steps.map((step) => step.key);
  const asks = new Map(version.steps.map((step) => [step.key, step.requiredFacts]));
  return version.steps.map(({ key, label, guidance }) => {
    const walk = deal.state === "open" ? walkTo(keys, deal.stage, key) : null;
    const required = new Set(walk?.isBack ? [] : walk?.through.flatMap((step) => asks.get(step) ?? []));
    const missing = [...required].filter(
      (fact) => fact !== "reason-given" && !facts[fact as keyof typeof facts],
    );
    return {
      key,
      label,
      guidance,
      missing: missing.map((fact) => ({ key: fact, label: version.factLabels[fact] ?? fact })),
    };
  });
}

async function withPersons<
  Need extends { saidById: string | null },
  Concern extends { raisedById: string | null },
  Stakeholder extends { personId: string },
  Rest,
>(
  tx: Tx,
  {
    needs,
    concerns,
    stakeholders,
    ...rest
  }: Rest & { needs: Need[]; concerns: Concern[]; stakeholders: Stakeholder[] },
) {
  const ids = [
    ...needs.map((need) => need.saidById),
    ...concerns.map((concern) => concern.raisedById),
    ...stakeholders.map((stakeholder) => stakeholder.personId),
  ].filter((id) => id !== null);
  const persons = byId(await listPersons(tx, { ids: [...new Set(ids)] }));
  const named = (id: string | null) => (id ? { id, name: persons.get(id)?.name ?? "" } : null);
  return {
    ...rest,
    needs: needs.map((need) => ({ ...need, saidBy: named(need.saidById) })),
    concerns: concerns.map((concern) => ({ ...concern, raisedBy: named(concern.raisedById) })),
    stakeholders: stakeholders.map((stakeholder) => ({
      ...stakeholder,
      person: {
        id: stakeholder.personId,
        name: persons.get(stakeholder.personId)?.name ?? "",
        title: persons.get(stakeholder.personId)?.title ?? null,
      },
    })),
  };
}
