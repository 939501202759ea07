import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Outcome } from "../platform/outcome.ts";
import { taskAdded } from "./activity.events.ts";
import { type TaskToAdd, usualRank } from "./task.ts";
import { insertTask } from "./tasks.store.ts";

/** Puts something on a member's list. `rank` 0–100 orders what is due; each kind has its usual one. */
export async function addTask(tx: Tx, command: Command & TaskToAdd): Promise<Outcome<{ taskId: string }>> {
  const { memberId, kind, about, dueAt } = command;
  const taskId = newId();
  await insertTask(
    tx,
    {
      id: taskId,
      memberId,
      kind,
      title: command.title.slice(0, 300),
      reason: command.reason.slice(0, 300),
      dueAt,
      rank: command.rank ?? usualRank(kind),
      personId: command.personId ?? null,
      companyId: command.companyId ?? null,
      aboutKind: about.kind,
      aboutId: about.id,
      state: "open",
      outcome: null,
      createdAt: command.at,
      endedAt: null,
      version: 1,
    },
    command,
  );
  await publish(tx, taskAdded, { taskId, memberId, kind, about, dueAt: dueAt.toISOString() }, command);
  return { taskId };
}
