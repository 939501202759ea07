-- Meetings with the buyer's people: one slot each, and what became of it as facts that are never overwritten.

create table meetings (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  -- A hand-off or a deal: a later room's record, so no foreign key.
  about_kind text not null check (about_kind in ('handoff', 'deal', 'lead', 'person')),
  about_id uuid not null,
  person_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place_kind text not null check (place_kind in ('web', 'in-person', 'phone')),
  place_where text not null check (length(place_where) <= 500),
  -- The newest fact, for lists and constraints; the facts themselves are below.
  state text not null check (state in ('booked', 'held-claimed', 'held', 'no-show', 'rescheduled', 'cancelled')),
  -- The slot this one replaces, when it was moved or booked again after a no-show.
  follows_id uuid,
  booked_by text not null,
  booked_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  foreign key (workspace_id, follows_id) references meetings (workspace_id, id),
  check (ends_at > starts_at and ends_at <= starts_at + interval '1 day')
);
call protect('meetings');
create index meetings_about on meetings (workspace_id, about_kind, about_id, starts_at);
create index meetings_person on meetings (workspace_id, person_id, starts_at);
create unique index meetings_one_successor on meetings (workspace_id, follows_id);

create table meeting_members (
  workspace_id uuid not null default current_workspace(),
  meeting_id uuid not null,
  member_id uuid not null,
  -- Copied from the meeting, which never moves: a new time is a new meeting.
  starts_at timestamptz not null,
  primary key (workspace_id, meeting_id, member_id),
  foreign key (workspace_id, meeting_id) references meetings (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
call protect('meeting_members', 'select, insert');
create index meeting_members_day on meeting_members (workspace_id, member_id, starts_at);

create table meeting_facts (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  meeting_id uuid not null,
  fact text not null check (fact in ('booked', 'held-claimed', 'held', 'no-show', 'rescheduled', 'cancelled')),
  -- Whose doing a no-show, a move or a cancellation was; the two sides are counted apart.
  by_whom text check (by_whom in ('person', 'us')),
  why text check (length(why) <= 500),
  evidence jsonb not null,
  by_kind text not null check (by_kind in ('member', 'system')),
  by_id text not null,
  by_role text,
  occurred_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, meeting_id) references meetings (workspace_id, id),
  check ((by_whom is not null) = (fact in ('no-show', 'rescheduled', 'cancelled')))
);
call protect_append_only('meeting_facts');
create index meeting_facts_of on meeting_facts (workspace_id, meeting_id, occurred_at);
create unique index meeting_booked_once on meeting_facts (workspace_id, meeting_id) where fact = 'booked';
create unique index meeting_held_once on meeting_facts (workspace_id, meeting_id) where fact = 'held';

create view report_meetings_meetings with (security_invoker = true) as
select m.workspace_id, m.id as meeting_id, m.about_kind, m.about_id, m.person_id, m.state, m.place_kind,
       m.starts_at, m.ends_at, m.booked_at, m.booked_by, m.follows_id,
       held.occurred_at as held_at, held.by_id as held_by,
       claimed.occurred_at as held_claimed_at, claimed.by_id as held_claimed_by,
       ended.fact as ended_as, ended.occurred_at as ended_at, ended.by_id as ended_by, ended.by_whom as ended_by_whom,
       (select array_agg(p.member_id order by p.member_id) from meeting_members p
        where p.workspace_id = m.workspace_id and p.meeting_id = m.id) as member_ids
from meetings m
left join meeting_facts held
  on held.workspace_id = m.workspace_id and held.meeting_id = m.id and held.fact = 'held'
left join lateral (
  select f.occurred_at, f.by_id from meeting_facts f
  where f.workspace_id = m.workspace_id and f.meeting_id = m.id and f.fact = 'held-claimed'
  order by f.occurred_at limit 1) claimed on true
left join lateral (
  select f.fact, f.occurred_at, f.by_id, f.by_whom from meeting_facts f
  where f.workspace_id = m.workspace_id and f.meeting_id = m.id and f.fact in ('no-show', 'rescheduled', 'cancelled')
  order by f.occurred_at desc limit 1) ended on true;
grant select on report_meetings_meetings to frontline_app;
