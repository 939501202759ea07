-- One-on-ones: a series between two members, its occurrences, the shared agenda, commitments, and private notes.

create table one_on_one_series (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  manager_id uuid not null,
  report_id uuid not null,
  cadence text not null check (cadence in ('weekly', 'fortnightly', 'four-weekly')),
  minutes smallint not null check (minutes between 10 and 240),
  template text not null check (template in ('rep', 'market-response', 'executive', 'manager')),
  -- The usual slot: the first one's day and time of day, in the zone it was agreed in, so that clocks may change.
  first_on date not null,
  time_of_day text not null check (time_of_day ~ '^[0-2][0-9]:[0-5][0-9]$'),
  zone text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, manager_id) references members (workspace_id, id),
  foreign key (workspace_id, report_id) references members (workspace_id, id),
  check (manager_id <> report_id)
);
call protect('one_on_one_series', 'select, insert, update');
create unique index one_on_one_series_live on one_on_one_series (workspace_id, report_id, manager_id)
  where ended_at is null;
create index one_on_one_series_of_manager on one_on_one_series (workspace_id, manager_id);

-- One agreed time. Another time is another occurrence that follows it.
create table one_on_ones (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  series_id uuid not null,
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 10 and 240),
  state text not null check (state in ('planned', 'held', 'partial', 'moved', 'missed', 'cancelled')),
  follows_id uuid,
  began_at timestamptz,
  ended_at timestamptz,
  closed_at timestamptz,
  -- Said at the close when nothing was agreed; silence is not an answer.
  nothing_agreed boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, series_id) references one_on_one_series (workspace_id, id),
  foreign key (workspace_id, follows_id) references one_on_ones (workspace_id, id),
  check ((state in ('held', 'partial')) = (ended_at is not null)),
  check (ended_at is null or ended_at > began_at),
  check ((state = 'planned') = (closed_at is null))
);
call protect('one_on_ones', 'select, insert, update');
create unique index one_on_ones_planned on one_on_ones (workspace_id, series_id) where state = 'planned';
create index one_on_ones_of_series on one_on_ones (workspace_id, series_id, starts_at desc);
create index one_on_ones_lapsing on one_on_ones (workspace_id, starts_at) where state = 'planned';

create table one_on_one_facts (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  one_on_one_id uuid not null,
  fact text not null check (fact in ('planned', 'begun', 'held', 'partial', 'moved', 'missed', 'cancelled')),
  -- Of the two, whose doing a move or a miss was, as they say; null when nobody said.
  whose text check (whose in ('manager', 'report')),
  by_kind text not null check (by_kind in ('member', 'system')),
  by_id text not null,
  by_role text,
  occurred_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, one_on_one_id) references one_on_ones (workspace_id, id)
);
call protect_append_only('one_on_one_facts');
create index one_on_one_facts_of on one_on_one_facts (workspace_id, one_on_one_id, occurred_at);

-- One list for the whole series: what was not talked about is simply still there next time.
create table agenda_items (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  series_id uuid not null,
  author_id uuid not null,
  kind text not null check (kind in ('discuss', 'review', 'help', 'think', 'feedback', 'thanks', 'fyi')),
  words text not null check (length(words) between 1 and 1000),
  -- Counts edits: two who edit at once do not overwrite each other unseen.
  version int not null default 1,
  added_at timestamptz not null,
  discussed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, series_id) references one_on_one_series (workspace_id, id),
  foreign key (workspace_id, author_id) references members (workspace_id, id)
);
call protect('agenda_items');
create index agenda_items_of_series on agenda_items (workspace_id, series_id, added_at);

create table commitments (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  series_id uuid not null,
  -- The occurrence it was agreed in or before; carrying never depends on it.
  agreed_in_id uuid not null,
  owner_id uuid not null,
  words text not null check (length(words) between 1 and 500),
  due_on date,
  state text not null check (state in ('open', 'done', 'dropped')),
  agreed_at timestamptz not null,
  settled_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, series_id) references one_on_one_series (workspace_id, id),
  foreign key (workspace_id, agreed_in_id) references one_on_ones (workspace_id, id),
  foreign key (workspace_id, owner_id) references members (workspace_id, id),
  check ((state = 'open') = (settled_at is null))
);
call protect('commitments', 'select, insert, update');
create index commitments_of_series on commitments (workspace_id, series_id, agreed_at);

create table commitment_changes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  commitment_id uuid not null,
  was text check (was in ('open', 'done', 'dropped')),
  became text not null check (became in ('open', 'done', 'dropped')),
  why text check (length(why) between 1 and 500),
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, commitment_id) references commitments (workspace_id, id),
  check (became <> 'dropped' or why is not null)
);
call protect_append_only('commitment_changes');
create index commitment_changes_of on commitment_changes (workspace_id, commitment_id, changed_at);

-- A key an author, itself sealed by the server's key: taking it away makes every note of theirs unreadable at once.
create table private_note_keys (
  workspace_id uuid not null default current_workspace(),
  author_id uuid not null,
  sealed_key bytea not null,
  made_at timestamptz not null,
  primary key (workspace_id, author_id),
  foreign key (workspace_id, author_id) references members (workspace_id, id)
);
call protect('private_note_keys', 'select, insert, delete');

-- No report view, export or event reads this table. Ciphertext only.
create table private_notes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  series_id uuid not null,
  author_id uuid not null,
  sealed_words bytea not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, series_id) references one_on_one_series (workspace_id, id),
  foreign key (workspace_id, author_id) references private_note_keys (workspace_id, author_id) on delete cascade
);
call protect('private_notes');
create index private_notes_of_author on private_notes (workspace_id, author_id, series_id, written_at desc);

-- When and whether, never what.
create view report_coaching_one_on_ones with (security_invoker = true) as
select o.workspace_id, o.id, o.series_id, s.manager_id, s.report_id, s.cadence, s.zone, o.starts_at, o.minutes, o.state,
       o.follows_id, o.began_at, o.ended_at, o.closed_at,
       o.state in ('held', 'partial') and (o.nothing_agreed or exists (
         select from commitments c where c.workspace_id = o.workspace_id and c.agreed_in_id = o.id)) as is_documented
from one_on_ones o
join one_on_one_series s on s.workspace_id = o.workspace_id and s.id = o.series_id;
grant select on report_coaching_one_on_ones to frontline_app;

create view report_coaching_commitments with (security_invoker = true) as
select c.workspace_id, c.id, c.series_id, s.manager_id, s.report_id, c.owner_id, c.due_on, c.state, c.agreed_at,
       c.settled_at
from commitments c
join one_on_one_series s on s.workspace_id = c.workspace_id and s.id = c.series_id;
grant select on report_coaching_commitments to frontline_app;
