import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Outcome } from "../platform/outcome.ts";
import { tasksAdded } from "./activity.events.ts";
import { type Task, type TaskToAdd, usualRank } from "./task.ts";
import { insertTasks } from "./tasks.store.ts";

/** Puts something on a member's list. `rank` 0–100 orders what is due; each kind has its usual one. */
export async function addTask(tx: Tx, command: Command & TaskToAdd): Promise<Outcome<{ taskId: string }>> {
  const [taskId] = await addTasks(tx, { tasks: [command], by: command.by, at: command.at });
  return { taskId: taskId! };
}

/** The set form: one statement and one event for any number. Answers their ids in order. */
export async function addTasks(
  tx: Tx,
  command: Command & { tasks: readonly TaskToAdd[] },
): Promise<string[]> {
  if (command.tasks.length === 0) return [];
  const tasks = command.tasks.map((toAdd) => taskFrom(toAdd, command.at));
  await insertTasks(tx, tasks, command);
  const taskIds = tasks.map((task) => task.id);
  await publish(
    tx,
    tasksAdded,
    { taskIds, memberIds: [...new Set(tasks.map((task) => task.memberId))] },
    command,
  );
  return taskIds;
}

function taskFrom(toAdd: TaskToAdd, at: Date): Task {
  return {
    id: newId(),
    memberId: toAdd.memberId,
    kind: toAdd.kind,
    title: toAdd.title.slice(0, 300),
    reason: toAdd.reason.slice(0, 300),
    dueAt: toAdd.dueAt,
    rank: toAdd.rank ?? usualRank(toAdd.kind),
    personId: toAdd.personId ?? null,
    companyId: toAdd.companyId ?? null,
    aboutKind: toAdd.about.kind,
    aboutId: toAdd.about.id,
    state: "open",
    outcome: null,
    createdAt: at,
    endedAt: null,
    version: 1,
  };
}
