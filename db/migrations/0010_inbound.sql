-- Who comes to us: forms, what they sent, why it was scored and routed so, and the clock until we answered.

-- Score points, clocks, rotation: what is data of the company. A change is a new version (law 9).
create table inbound_rules (
  workspace_id uuid not null default current_workspace(),
  version int not null check (version > 0),
  rules jsonb not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (workspace_id, version)
);
call protect_append_only('inbound_rules');

create table forms (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  asset text not null check (asset in ('demo-request', 'contact', 'white-paper', 'webinar', 'blog-subscription')),
  -- Stamped on each lead: where it came from, and through what.
  source text not null check (length(source) between 1 and 80),
  origin text check (length(origin) <= 120),
  -- Whether arrivals wait for an answer against the clock, or are kept warm until they do more.
  treatment text not null check (treatment in ('answer', 'nurture')),
  -- In the page's address and the snippet; anybody may know it.
  public_key text not null,
  -- For programs; who holds it is trusted not to be a robot of a stranger's.
  program_key text not null,
  version int not null,
  created_by text not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (workspace_id, id)
);
create index forms_by_name on forms (workspace_id, name, id);
call protect('forms');

create table form_versions (
  workspace_id uuid not null default current_workspace(),
  form_id uuid not null,
  version int not null check (version > 0),
  content jsonb not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (workspace_id, form_id, version),
  foreign key (workspace_id, form_id) references forms (workspace_id, id)
);
call protect_append_only('form_versions');

-- One row for each thing that came in, whatever became of it (law 12).
create table submissions (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  form_id uuid not null,
  form_version int not null,
  raw_body_id uuid not null,
  door text not null check (door in ('page', 'embed', 'program')),
  -- The sender's own id: the same thing sent twice is one submission.
  external_id text check (length(external_id) between 1 and 200),
  values jsonb not null,
  source text not null,
  origin text,
  page text,
  -- Keyed hash of the sender's network address, for counting; the address itself is not kept.
  sender_key bytea,
  received_at timestamptz not null,
  outcome text not null check (outcome in ('opened', 'joined', 'blocked', 'rejected', 'waiting')),
  reason text,
  -- Which fields broke which rule, for rejected ones.
  faults jsonb,
  person_id uuid,
  lead_id uuid,
  match jsonb,
  primary key (workspace_id, id),
  foreign key (workspace_id, form_id, form_version) references form_versions (workspace_id, form_id, version),
  foreign key (workspace_id, raw_body_id) references raw_bodies (workspace_id, id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  constraint law_12_a_lead_or_a_reason check (
    case when outcome in ('opened', 'joined') then person_id is not null and lead_id is not null else reason is not null end)
);
create unique index submissions_once on submissions (workspace_id, form_id, external_id) where external_id is not null;
create unique index submissions_raw on submissions (workspace_id, raw_body_id);
create index submissions_of_form on submissions (workspace_id, form_id, received_at desc, id desc);
create index submissions_newest on submissions (workspace_id, received_at desc, id desc);
create index submissions_of_person on submissions (workspace_id, person_id, received_at desc) where person_id is not null;
create index submissions_of_lead on submissions (workspace_id, lead_id, received_at desc) where lead_id is not null;
create index submissions_of_sender on submissions (workspace_id, form_id, sender_key, received_at desc) where sender_key is not null;
create index submissions_waiting on submissions (workspace_id, received_at) where outcome = 'waiting';
call protect('submissions');

-- Each verdict on a submission, the first and any a person changed: who, when, from, to, why.
create table submission_verdicts (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  submission_id uuid not null,
  from_outcome text,
  to_outcome text not null,
  reason text,
  by_kind text not null,
  by_id text not null,
  decided_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, submission_id) references submissions (workspace_id, id)
);
create index submission_verdicts_of on submission_verdicts (workspace_id, submission_id, decided_at);
call protect_append_only('submission_verdicts');

create table scores (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  lead_id uuid not null,
  submission_id uuid not null,
  rules_version int not null,
  fit int not null,
  behaviour int not null,
  grade text not null check (grade ~ '^[A-D][A-D]$'),
  clock text not null check (clock in ('A', 'B', 'C')),
  reasons jsonb not null,
  scored_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, submission_id) references submissions (workspace_id, id)
);
create index scores_of_lead on scores (workspace_id, lead_id, scored_at desc, id desc);
call protect_append_only('scores');

