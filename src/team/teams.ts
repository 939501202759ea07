import { type Command, refusalToAct } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, type Refusal, refused } from "../platform/outcome.ts";
import { lockMember } from "./members.store.ts";
import { listRoles } from "./roles.store.ts";
import { teamEdited } from "./team.events.ts";
import { insertTeam, isTeamName, lockTeam, updateTeam } from "./teams.store.ts";
import { getWorkspace } from "./workspaces.store.ts";

export async function openTeam(
  tx: Tx,
  command: Command & { name: string; managerId: string | null },
): Promise<Outcome<{ teamId: string }>> {
  const no = refusalToAct(command.by, "team.manage") ?? (await refusalToLead(tx, command));
  if (no) return no;
  const teamId = newId();
  const team = { id: teamId, name: command.name, managerId: command.managerId, at: command.at };
  if (!(await insertTeam(tx, team))) return refused("team-name-taken", { field: "name" });
  await publish(tx, teamEdited, { teamId, managerId: command.managerId }, command);
  return { teamId };
}

export async function editTeam(
  tx: Tx,
  command: Command & { teamId: string; name: string; managerId: string | null },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "team.manage") ?? (await refusalToLead(tx, command));
  if (no) return no;
  const team = await lockTeam(tx, command.teamId);
  if (!team) return refused("not-found");
  if (await isTeamName(tx, command.name, team.id)) return refused("team-name-taken", { field: "name" });
  await updateTeam(tx, { id: team.id, name: command.name, managerId: command.managerId });
  await publish(tx, teamEdited, { teamId: team.id, managerId: command.managerId }, command);
  return ok;
}

async function refusalToLead(
  tx: Tx,
  command: Command & { managerId: string | null },
): Promise<Refusal | null> {
  if (command.managerId === null) return null;
  const manager = await lockMember(tx, command.managerId);
  if (!manager) return refused("not-found", { field: "managerId" });
  if (manager.leftAt) return refused("has-left", { field: "managerId" });
  const workspace = await getWorkspace(tx);
  const roles = await listRoles(tx, manager.id, dayIn(workspace.zone, command.at));
  const leads = roles.some((role) => role === "manager" || role === "director" || role === "vp");
  return leads ? null : refused("not-a-leader", { field: "managerId" });
}
