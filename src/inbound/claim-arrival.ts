import { claimLead } from "../leads/public.ts";
import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Ok, type Outcome } from "../platform/outcome.ts";
import { listMembers } from "../team/public.ts";
import { findClock } from "./clocks.store.ts";
import { refusalToTakeFirst } from "./first-try.ts";

/**
 * Takes what waits in the queue. Refuses `first-try` while it is another rep's turn and `already-claimed` to all but
 * the fastest; both name who has it.
 */
export async function claimArrival(tx: Tx, command: Command & { leadId: string }): Promise<Outcome<Ok>> {
  const clock = await findClock(tx, command.leadId);
  const early = clock && refusalToTakeFirst(clock, command.by, command.at);
  if (early) return nameWho(tx, early);
  const claimed = await claimLead(tx, command);
  return isRefused(claimed) ? nameWho(tx, claimed) : claimed;
}

async function nameWho<R extends { facts?: Readonly<Record<string, unknown>> | undefined }>(
  tx: Tx,
  refusal: R,
): Promise<R> {
  const ownerId = refusal.facts?.ownerId;
  if (typeof ownerId !== "string") return refusal;
  const [owner] = await listMembers(tx, [ownerId]);
  return { ...refusal, facts: { ...refusal.facts, ownerName: owner?.name } };
}