-- Why a lead was given to whom, from what was seen then: enough to decide it again and get the same.
create table routings (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  lead_id uuid not null,
  submission_id uuid not null,
  rules_version int not null,
  why text not null check (why in ('owner', 'holder', 'rotation', 'nobody-on-shift', 'nurture')),
  -- Who has it first, and until when; null where anybody may claim at once.
  first_for uuid,
  first_until timestamptz,
  -- Who must be told though they cannot own it: the holder of the company.
  told_member_id uuid,
  candidates jsonb not null,
  excluded jsonb not null,
  routed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, submission_id) references submissions (workspace_id, id),
  foreign key (workspace_id, first_for) references members (workspace_id, id),
  check ((first_for is null) = (first_until is null))
);
create index routings_of_lead on routings (workspace_id, lead_id, routed_at desc, id desc);
call protect_append_only('routings');

-- Turns taken in the rotation: who has the lowest level is next.
create table rotation_places (
  workspace_id uuid not null default current_workspace(),
  member_id uuid not null,
  level int not null,
  last_at timestamptz,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
call protect('rotation_places');

-- One per lead: from arrival to the first answer, and where the minutes went. Rows say what is so; routings, scores
-- and the lead's changes say how it came to be so.
create table response_clocks (
  workspace_id uuid not null default current_workspace(),
  lead_id uuid not null,
  submission_id uuid not null,
  person_id uuid not null,
  company_id uuid,
  grade text not null,
  clock text not null check (clock in ('A', 'B', 'C')),
  allowed_minutes int not null check (allowed_minutes > 0),
  captured_at timestamptz not null,
  scored_at timestamptz not null,
  routed_at timestamptz not null,
  -- When the first shift was open: the arrival itself when somebody was there.
  shift_opens_at timestamptz not null,
  due_at timestamptz not null,
  -- Whose hours the clock counts in: a member's, or null for the company's.
  hours_of uuid,
  first_for uuid,
  first_until timestamptz,
  owner_id uuid,
  claimed_at timestamptz,
  first_attempt_at timestamptz,
  -- Ended without an answer: nurtured, disqualified.
  ended_at timestamptz,
  ended_as text,
  breached_at timestamptz,
  breach_cause text check (breach_cause in ('nobody-on-shift', 'unclaimed', 'unanswered')),
  breach_owner_id uuid,
  escalated_at timestamptz,
  primary key (workspace_id, lead_id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id),
  foreign key (workspace_id, submission_id) references submissions (workspace_id, id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  foreign key (workspace_id, hours_of) references members (workspace_id, id),
  check ((breached_at is null) = (breach_cause is null)),
  check ((ended_at is null) = (ended_as is null))
);
create index response_clocks_unclaimed on response_clocks (workspace_id, due_at, lead_id)
  where claimed_at is null and ended_at is null;
create index response_clocks_owned on response_clocks (workspace_id, owner_id, due_at) where ended_at is null;
create index response_clocks_company on response_clocks (workspace_id, company_id, captured_at desc)
  where ended_at is null and owner_id is not null;
create index response_clocks_running on response_clocks (workspace_id, due_at)
  where first_attempt_at is null and ended_at is null and breached_at is null;
create index response_clocks_late on response_clocks (workspace_id, breached_at)
  where first_attempt_at is null and ended_at is null and escalated_at is null and breached_at is not null;
call protect('response_clocks');

create view report_inbound_submissions with (security_invoker = true) as
select s.workspace_id, s.id as submission_id, s.form_id, f.asset, s.door, s.source, s.origin, s.outcome, s.reason,
       s.person_id, s.lead_id, s.received_at
from submissions s
join forms f on f.workspace_id = s.workspace_id and f.id = s.form_id;
grant select on report_inbound_submissions to frontline_app;

create view report_inbound_clocks with (security_invoker = true) as
select workspace_id, lead_id, submission_id, person_id, grade, clock, allowed_minutes, captured_at, scored_at, routed_at,
       shift_opens_at, due_at, hours_of, owner_id, claimed_at, first_attempt_at, ended_at, ended_as, breached_at,
       breach_cause, breach_owner_id, escalated_at
from response_clocks;
grant select on report_inbound_clocks to frontline_app;
