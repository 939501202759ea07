import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import type { Outcome } from "../platform/outcome.ts";
import type { About } from "./about.ts";
import { tasksMoved } from "./activity.events.ts";
import { lockTasksAbout, saveTasks } from "./tasks.store.ts";

/** What is open about a record goes to another member, as it stands. */
export async function moveTasks(
  tx: Tx,
  command: Command & { about: About; toMemberId: string },
): Promise<Outcome<{ moved: number }>> {
  const { toMemberId } = command;
  const tasks = (await lockTasksAbout(tx, command.about, null)).filter(
    (task) => task.memberId !== toMemberId,
  );
  if (tasks.length === 0) return { moved: 0 };
  await saveTasks(
    tx,
    tasks.map((task) => ({ ...task, memberId: toMemberId })),
    "moved",
    command,
  );
  const fromMemberIds = [...new Set(tasks.map((task) => task.memberId))];
  await publish(
    tx,
    tasksMoved,
    { taskIds: tasks.map((task) => task.id), fromMemberIds, toMemberId },
    command,
  );
  return { moved: tasks.length };
}
