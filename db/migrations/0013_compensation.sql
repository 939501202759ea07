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

create table plan_acknowledgements (
  workspace_id uuid not null default current_workspace(),
  plan_version_id uuid not null,
  member_id uuid not null,
  acknowledged_at timestamptz not null,
  primary key (workspace_id, plan_version_id, member_id),
  foreign key (workspace_id, plan_version_id) references plan_versions (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
call protect_append_only('plan_acknowledgements');

-- Who offered a hand-off is who its credit is for; and a verdict is one hand-off's.
create unique index handoffs_sourcer on handoffs (workspace_id, id, offered_by);
create unique index requalifications_handoff on requalifications (workspace_id, id, handoff_id);

-- One credit per hand-off: the sourcing of one deal pays once (law 4).
create table credits (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  handoff_id uuid not null,
  member_id uuid not null,
  -- Whose plan prices it: the role that owns the motion the lead came in by.
  role text not null check (role in ('sdr', 'market-response')),
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
  unique (workspace_id, id, member_id),
  foreign key (workspace_id, plan_version_id) references plan_versions (workspace_id, id),
  constraint law_4_paid_to_who_passed_it foreign key (workspace_id, handoff_id, member_id)
    references handoffs (workspace_id, id, offered_by),
  constraint law_4_one_verdict foreign key (workspace_id, requalification_id, handoff_id)
    references requalifications (workspace_id, id, handoff_id),
  constraint law_4_one_deal foreign key (workspace_id, deal_id, requalification_id)
    references deals (workspace_id, id, requalification_id),
  constraint law_4_earned_by_requalification check (
    state not in ('earned', 'reversed') or (requalification_id is not null and deal_id is not null and earned_at is not null))
);
create unique index law_4_one_credit_per_requalification on credits (workspace_id, requalification_id)
  where requalification_id is not null;
create unique index law_4_one_credit_per_deal on credits (workspace_id, deal_id) where deal_id is not null;
-- Credits earned while no plan was in force wait here for one.
create index credits_unpriced on credits (workspace_id, role, earned_at) where state = 'earned' and plan_version_id is null;
create index credits_of on credits (workspace_id, member_id, state, pending_at desc);
call protect('credits', 'select, insert, update');

-- Law 4: a re-qualification has earned its credit when its transaction ends.
create function law_4_requalified_is_earned() returns trigger
  language plpgsql as $$
begin
  if not exists (
    select from credits
    where workspace_id = new.workspace_id and requalification_id = new.id and state in ('earned', 'reversed')
  ) then
    raise exception 'law 4: re-qualification % earned no credit', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger law_4_requalified_is_earned after insert on requalifications
  deferrable initially deferred for each row execute function law_4_requalified_is_earned();

-- What became of a credit, one row each time.
create table credit_changes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  credit_id uuid not null,
  from_state text,
  to_state text not null,
  why text check (length(why) between 1 and 500),
  by_kind text not null,
  by_id text not null,
  by_role text,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, credit_id) references credits (workspace_id, id)
);
create index credit_changes_of on credit_changes (workspace_id, credit_id, changed_at);
call protect_append_only('credit_changes');

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
  foreign key (workspace_id, credit_id, member_id) references credits (workspace_id, id, member_id),
  foreign key (workspace_id, corrects_id) references ledger_entries (workspace_id, id),
  check (kind = 'earned' or reason is not null),
  check (kind <> 'earned' or credit_id is not null),
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

-- An entry has lines, and they sum to nothing in each currency; checked when the transaction commits.
create function law_5_entry_balances() returns trigger
  language plpgsql as $$
declare
  entry uuid := case tg_table_name when 'ledger_entries' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'entry_id' end;
begin
  if not exists (select from ledger_lines where workspace_id = new.workspace_id and entry_id = entry) or exists (
    select from ledger_lines
    where workspace_id = new.workspace_id and entry_id = entry
    group by currency having sum(amount_minor) <> 0
  ) then
    raise exception 'law 5: the lines of ledger entry % do not sum to zero', entry using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger law_5_entry_has_lines after insert on ledger_entries
  deferrable initially deferred for each row execute function law_5_entry_balances();
create constraint trigger law_5_lines_balance after insert on ledger_lines
  deferrable initially deferred for each row execute function law_5_entry_balances();

-- A member's month. Drafts are computed from the ledger; approving keeps the bytes and closes the month.
create table statements (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  member_id uuid not null,
  month date not null check (extract(day from month) = 1),
  state text not null check (state in ('approved', 'locked')),
  body text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
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
  check ((state = 'locked') = (locked_at is not null and locked_by is not null))
);
create index statements_month on statements (workspace_id, month, member_id);
call protect('statements', 'select, insert, update');

-- Law 5: one statement at a time touches a member's ledger: an entry in flight and a month being closed wait for each other.
create function hold_ledger_of(member uuid) returns void
  language sql as $$ select pg_advisory_xact_lock(hashtextextended('ledger ' || member::text, 0)) $$;
grant execute on function hold_ledger_of to frontline_app;

-- Law 5: nothing is added to a closed month, nor to an entry after its own transaction.
create function law_5_closed_months_stay() returns trigger
  language plpgsql as $$
begin
  perform hold_ledger_of(new.member_id);
  if exists (
    select from statements
    where workspace_id = new.workspace_id and member_id = new.member_id and month + interval '1 month' > new.effective_on
  ) then
    raise exception 'law 5: the month of % is closed; a correction lands in an open one', new.effective_on
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
-- Law 4: only an earned credit is paid.
create function law_4_only_earned_is_paid() returns trigger
  language plpgsql as $$
begin
  if new.kind = 'earned' and not exists (
    select from credits where workspace_id = new.workspace_id and id = new.credit_id and state = 'earned'
  ) then
    raise exception 'law 4: credit % is not earned', new.credit_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger law_4_only_earned_is_paid before insert on ledger_entries
  for each row execute function law_4_only_earned_is_paid();

create trigger law_5_closed_months_stay before insert on ledger_entries
  for each row execute function law_5_closed_months_stay();

create function law_5_entries_stay() returns trigger
  language plpgsql as $$
begin
  if not exists (
    select from ledger_entries
    where workspace_id = new.workspace_id and id = new.entry_id and xmin = pg_current_xact_id()::xid
  ) then
    raise exception 'law 5: ledger entry % was written before; a correction is a new entry', new.entry_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger law_5_entries_stay before insert on ledger_lines
  for each row execute function law_5_entries_stay();

-- A statement keeps its bytes; all that may still happen to it is the lock.
create function law_5_statements_stay() returns trigger
  language plpgsql as $$
begin
  if old.state = 'locked' or (new.id, new.member_id, new.month, new.body, new.sha256, new.approved_by, new.approved_at)
      is distinct from (old.id, old.member_id, old.month, old.body, old.sha256, old.approved_by, old.approved_at) then
    raise exception 'law 5: statement % is closed', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger law_5_statements_stay before update on statements
  for each row execute function law_5_statements_stay();

create view report_compensation_credits with (security_invoker = true) as
select workspace_id, id, handoff_id, member_id, state, requalification_id, deal_id, amount_minor, currency, pending_at,
       earned_at, ended_at, ended_why
from credits;
grant select on report_compensation_credits to frontline_app;
