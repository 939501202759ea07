import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { tasksAdded } from "./activity.events.ts";
import { refusalToReopen } from "./task.ts";
import { lockTask, saveTasks } from "./tasks.store.ts";

/** Undo of `finishTask`, for a minute. Refuses `not-found`, `not-permitted`, `too-late`. */
export async function reopenTask(tx: Tx, command: Command & { taskId: string }): Promise<Outcome<Ok>> {
  const task = await lockTask(tx, command.taskId);
  if (!task) return refused("not-found");
  const refusal = refusalToReopen(task, command.by, command.at);
  if (refusal) return refused(refusal);
  await saveTasks(tx, [{ ...task, state: "open", outcome: null, endedAt: null }], "reopened", command);
  await publish(tx, tasksAdded, { taskIds: [task.id], memberIds: [task.memberId] }, command);
  return ok;
}
