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
  check (until_on is null or until_on > from_on),
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
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check (until_on > from_on)
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
