import { cancelTasks, moveTasks } from "../activity/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, type Ok, type Outcome, ok, orRefuse, refused } from "../platform/outcome.ts";
import { rolesOf, visibleMembers } from "../team/public.ts";
import { enterStep } from "./enter-step.ts";
import { type Lead, refusalToOwn } from "./lead.ts";
import { type LeadChange, saveLeads } from "./lead-changes.store.ts";
import { isOpen, type LeadMotion } from "./lead-state.ts";
import { leadAssigned } from "./leads.events.ts";
import { lockLeads } from "./leads.store.ts";
import { standNextSteps } from "./next-step-tasks.ts";
import { findQueue } from "./queues.store.ts";

export type LeadsToAssign = Command & {
  leadIds: readonly string[];
  /** To a member, or to a queue. */
  ownerId?: string | undefined;
  queueKey?: string | undefined;
  why: string;
  /** Continues a set that goes over several calls. */
  changeSetId?: string | undefined;
};

export interface Assigned {
  changeSetId: string;
  assigned: string[];
  /** What stayed where it was, and why: closed, theirs already, or not yours to see. */
  skipped: {
    leadId: string;
    why: "lead-closed" | "already-there" | "not-found" | "wrong-role" | "gate-closed";
  }[];
}

/**
 * Gives leads to a member or a queue as one change set with one event. Leads that cannot go are listed, never
 * dropped. At most 500 a call; a larger set goes in chunks under one `changeSetId`.
 */
export async function assignLeads(tx: Tx, command: LeadsToAssign): Promise<Outcome<Assigned>> {
  const no = refusalToAct(command.by, "leads.assign");
  if (no) return no;
  const visible = await visibleMembers(tx, command.by);
  const leads = (await lockLeads(tx, command.leadIds)).filter(
    (lead) => visible === "all" || lead.ownerId === null || visible.includes(lead.ownerId),
  );
  return placeLeads(tx, leads, command);
}

/** One lead. Refuses with the reason it would be skipped for. */
export async function assignLead(
  tx: Tx,
  command: Command & { leadId: string; ownerId: string; why: string },
): Promise<Outcome<Ok>> {
  const outcome = await assignLeads(tx, { ...command, leadIds: [command.leadId] });
  if (isRefused(outcome)) return outcome;
  const [skipped] = outcome.skipped;
  return skipped ? refused(skipped.why) : ok;
}

/** The assignment itself, of leads already locked; who may ask is the caller's question. */
export async function placeLeads(
  tx: Tx,
  leads: readonly Lead[],
  command: LeadsToAssign,
): Promise<Outcome<Assigned>> {
  if (!!command.ownerId === !!command.queueKey) return refused("one-home");
  const changeSetId = command.changeSetId ?? newId();
  const skipped: Assigned["skipped"] = missing(command.leadIds, leads);
  const homes = await findHomes(tx, leads, command);
  if (isRefused(homes)) return homes;

  const changes: LeadChange[] = [];
  for (const lead of leads) {
    const home = homes.get(lead.motion)!;
    const why = skipFor(lead, home);
    if (why) {
      skipped.push({ leadId: lead.id, why });
      continue;
    }
    const after = { ...lead, ...home.place, ...(home.place.ownerId ? begun(lead, command.at) : {}) };
    const gate = await enterStep(tx, {
      lead,
      from: lead.state,
      to: after.state,
      by: command.by,
      at: command.at,
    });
    if (isRefused(gate)) skipped.push({ leadId: lead.id, why: "gate-closed" });
    else changes.push({ id: newId(), before: lead, after, why: command.why, ...gate });
  }
  await savePlaced(tx, changes, { ...command, changeSetId });
  return { changeSetId, assigned: changes.map((change) => change.after.id), skipped };
}

interface Home {
  place: Pick<Lead, "ownerId" | "queueId">;
  refusal: "wrong-role" | null;
}

async function findHomes(
  tx: Tx,
  leads: readonly Lead[],
  command: LeadsToAssign,
): Promise<Outcome<Map<LeadMotion, Home>>> {
  const homes = new Map<LeadMotion, Home>();
  const roles = command.ownerId ? await rolesOf(tx, command.ownerId, command.at) : [];
  for (const motion of new Set(leads.map((lead) => lead.motion))) {
    if (command.ownerId) {
      homes.set(motion, {
        place: { ownerId: command.ownerId, queueId: null },
        refusal: refusalToOwn(motion, roles),
      });
      continue;
    }
    const queue = await findQueue(tx, motion, command.queueKey, command);
    if (!queue) return refused("no-queue", { field: "queueKey" });
    homes.set(motion, { place: { ownerId: null, queueId: queue.id }, refusal: null });
  }
  return homes;
}

function skipFor(lead: Lead, { place, refusal }: Home): Assigned["skipped"][number]["why"] | null {
  if (!isOpen(lead.state)) return "lead-closed";
  if (lead.ownerId === place.ownerId && lead.queueId === place.queueId) return "already-there";
  return refusal;
}

/** A new lead that gets an owner is being worked; its promised answer stays promised. */
function begun(lead: Lead, at: Date): Partial<Lead> {
  return { claimedAt: at, state: lead.state === "new" ? "working" : lead.state };
}

function missing(ids: readonly string[], found: readonly Lead[]): Assigned["skipped"] {
  const known = new Set(found.map((lead) => lead.id));
  return ids.filter((leadId) => !known.has(leadId)).map((leadId) => ({ leadId, why: "not-found" }));
}

async function savePlaced(
  tx: Tx,
  changes: readonly LeadChange[],
  command: LeadsToAssign & { changeSetId: string },
): Promise<void> {
  if (changes.length === 0) return;
  await saveLeads(tx, changes, "assigned", command);
  const leads = changes.map((change) => change.after);
  const { by, at } = command;
  const about = { kind: "lead", ids: leads.map((lead) => lead.id) };
  if (command.ownerId) orRefuse(await moveTasks(tx, { about, toMemberId: command.ownerId, by, at }));
  else orRefuse(await cancelTasks(tx, { about, by, at }));
  await standNextSteps(tx, leads, command);
  const fromOwnerIds = [...new Set(changes.flatMap((change) => change.before.ownerId ?? []))];
  const { ownerId, queueId } = leads[0]!;
  const { changeSetId } = command;
  await publish(
    tx,
    leadAssigned,
    { leadIds: leads.map((lead) => lead.id), fromOwnerIds, ownerId, queueId, changeSetId },
    command,
  );
}
