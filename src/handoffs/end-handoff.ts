import { cancelTasks } from "../activity/public.ts";
import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { orRefuse } from "../platform/outcome.ts";
import { leaveCompany } from "./follow-clock.ts";
import type { Handoff } from "./handoff.ts";
import { type Answer, saveAnswer } from "./handoffs.store.ts";

/**
 * Decides a hand-off for good: no clock runs, no task stands, the company is free. The lead is moved after this, so
 * that whoever hears it move finds nothing left to take back.
 */
export async function endHandoff(
  tx: Tx,
  handoff: Handoff,
  said: {
    state: "requalified" | "returned" | "released";
    answer: Answer;
    reason?: string;
    words?: string | null | undefined;
    facts?: object;
  },
  { by, at }: Command,
): Promise<Handoff> {
  const { state, answer, reason, words, facts } = said;
  const ended: Handoff = {
    ...handoff,
    state,
    clock: null,
    dueAt: null,
    silenceAppliedAt: null,
    decidedAt: at,
  };
  await saveAnswer(tx, ended, { answer, from: handoff.state, reason, words, facts }, { by, at });
  orRefuse(await cancelTasks(tx, { about: { kind: "handoff", id: handoff.id }, by, at }));
  await leaveCompany(tx, ended, { by, at });
  return ended;
}

/** Who passed what to whom: what every event of a hand-off carries. */
export function passOf(handoff: Handoff) {
  const { id: handoffId, leadId, personId, companyId, motion, offeredBy, offeredTo } = handoff;
  return { handoffId, leadId, personId, companyId, motion, offeredBy, offeredTo };
}
