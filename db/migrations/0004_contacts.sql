-- Buyers' side: companies and persons, whether they may be contacted, what we know of them, and imports.

create extension if not exists btree_gin;

-- What search compares: lower case, without accents. Immutable because the dictionary is named.
create function fold_text(words text) returns text
  language sql immutable parallel safe strict
  return lower(unaccent('unaccent'::regdictionary, words));

create table companies (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  -- The name without legal form, punctuation and accents; equal for "Müller GmbH" and "MUELLER".
  name_key text not null,
  domain text check (domain = lower(domain)),
  website text,
  country text check (country ~ '^[A-Z]{2}$'),
  zone text,
  employees int check (employees >= 0),
  industry text,
  phone text,
  custom jsonb not null default '{}',
  search text not null,
  created_at timestamptz not null,
  created_by text not null,
  last_touch_at timestamptz,
  primary key (workspace_id, id)
);
create index companies_by_name on companies (workspace_id, name, id);
create index companies_by_creation on companies (workspace_id, created_at, id);
create index companies_by_touch on companies (workspace_id, (coalesce(last_touch_at, '-infinity')), id);
create index companies_name_key on companies (workspace_id, name_key);
create index companies_search on companies using gin (workspace_id, search gin_trgm_ops);
call protect('companies');

create table company_domains (
  workspace_id uuid not null default current_workspace(),
  domain text not null check (domain = lower(domain)),
  company_id uuid not null,
  primary key (workspace_id, domain),
  foreign key (workspace_id, company_id) references companies (workspace_id, id)
);
create index company_domains_of_company on company_domains (workspace_id, company_id);
call protect('company_domains');

create table persons (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  given_name text,
  family_name text,
  title text,
  email text check (email = lower(email) and length(email) <= 254),
  -- The mailbox behind +tags and dots, where it differs from the address: equal keys are likely, never certain, to be one person.
  email_key text check (email_key <> email),
  email_state text not null default 'unknown' check (email_state in ('unknown', 'valid', 'bounced')),
  phone text check (phone ~ '^\+[0-9]{4,15}(;ext=[0-9]+)?$'),
  company_id uuid,
  -- The company's name again: lists sort by it and search finds people by it.
  company_name text,
  country text check (country ~ '^[A-Z]{2}$'),
  zone text,
  source text not null,
  import_id uuid,
  import_row int,
  custom jsonb not null default '{}',
  search text not null,
  created_at timestamptz not null,
  created_by text not null,
  last_touch_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, company_id) references companies (workspace_id, id)
);
create unique index persons_email on persons (workspace_id, email);
create index persons_by_name on persons (workspace_id, name, id);
create index persons_by_creation on persons (workspace_id, created_at, id);
create index persons_by_touch on persons (workspace_id, (coalesce(last_touch_at, '-infinity')), id);
create index persons_by_company_name on persons (workspace_id, (coalesce(company_name, '')), id);
create index persons_of_company on persons (workspace_id, company_id, name, id);
create index persons_phone on persons (workspace_id, phone) where phone is not null;
create index persons_email_key on persons (workspace_id, email_key) where email_key is not null;
create index persons_of_import on persons (workspace_id, import_id, id) where import_id is not null;
create index persons_search on persons using gin (workspace_id, search gin_trgm_ops);
call protect('persons');

-- LIKE is not leakproof, so under row-level security no trigram index serves it: a search would read every row. These
-- functions run as the tables' owner, name the workspace themselves, and answer ids alone.
create policy search_by_owner on persons for select to current_user using (true);
create policy search_by_owner on companies for select to current_user using (true);

-- Every word must occur; words under three letters must begin one. Without a hit, what looks alike (typing errors).
create function search_contacts(kind text, words text, at_most int)
  returns table (id uuid, likeness real)
  language plpgsql stable security definer
  -- At the default of 0.6 two swapped letters in a long name are not forgiven ("Montganier": 0.5).
  set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.4 as $$
declare
  sought text := trim(fold_text(words));
  word text;
  conditions text := '';
  source text := case kind when 'person' then 'persons' when 'company' then 'companies' end;
