import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Task } from "./task.ts";

const columns = sql`id, member_id, kind, title, reason, due_at, rank, person_id, company_id, about_kind, about_id,
  state, outcome, created_at, ended_at, version`;

type Change = "added" | "moved" | "snoozed" | "done" | "reopened" | "cancelled";

/** Tasks and their first changes in one round trip. */
export async function insertTasks(tx: Tx, tasks: readonly Task[], { by, at }: Command): Promise<void> {
  const column = <K extends keyof Task>(key: K) => tasks.map((task) => task[key]);
  await tx.run(sql`
    with task as (
      insert into tasks (${columns})
      select * from unnest(
        ${column("id")}::uuid[], ${column("memberId")}::uuid[], ${column("kind")}::text[], ${column("title")}::text[],
        ${column("reason")}::text[], ${column("dueAt")}::timestamptz[], ${column("rank")}::smallint[],
        ${column("personId")}::uuid[], ${column("companyId")}::uuid[], ${column("aboutKind")}::text[], ${column("aboutId")}::uuid[],
        ${column("state")}::text[], ${column("outcome")}::text[], ${column("createdAt")}::timestamptz[],
        ${column("endedAt")}::timestamptz[], ${column("version")}::int[])
    )
    insert into task_changes (id, task_id, version, change, member_id, due_at, state, by_kind, by_id, by_role, changed_at)
    select change_id, task_id, 1, 'added', member_id, due_at, 'open', ${by.kind}, ${by.id}, ${by.role}, ${at}::timestamptz
    from unnest(${tasks.map(() => newId())}::uuid[], ${column("id")}::uuid[], ${column("memberId")}::uuid[],
                ${column("dueAt")}::timestamptz[]) as c (change_id, task_id, member_id, due_at)`);
}

export function lockTask(tx: Tx, taskId: string): Promise<Task | null> {
  return tx.find(sql<Task>`select ${columns} from tasks where id = ${taskId} for update`);
}

/** Open tasks about records, locked in the order of their ids so that two writers cannot wait for each other. */
export function lockOpenTasks(tx: Tx, taskIds: readonly string[]): Promise<Task[]> {
  return tx.list(sql<Task>`
    select ${columns} from tasks where id = any(${[...taskIds]}::uuid[]) and state = 'open' order by id for update`);
}

export function lockTasksAbout(
  tx: Tx,
  about: { kind: string; ids: readonly string[] },
  taskKind: string | null,
): Promise<Task[]> {
  return tx.list(sql<Task>`
    select ${columns} from tasks
    where about_kind = ${about.kind} and about_id = any(${[...about.ids]}) and state = 'open'
      and (${taskKind}::text is null or kind = ${taskKind})
    order by id limit 5000 for update`);
}

/** What a member still has on their list, a chunk at a time. */
export function lockTasksOf(tx: Tx, memberId: string, limit: number): Promise<Task[]> {
  return tx.list(sql<Task>`
    select ${columns} from tasks where member_id = ${memberId} and state = 'open' order by id limit ${limit} for update`);
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
