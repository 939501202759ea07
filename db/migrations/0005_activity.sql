-- What is due and what somebody noted: tasks with their changes, and notes. The timeline itself is read from events.

create table tasks (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  title text not null check (length(title) between 1 and 300),
  -- Why it is here, in a few words a person reads in the queue.
  reason text not null check (length(reason) between 1 and 300),
  due_at timestamptz not null,
  -- 0 to 100; among what is due, the higher goes first.
  rank smallint not null check (rank between 0 and 100),
  person_id uuid,
  company_id uuid,
  -- What it is about, of any room; a later room's link to a task is that room's own table.
  about_kind text not null,
  about_id uuid not null,
  state text not null check (state in ('open', 'done', 'cancelled')),
  outcome text check (length(outcome) between 1 and 120),
  created_at timestamptz not null,
  ended_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  foreign key (workspace_id, company_id) references companies (workspace_id, id),
  check ((state = 'open') = (ended_at is null))
);
-- Today: one member's open tasks by the time they fall due.
create index tasks_today on tasks (workspace_id, member_id, due_at, id) where state = 'open';
create index tasks_about on tasks (workspace_id, about_kind, about_id) where state = 'open';
create index tasks_ended on tasks (workspace_id, member_id, ended_at) where state = 'done';
create index tasks_person on tasks (workspace_id, person_id) where person_id is not null;
create index tasks_company on tasks (workspace_id, company_id) where company_id is not null;
call protect('tasks');

-- The task after each change: the last row of a task is the task.
create table task_changes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  task_id uuid not null,
  version int not null,
  change text not null check (change in ('added', 'moved', 'snoozed', 'done', 'reopened', 'cancelled')),
  member_id uuid not null,
  due_at timestamptz not null,
  state text not null,
  outcome text,
  by_kind text not null,
  by_id text not null,
  by_role text,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, task_id) references tasks (workspace_id, id)
);
create unique index task_changes_task on task_changes (workspace_id, task_id, version);
call protect_append_only('task_changes');

-- What a member wrote down. Erasing the person empties the body and keeps that there was a note.
create table notes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  about_kind text not null,
  about_id uuid not null,
  person_id uuid,
  body text check (length(body) between 1 and 20000),
  by_kind text not null,
  by_id text not null,
  written_at timestamptz not null,
  erased_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  check ((body is null) = (erased_at is not null))
);
create index notes_about on notes (workspace_id, about_kind, about_id, written_at);
create index notes_person on notes (workspace_id, person_id) where person_id is not null;
call protect('notes');

create view report_activity_tasks with (security_invoker = true) as
select workspace_id, id, member_id, kind, person_id, company_id, about_kind, about_id, state, outcome, due_at, created_at, ended_at
from tasks;
grant select on report_activity_tasks to frontline_app;

create view report_activity_notes with (security_invoker = true) as
select workspace_id, id, about_kind, about_id, person_id, by_kind, by_id, written_at
from notes;
grant select on report_activity_notes to frontline_app;
