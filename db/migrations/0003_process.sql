-- The company's process as versioned data, and the decision of every gate somebody went through.

create table process_versions (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  motion text not null check (motion in ('outbound', 'inbound', 'deals')),
  version int not null check (version > 0),
  -- [{ key, label, guidance, requiredFacts: [key], terminal? }] in the order of the lane
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) > 0),
  -- What the company calls each required fact: { key: label }
  fact_labels jsonb not null,
  why text,
  published_by text not null,
  published_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, motion, version)
);
call protect_append_only('process_versions');

-- Law 8: every row that says a record entered a step points at one of these; an override keeps its reason.
create table gate_decisions (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  process_version_id uuid not null,
  record_kind text not null check (record_kind in ('lead', 'deal')),
  from_step text,
  to_step text not null,
  outcome text not null check (outcome in ('passed', 'overridden')),
  facts jsonb not null,
  missing text[] not null,
  reason text,
  decided_by text not null,
  decided_role text,
  decided_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, process_version_id) references process_versions (workspace_id, id),
  check ((outcome = 'passed') = (cardinality(missing) = 0)),
  check (outcome = 'passed' or length(reason) >= 3)
);
call protect_append_only('gate_decisions');
create index gate_decisions_by_version on gate_decisions (workspace_id, process_version_id, decided_at);

create view report_process_gates with (security_invoker = true) as
select g.workspace_id, g.id, v.motion, v.version, g.record_kind, g.from_step, g.to_step, g.outcome, g.reason,
       g.decided_by, g.decided_role, g.decided_at
from gate_decisions g
join process_versions v on v.workspace_id = g.workspace_id and v.id = g.process_version_id;
grant select on report_process_gates to frontline_app;
