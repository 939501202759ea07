import { publishPlan } from "../../compensation/public.ts";
import {
  closeDeal,
  findDealOf,
  moveDeal,
  planDemo,
  recordConcern,
  recordDemo,
  recordNeed,
  recordPromise,
  recordTerm,
} from "../../deals/public.ts";
import { addDays, dayIn } from "../../platform/calendar.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { type Ok, ok, orRefuse } from "../../platform/outcome.ts";
import type { MemberActor } from "../../team/public.ts";
import type { Passed } from "./outbound.ts";
import { type Scene, ZONE } from "./scene.ts";

const ORDER = ["needs", "demo", "concerns", "negotiation", "closing"] as const;
type Stage = (typeof ORDER)[number];

/** A flat amount for each re-qualified assist, the same for both roles that pass leads on. */
export async function agreePay(scene: Scene): Promise<void> {
  const at = scene.when(59, "09:00");
  const validFrom = addDays(dayIn(ZONE, at), 0);
  const { felix } = scene.cast;
  await scene.play(async (tx) => {
    for (const role of ["sdr", "market-response"] as const) {
      const plan = {
        role,
        name: "A flat amount for each re-qualified assist",
        amountMinor: 18_000n,
        currency: "EUR",
        validFrom,
      };
      orRefuse(await publishPlan(tx, { ...plan, by: felix, at }));
    }
    return ok;
  });
}

/** Each re-qualified hand-off's deal, as far as it has come. */
export async function tellDeals(scene: Scene, passed: readonly Passed[]): Promise<void> {
  for (const { handoffId, ending, began } of passed) {
    if (ending.kind !== "requalified" || !ending.deal) continue;
    const { stage, end } = ending.deal;
    const ae = scene.cast[ending.ae];
    await scene.play(async (tx) => {
      const deal = (await findDealOf(tx, { handoffId }))!;
      // A deal takes its steps in the working days between its verdict and now.
      const step = Math.max((began - 6) / 6, 0.2);
      const at = (n: number) => scene.when(Math.max(Math.round(began - 6 - step * n), 0), `1${n}:30`);
      await walk(tx, { dealId: deal.id, ae, at, nextAt: scene.when(-1 - (began % 5), "11:00") }, stage);
      if (end === "won") return closeDeal(tx, { dealId: deal.id, outcome: "won", by: ae, at: at(6) });
      if (end === "lost") {
        const detail = "Their parent company decided for one system in all countries.";
        return closeDeal(tx, {
          dealId: deal.id,
          outcome: "lost",
          reason: "competitor",
          detail,
          by: ae,
          at: at(4),
        });
      }
      return ok;
    });
  }
}

interface Walk {
  dealId: string;
  ae: MemberActor;
  at: (step: number) => Date;
  nextAt: Date;
}

async function walk(tx: Tx, { dealId, ae, at, nextAt }: Walk, stage: Stage): Promise<Ok> {
  const reached = ORDER.indexOf(stage);
  const by = ae;
  const move = async (to: Stage, what: string) =>
    orRefuse(
      await moveDeal(tx, { dealId, to, by, at: at(ORDER.indexOf(to)), nextStep: { what, at: nextAt } }),
    );

  const needs = { dealId, by, at: at(0), state: "verified" as const };
  orRefuse(
    await recordNeed(tx, {
      ...needs,
      words: "Every order is keyed three times before the truck moves.",
      cost: "About two people's time",
    }),
  );
  orRefuse(
    await recordPromise(tx, {
      dealId,
      words: "Send the reference of a company their size",
      kept: reached > 0,
      by,
      at: at(0),
    }),
  );
  if (reached < 1) return ok;
  await move("demo", "Show it with their own orders");
  const demo = {
    dealId,
    by,
    at: at(1),
    way: "web" as const,
    plan: "One order from call to invoice, with their own file.",
  };
  const planned = orRefuse(
    await planDemo(tx, {
      ...demo,
      successLooksLike: "Dispatch sees the day without a phone call.",
      plannedFor: at(1),
    }),
  );
  if (reached < 2) return ok;
  const held = { dealId, id: planned.id, by, at: at(2), outcome: "convinced" as const };
  orRefuse(await recordDemo(tx, { ...held, notes: "The planner asked when she could have it." }));
  await move("concerns", "Answer what their IT asked");
  const concern = {
    dealId,
    kind: "security" as const,
    words: "Where does our customers' data lie?",
    by,
    at: at(2),
  };
  const settled = {
    response: "On their own server; we showed how.",
    evidence: "Installation guide",
    outcome: "resolved" as const,
  };
  orRefuse(
    await recordConcern(tx, {
      ...concern,
      blocking: true,
      ...(reached > 2 ? settled : { outcome: "open" as const }),
    }),
  );
  if (reached < 3) return ok;
  await move("negotiation", "Agree the terms with their finance");
  orRefuse(
    await recordTerm(tx, {
      dealId,
      side: "give",
      words: "Ten per cent off the first year",
      agreed: true,
      by,
      at: at(3),
    }),
  );
  orRefuse(
    await recordTerm(tx, {
      dealId,
      side: "get",
      words: "A reference call and two years",
      agreed: true,
      by,
      at: at(3),
    }),
  );
  if (reached < 4) return ok;
  await move("closing", "Signature by their managing director");
  return ok;
}
