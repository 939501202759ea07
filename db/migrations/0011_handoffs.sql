-- Qualification, the offer, and the verdict: the pass between a rep and an Account Executive.

-- What a rep must know before passing, per motion: [{ key, label, help, required }] in order.
create table qualification_templates (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  motion text not null check (motion in ('outbound', 'inbound')),
  version int not null check (version > 0),
  criteria jsonb not null check (jsonb_typeof(criteria) = 'array' and jsonb_array_length(criteria) between 1 and 12),
  published_by text not null,
  published_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, motion, version)
);
call protect_append_only('qualification_templates');

-- What silence means and how long each side has; a change is a new version, a hand-off keeps its own.
create table handoff_policies (
  workspace_id uuid not null default current_workspace(),
  version int not null check (version > 0),
  silence text not null check (silence in ('escalate', 'auto-accept', 'auto-release')),
  accept_minutes int not null check (accept_minutes between 15 and 6000),
  decide_minutes int not null check (decide_minutes between 15 and 6000),
  published_by text not null,
  published_at timestamptz not null,
  primary key (workspace_id, version)
);
call protect_append_only('handoff_policies');

create table qualifications (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  lead_id uuid not null,
  template_id uuid not null,
  started_by uuid not null,
  started_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, lead_id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, template_id) references qualification_templates (workspace_id, id),
  foreign key (workspace_id, started_by) references members (workspace_id, id)
);
call protect_append_only('qualifications');

create table handoffs (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  lead_id uuid not null,
  person_id uuid not null,
  company_id uuid,
  motion text not null check (motion in ('outbound', 'inbound')),
  qualification_id uuid not null,
  offered_by uuid not null,
  offered_to uuid not null,
  way text not null check (way in ('meeting', 'introduction', 'live')),
  note jsonb not null,
  state text not null check (state in ('offered', 'accepted', 'needs-work', 'requalified', 'returned', 'released')),
  round int not null default 0 check (round between 0 and 2),
  policy_version int not null,
  offered_at timestamptz not null,
  accepted_at timestamptz,
  -- Which clock runs, and so whose turn it is: the AE's to accept and decide, the rep's to rework and book again.
  clock text check (clock in ('accept', 'decide', 'rework', 'rebook')),
  due_at timestamptz,
  -- When silence past this clock had its effect; empty again when another clock starts.
  silence_applied_at timestamptz,
  -- More work may take until here, counted from the first round; then a verdict is due.
  work_until timestamptz,
  decided_at timestamptz,
  -- A manager's leave for a second open hand-off at one company (law 2).
  beside_another boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  foreign key (workspace_id, company_id) references companies (workspace_id, id),
  foreign key (workspace_id, qualification_id) references qualifications (workspace_id, id),
  foreign key (workspace_id, offered_by) references members (workspace_id, id),
  foreign key (workspace_id, offered_to) references members (workspace_id, id),
  foreign key (workspace_id, policy_version) references handoff_policies (workspace_id, version),
  constraint law_3_never_to_oneself check (offered_by <> offered_to),
  constraint live_handoffs_have_a_clock check
    ((state in ('offered', 'accepted', 'needs-work')) = (due_at is not null and clock is not null)),
  constraint decided_handoffs_say_when check ((decided_at is not null) = (state in ('requalified', 'returned', 'released')))
);
-- What a re-qualification points at, so that only the AE of the offer can have made it (law 3).
create unique index handoffs_executive on handoffs (workspace_id, id, offered_to);
create unique index one_open_handoff_per_lead on handoffs (workspace_id, lead_id)
  where state in ('offered', 'accepted', 'needs-work');
create unique index law_2_one_open_handoff_per_company on handoffs (workspace_id, company_id)
  where state in ('offered', 'accepted', 'needs-work') and not beside_another and company_id is not null;
create index handoffs_to on handoffs (workspace_id, offered_to, state, due_at);
create index handoffs_by on handoffs (workspace_id, offered_by, state, offered_at desc);
create index handoffs_due on handoffs (workspace_id, due_at) where state in ('offered', 'accepted', 'needs-work');
create index handoffs_lead on handoffs (workspace_id, lead_id, offered_at desc);
create index handoffs_offered on handoffs (workspace_id, offered_at desc, id desc);
call protect('handoffs');

-- Marks of either side, each with its evidence; the newest mark of a side on a criterion counts.
create table qualification_marks (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  qualification_id uuid not null,
  handoff_id uuid,
  side text not null check (side in ('rep', 'ae')),
  criterion text not null,
  mark text not null check (mark in ('confirmed', 'contradicted', 'unknown')),
  words text check (length(words) <= 1000),
  evidence_kind text,
  evidence_id uuid,
  -- The round of work the AE marked in; a rep's marks are in none.
  round int not null default 0,
  synthetic boolean not null default false,
  marked_by uuid not null,
  marked_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, qualification_id) references qualifications (workspace_id, id),
  foreign key (workspace_id, handoff_id) references handoffs (workspace_id, id),
  foreign key (workspace_id, marked_by) references members (workspace_id, id),
  check ((evidence_kind is null) = (evidence_id is null)),
  check (mark = 'unknown' or words is not null or evidence_id is not null),
  check (side = 'rep' or handoff_id is not null)
);
create index qualification_marks_of on qualification_marks (workspace_id, qualification_id, side, marked_at desc);
call protect_append_only('qualification_marks');

-- A manager lets a criterion pass; the reason prints on the card.
create table qualification_waivers (
  workspace_id uuid not null default current_workspace(),
  qualification_id uuid not null,
  criterion text not null,
  reason text not null check (length(reason) between 3 and 500),
  waived_by uuid not null,
  waived_at timestamptz not null,
  primary key (workspace_id, qualification_id, criterion),
  foreign key (workspace_id, qualification_id) references qualifications (workspace_id, id),
  foreign key (workspace_id, waived_by) references members (workspace_id, id)
);
call protect_append_only('qualification_waivers');

