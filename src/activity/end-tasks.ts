import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { type AboutSome, idsOf } from "./about.ts";
import { taskDone, tasksCancelled } from "./activity.events.ts";
import { refusalToEnd, type Task } from "./task.ts";
import { lockOpenTasks, lockTask, lockTasksAbout, saveTasks } from "./tasks.store.ts";

/** Done, with what came of it. Refuses `not-found`, `not-permitted` (another's task), `task-ended`. */
export async function finishTask(
  tx: Tx,
  command: Command & { taskId: string; outcome?: string | null | undefined },
): Promise<Outcome<Ok>> {
  const task = await lockTask(tx, command.taskId);
  if (!task) return refused("not-found");
  const refusal = refusalToEnd(task, command.by);
  if (refusal) return refused(refusal);
  await finishLocked(tx, task, command.outcome ?? null, command);
  return ok;
}

export async function finishLocked(
  tx: Tx,
  task: Task,
  outcome: string | null,
  command: Command,
): Promise<void> {
  await saveTasks(tx, [{ ...task, state: "done", outcome, endedAt: command.at }], "done", command);
  const about = { kind: task.aboutKind, id: task.aboutId };
  const { id: taskId, memberId, kind, personId } = task;
  await publish(tx, taskDone, { taskId, memberId, kind, about, personId, outcome }, command);
}

/**
 * Takes what is still open about records (or of one kind about them), or these very tasks, off everybody's list. Nothing
 * open is fine.
 */
export async function cancelTasks(
  tx: Tx,
  command: Command & ({ about: AboutSome; kind?: string | undefined } | { taskIds: readonly string[] }),
): Promise<Outcome<{ cancelled: number }>> {
  const tasks =
    "taskIds" in command
      ? await lockOpenTasks(tx, command.taskIds)
      : await lockTasksAbout(tx, idsOf(command.about), command.kind ?? null);
  await cancelLocked(tx, tasks, command);
  return { cancelled: tasks.length };
}

export async function cancelLocked(tx: Tx, tasks: readonly Task[], command: Command): Promise<void> {
  if (tasks.length === 0) return;
  await saveTasks(
    tx,
    tasks.map((task) => ({ ...task, state: "cancelled", endedAt: command.at })),
    "cancelled",
    command,
  );
  const memberIds = [...new Set(tasks.map((task) => task.memberId))];
  await publish(tx, tasksCancelled, { taskIds: tasks.map((task) => task.id), memberIds }, command);
}
