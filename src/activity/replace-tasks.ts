import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Ok, ok } from "../platform/outcome.ts";
import { addTasks } from "./add-task.ts";
import { cancelLocked } from "./end-tasks.ts";
import type { TaskToAdd } from "./task.ts";
import { lockTasksAbout } from "./tasks.store.ts";

/** For a kind of which a record has at most one: what stood is cancelled, what is given (if anything) stands. */
export async function replaceTasks(
  tx: Tx,
  command: Command & {
    about: { kind: string; ids: readonly string[] };
    kind: string;
    tasks: readonly Omit<TaskToAdd, "kind">[];
  },
): Promise<Ok> {
  const { kind, by, at } = command;
  await cancelLocked(tx, await lockTasksAbout(tx, command.about, kind), command);
  await addTasks(tx, { tasks: command.tasks.map((task) => ({ ...task, kind })), by, at });
  return ok;
}