-- Law 2: a manager's leave for a second open hand-off at the company of this lead.
create table handoff_allowances (
  workspace_id uuid not null default current_workspace(),
  lead_id uuid not null,
  reason text not null check (length(reason) between 3 and 500),
  allowed_by uuid not null,
  allowed_at timestamptz not null,
  primary key (workspace_id, lead_id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, allowed_by) references members (workspace_id, id)
);
call protect_append_only('handoff_allowances');

-- Every step of the contract: who, when, from, to, why. Never merged, never overwritten.
create table handoff_answers (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  handoff_id uuid not null,
  answer text not null check (answer in
    ('offered', 'accepted', 'auto-accepted', 'escalated', 'released', 'withdrawn', 'needs-work', 'reworked',
     'work-lapsed', 'clock-set', 'returned', 'requalified')),
  from_state text,
  to_state text not null,
  reason text,
  words text check (length(words) <= 1000),
  facts jsonb not null default '{}',
  by_kind text not null,
  by_id text not null,
  by_role text,
  answered_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, handoff_id) references handoffs (workspace_id, id)
);
create index handoff_answers_of on handoff_answers (workspace_id, handoff_id, answered_at);
call protect_append_only('handoff_answers');

-- The AE's own conversation with the person after the offer: what law 4 asks for.
create table handoff_conversations (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  handoff_id uuid not null,
  kind text not null check (kind in ('meeting', 'call', 'live')),
  meeting_id uuid,
  held_by uuid not null,
  held_at timestamptz not null,
  words text check (length(words) <= 1000),
  synthetic boolean not null default false,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, handoff_id) references handoffs (workspace_id, id),
  foreign key (workspace_id, meeting_id) references meetings (workspace_id, id),
  foreign key (workspace_id, held_by) references members (workspace_id, id),
  check ((kind = 'meeting') = (meeting_id is not null))
);
create unique index handoff_conversations_own on handoff_conversations (workspace_id, id, handoff_id, held_by);
create unique index handoff_conversations_meeting on handoff_conversations (workspace_id, meeting_id);
create index handoff_conversations_of on handoff_conversations (workspace_id, handoff_id, held_at);
call protect_append_only('handoff_conversations');

-- Law 4: the only thing that earns a credit. One per hand-off, with everything it needs.
create table requalifications (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  handoff_id uuid not null,
  conversation_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  amount_synthetic boolean not null default false,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  next_step text not null check (length(next_step) between 1 and 300),
  next_step_at timestamptz not null,
  words text check (length(words) <= 1000),
  requalified_by uuid not null,
  requalified_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, handoff_id),
  constraint law_3_by_the_executive_it_was_offered_to foreign key (workspace_id, handoff_id, requalified_by)
    references handoffs (workspace_id, id, offered_to),
  constraint law_4_after_an_own_conversation foreign key (workspace_id, conversation_id, handoff_id, requalified_by)
    references handoff_conversations (workspace_id, id, handoff_id, held_by),
  check (next_step_at > requalified_at)
);
call protect_append_only('requalifications');

-- What the rep and the AE, each on their own, made of one criterion: the calibration of both (DOMAIN §3.7).
create table handoff_agreements (
  workspace_id uuid not null default current_workspace(),
  handoff_id uuid not null,
  criterion text not null,
  rep_mark text not null check (rep_mark in ('confirmed', 'contradicted', 'unknown')),
  ae_mark text not null check (ae_mark in ('confirmed', 'contradicted', 'unknown')),
  agreed boolean not null generated always as (rep_mark = ae_mark) stored,
  compared_at timestamptz not null,
  primary key (workspace_id, handoff_id, criterion),
  foreign key (workspace_id, handoff_id) references handoffs (workspace_id, id)
);
call protect_append_only('handoff_agreements');

create view report_handoffs_handoffs with (security_invoker = true) as
select h.workspace_id, h.id, h.lead_id, h.person_id, h.company_id, h.motion, h.offered_by, h.offered_to, h.way, h.state,
       h.round, h.offered_at, h.accepted_at, h.clock, h.due_at, h.silence_applied_at, h.decided_at,
       (select min(c.held_at) from handoff_conversations c
        where c.workspace_id = h.workspace_id and c.handoff_id = h.id) as held_at,
       r.id as requalification_id, r.requalified_at, r.amount_minor, r.currency, r.amount_synthetic,
       (select a.reason from handoff_answers a
        where a.workspace_id = h.workspace_id and a.handoff_id = h.id and a.answer = 'returned'
        order by a.answered_at desc limit 1) as returned_reason
from handoffs h
left join requalifications r on r.workspace_id = h.workspace_id and r.handoff_id = h.id;
grant select on report_handoffs_handoffs to frontline_app;

create view report_handoffs_marks with (security_invoker = true) as
select m.workspace_id, m.id, m.qualification_id, m.handoff_id, q.lead_id, m.side, m.criterion, m.mark, m.synthetic,
       m.marked_by, m.marked_at
from qualification_marks m
join qualifications q on q.workspace_id = m.workspace_id and q.id = m.qualification_id;
grant select on report_handoffs_marks to frontline_app;

create view report_handoffs_agreements with (security_invoker = true) as
select a.workspace_id, a.handoff_id, a.criterion, a.rep_mark, a.ae_mark, a.agreed, a.compared_at, h.offered_by, h.offered_to,
       h.motion
from handoff_agreements a
join handoffs h on h.workspace_id = a.workspace_id and h.id = a.handoff_id;
grant select on report_handoffs_agreements to frontline_app;
