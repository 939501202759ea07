import { getPerson } from "../contacts/public.ts";
import { refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Outcome, refused } from "../platform/outcome.ts";
import { currentProcess } from "../process/public.ts";
import { rolesOf } from "../team/public.ts";
import { enterStep } from "./enter-step.ts";
import { joinLead } from "./join-lead.ts";
import { type Lead, refusalToOwn, workPermission } from "./lead.ts";
import type { LeadToOpen } from "./lead-to-open.ts";
import { leadOpened } from "./leads.events.ts";
import { insertLead } from "./leads.store.ts";
import { standNextSteps } from "./next-step-tasks.ts";
import { findQueue } from "./queues.store.ts";

/**
 * Opens a lead, or joins the open one the person has in this motion (law 2): `joined` says which. Refuses
 * `one-home`, `no-queue`, `no-person`, `wrong-role` and what the gate of `working` asks.
 */
export async function openLead(
  tx: Tx,
  command: LeadToOpen,
): Promise<Outcome<{ leadId: string; joined: boolean }>> {
  const { by, motion } = command;
  const no = by.may("leads.assign") ? null : refusalToAct(by, workPermission(motion));
  if (no) return no;
  const home = await homeFor(tx, command);
  if (isRefused(home)) return home;
  const companyId = await companyFor(tx, command);
  if (isRefused(companyId)) return companyId;

  const { versionId } = await currentProcess(tx, motion);
  const lead = newLead(command, home, companyId, versionId);
  const gate = await enterStep(tx, { ...command, lead, from: null, to: lead.state });
  if (isRefused(gate)) return gate;
  if (!(await insertLead(tx, lead, gate.gateDecisionId, command))) return joinLead(tx, command);
  await standNextSteps(tx, lead.ownerId ? [lead] : [], command);
  const { id: leadId, personId, source, state, ownerId, queueId } = lead;
  await publish(
    tx,
    leadOpened,
    { leadId, personId, companyId, motion, source, state, ownerId, queueId },
    command,
  );
  return { leadId, joined: false };
}

type Home = Pick<Lead, "ownerId" | "queueId">;

async function homeFor(tx: Tx, command: LeadToOpen): Promise<Outcome<Home>> {
  const { ownerId, queueKey, motion } = command;
  if (ownerId && queueKey) return refused("one-home");
  if (ownerId) {
    const wrong = refusalToOwn(motion, await rolesOf(tx, ownerId, command.at));
    return wrong ? refused(wrong, { field: "ownerId" }) : { ownerId, queueId: null };
  }
  const queue = await findQueue(tx, motion, queueKey, command);
  return queue ? { ownerId: null, queueId: queue.id } : refused("no-queue", { field: "queueKey" });
}

async function companyFor(tx: Tx, { personId, companyId }: LeadToOpen): Promise<Outcome<string | null>> {
  if (companyId !== undefined) return companyId;
  const person = await getPerson(tx, personId);
  return person ? person.companyId : refused("no-person", { field: "personId" });
}

function newLead(command: LeadToOpen, home: Home, companyId: string | null, processVersionId: string): Lead {
  return {
    id: newId(),
    personId: command.personId,
    companyId,
    motion: command.motion,
    state: command.state ?? (home.ownerId ? "working" : "new"),
    ...home,
    source: command.source,
    origin: command.origin ?? null,
    nextStep: command.nextStep.what.slice(0, 300),
    nextAt: command.nextStep.at,
    dueAt: command.dueAt ?? null,
    overdueSince: null,
    openedAt: command.at,
    claimedAt: home.ownerId ? command.at : null,
    firstTouchAt: null,
    closedAt: null,
    closedReason: null,
    score: command.score ?? 0,
    grade: command.grade ?? null,
    processVersionId,
    version: 1,
  };
}
