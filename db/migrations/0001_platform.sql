-- The ground every room stands on: workspaces, row-level security, events, raw bodies, and the directory.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create extension if not exists unaccent;

-- Law 13: a workspace cannot read or write another's rows even if our code forgets to ask.
create function current_workspace() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.workspace_id', true), '')::uuid;

-- Forces row-level security on a table and lets the application role work on the rows of its own workspace.
create procedure protect(guarded regclass, verbs text default 'select, insert, update, delete')
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format(
    'create policy own_workspace on %s using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())',
    guarded);
  execute format('grant %s on %s to frontline_app', verbs, guarded);
end $$;

-- For records that are only ever added to: events, ledgers, decisions.
create procedure protect_append_only(guarded regclass)
  language plpgsql as $$
begin
  call protect(guarded, 'select, insert');
end $$;

create table workspaces (
  workspace_id uuid primary key default current_workspace(),
  name text not null check (length(name) between 1 and 120),
  zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  locale text not null default 'en',
  demo boolean not null default false,
  created_at timestamptz not null
);
call protect('workspaces');

-- Every meaningful change, written in its own transaction. Params hold ids and facts, never personal data.
create table events (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  name text not null,
  version smallint not null,
  by_kind text not null check (by_kind in ('member', 'system')),
  by_id text not null,
  by_role text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  params jsonb not null,
  primary key (workspace_id, occurred_at, id)
) partition by range (occurred_at);
create table events_other_months partition of events default;
call protect_append_only('events');
create index events_by_name on events (workspace_id, name, occurred_at desc);

create table event_subjects (
  workspace_id uuid not null default current_workspace(),
  kind text not null,
  subject_id uuid not null,
  occurred_at timestamptz not null,
  event_id uuid not null,
  primary key (workspace_id, kind, subject_id, occurred_at, event_id)
);
call protect_append_only('event_subjects');

-- Months are made ahead by the worker, as the owner, because partitions are tables.
create function ensure_event_months(first date, months int) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  month date;
  partition_name text;
begin
  for i in 0 .. months - 1 loop
    month := (date_trunc('month', first) + make_interval(months => i))::date;
    partition_name := 'events_' || to_char(month, 'YYYY_MM');
    if to_regclass(partition_name) is null
      and not exists (select from events_other_months
                      where occurred_at >= month and occurred_at < month + interval '1 month') then
      execute format('create table %I partition of events for values from (%L) to (%L)',
                     partition_name, month, (month + interval '1 month')::date);
    end if;
  end loop;
end $$;
revoke all on function ensure_event_months from public;

-- What came in from outside, kept as it came (law 12) until its person is erased: then the hash stays.
create table raw_bodies (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  sha256 bytea not null,
  content_type text not null,
  body bytea,
  received_at timestamptz not null,
  erased_at timestamptz,
  primary key (workspace_id, id),
  check ((body is null) = (erased_at is not null))
);
call protect('raw_bodies');

-- The directory: what must be found before the workspace is known. Opaque ids and keyed hashes only.
create schema directory;
grant usage on schema directory to frontline_directory, frontline_app;
alter default privileges in schema directory grant select, insert, update, delete on tables to frontline_directory;

create table directory.workspaces (
  workspace_id uuid primary key,
  demo boolean not null default false,
  created_at timestamptz not null
);

create table directory.logins (
  id uuid primary key,
  email_key bytea not null unique,
  password_hash text not null,
  created_at timestamptz not null
);

-- A login may be a member of several workspaces.
create table directory.memberships (
  login_id uuid not null references directory.logins on delete cascade,
  workspace_id uuid not null references directory.workspaces on delete cascade,
  member_id uuid not null,
  primary key (login_id, workspace_id),
  unique (workspace_id, member_id)
);

create table directory.sessions (
  token_key bytea primary key,
  login_id uuid references directory.logins on delete cascade,
  workspace_id uuid not null,
  member_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_by_member on directory.sessions (workspace_id, member_id);

create table directory.link_tokens (
  token_key bytea primary key,
  purpose text not null,
  workspace_id uuid not null,
  subject_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz
);

-- Public addresses (forms, webhooks): a key in a URL and where it leads.
create table directory.endpoints (
  key text primary key,
  kind text not null,
  workspace_id uuid not null,
  subject_id uuid not null
);

-- What a transaction left for the worker; relayed into the job queue.
create table directory.due_work (
  id uuid primary key,
  workspace_id uuid not null,
  name text not null,
  payload jsonb not null,
  run_at timestamptz
);

-- The application role may leave pointers to its own workspace here, and can read none.
create procedure allow_pointers(pointed regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', pointed);
  execute format('create policy directory_all on %s to frontline_directory using (true) with check (true)', pointed);
  execute format('create policy own_pointers on %s for insert to frontline_app with check (workspace_id = current_workspace())', pointed);
  execute format('grant insert on %s to frontline_app', pointed);
end $$;
call allow_pointers('directory.workspaces');
call allow_pointers('directory.memberships');
call allow_pointers('directory.link_tokens');
call allow_pointers('directory.endpoints');
call allow_pointers('directory.due_work');

grant select, insert, update, delete on all tables in schema directory to frontline_directory;
grant execute on function ensure_event_months to frontline_directory;
create schema pgboss authorization frontline_directory;
