import { returnLead } from "../leads/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, orRefuse, refused } from "../platform/outcome.ts";
import { endHandoff, passOf } from "./end-handoff.ts";
import { handoffReturned } from "./handoffs.events.ts";
import { loadToAnswer } from "./load-handoff.ts";
import { type ReturnReasonKey, returnReasonOf } from "./return-reasons.ts";

/**
 * Back to the rep with a reason and a sentence. The reason decides whether the rep can mend it (the lead qualifies
 * again), it sleeps until `wakeAt`, or it is over. No return pays.
 */
export async function returnHandoff(
  tx: Tx,
  command: Command & {
    handoffId: string;
    reason: ReturnReasonKey;
    words: string;
    wakeAt?: Date | undefined;
  },
): Promise<Outcome<Ok>> {
  const { handoff, refusal } = await loadToAnswer(tx, command.handoffId, command.by);
  if (!handoff) return refusal;
  const { wakeAt, words, by, at } = command;
  const reason = returnReasonOf(command.reason);
  if (reason.asksWakeDate && !(wakeAt && wakeAt > at))
    return refused("wake-date-missing", { field: "wakeAt" });

  const facts = { fixable: reason.fixable, coaching: reason.coaching };
  const ended = await endHandoff(
    tx,
    handoff,
    { state: "returned", answer: "returned", reason: reason.key, words, facts },
    command,
  );
  orRefuse(
    await returnLead(tx, {
      leadId: handoff.leadId,
      fixable: reason.fixable,
      reason: reason.key,
      why: reason.label,
      nextStep: reason.asksWakeDate
        ? { what: "Come back to them: the hand-off was too early", at: wakeAt! }
        : undefined,
      by,
      at,
    }),
  );
  await publish(
    tx,
    handoffReturned,
    { ...passOf(ended), reason: reason.key, fixable: reason.fixable },
    command,
  );
  return ok;
}
