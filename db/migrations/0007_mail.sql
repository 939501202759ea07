-- Mailboxes of members, mail that leaves at most once (law 7), mail that comes in, and how it is threaded.

create table mailboxes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  member_id uuid not null,
  address text not null check (address = lower(address)),
  sender_name text not null check (length(sender_name) between 1 and 120),
  smtp_host text not null,
  smtp_port int not null check (smtp_port between 1 and 65535),
  smtp_security text not null check (smtp_security in ('tls', 'starttls', 'none')),
  imap_host text not null,
  imap_port int not null check (imap_port between 1 and 65535),
  imap_security text not null check (imap_security in ('tls', 'starttls', 'none')),
  username text not null,
  -- Sealed by the server key, bound to this row's id; no route returns it.
  sealed_password bytea not null,
  -- Whether the server files what it takes in Sent, or we have to. Null until a self-test has seen it.
  server_files_sent boolean,
  -- Outreach alone is held to these; a reply to a buyer never waits for tomorrow.
  daily_budget int not null default 30 check (daily_budget between 0 and 2000),
  pace_seconds int not null default 30 check (pace_seconds between 0 and 3600),
  state text not null check (state in ('connected', 'paused', 'removed')),
  connected_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
create unique index mailboxes_address on mailboxes (workspace_id, address) where state <> 'removed';
create index mailboxes_member on mailboxes (workspace_id, member_id);
call protect('mailboxes');

create table mailbox_changes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  mailbox_id uuid not null,
  change text not null check (change in ('connected', 'changed', 'paused', 'resumed', 'removed')),
  by_id text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, mailbox_id) references mailboxes (workspace_id, id)
);
call protect_append_only('mailbox_changes');

-- What the mailbox page tells: written by every pass, so kept apart from the mailbox itself.
create table mailbox_health (
  workspace_id uuid not null default current_workspace(),
  mailbox_id uuid not null,
  last_sent_at timestamptz,
  send_failed_at timestamptz,
  send_error text,
  send_again_at timestamptz,
  last_read_at timestamptz,
  read_failed_at timestamptz,
  read_error text,
  read_again_at timestamptz,
  read_failures int not null default 0,
  -- The last time a reader's server refused mail from here for what we are or wrote.
  refused_at timestamptz,
  refused_reason text,
  -- One reader at a time; another worker takes over when the lease has run out.
  reader text,
  reader_until timestamptz,
  primary key (workspace_id, mailbox_id),
  foreign key (workspace_id, mailbox_id) references mailboxes (workspace_id, id)
);
call protect('mailbox_health');

-- How far each folder is read. A new UIDVALIDITY (RFC 9051 §2.3.1.1) means the numbers mean nothing any more.
create table mailbox_folders (
  workspace_id uuid not null default current_workspace(),
  mailbox_id uuid not null,
  kind text not null check (kind in ('inbox', 'sent')),
  path text not null,
  uid_validity bigint not null,
  last_uid bigint not null,
  waiting int not null default 0,
  primary key (workspace_id, mailbox_id, kind),
  foreign key (workspace_id, mailbox_id) references mailboxes (workspace_id, id)
);
call protect('mailbox_folders');

-- Messages met, by hour and what became of them, so that "read" is a number and not a word.
create table mailbox_hours (
  workspace_id uuid not null default current_workspace(),
  mailbox_id uuid not null,
  hour timestamptz not null,
  verdict text not null check (verdict in ('reply', 'mail', 'auto-reply', 'bounce', 'notice', 'own', 'unmatched', 'again', 'unreadable')),
  messages int not null,
  primary key (workspace_id, mailbox_id, hour, verdict),
  foreign key (workspace_id, mailbox_id) references mailboxes (workspace_id, id)
);
call protect('mailbox_hours');

create table mailbox_tests (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  mailbox_id uuid not null,
  steps jsonb not null,
  state text not null check (state in ('running', 'passed', 'failed')),
  started_by text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, mailbox_id) references mailboxes (workspace_id, id)
);
create index mailbox_tests_newest on mailbox_tests (workspace_id, mailbox_id, started_at desc);
call protect('mailbox_tests');

-- Law 7. The Message-ID is fixed when the mail is written, so that a mail of unsure fate can be looked for.
create table sends (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  mailbox_id uuid not null,
  person_id uuid not null,
  to_address text not null,
  subject text not null,
  body_text text,
  body_html text,
  message_id text not null,
  in_reply_to text,
  earlier_ids text[] not null default '{}',
  thread_id uuid not null,
  purpose text not null check (purpose in ('outreach', 'reply', 'transactional')),
  origin_kind text not null,
  origin_id uuid not null,
  about_kind text,
  about_id uuid,
  unsubscribe boolean not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'unsure', 'never-went', 'held', 'cancelled')),
  why text,
  not_before timestamptz not null,
  queued_by text not null,
  queued_at timestamptz not null,
  claimed_by text,
  claimed_until timestamptz,
  settled_at timestamptz,
  -- When we put the copy in Sent ourselves, for servers that file none.
  filed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, message_id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  foreign key (workspace_id, mailbox_id) references mailboxes (workspace_id, id),
  check ((state = 'sending') = (claimed_until is not null))
);
create index sends_due on sends (workspace_id, mailbox_id, purpose, not_before, id) where state = 'queued';
create index sends_in_flight on sends (workspace_id, claimed_until) where state in ('sending', 'unsure');
create index sends_by_mailbox on sends (workspace_id, mailbox_id, settled_at) where state = 'sent';
create index sends_by_person on sends (workspace_id, person_id, queued_at desc);
create index sends_by_thread on sends (workspace_id, thread_id);
create index sends_by_origin on sends (workspace_id, origin_kind, origin_id);
call protect('sends');

