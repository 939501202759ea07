import type { Handoff } from "../handoffs/open.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Credit } from "./credit.ts";
import { evidenceOf } from "./evidence.ts";

const byClock = { accept: "acceptance", decide: "verdict", rework: "work", rebook: "booking" } as const;

/** Why a pending credit is not earned yet: the clock of its hand-off says whose turn it is. */
export const waitsFor = ({ clock, dueAt }: Pick<Handoff, "clock" | "dueAt">) => ({
  for: clock ? byClock[clock] : ("nothing" as const),
  dueAt,
});

/** Pending credits as a person reads them. */
export async function showWaiting(tx: Tx, credits: readonly Credit[]) {
  const shown = await evidenceOf(tx, credits);
  return credits.map((credit) => {
    const { evidence, handoff } = shown.get(credit.id)!;
    const { id, amountMinor, currency, pendingAt, planVersionId } = credit;
    return {
      ...{ id, amountMinor, currency, pendingAt, evidence },
      priced: planVersionId !== null,
      waits: waitsFor(handoff),
    };
  });
}
