import { buildHandoffBeforeVerdict } from "../handoffs/handoffs.builders.ts";
import { requalify, type Verdict } from "../handoffs/public.ts";
import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { orRefuse } from "../platform/outcome.ts";
import type { Deal } from "./deal.ts";
import { findDealOf } from "./deals.store.ts";
import { planDemo } from "./plan-demo.ts";
import { recordDemo } from "./record-demo.ts";
import { recordNeed } from "./record-need.ts";
import { recordTerm } from "./record-term.ts";

interface Sides {
  rep: Actor;
  ae: Actor;
  at: Date;
}

/** A deal as it always begins: by a re-qualification of a hand-off. */
export async function buildDeal(
  tx: Tx,
  sides: Sides,
  overrides: Partial<Verdict> &
    Pick<NonNullable<Parameters<typeof buildHandoffBeforeVerdict>[2]>, "lead"> = {},
): Promise<Deal> {
  const { lead, ...verdict } = overrides;
  const handoff = await buildHandoffBeforeVerdict(tx, sides, lead ? { lead } : {});
  const { requalificationId } = orRefuse(
    await requalify(tx, {
      amountMinor: 1_200_000n,
      currency: "EUR",
      nextStep: "Demo with the plant",
      nextStepAt: new Date(sides.at.getTime() + 86_400_000),
      ...verdict,
      handoffId: handoff.id,
      by: sides.ae,
      at: sides.at,
    }),
  );
  return (await findDealOf(tx, { requalificationId }))!;
}

/** Everything the gates of the default process ask for: a need, a held demo, terms. */
export async function buildEvidence(tx: Tx, deal: Deal, { ae, at }: Sides): Promise<void> {
  const command = { dealId: deal.id, by: ae, at };
  orRefuse(await recordNeed(tx, { ...command, words: "Orders are copied by hand.", state: "verified" }));
  const { id } = orRefuse(
    await planDemo(tx, { ...command, way: "web", plan: "One order from end to end.", plannedFor: at }),
  );
  orRefuse(await recordDemo(tx, { ...command, id, outcome: "convinced" }));
  orRefuse(
    await recordTerm(tx, { ...command, side: "get", words: "Two years instead of one.", agreed: true }),
  );
}
