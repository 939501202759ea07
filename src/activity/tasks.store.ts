import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { About } from "./about.ts";
import type { Task } from "./task.ts";

const columns = sql`id, member_id, kind, title, reason, due_at, rank, person_id, company_id, about_kind, about_id,
  state, outcome, created_at, ended_at, version`;

type Change = "added" | "moved" | "snoozed" | "done" | "cancelled";

/** The task and its first change in one round trip. */
export async function insertTask(tx: Tx, task: Task, { by, at }: Command): Promise<void> {
  await tx.run(sql`
    with task as (
      insert into tasks (${columns})
      values (${task.id}, ${task.memberId}, ${task.kind}, ${task.title}, ${task.reason}, ${task.dueAt}, ${task.rank},
              ${task.personId}, ${task.companyId}, ${task.aboutKind}, ${task.aboutId}, ${task.state}, ${task.outcome},
              ${task.createdAt}, ${task.endedAt}, ${task.version})
    )
    insert into task_changes (id, task_id, version, change, member_id, due_at, state, by_kind, by_id, by_role, changed_at)
    values (${newId()}, ${task.id}, ${task.version}, 'added', ${task.memberId}, ${task.dueAt}, ${task.state},
            ${by.kind}, ${by.id}, ${by.role}, ${at})`);
}

export function lockTask(tx: Tx, taskId: string): Promise<Task | null> {
  return tx.find(sql<Task>`select ${columns} from tasks where id = ${taskId} for update`);
}

/** Open tasks about a record, locked in the order of their ids so that two writers cannot wait for each other. */
export function lockTasksAbout(tx: Tx, about: About, kind: string | null): Promise<Task[]> {
  return tx.list(sql<Task>`
    select ${columns} from tasks
    where about_kind = ${about.kind} and about_id = ${about.id} and state = 'open' and (${kind}::text is null or kind = ${kind})
    order by id limit 1000 for update`);
}

/** Writes tasks as they now are and appends what changed. */
export async function saveTasks(
  tx: Tx,
  tasks: readonly Task[],
  change: Change,
  { by, at }: Command,
): Promise<void> {
  if (tasks.length === 0) return;
  const column = <K extends keyof Task>(key: K) => tasks.map((task) => task[key]);
  await tx.run(sql`
    with changed as (
      select * from unnest(
        ${column("id")}::uuid[], ${column("memberId")}::uuid[], ${column("dueAt")}::timestamptz[], ${column("state")}::text[],
        ${column("outcome")}::text[], ${column("endedAt")}::timestamptz[], ${tasks.map(() => newId())}::uuid[])
        as c (id, member_id, due_at, state, outcome, ended_at, change_id)
    ), saved as (
      update tasks t set member_id = c.member_id, due_at = c.due_at, state = c.state, outcome = c.outcome,
                         ended_at = c.ended_at, version = t.version + 1
      from changed c where t.id = c.id
      returning t.id, t.version, t.member_id, t.due_at, t.state, t.outcome, c.change_id
    )
    insert into task_changes (id, task_id, version, change, member_id, due_at, state, outcome, by_kind, by_id, by_role, changed_at)
    select change_id, id, version, ${change}, member_id, due_at, state, outcome, ${by.kind}, ${by.id}, ${by.role}, ${at}
    from saved`);
}
