import { type Command, refusalToAct } from "../platform/actor.ts";
import { isZone } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { deleteHoliday, insertHoliday, saveWorkingRules } from "./calendars.store.ts";
import { workspaceEdited } from "./team.events.ts";
import type { Week } from "./working-calendar.ts";
import { lockWorkspace, updateWorkspace } from "./workspaces.store.ts";

export async function editWorkspace(
  tx: Tx,
  command: Command & { name: string; zone: string; week: Week; repsSeeTeam: boolean },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "team.manage");
  if (no) return no;
  if (!isZone(command.zone)) return refused("unknown-zone", { field: "zone" });
  await lockWorkspace(tx);
  await updateWorkspace(tx, command);
  const { week, repsSeeTeam } = command;
  await saveWorkingRules(tx, { week, repsSeeTeam, changedBy: command.by.id, changedAt: command.at });
  await publish(tx, workspaceEdited, { fields: ["name", "zone", "week", "repsSeeTeam"] }, command);
  return ok;
}

export async function addHoliday(
  tx: Tx,
  command: Command & { onDay: string; name: string },
): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "team.manage");
  if (no) return no;
  const { onDay, name } = command;
  const added = await insertHoliday(tx, { onDay, name, addedBy: command.by.id, addedAt: command.at });
  if (added === 0) return refused("holiday-exists", { field: "onDay" });
  await publish(tx, workspaceEdited, { fields: ["holidays"] }, command);
  return ok;
}

export async function removeHoliday(tx: Tx, command: Command & { onDay: string }): Promise<Outcome<Ok>> {
  const no = refusalToAct(command.by, "team.manage");
  if (no) return no;
  if ((await deleteHoliday(tx, command.onDay)) === 0) return refused("not-found");
  await publish(tx, workspaceEdited, { fields: ["holidays"] }, command);
  return ok;
}
