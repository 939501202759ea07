import { moveTasks } from "../activity/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Outcome, orRefuse, refused } from "../platform/outcome.ts";
import { listMembers } from "../team/public.ts";
import { type LeadChange, listChangesToUndo, saveLeads } from "./lead-changes.store.ts";
import { leadAssigned } from "./leads.events.ts";
import { lockLeads } from "./leads.store.ts";
import { standNextSteps } from "./next-step-tasks.ts";

/**
 * Takes an assignment back: each lead goes home again as it was. What changed since, or whose owner has left
 * meanwhile, stays and is counted; nothing is overwritten.
 */
export async function undoAssignment(
  tx: Tx,
  command: Command & { changeSetId: string },
): Promise<Outcome<{ undone: number; kept: number }>> {
  const { by } = command;
  const no = refusalToAct(by, "leads.assign");
  if (no) return no;
  const made = new Map(
    (await listChangesToUndo(tx, command.changeSetId, by.id)).map((change) => [change.leadId, change]),
  );
  if (made.size === 0) return refused("not-found");
  const leads = await lockLeads(tx, [...made.keys()]);
  const owners = [...new Set([...made.values()].flatMap((change) => change.fromOwnerId ?? []))];
  const gone = new Set((await listMembers(tx, owners)).filter((member) => member.leftAt).map(({ id }) => id));

  const changes: LeadChange[] = [];
  for (const lead of leads) {
    const change = made.get(lead.id)!;
    if (lead.version !== change.version || gone.has(change.fromOwnerId ?? "")) continue;
    const { fromState, fromOwnerId, fromQueueId } = change;
    const after = { ...lead, state: fromState, ownerId: fromOwnerId, queueId: fromQueueId };
    changes.push({ id: newId(), before: lead, after, why: "assignment taken back" });
  }
  await saveHome(tx, changes, command);
  return { undone: changes.length, kept: made.size - changes.length };
}

async function saveHome(tx: Tx, changes: readonly LeadChange[], { by, at }: Command): Promise<void> {
  if (changes.length === 0) return;
  const changeSetId = newId();
  await saveLeads(tx, changes, "assigned", { by, at, changeSetId });
  const homes = Map.groupBy(changes, ({ after }) => `${after.ownerId}:${after.queueId}`);
  for (const group of homes.values()) {
    const leadIds = group.map((change) => change.after.id);
    const { ownerId, queueId } = group[0]!.after;
    if (ownerId)
      orRefuse(await moveTasks(tx, { about: { kind: "lead", ids: leadIds }, toMemberId: ownerId, by, at }));
    const fromOwnerIds = [...new Set(group.flatMap((change) => change.before.ownerId ?? []))];
    await standNextSteps(
      tx,
      group.map((change) => change.after),
      { by, at },
    );
    await publish(tx, leadAssigned, { leadIds, fromOwnerIds, ownerId, queueId, changeSetId }, { by, at });
  }
}
