import { returnLead } from "../leads/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, ok, orRefuse } from "../platform/outcome.ts";
import { rolesOf } from "../team/public.ts";
import { endHandoff, passOf } from "./end-handoff.ts";
import type { Handoff } from "./handoff.ts";
import { handoffReleased } from "./handoffs.events.ts";
import { findLiveHandoffOf, lockLiveOfferedTo } from "./handoffs.store.ts";

/** Why an offer ends without a verdict, in the words the lead keeps. */
const releaseReasons = {
  "executive-left": "The executive it was offered to is no longer one",
  silence: "Nobody answered the hand-off in time",
} as const;

/** Back to the rep without a verdict: the lead qualifies again and stands in their list today. */
export async function releaseHandoff(
  tx: Tx,
  handoff: Handoff,
  said: { answer: "released"; reason: keyof typeof releaseReasons },
  { by, at }: Command,
): Promise<void> {
  const ended = await endHandoff(tx, handoff, { state: "released", ...said }, { by, at });
  const nextStep = { what: "Offer it to another executive, or go on with it", at };
  const { reason } = said;
  const back = { leadId: handoff.leadId, fixable: true, reason, why: releaseReasons[reason], nextStep };
  orRefuse(await returnLead(tx, { ...back, by, at }));
  await publish(tx, handoffReleased, passOf(ended), { by, at });
}

/** The lead left `qualified` by another way than a verdict: the rep took it back, so nobody answers it any more. */
export async function withdrawHandoff(
  tx: Tx,
  command: Command & { leadId: string; from: string; to: string },
): Promise<Ok> {
  if (command.from !== "qualified" || command.to === "converted") return ok;
  const handoff = await findLiveHandoffOf(tx, command.leadId);
  if (!handoff) return ok;
  const said = { state: "released", answer: "withdrawn", reason: command.to } as const;
  const ended = await endHandoff(tx, handoff, said, command);
  await publish(tx, handoffReleased, passOf(ended), command);
  return ok;
}

/** An AE left: what waited for them goes back to the reps who offered it. */
export async function releaseHandoffsOf(tx: Tx, command: Command & { memberId: string }): Promise<Ok> {
  for (const handoff of await lockLiveOfferedTo(tx, command.memberId)) {
    await releaseHandoff(tx, handoff, { answer: "released", reason: "executive-left" }, command);
  }
  return ok;
}

/** A role changed today. One that changes on a later day is met when the clock next runs out. */
export async function releaseUnlessExecutive(tx: Tx, command: Command & { memberId: string }): Promise<Ok> {
  const roles = await rolesOf(tx, command.memberId, command.at);
  return roles.includes("ae") ? ok : releaseHandoffsOf(tx, command);
}
