-- Sequences in versions, who is under way in them, what each step sent or asked for, and calls.

create table sequences (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  motion text not null check (motion in ('outbound', 'inbound')),
  state text not null check (state in ('draft', 'running', 'paused', 'archived')),
  -- Null until the first version is published.
  version int,
  created_by text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index sequences_name on sequences (workspace_id, lower(name)) where state <> 'archived';
call protect('sequences');

create table sequence_changes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  sequence_id uuid not null,
  from_state text,
  to_state text not null,
  by_id text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, sequence_id) references sequences (workspace_id, id)
);
call protect_append_only('sequence_changes');

-- Law 9: an edit is a new version; those under way keep theirs.
create table sequence_versions (
  workspace_id uuid not null default current_workspace(),
  sequence_id uuid not null,
  version int not null check (version > 0),
  -- When its mails may arrive, in the zone of the person: ISO weekdays and wall-clock times.
  window_days int[] not null check (cardinality(window_days) between 1 and 7),
  window_from time not null,
  window_until time not null,
  steps jsonb not null check (jsonb_array_length(steps) between 1 and 30),
  published_by text not null,
  published_at timestamptz not null,
  primary key (workspace_id, sequence_id, version),
  foreign key (workspace_id, sequence_id) references sequences (workspace_id, id),
  check (window_from < window_until)
);
call protect_append_only('sequence_versions');

create table enrolments (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  lead_id uuid not null,
  person_id uuid not null,
  sequence_id uuid not null,
  version int not null,
  mailbox_id uuid not null,
  member_id uuid not null,
  state text not null check (state in ('active', 'waiting', 'paused', 'finished', 'stopped')),
  -- The step that comes next, from 0, and when. `waiting` is for the outcome of a call or task.
  position int not null,
  due_at timestamptz,
  why text,
  enrolled_by text not null,
  enrolled_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  foreign key (workspace_id, sequence_id, version) references sequence_versions (workspace_id, sequence_id, version),
  foreign key (workspace_id, mailbox_id) references mailboxes (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  check ((state = 'active') = (due_at is not null)),
  check ((state in ('finished', 'stopped')) = (ended_at is not null))
);
-- Nobody hears from two sequences at once.
create unique index one_enrolment_per_person on enrolments (workspace_id, person_id)
  where state in ('active', 'waiting', 'paused');
create index enrolments_due on enrolments (workspace_id, due_at, id) where state = 'active';
create index enrolments_of_lead on enrolments (workspace_id, lead_id, enrolled_at desc);
create index enrolments_of_sequence on enrolments (workspace_id, sequence_id, enrolled_at desc, id);
call protect('enrolments');

create table enrolment_changes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  enrolment_id uuid not null,
  from_state text,
  to_state text not null,
  from_position int,
  to_position int not null,
  why text,
  by_id text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, enrolment_id) references enrolments (workspace_id, id)
);
create index enrolment_changes_of on enrolment_changes (workspace_id, enrolment_id, changed_at);
call protect_append_only('enrolment_changes');

-- A step writes one mail, whatever happens to the worker that takes it.
create table enrolment_sends (
  workspace_id uuid not null default current_workspace(),
  enrolment_id uuid not null,
  position int not null,
  send_id uuid not null,
  primary key (workspace_id, enrolment_id, position),
  unique (workspace_id, send_id),
  foreign key (workspace_id, enrolment_id) references enrolments (workspace_id, id),
  foreign key (workspace_id, send_id) references sends (workspace_id, id)
);
call protect_append_only('enrolment_sends');

create table enrolment_tasks (
  workspace_id uuid not null default current_workspace(),
  enrolment_id uuid not null,
  position int not null,
  task_id uuid not null,
  primary key (workspace_id, enrolment_id, position),
  unique (workspace_id, task_id),
  foreign key (workspace_id, enrolment_id) references enrolments (workspace_id, id),
  foreign key (workspace_id, task_id) references tasks (workspace_id, id)
);
call protect_append_only('enrolment_tasks');

-- Kept five years where the TSR asks for it (16 CFR 310.5); a person starts each call, one line at a time.
create table calls (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  lead_id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  task_id uuid,
  enrolment_id uuid,
  number text not null,
  outcome text not null check (outcome in ('talked', 'qualified-talk', 'no-answer', 'voicemail', 'wrong-number',
    'not-interested', 'call-back', 'do-not-call')),
  said text check (length(said) <= 4000),
  call_back_at timestamptz,
  called_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, enrolment_id) references enrolments (workspace_id, id),
  check ((outcome = 'call-back') = (call_back_at is not null))
);
create unique index calls_of_task on calls (workspace_id, task_id) where task_id is not null;
create index calls_of_person on calls (workspace_id, person_id, called_at desc);
call protect_append_only('calls');

create view report_outreach_enrolments with (security_invoker = true) as
  select e.workspace_id, e.id as enrolment_id, e.lead_id, e.person_id, e.sequence_id, e.version, e.member_id, e.state,
         e.position, e.why, e.enrolled_at, e.ended_at
  from enrolments e;
grant select on report_outreach_enrolments to frontline_app;

create view report_outreach_calls with (security_invoker = true) as
  select c.workspace_id, c.id as call_id, c.lead_id, c.person_id, c.member_id, c.enrolment_id, c.outcome, c.called_at,
         c.outcome in ('talked', 'qualified-talk', 'not-interested', 'call-back', 'do-not-call') as reached
  from calls c;
grant select on report_outreach_calls to frontline_app;
