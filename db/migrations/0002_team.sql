-- Workspaces' people: members, one dated frontline role each, charters, teams, shifts, leave.

create table teams (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);
call protect('teams');

create table members (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  email text not null check (email = lower(email)),
  zone text not null,
  locale text not null default 'en',
  team_id uuid,
  -- Working hours by weekday, 1 Monday to 7 Sunday: {"1": [["09:00", "17:30"]]}; null: the workspace's.
  week jsonb,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
);
create unique index members_email on members (workspace_id, lower(email)) where left_at is null;
create index members_team on members (workspace_id, team_id);
call protect('members');

-- Who leads a team; a manager sees their reports' work.
alter table teams add column manager_id uuid;
alter table teams add foreign key (workspace_id, manager_id) references members (workspace_id, id);

-- One frontline role at a time, dated; past work keeps the role it was done in.
create table role_periods (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  member_id uuid not null,
  role text not null check (role in
    ('sdr', 'market-response', 'ae', 'marketing', 'manager', 'director', 'vp', 'finance', 'admin')),
  from_on date not null,
  until_on date,
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check (until_on is null or until_on >= from_on),
  constraint one_role_at_a_time exclude using gist (
    workspace_id with =, member_id with =, daterange(from_on, until_on) with &&)
);
call protect('role_periods');

-- A visible, dated, approved exception: this member also does that role's work.
create table role_exceptions (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  member_id uuid not null,
  role text not null check (role in ('sdr', 'market-response', 'ae')),
  from_on date not null,
  until_on date not null,
  reason text not null check (length(reason) between 3 and 500),
  approved_by text not null,
  approved_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check (until_on >= from_on),
  check (approved_by <> member_id::text),
  constraint one_exception_at_a_time exclude using gist (
    workspace_id with =, member_id with =, role with =, daterange(from_on, until_on) with &&)
);
call protect('role_exceptions');

-- The charter is the permission: duties and deliverables people read, and what the role may do, in one object.
create table charter_versions (
  workspace_id uuid not null default current_workspace(),
  role text not null,
  version int not null check (version > 0),
  mission text not null,
  duties text[] not null,
  deliverables text[] not null,
  may text[] not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (workspace_id, role, version)
);
call protect_append_only('charter_versions');

create table charter_acknowledgements (
  workspace_id uuid not null default current_workspace(),
  member_id uuid not null,
  role text not null,
  version int not null,
  acknowledged_at timestamptz not null,
  primary key (workspace_id, member_id, role, version),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, role, version) references charter_versions (workspace_id, role, version)
);
call protect_append_only('charter_acknowledgements');

-- What was changed on a member, by whom and why; members holds what is so now.
create table member_changes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  member_id uuid not null,
  field text not null check (field in ('name', 'zone', 'locale', 'team', 'hours', 'left')),
  was text,
  became text,
  why text,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
call protect_append_only('member_changes');
create index member_changes_by_member on member_changes (workspace_id, member_id, changed_at);

create table working_rules (
  workspace_id uuid primary key default current_workspace(),
  week jsonb not null,
  reps_see_team boolean not null default false,
  changed_by text not null,
  changed_at timestamptz not null
);
call protect('working_rules');

create table holidays (
  workspace_id uuid not null default current_workspace(),
  on_day date not null,
  name text not null check (length(name) between 1 and 80),
  added_by text not null,
  added_at timestamptz not null,
  primary key (workspace_id, on_day)
);
call protect('holidays');

-- Days away, both ends included. Cancelling keeps the row: clocks that were due over it must stay explainable.
create table leave_periods (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('holiday', 'sick', 'parental', 'training', 'other')),
  from_on date not null,
  last_on date not null,
  noted_by text not null,
  noted_at timestamptz not null,
  cancelled_by text,
  cancelled_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check (last_on >= from_on),
  check ((cancelled_by is null) = (cancelled_at is null)),
  constraint one_leave_at_a_time exclude using gist (
    workspace_id with =, member_id with =, daterange(from_on, last_on, '[]') with &&) where (cancelled_at is null)
);
call protect('leave_periods');

-- A shift taken or left by hand; for that day it stands above the weekly hours.
create table shift_marks (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('started', 'stopped')),
  at timestamptz not null,
  marked_by text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
call protect_append_only('shift_marks');
create index shift_marks_by_member on shift_marks (workspace_id, member_id, at desc);

create table invitations (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  email text not null check (email = lower(email)),
  role text not null,
  team_id uuid,
  invited_by text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  member_id uuid,
  revoked_by text,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check ((accepted_at is null) = (member_id is null)),
  check (accepted_at is null or revoked_at is null)
);
create unique index invitations_open on invitations (workspace_id, email) where accepted_at is null and revoked_at is null;
call protect('invitations');

-- Who has seen enough of the setup checklist, for all who could see it.
create table setup_dismissals (
  workspace_id uuid primary key default current_workspace(),
  dismissed_by text not null,
  dismissed_at timestamptz not null
);
call protect_append_only('setup_dismissals');

-- Wrong passwords by login and by address, as keyed hashes: known and unknown logins wait alike.
create table directory.sign_in_failures (
  key bytea primary key,
  failures int not null,
  failed_at timestamptz not null
);

-- One row a member: who they are to a report, with the role they hold last.
create view report_team_members with (security_invoker = true) as
select m.workspace_id, m.id, m.name, m.team_id, t.manager_id, m.joined_at, m.left_at, p.role, p.from_on as role_from_on
from members m
left join teams t on t.workspace_id = m.workspace_id and t.id = m.team_id
left join lateral (
  select role, from_on from role_periods r
  where r.workspace_id = m.workspace_id and r.member_id = m.id
  order by (until_on is null) desc, from_on desc limit 1) p on true;
grant select on report_team_members to frontline_app;

-- Dated roles and exceptions, so that past work is read in the role it was done in.
create view report_team_roles with (security_invoker = true) as
select workspace_id, member_id, role, from_on, until_on, false as is_exception from role_periods
union all
select workspace_id, member_id, role, from_on, until_on, true from role_exceptions;
grant select on report_team_roles to frontline_app;
