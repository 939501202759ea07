-- A file of recorded history that was replayed into this workspace, and how many records it held.
create table recorded_files (
  workspace_id uuid not null default current_workspace(),
  source text not null check (length(source) between 1 and 120),
  holds text not null check (holds in ('leads', 'wins')),
  records int not null check (records >= 0),
  replayed_at timestamptz not null,
  primary key (workspace_id, source)
);
call protect_append_only('recorded_files');

-- Rows of a recorded history that a law refused when it was replayed: kept, with their law, neither dropped nor forced.
create table refused_rows (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  source text not null check (length(source) between 1 and 120),
  line int not null check (line > 0),
  record text not null check (length(record) between 1 and 200),
  law smallint not null check (law between 1 and 13),
  refusal text not null,
  why text not null check (length(why) between 1 and 500),
  refused_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, source, line),
  foreign key (workspace_id, source) references recorded_files (workspace_id, source)
);
call protect_append_only('refused_rows');
create index refused_rows_by_law on refused_rows (workspace_id, law, line);
