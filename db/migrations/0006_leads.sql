-- The life of a lead: one attempt to qualify one person. Law 1 and law 2 are constraints here, not only habits.

-- Named places where a lead waits when nobody owns it.
create table queues (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text not null check (length(name) between 1 and 80),
  motion text not null check (motion in ('outbound', 'inbound')),
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, key)
);
call protect('queues');

create table leads (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  person_id uuid not null,
  company_id uuid,
  motion text not null check (motion in ('outbound', 'inbound')),
  state text not null check (state in
    ('new', 'working', 'engaged', 'qualifying', 'qualified', 'converted', 'nurturing', 'disqualified')),
  open boolean not null generated always as (state not in ('converted', 'disqualified')) stored,
  owner_id uuid,
  queue_id uuid,
  source text not null check (length(source) between 1 and 120),
  origin text check (length(origin) between 1 and 200),
  next_step text check (length(next_step) between 1 and 300),
  next_at timestamptz,
  -- The response clock of an inbound lead: when the first human touch is promised.
  due_at timestamptz,
  -- When the worker noticed that the next step is overdue; cleared with each new next step.
  overdue_since timestamptz,
  opened_at timestamptz not null,
  claimed_at timestamptz,
  first_touch_at timestamptz,
  closed_at timestamptz,
  closed_reason text check (length(closed_reason) between 1 and 300),
  -- Written by the room that scores; not null so that lists read one index in its own order.
  score int not null default 0,
  grade text check (length(grade) between 1 and 4),
  process_version_id uuid not null,
  -- Counts the changes; also tells a screen that what it shows is stale.
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  foreign key (workspace_id, company_id) references companies (workspace_id, id),
  foreign key (workspace_id, owner_id) references members (workspace_id, id),
  foreign key (workspace_id, queue_id) references queues (workspace_id, id),
  foreign key (workspace_id, process_version_id) references process_versions (workspace_id, id),
  constraint law_1_one_owner_or_one_queue check (not open or (owner_id is null) <> (queue_id is null)),
  constraint law_1_dated_next_step check (not open or (next_step is not null and next_at is not null)),
  constraint closed_leads_say_when check (open = (closed_at is null))
);
create unique index law_2_one_open_lead on leads (workspace_id, person_id, motion) where open;
create index leads_owner_score on leads (workspace_id, owner_id, state, score desc, id desc);
create index leads_owner_open on leads (workspace_id, owner_id, score desc, id desc) where open;
create index leads_state_score on leads (workspace_id, state, score desc, id desc);
create index leads_score on leads (workspace_id, score desc, id desc);
create index leads_owner_clock on leads (workspace_id, owner_id, next_at, id) where open;
create index leads_queue_clock on leads (workspace_id, queue_id, next_at, id) where open;
create index leads_clock on leads (workspace_id, next_at, id) where open;
create index leads_opened on leads (workspace_id, opened_at desc, id desc);
create index leads_owner_opened on leads (workspace_id, owner_id, opened_at desc, id desc);
create index leads_person on leads (workspace_id, person_id, opened_at desc);
create index leads_company on leads (workspace_id, company_id, opened_at desc) where company_id is not null;
call protect('leads');

create function lead_step(state text) returns int language sql immutable parallel safe
  return case state when 'working' then 1 when 'engaged' then 2 when 'qualifying' then 3 when 'qualified' then 4 else 0 end;

-- The lead before and after each change, with who, when and why: the last row of a lead is the lead.
create table lead_changes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  lead_id uuid not null,
  -- Two changes may share an instant; the version orders them.
  version int not null,
  change text not null check (change in
    ('opened', 'joined', 'claimed', 'assigned', 'moved', 'next-step', 'nurtured', 'woken', 'returned', 'disqualified', 'converted')),
  from_state text,
  to_state text not null,
  from_owner_id uuid,
  to_owner_id uuid,
  from_queue_id uuid,
  to_queue_id uuid,
  from_next_step text,
  to_next_step text,
  from_next_at timestamptz,
  to_next_at timestamptz,
  why text check (length(why) between 1 and 500),
  gate_decision_id uuid,
  -- Changes made as one set, so that the set can be read and undone as one.
  change_set_id uuid,
  by_kind text not null,
  by_id text not null,
  by_role text,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, gate_decision_id) references gate_decisions (workspace_id, id),
  -- A step further along is entered through a gate, whoever writes. Waking takes a lead back to where it had been.
  constraint law_8_gate check (
    gate_decision_id is not null or change = 'woken' or lead_step(to_state) <= lead_step(coalesce(from_state, 'new')))
);
create unique index lead_changes_lead on lead_changes (workspace_id, lead_id, version);
create index lead_changes_set on lead_changes (workspace_id, change_set_id) where change_set_id is not null;
create index lead_changes_when on lead_changes (workspace_id, changed_at);
call protect_append_only('lead_changes');

-- Each contact in either direction; the first by one of us is the speed to first human touch.
create table lead_touches (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  lead_id uuid not null,
  kind text not null check (kind in ('email', 'call', 'conversation', 'reply', 'meeting', 'message')),
  by_kind text not null,
  by_id text not null,
  by_role text,
  touched_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id)
);
create index lead_touches_lead on lead_touches (workspace_id, lead_id, kind);
create index lead_touches_when on lead_touches (workspace_id, touched_at);
call protect_append_only('lead_touches');

create view report_leads_leads with (security_invoker = true) as
select workspace_id, id, person_id, company_id, motion, state, open, owner_id, queue_id, source, origin,
       next_step, next_at, due_at, overdue_since, opened_at, claimed_at, first_touch_at, closed_at, closed_reason,
       score, grade, process_version_id
from leads;
grant select on report_leads_leads to frontline_app;

-- Each change of state or owner: dates and actors for cohorts, cycle times and who had it then.
create view report_leads_changes with (security_invoker = true) as
select workspace_id, id, lead_id, change, from_state, to_state, from_owner_id, to_owner_id, from_queue_id, to_queue_id,
       why, by_kind, by_id, by_role, changed_at
from lead_changes;
grant select on report_leads_changes to frontline_app;

create view report_leads_touches with (security_invoker = true) as
select t.workspace_id, t.id, t.lead_id, l.motion, l.owner_id, t.kind, t.by_kind, t.by_id, t.by_role, t.touched_at
from lead_touches t
join leads l on l.workspace_id = t.workspace_id and l.id = t.lead_id;
grant select on report_leads_touches to frontline_app;
