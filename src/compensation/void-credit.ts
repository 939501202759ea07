import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok } from "../platform/outcome.ts";
import { creditVoided } from "./compensation.events.ts";
import { lockCreditOfHandoff, saveCredit } from "./credits.store.ts";
import { toldOf } from "./told.ts";

/** A hand-off that came back pays nothing. `why` is the hand-off's own code. What was earned is not undone by this. */
export async function voidCredit(
  tx: Tx,
  event: Command & { handoffId: string; why: string },
): Promise<Outcome<Ok>> {
  const { handoffId, why, by, at } = event;
  const credit = await lockCreditOfHandoff(tx, handoffId);
  if (credit?.state !== "pending") return ok;
  const voided = { ...credit, state: "voided" as const, endedAt: at, endedWhy: why };
  await saveCredit(tx, credit, voided, { by, at, why });
  await publish(tx, creditVoided, { ...toldOf(voided), why }, { by, at });
  return ok;
}