begin
  if source is null or sought = '' or current_workspace() is null then return; end if;
  foreach word in array (regexp_split_to_array(sought, '\s+'))[1:6] loop
    word := replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_');
    conditions := conditions || format(' and search like %L', case when length(word) < 3 then '% ' else '%' end || word || '%');
  end loop;
  return query execute format(
    'select id, (case when search like %L then 2 else 1 end)::real from
       (select id, search from %I where workspace_id = %L %s limit %s) as found order by 2 desc, search limit %s',
    ' ' || replace(replace(replace(sought, '\', '\\'), '%', '\%'), '_', '\_') || '%',
    source, current_workspace(), conditions, greatest(at_most, 200), at_most);
  if not found and length(sought) >= 4 then
    return query execute format(
      'select id, word_similarity(%L, search) from %I where workspace_id = %L and %L <%% search order by 2 desc limit %s',
      sought, source, current_workspace(), sought, at_most);
  end if;
end $$;
revoke all on function search_contacts from public;
grant execute on function search_contacts to frontline_app;

-- Only an index's owner may sort its pending entries in.
create function settle_search() returns bigint
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  return gin_clean_pending_list('public.persons_search') + gin_clean_pending_list('public.companies_search');
revoke all on function settle_search from public;
grant execute on function settle_search to frontline_app;

-- What changed on a company or person: who, when, from, to. Holds personal data, so erasing clears it.
create table contact_changes (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  kind text not null check (kind in ('company', 'person')),
  record_id uuid not null,
  changes jsonb not null,
  why text,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id)
);
create index contact_changes_of_record on contact_changes (workspace_id, kind, record_id, changed_at);
call protect('contact_changes');

-- The workspace's own word on a mail domain; the built-in list answers for the rest.
create table mail_domains (
  workspace_id uuid not null default current_workspace(),
  domain text not null check (domain = lower(domain)),
  kind text not null check (kind in ('work', 'free', 'throw-away')),
  set_by text not null,
  set_at timestamptz not null,
  primary key (workspace_id, domain)
);
call protect('mail_domains');

create table consents (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  person_id uuid not null,
  channel text not null check (channel in ('email', 'phone')),
  purpose text not null check (purpose in ('outreach', 'reply', 'transactional')),
  basis text not null check (basis in ('consent', 'soft-opt-in', 'legitimate-interest', 'contract')),
  text_shown text,
  source text not null,
  page text,
  ip text,
  user_agent text,
  given_at timestamptz not null,
  -- Double opt-in: null until the person followed the link, where one was asked for.
  needs_confirmation boolean not null default false,
  confirmed_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by text,
  recorded_by text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  check (withdrawn_at is null or withdrawn_at >= given_at)
);
create index consents_of_person on consents (workspace_id, person_id, channel, purpose, given_at);
call protect('consents');

-- The workspace's secret for hashing suppressed addresses.
create table address_secrets (
  workspace_id uuid not null default current_workspace() primary key,
  secret bytea not null check (length(secret) = 32)
);
call protect('address_secrets', 'select, insert');

-- Suppressed addresses are kept as hashes, so that they stay suppressed after their person is erased.
create function address_key(address text) returns bytea
  language sql stable
  return (select sha256(secret || sha256(secret || convert_to(lower(address), 'UTF8'))) from address_secrets
          where workspace_id = current_workspace());

create table suppressions (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  address_key bytea,
  domain text check (domain = lower(domain)),
  person_id uuid,
  channel text not null check (channel in ('email', 'phone', 'any')),
  reason text not null check (length(reason) between 2 and 60),
  words text,
  since timestamptz not null,
  set_by text not null,
  lifted_at timestamptz,
  lifted_by text,
  lifted_why text,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references persons (workspace_id, id),
  check (num_nonnulls(address_key, domain, person_id) >= 1),
  check ((lifted_at is null) = (lifted_why is null))
);
create index suppressions_by_address on suppressions (workspace_id, address_key) where lifted_at is null;
create index suppressions_by_domain on suppressions (workspace_id, domain) where lifted_at is null;
create index suppressions_by_person on suppressions (workspace_id, person_id);
call protect('suppressions');

-- Who holds a company and why: a deal under way, a hand-off, a customer.
create table standings (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  company_id uuid not null,
  kind text not null check (kind in ('customer', 'open-deal', 'active-handoff')),
  holder_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  set_by text not null,
  ended_at timestamptz,
  ended_by text,
  primary key (workspace_id, id),
  foreign key (workspace_id, company_id) references companies (workspace_id, id),
  foreign key (workspace_id, holder_id) references members (workspace_id, id)
);
create unique index standings_in_force on standings (workspace_id, company_id, kind) where ended_at is null;
create index standings_of_holder on standings (workspace_id, holder_id) where ended_at is null;
call protect('standings');

-- What was heard of a buyer, as it was heard. A later word does not overwrite an earlier one.
create table facts (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  about_kind text not null,
  about_id uuid not null,
  key text not null check (length(key) between 1 and 80),
  value jsonb not null,
  state text not null check (state in ('heard', 'verified', 'contradicted')),
  said_by uuid,
  evidence_kind text,
  evidence_id uuid,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, said_by) references persons (workspace_id, id),
  check ((evidence_kind is null) = (evidence_id is null))
);
create index facts_about on facts (workspace_id, about_kind, about_id, key, recorded_at);
call protect('facts');

create table saved_views (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  list text not null check (length(list) between 1 and 40),
  name text not null check (length(name) between 1 and 80),
  -- Null: everyone's.
  member_id uuid,
  search jsonb not null,
  columns text[],
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id)
);
create index saved_views_of_list on saved_views (workspace_id, list, name);
call protect('saved_views');

