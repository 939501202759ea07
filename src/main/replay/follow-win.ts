import { closeDeal, findDealOf, planDemo, recordDemo, recordNeed, recordTerm } from "../../deals/public.ts";
import { defaultCriteria } from "../../handoffs/open.ts";
import {
  acceptHandoff,
  markAsExecutive,
  markCriterion,
  offerHandoff,
  recordConversation,
  requalify,
} from "../../handoffs/public.ts";
import { claimArrival } from "../../inbound/public.ts";
import { assignLead, moveLead, recordTouch } from "../../leads/public.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { isRefused, type Ok, type Outcome, ok, orRefuse } from "../../platform/outcome.ts";
import type { RecordedLead } from "./funnel-files.ts";
import { enteredAt, instantOf, type Step, stepAt } from "./history-clock.ts";
import type { Ground } from "./open-ground.ts";
import type { Amount } from "./recorded-amount.ts";

/**
 * What the files lack is made by this one rule and marked synthetic: a conversation and a mark by each side per
 * criterion, one call of the executive's between offer and verdict, a next step on the day of the win.
 */
const SYNTHETIC = "Not in the record; made so that the recorded win can be replayed.";

/** A recorded win, step by step through the actions that the people of the record would have caused. */
export async function followWin(
  tx: Tx,
  ground: Ground,
  recorded: RecordedLead & { win: NonNullable<RecordedLead["win"]> },
  leadId: string,
  amount: Amount,
): Promise<Outcome<Ok>> {
  const rep = ground.members.get(recorded.win.repId)!;
  const ae = ground.members.get(recorded.win.executiveId)!;
  const entered = enteredAt(recorded.enteredOn);
  const won = instantOf(recorded.win.wonAt);
  const when = (step: Step) => stepAt(entered, won, step);

  const claimed = await claimArrival(tx, { leadId, by: rep, at: when("claimed") });
  // The record says who worked it; where it was somebody else's turn, a manager gave it to them.
  if (isRefused(claimed)) {
    orRefuse(
      await assignLead(tx, {
        leadId,
        ownerId: rep.id,
        why: "As recorded",
        by: ground.manager,
        at: when("claimed"),
      }),
    );
  }
  const talk = { leadId, by: rep, at: when("talked") };
  orRefuse(await recordTouch(tx, { ...talk, kind: "conversation" }));
  orRefuse(await moveLead(tx, { ...talk, to: "qualifying" }));
  const keys = defaultCriteria.inbound.map(({ key }) => key);
  for (const criterion of keys) {
    orRefuse(
      await markCriterion(tx, { ...talk, criterion, mark: "confirmed", words: SYNTHETIC, synthetic: true }),
    );
  }
  const note = {
    whyNow: SYNTHETIC,
    people: [{ name: `Person ${recorded.leadId.slice(0, 8)}`, stance: "unknown" as const }],
    promised: SYNTHETIC,
    notPromised: SYNTHETIC,
    agenda: SYNTHETIC,
  };
  const { handoffId } = orRefuse(
    await offerHandoff(tx, {
      leadId,
      offeredTo: ae.id,
      way: "introduction",
      note,
      by: rep,
      at: when("offered"),
    }),
  );
  const answer = { handoffId, by: ae };
  orRefuse(await acceptHandoff(tx, { ...answer, at: when("accepted") }));
  const held = { kind: "call" as const, heldAt: when("held"), words: SYNTHETIC, synthetic: true };
  orRefuse(await recordConversation(tx, { ...answer, ...held, at: when("held") }));
  const marks = keys.map((criterion) => ({ criterion, mark: "confirmed" as const, words: SYNTHETIC }));
  orRefuse(await markAsExecutive(tx, { ...answer, marks, synthetic: true, at: when("held") }));
  orRefuse(
    await requalify(tx, {
      ...answer,
      at: when("requalified"),
      amountMinor: amount.amountMinor,
      amountSynthetic: amount.synthetic,
      currency: "BRL",
      nextStep: "Close",
      nextStepAt: won,
    }),
  );
  const deal = (await findDealOf(tx, { handoffId }))!;
  await walkToTheEnd(tx, deal.id, ae, won);
  return ok;
}

/** What the gates between a verdict and a win ask for: a need, a demo held, terms. Then the win. */
async function walkToTheEnd(tx: Tx, dealId: string, by: Actor, at: Date): Promise<void> {
  const command = { dealId, by, at };
  orRefuse(await recordNeed(tx, { ...command, words: SYNTHETIC, state: "heard" }));
  const { id } = orRefuse(await planDemo(tx, { ...command, way: "web", plan: SYNTHETIC, plannedFor: at }));
  orRefuse(await recordDemo(tx, { ...command, id, outcome: "convinced", notes: SYNTHETIC }));
  orRefuse(await recordTerm(tx, { ...command, side: "get", words: SYNTHETIC, agreed: true }));
  orRefuse(await closeDeal(tx, { ...command, outcome: "won" }));
}
