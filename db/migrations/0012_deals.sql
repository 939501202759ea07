-- Deals: opened by a re-qualification and by nothing else, walked through gates to a signed end.

create table deals (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  requalification_id uuid not null,
  handoff_id uuid not null,
  lead_id uuid not null,
  person_id uuid not null,
  company_id uuid,
  owner_id uuid not null,
  name text not null check (length(name) between 1 and 160),
  process_version_id uuid not null,
  stage text not null,
  -- Law 8: the entry by which the deal stands where it stands.
  stage_entry_id uuid not null,
  state text not null check (state in ('open', 'won', 'lost', 'no-decision')),
  amount_minor bigint not null check (amount_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  next_step text check (length(next_step) between 1 and 300),
  next_step_at timestamptz,
  expected_close_on date,
  opened_at timestamptz not null,
  stage_since timestamptz not null,
  closed_at timestamptz,
  closed_reason text,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, requalification_id),
  foreign key (workspace_id, requalification_id) references requalifications (workspace_id, id),
  foreign key (workspace_id, handoff_id) references handoffs (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  foreign key (workspace_id, company_id) references companies (workspace_id, id),
  foreign key (workspace_id, owner_id) references members (workspace_id, id),
  foreign key (workspace_id, process_version_id) references process_versions (workspace_id, id),
  constraint open_deals_have_a_dated_next_step check (
    state <> 'open' or (next_step is not null and next_step_at is not null)),
  constraint closed_deals_say_when check ((state = 'open') = (closed_at is null)),
  constraint closed_deals_stand_at_their_end check (
    case when state = 'open' then stage not in ('won', 'lost', 'no-decision') else stage = state end)
);
-- What pay points at, so that a credit and its deal rest on one verdict (law 4).
create unique index deals_verdict on deals (workspace_id, id, requalification_id);
create index deals_board on deals (workspace_id, stage, stage_since desc, id desc) where state = 'open';
create index deals_board_owner on deals (workspace_id, owner_id, stage, stage_since desc, id desc) where state = 'open';
create index deals_next on deals (workspace_id, owner_id, next_step_at) where state = 'open';
create index deals_opened on deals (workspace_id, opened_at desc, id desc);
create index deals_owner_opened on deals (workspace_id, owner_id, opened_at desc, id desc);
-- The totals of the board's columns come from this index alone.
create index deals_totals on deals (workspace_id, stage, currency, owner_id) include (amount_minor) where state = 'open';
create index deals_amount on deals (workspace_id, amount_minor desc, id desc);
create index deals_company on deals (workspace_id, company_id, opened_at desc) where company_id is not null;
create index deals_person on deals (workspace_id, person_id, opened_at desc);
call protect('deals');

-- A gate's decision can be pointed at together with what it decided.
create unique index gate_decisions_whole on gate_decisions (workspace_id, id, record_kind, to_step, outcome);

-- Law 8: each stage a deal entered, with the decision of its gate: made for that stage, and used once.
create table deal_stages (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  deal_id uuid not null,
  from_stage text,
  to_stage text not null,
  gate_decision_id uuid not null,
  gate_kind text not null default 'deal' check (gate_kind = 'deal'),
  gate_outcome text not null,
  overridden boolean not null generated always as (gate_outcome = 'overridden') stored,
  why text check (length(why) <= 500),
  by_kind text not null,
  by_id text not null,
  by_role text,
  entered_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, gate_decision_id),
  unique (workspace_id, id, deal_id, to_stage),
  foreign key (workspace_id, deal_id) references deals (workspace_id, id),
  constraint law_8_through_a_gate foreign key (workspace_id, gate_decision_id, gate_kind, to_stage, gate_outcome)
    references gate_decisions (workspace_id, id, record_kind, to_step, outcome)
);
alter table deals add constraint law_8_stands_where_it_entered
  foreign key (workspace_id, stage_entry_id, id, stage)
  references deal_stages (workspace_id, id, deal_id, to_stage) deferrable initially deferred;
create index deal_stages_of on deal_stages (workspace_id, deal_id, entered_at);
call protect_append_only('deal_stages');

-- What changed, before and after: a deal's row is rebuilt from these and the stages; its needs, demos and the rest keep
-- every wording they had.
create table deal_changes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  deal_id uuid not null,
  field text not null check (field in ('amount', 'next-step', 'owner', 'expected-close', 'name',
    'need', 'demo', 'concern', 'term', 'stakeholder', 'promise')),
  -- The need, demo, concern… that changed; empty for the deal's own fields.
  record_id uuid,
  before jsonb,
  after jsonb,
  by_kind text not null,
  by_id text not null,
  by_role text,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deals (workspace_id, id)
);
create index deal_changes_of on deal_changes (workspace_id, deal_id, changed_at);
call protect_append_only('deal_changes');

