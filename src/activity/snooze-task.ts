import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { taskSnoozed } from "./activity.events.ts";
import { refusalToEnd } from "./task.ts";
import { lockTask, saveTasks } from "./tasks.store.ts";

/** Out of sight until a time. Refuses as `finishTask`, and `snooze-into-past`. */
export async function snoozeTask(
  tx: Tx,
  command: Command & { taskId: string; until: Date },
): Promise<Outcome<Ok>> {
  const task = await lockTask(tx, command.taskId);
  if (!task) return refused("not-found");
  const refusal = refusalToEnd(task, command.by);
  if (refusal) return refused(refusal);
  if (command.until <= command.at) return refused("snooze-into-past", { field: "until" });
  await saveTasks(tx, [{ ...task, dueAt: command.until }], "snoozed", command);
  const about = { kind: task.aboutKind, id: task.aboutId };
  const { id: taskId, memberId, kind } = task;
  await publish(
    tx,
    taskSnoozed,
    { taskId, memberId, kind, about, dueAt: command.until.toISOString() },
    command,
  );
  return ok;
}
