-- Pay follows the pass: plans, credits, and a ledger that is only ever added to.

-- "A flat amount for each re-qualified assist", dated: the version valid on the trigger day counts.
create table plan_versions (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  role text not null check (role in ('sdr', 'market-response')),
  version int not null check (version > 0),
  name text not null check (length(name) between 1 and 120),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  valid_from date not null,
  valid_until date,
  published_by text not null,
  published_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, role, version),
  check (valid_until is null or valid_until > valid_from),
  constraint one_plan_at_a_time exclude using gist (
    workspace_id with =, role with =, daterange(valid_from, valid_until) with &&)
);
call protect('plan_versions');

-- One credit per hand-off: the sourcing of one deal pays once (law 4).
create table credits (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  handoff_id uuid not null,
  member_id uuid not null,
  state text not null check (state in ('pending', 'earned', 'voided', 'reversed')),
  plan_version_id uuid,
  requalification_id uuid,
  deal_id uuid,
  amount_minor bigint not null check (amount_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  pending_at timestamptz not null,
  earned_at timestamptz,
  ended_at timestamptz,
  ended_why text check (length(ended_why) between 1 and 300),
  primary key (workspace_id, id),
  unique (workspace_id, handoff_id),
  foreign key (workspace_id, handoff_id) references handoffs (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, plan_version_id) references plan_versions (workspace_id, id),
  foreign key (workspace_id, requalification_id) references requalifications (workspace_id, id),
  foreign key (workspace_id, deal_id) references deals (workspace_id, id),
  constraint law_4_earned_by_requalification check (
    state not in ('earned', 'reversed') or (requalification_id is not null and deal_id is not null and earned_at is not null))
);
create unique index law_4_one_credit_per_requalification on credits (workspace_id, requalification_id)
  where requalification_id is not null;
create unique index law_4_one_credit_per_deal on credits (workspace_id, deal_id) where deal_id is not null;
create index credits_of on credits (workspace_id, member_id, state, pending_at desc);
call protect('credits');

-- Law 5: double-entry, append-only, integer minor units, effective and recorded times. Corrections are new entries.
create table ledger_entries (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  kind text not null check (kind in ('earned', 'reversed', 'adjusted')),
  member_id uuid not null,
  credit_id uuid,
  -- The entry this one corrects.
  corrects_id uuid,
  reason text check (length(reason) between 3 and 500),
  effective_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, credit_id) references credits (workspace_id, id),
  foreign key (workspace_id, corrects_id) references ledger_entries (workspace_id, id),
  check (kind = 'earned' or reason is not null),
  check (kind <> 'reversed' or corrects_id is not null)
);
create unique index ledger_earned_once on ledger_entries (workspace_id, credit_id) where kind = 'earned';
create unique index ledger_reversed_once on ledger_entries (workspace_id, corrects_id) where kind = 'reversed';
create index ledger_entries_of on ledger_entries (workspace_id, member_id, effective_on, id);
call protect_append_only('ledger_entries');

create table ledger_lines (
  workspace_id uuid not null default current_workspace(),
  entry_id uuid not null,
  line smallint not null,
  account text not null check (account in ('commission-expense', 'owed-to-member')),
  amount_minor bigint not null check (amount_minor <> 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (workspace_id, entry_id, line),
  foreign key (workspace_id, entry_id) references ledger_entries (workspace_id, id)
);
call protect_append_only('ledger_lines');

-- An entry's lines sum to nothing in each currency; checked when the transaction commits.
create function law_5_entries_balance() returns trigger
  language plpgsql as $$
begin
  if exists (
    select from ledger_lines
    where workspace_id = new.workspace_id and entry_id = new.entry_id
    group by currency having sum(amount_minor) <> 0
  ) then
    raise exception 'law 5: the lines of ledger entry % do not sum to zero', new.entry_id
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger law_5_entries_balance after insert on ledger_lines
  deferrable initially deferred for each row execute function law_5_entries_balance();

-- A member's month. Drafts are computed from the ledger; locking keeps the bytes.
create table statements (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  member_id uuid not null,
  month date not null check (extract(day from month) = 1),
  state text not null check (state in ('approved', 'locked')),
  body text not null,
  sha256 text not null check (length(sha256) = 64),
  approved_by uuid not null,
  approved_at timestamptz not null,
  locked_by uuid,
  locked_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, member_id, month),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, approved_by) references members (workspace_id, id),
  foreign key (workspace_id, locked_by) references members (workspace_id, id),
  constraint nobody_approves_their_own check (approved_by <> member_id and locked_by <> member_id),
  check ((state = 'locked') = (locked_at is not null))
);
call protect('statements', 'select, insert, update');

create view report_compensation_credits with (security_invoker = true) as
select workspace_id, id, handoff_id, member_id, state, requalification_id, deal_id, amount_minor, currency, pending_at,
       earned_at, ended_at, ended_why
from credits;
grant select on report_compensation_credits to frontline_app;
