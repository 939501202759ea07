import type { Command } from "../platform/actor.ts";
import { startOfDay } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import { isRefused, type Ok, type Outcome, ok } from "../platform/outcome.ts";
import { getWorkspace, rolesOf } from "../team/public.ts";
import { placeLeads } from "./assign-leads.ts";
import { refusalToOwn } from "./lead.ts";
import { type LeadMotion, leadMotions } from "./lead-state.ts";
import { releaseLeadsJob } from "./leads.job-names.ts";
import { lockLeadsOwnedBy } from "./leads.store.ts";
import { usualQueueKey } from "./queues.store.ts";

const CHUNK = 500;

/** A member left: their open leads go to who takes over where their role owns the motion, else to its queue. */
export async function handOverLeads(
  tx: Tx,
  command: Command & { memberId: string; handOverTo: string | null },
): Promise<Outcome<Ok>> {
  const { handOverTo, at } = command;
  const roles = handOverTo ? await rolesOf(tx, handOverTo, at) : [];
  for (const motion of leadMotions) {
    const mayOwn = handOverTo !== null && refusalToOwn(motion, roles) === null;
    const to = mayOwn ? { ownerId: handOverTo } : { queueKey: usualQueueKey(motion) };
    const outcome = await moveAll(tx, motion, { ...command, ...to, why: "their owner left" });
    if (isRefused(outcome)) return outcome;
  }
  return ok;
}

/** A role changed: now, or by a job on the day it does. Leads of motions the member no longer holds go to the queue. */
export async function releaseLeads(tx: Tx, command: Command & { memberId: string }): Promise<Outcome<Ok>> {
  const roles = await rolesOf(tx, command.memberId, command.at);
  for (const motion of leadMotions) {
    if (refusalToOwn(motion, roles) === null) continue;
    const outcome = await moveAll(tx, motion, {
      ...command,
      queueKey: usualQueueKey(motion),
      why: "their owner's role changed",
    });
    if (isRefused(outcome)) return outcome;
  }
  return ok;
}

export async function releaseLeadsOn(
  tx: Tx,
  command: Command & { memberId: string; fromOn: string },
): Promise<Outcome<Ok>> {
  const { zone } = await getWorkspace(tx);
  const begins = startOfDay(zone, command.fromOn);
  if (begins <= command.at) return releaseLeads(tx, command);
  await tx.later(releaseLeadsJob, { memberId: command.memberId }, begins);
  return ok;
}

async function moveAll(
  tx: Tx,
  motion: LeadMotion,
  command: Command & { memberId: string; ownerId?: string; queueKey?: string; why: string },
): Promise<Outcome<Ok>> {
  const { memberId, by, at, why, ownerId, queueKey } = command;
  for (;;) {
    const leads = await lockLeadsOwnedBy(tx, memberId, motion, CHUNK);
    if (leads.length === 0) return ok;
    const leadIds = leads.map((lead) => lead.id);
    const placed = await placeLeads(tx, leads, { leadIds, ownerId, queueKey, why, by, at });
    if (isRefused(placed)) return placed;
    // Every one of them moves or the member could not leave; none may stay behind (law 1).
    const [left] = placed.skipped;
    if (left) throw new Error(`Lead ${left.leadId} could not be handed over: ${left.why}.`);
  }
}
