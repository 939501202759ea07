import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Ok, ok } from "../platform/outcome.ts";
import { addTasks } from "./add-task.ts";
import { cancelLocked, finishLocked } from "./end-tasks.ts";
import type { TaskToAdd } from "./task.ts";
import { lockTasksAbout } from "./tasks.store.ts";

/** For a kind of which a record has at most one: what stood is ended, what is given (if anything) stands. */
export async function replaceTasks(
  tx: Tx,
  command: Command & {
    about: { kind: string; ids: readonly string[] };
    kind: string;
    tasks: readonly Omit<TaskToAdd, "kind">[];
    /** What stood was done, and this came of it; without it, what stood is cancelled. */
    doneWith?: string | undefined;
  },
): Promise<Ok> {
  const { kind, by, at } = command;
  const standing = await lockTasksAbout(tx, command.about, kind);
  if (command.doneWith === undefined) await cancelLocked(tx, standing, command);
  else for (const task of standing) await finishLocked(tx, task, command.doneWith, command);
  await addTasks(tx, { tasks: command.tasks.map((task) => ({ ...task, kind })), by, at });
  return ok;
}
