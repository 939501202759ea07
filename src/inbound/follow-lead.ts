import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok } from "../platform/outcome.ts";
import { findClock, saveEnd, saveFirstAttempt, saveOwner } from "./clocks.store.ts";
import { refusalToTakeFirst } from "./first-try.ts";
import { countTurn } from "./routings.store.ts";

// What happens to a lead elsewhere moves its response clock here. Leads without a clock (outbound, kept warm) match no row.

/** Whatever door it was claimed at, the first minutes are for whose turn it is. */
export async function hearClaim(
  tx: Tx,
  { leadId, ownerId, by, at }: Command & { leadId: string; ownerId: string },
): Promise<Outcome<Ok>> {
  const clock = await findClock(tx, leadId);
  if (!clock) return ok;
  const early = refusalToTakeFirst(clock, by, at);
  if (early) return early;
  await saveOwner(tx, [leadId], ownerId, at);
  if (clock.firstFor !== ownerId) await countTurn(tx, ownerId, at);
  return ok;
}

export async function hearAssignment(
  tx: Tx,
  { leadIds, ownerId, at }: Command & { leadIds: readonly string[]; ownerId: string | null },
): Promise<Ok> {
  await saveOwner(tx, leadIds, ownerId, at);
  return ok;
}

/** Only the first touch by one of us stops the clock; `first` says so. */
export async function hearTouch(
  tx: Tx,
  { leadId, first, at }: Command & { leadId: string; first: boolean },
): Promise<Ok> {
  if (first) await saveFirstAttempt(tx, leadId, at);
  return ok;
}

const endings = new Set(["nurturing", "disqualified", "converted"]);

/** A verdict ends the wait without an answer; waking begins no new clock, for nobody is waiting at the door. */
export async function hearMove(
  tx: Tx,
  { leadId, to, at }: Command & { leadId: string; to: string },
): Promise<Ok> {
  await saveEnd(tx, leadId, endings.has(to) ? { at, as: to } : null);
  return ok;
}