create table deal_closings (
  workspace_id uuid not null default current_workspace(),
  deal_id uuid not null,
  outcome text not null check (outcome in ('won', 'lost', 'no-decision')),
  reason text,
  detail text check (length(detail) <= 1000),
  amount_minor bigint not null,
  currency text not null,
  closed_by uuid not null,
  closed_at timestamptz not null,
  primary key (workspace_id, deal_id),
  foreign key (workspace_id, deal_id) references deals (workspace_id, id),
  foreign key (workspace_id, closed_by) references members (workspace_id, id),
  constraint lost_deals_say_why check (outcome = 'won' or reason is not null),
  constraint won_deals_have_an_amount check (outcome <> 'won' or amount_minor > 0)
);
call protect_append_only('deal_closings');

create table deal_needs (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  deal_id uuid not null,
  words text not null check (length(words) between 1 and 1000),
  cost text check (length(cost) <= 500),
  state text not null check (state in ('heard', 'verified', 'contradicted')),
  said_by_id uuid,
  said_on date,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deals (workspace_id, id),
  foreign key (workspace_id, said_by_id) references persons (workspace_id, id)
);
create index deal_needs_of on deal_needs (workspace_id, deal_id, recorded_at);
call protect('deal_needs');

create table deal_demos (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  deal_id uuid not null,
  meeting_id uuid,
  way text not null check (way in ('in-person', 'web')),
  plan text not null check (length(plan) between 1 and 2000),
  success_looks_like text check (length(success_looks_like) <= 1000),
  planned_for timestamptz not null,
  held_at timestamptz,
  outcome text check (outcome in ('convinced', 'partly', 'not-convinced', 'no-show')),
  notes text check (length(notes) <= 4000),
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deals (workspace_id, id),
  foreign key (workspace_id, meeting_id) references meetings (workspace_id, id),
  check (outcome is null or (outcome = 'no-show') = (held_at is null))
);
create index deal_demos_of on deal_demos (workspace_id, deal_id, planned_for);
call protect('deal_demos');

create table deal_concerns (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  deal_id uuid not null,
  kind text not null check (kind in ('price', 'timing', 'trust', 'fit', 'security', 'competitor', 'authority', 'effort', 'other')),
  words text not null check (length(words) between 1 and 1000),
  raised_by_id uuid,
  blocking boolean not null,
  response text check (length(response) <= 2000),
  evidence text check (length(evidence) <= 1000),
  outcome text not null check (outcome in ('open', 'resolved', 'accepted', 'standing')),
  raised_at timestamptz not null,
  settled_at timestamptz,
  recorded_by text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deals (workspace_id, id),
  foreign key (workspace_id, raised_by_id) references persons (workspace_id, id),
  check (outcome not in ('resolved', 'accepted') or settled_at is not null)
);
create index deal_concerns_of on deal_concerns (workspace_id, deal_id, raised_at);
call protect('deal_concerns');

-- Negotiation: what was given and what was got for it, side by side.
create table deal_terms (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  deal_id uuid not null,
  side text not null check (side in ('give', 'get')),
  words text not null check (length(words) between 1 and 500),
  agreed boolean not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deals (workspace_id, id)
);
create index deal_terms_of on deal_terms (workspace_id, deal_id, recorded_at);
call protect('deal_terms');

create table deal_stakeholders (
  workspace_id uuid not null default current_workspace(),
  deal_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('economic-buyer', 'champion', 'user', 'technical', 'legal', 'blocker', 'other')),
  stance text not null check (stance in ('for', 'neutral', 'against', 'unknown')),
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, deal_id, person_id),
  foreign key (workspace_id, deal_id) references deals (workspace_id, id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id)
);
call protect('deal_stakeholders');

create table deal_promises (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  deal_id uuid not null,
  words text not null check (length(words) between 1 and 500),
  promised_by text not null,
  due_on date,
  kept_at timestamptz,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deals (workspace_id, id)
);
create index deal_promises_of on deal_promises (workspace_id, deal_id, recorded_at);
call protect('deal_promises');

-- Law 4: a re-qualification is a deal open, in the same transaction.
create function law_4_requalified_is_a_deal() returns trigger
  language plpgsql as $$
begin
  if not exists (select from deals where workspace_id = new.workspace_id and requalification_id = new.id) then
    raise exception 'law 4: re-qualification % opened no deal', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger law_4_requalified_is_a_deal after insert on requalifications
  deferrable initially deferred for each row execute function law_4_requalified_is_a_deal();

create view report_deals_deals with (security_invoker = true) as
select workspace_id, id, requalification_id, handoff_id, lead_id, person_id, company_id, owner_id, name, stage, state,
       amount_minor, currency, next_step_at, expected_close_on, opened_at, stage_since, closed_at, closed_reason
from deals;
grant select on report_deals_deals to frontline_app;

create view report_deals_stages with (security_invoker = true) as
select workspace_id, id, deal_id, from_stage, to_stage, overridden, by_kind, by_id, by_role, entered_at from deal_stages;
grant select on report_deals_stages to frontline_app;
