import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok } from "../platform/outcome.ts";
import { type AboutSome, idsOf } from "./about.ts";
import { tasksMoved } from "./activity.events.ts";
import { cancelLocked } from "./end-tasks.ts";
import type { Task } from "./task.ts";
import { lockTasksAbout, lockTasksOf, saveTasks } from "./tasks.store.ts";

const CHUNK = 500;

/** What is open about records goes to another member, as it stands. */
export async function moveTasks(
  tx: Tx,
  command: Command & { about: AboutSome; toMemberId: string },
): Promise<Outcome<{ moved: number }>> {
  const { toMemberId } = command;
  const open = await lockTasksAbout(tx, idsOf(command.about), null);
  const tasks = open.filter((task) => task.memberId !== toMemberId);
  await moveLocked(tx, tasks, command);
  return { moved: tasks.length };
}

/** A member left: what is still on their list goes to who takes over, or off the list. */
export async function handOverTasks(
  tx: Tx,
  command: Command & { memberId: string; toMemberId: string | null },
): Promise<Ok> {
  const { toMemberId } = command;
  for (;;) {
    const tasks = await lockTasksOf(tx, command.memberId, CHUNK);
    if (toMemberId) await moveLocked(tx, tasks, { ...command, toMemberId });
    else await cancelLocked(tx, tasks, command);
    if (tasks.length < CHUNK) return ok;
  }
}

async function moveLocked(
  tx: Tx,
  tasks: readonly Task[],
  command: Command & { toMemberId: string },
): Promise<void> {
  if (tasks.length === 0) return;
  const { toMemberId } = command;
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
}