create table imports (
  workspace_id uuid not null default current_workspace(),
  id uuid not null,
  filename text not null check (length(filename) between 1 and 200),
  bytes bigint not null check (bytes >= 0),
  encoding text not null default '',
  delimiter text not null default '',
  -- Which row of the file names the columns; reports have a title above it.
  header_row int not null default 1,
  columns text[] not null default '{}',
  -- The field of each column, or null.
  mapping text[] not null default '{}',
  mode text not null default 'both' check (mode in ('create', 'update', 'both')),
  source text not null default 'import',
  state text not null check (state in ('uploading', 'uploaded', 'running', 'finished', 'cancelled', 'failed')),
  read int not null default 0,
  created int not null default 0,
  updated int not null default 0,
  skipped int not null default 0,
  failed int not null default 0,
  -- Rows up to here are done: a run that was cut off goes on after it.
  last_row int not null default 0,
  bytes_read bigint not null default 0,
  fault text,
  started_by uuid not null,
  uploaded_at timestamptz not null,
  started_at timestamptz,
  beat_at timestamptz,
  ended_at timestamptz,
  cancelled_by text,
  primary key (workspace_id, id),
  foreign key (workspace_id, started_by) references members (workspace_id, id),
  constraint counts_reconcile check (read = created + updated + skipped + failed),
  check ((ended_at is not null) = (state in ('finished', 'cancelled', 'failed')))
);
create index imports_by_upload on imports (workspace_id, uploaded_at, id);
call protect('imports');

alter table persons add foreign key (workspace_id, import_id) references imports (workspace_id, id);

-- The uploaded file as it came, in pieces.
create table import_pieces (
  workspace_id uuid not null default current_workspace(),
  import_id uuid not null,
  piece int not null,
  bytes int not null,
  raw_body_id uuid not null,
  primary key (workspace_id, import_id, piece),
  foreign key (workspace_id, import_id) references imports (workspace_id, id),
  foreign key (workspace_id, raw_body_id) references raw_bodies (workspace_id, id)
);
call protect('import_pieces');

-- What became of a row that did not simply become a person (those carry `import_id`): its cells stay beside the reason.
create table import_rows (
  workspace_id uuid not null default current_workspace(),
  import_id uuid not null,
  row_no int not null,
  outcome text not null check (outcome in ('updated', 'skipped', 'failed')),
  reason text,
  person_id uuid,
  cells jsonb,
  primary key (workspace_id, import_id, row_no),
  foreign key (workspace_id, import_id) references imports (workspace_id, id),
  check (outcome = 'updated' or reason is not null)
);
create index import_rows_not_taken on import_rows (workspace_id, import_id, row_no) where outcome in ('skipped', 'failed');
call protect('import_rows');

create view report_contacts_companies with (security_invoker = true) as
  select workspace_id, id as company_id, name, country, industry, employees, created_at, created_by, last_touch_at from companies;
create view report_contacts_persons with (security_invoker = true) as
  select workspace_id, id as person_id, company_id, country, source, email_state, created_at, created_by, last_touch_at from persons;
create view report_contacts_suppressions with (security_invoker = true) as
  select workspace_id, id as suppression_id, person_id, channel, reason, since, set_by, lifted_at, lifted_by from suppressions;
create view report_contacts_imports with (security_invoker = true) as
  select workspace_id, id as import_id, state, source, read, created, updated, skipped, failed, started_by, uploaded_at, started_at, ended_at
  from imports;
grant select on report_contacts_companies, report_contacts_persons, report_contacts_suppressions, report_contacts_imports to frontline_app;