create table send_changes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  send_id uuid not null,
  from_state text,
  to_state text not null,
  why text,
  by_id text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, send_id) references sends (workspace_id, id)
);
create index send_changes_by_send on send_changes (workspace_id, send_id, changed_at);
call protect_append_only('send_changes');

-- Mail of a known person, in or out, read from a mailbox. What belongs to nobody we know is not stored as content.
create table messages (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  mailbox_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  kind text not null check (kind in ('reply', 'mail', 'auto-reply', 'bounce', 'notice')),
  bounce_reason text,
  message_id text not null,
  from_address text not null,
  from_name text,
  to_addresses text[] not null,
  subject text not null,
  body_text text,
  new_text text,
  body_html text,
  attachments jsonb not null default '[]',
  raw_body_id uuid,
  -- The send it answers or reports on.
  send_id uuid,
  about_kind text,
  about_id uuid,
  sent_at timestamptz not null,
  stored_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, mailbox_id, message_id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  foreign key (workspace_id, mailbox_id) references mailboxes (workspace_id, id),
  foreign key (workspace_id, send_id) references sends (workspace_id, id),
  foreign key (workspace_id, raw_body_id) references raw_bodies (workspace_id, id)
);
create index messages_by_person on messages (workspace_id, person_id, sent_at desc);
create index messages_by_thread on messages (workspace_id, thread_id, sent_at);
call protect('messages');

-- What a human mail seems to mean, and what a member says it means. Only the latter counts anywhere.
create table reply_intents (
  workspace_id uuid not null default current_workspace(),
  message_id uuid not null,
  suggested text not null check (suggested in ('positive', 'neutral', 'negative')),
  -- Its writer asked for no more mail.
  opts_out boolean not null,
  judged text check (judged in ('positive', 'neutral', 'negative')),
  judged_by text,
  judged_at timestamptz,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references messages (workspace_id, id),
  check ((judged is null) = (judged_by is null) and (judged is null) = (judged_at is null))
);
call protect('reply_intents');

create table reply_judgements (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  message_id uuid not null,
  from_intent text,
  to_intent text not null,
  by_id text not null,
  judged_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, message_id) references messages (workspace_id, id)
);
create index reply_judgements_by_message on reply_judgements (workspace_id, message_id, judged_at);
call protect_append_only('reply_judgements');

-- Which thread a Message-ID belongs to, whoever wrote it.
create table message_threads (
  workspace_id uuid not null default current_workspace(),
  message_id text not null,
  thread_id uuid not null,
  primary key (workspace_id, message_id)
);
call protect('message_threads');

-- Mail of nobody we know: where it lies, so that it can be fetched when its sender becomes a person.
create table unmatched_mail (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  mailbox_id uuid not null,
  folder text not null check (folder in ('inbox', 'sent')),
  uid_validity bigint not null,
  uid bigint not null,
  message_id text not null,
  other_address text,
  sent_at timestamptz not null,
  met_at timestamptz not null,
  -- Its sender has become a person: the next pass fetches it.
  wanted boolean not null default false,
  primary key (workspace_id, id),
  unique (workspace_id, mailbox_id, folder, uid_validity, uid),
  foreign key (workspace_id, mailbox_id) references mailboxes (workspace_id, id)
);
create index unmatched_mail_by_address on unmatched_mail (workspace_id, other_address);
call protect('unmatched_mail');

create view report_mail_sends with (security_invoker = true) as
  select s.workspace_id, s.id as send_id, s.mailbox_id, b.member_id, s.person_id, s.thread_id, s.purpose, s.state,
         s.origin_kind, s.origin_id, s.about_kind, s.about_id, s.queued_at,
         case when s.state = 'sent' then s.settled_at end as sent_at,
         case when s.state in ('failed', 'never-went', 'held', 'cancelled') then s.settled_at end as ended_at
  from sends s join mailboxes b on b.workspace_id = s.workspace_id and b.id = s.mailbox_id;
grant select on report_mail_sends to frontline_app;

create view report_mail_replies with (security_invoker = true) as
  select m.workspace_id, m.id as message_id, m.mailbox_id, b.member_id, m.person_id, m.thread_id, m.kind, m.send_id,
         m.about_kind, m.about_id, s.origin_kind, s.origin_id, m.sent_at as received_at, m.stored_at,
         i.judged as intent,
         m.bounce_reason
  from messages m
  join mailboxes b on b.workspace_id = m.workspace_id and b.id = m.mailbox_id
  left join sends s on s.workspace_id = m.workspace_id and s.id = m.send_id
  left join reply_intents i on i.workspace_id = m.workspace_id and i.message_id = m.id
  where m.direction = 'in';
grant select on report_mail_replies to frontline_app;
