import { replaceTasks } from "../activity/public.ts";
import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Deal } from "./deal.ts";

/** The next step of an open deal stands in its owner's queue; of a closed one, in nobody's. */
export async function standNextSteps(tx: Tx, deals: readonly Deal[], command: Command): Promise<void> {
  await replaceTasks(tx, {
    about: { kind: "deal", ids: deals.map((deal) => deal.id) },
    kind: "next-step",
    tasks: deals.flatMap((deal) => {
      const { id, ownerId, nextStep, nextStepAt, personId, companyId, name } = deal;
      if (deal.state !== "open" || !nextStep || !nextStepAt) return [];
      return [
        {
          memberId: ownerId,
          title: nextStep,
          reason: `next step of the deal ${name}`,
          dueAt: nextStepAt,
          personId,
          companyId,
          about: { kind: "deal", id },
        },
      ];
    }),
    by: command.by,
    at: command.at,
  });
}
