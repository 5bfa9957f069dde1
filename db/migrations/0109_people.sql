-- People: person, household, relationships, housing stays, safe contact, safety exclusion, duplicates linked and unlinked.

create type care.pathway as enum ('exit', 'sustain', 'prevent');
create type care.housing_category as enum (
  'rough_sleeping', 'emergency_shelter', 'motel', 'staying_with_others', 'transitional', 'institution',
  'rental_social', 'rental_private', 'rental_subsidised', 'owner', 'long_term_supported',
  'other', 'deceased', 'unknown_not_asked', 'unknown_refused', 'unknown_does_not_know');
create type care.relation as enum ('parent', 'child', 'partner', 'former_partner', 'sibling', 'grandparent', 'other_family', 'carer', 'guardian', 'friend', 'other');

create table care.person (
  id                  uuid primary key references care.party,
  agency_id           uuid not null references care.agency,
  written_by          uuid references care.party,
  given_name          text not null check (length(given_name) <= 200),
  family_name         text not null default '' check (length(family_name) <= 200),
  preferred_name      text check (length(preferred_name) between 1 and 200),
  other_names         text[] not null default '{}',
  born                date check (born >= '1890-01-01'),
  born_estimated      boolean not null default false,
  preferred_language  text not null default 'en' check (length(preferred_language) <= 35),
  interpreter_needed  boolean not null default false,
  communication_needs text[] not null default '{}',
  about_me            text not null default '' check (length(about_me) <= 4000),
  pathway             care.pathway,
  deceased_on         date,
  name_withheld       boolean not null default false,
  name                text not null generated always as (coalesce(preferred_name, case when given_name || family_name ~ '[\u3400-\u9fff]'
                        then family_name || given_name else trim(given_name || ' ' || family_name) end)) stored,
  sort_name           text collate "C" not null generated always as (lower(left(trim(family_name || ' ' || given_name), 100))) stored,
  written_at          timestamptz not null default guard.now(),
  source              text,
  source_key          text,
  deleted_in_source_at timestamptz,
  version             int not null default 1,
  constraint name_the_person check (length(trim(given_name || family_name || coalesce(preferred_name, ''))) > 0 or name_withheld),
  constraint born_in_the_future check (born <= (written_at at time zone 'UTC')::date + 1),
  constraint person_already_imported unique (source, source_key)
);
comment on table care.person is 'A person, adult or child, each with a record of their own. Agency and writer say who wrote it first, not who owns it: the person does.';
comment on column care.person.deleted_in_source_at is 'When the system this record was imported from deleted it. Its agencies then no longer know of the person from there; whoever works with them here still does.';
comment on column care.person.name_withheld is 'The person did not want to be named; shown as "a person".';
comment on column care.person.name is 'The name as the person wants it; family name first where it is written in Chinese characters. Empty when withheld.';
create index people_by_name on care.person (sort_name, id);
create trigger becomes_a_party before insert on care.person for each row execute function sealed.become_party('person');

create table care.relative (
  id        uuid primary key references care.party,
  person_id uuid not null references care.person,
  agency_id uuid references care.agency,
  written_by uuid references care.party,
  category  care.category not null default 'family',
  name      text not null check (length(name) between 1 and 200),
  relation  care.relation not null,
  language  text not null default 'en',
  phone     text not null default '' check (length(phone) <= 100),
  involvement_wanted text not null default 'not_asked' check (involvement_wanted in ('yes', 'no', 'not_asked')),
  written_at timestamptz not null default guard.now(),
  version   int not null default 1
);
comment on table care.relative is 'Somebody close to one person (family, carer, guardian) who may be asked and may have an account of their own.';
create index relative_of_person on care.relative (person_id);
create trigger becomes_a_party before insert on care.relative for each row execute function sealed.become_party('relative');

create table care.household (
  id         uuid primary key default gen_random_uuid(),
  agency_id  uuid not null references care.agency,
  written_by uuid references care.party,
  written_at timestamptz not null default guard.now(),
  source     text,
  source_key text,
  constraint household_already_imported unique (source, source_key)
);
comment on table care.household is 'People who live, or enter, together.';

create table care.household_member (
  id           uuid primary key default gen_random_uuid(),
  household_id uuid not null references care.household,
  person_id    uuid not null references care.person,
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  category     care.category not null default 'family',
  role         text not null default 'member' check (role in ('head', 'partner', 'child', 'other_family', 'member')),
  from_on      date not null,
  to_on        date,
  version      int not null default 1,
  constraint household_left_before_joined check (to_on >= from_on)
);
comment on table care.household_member is 'One person''s time in one household.';
create unique index already_in_this_household on care.household_member (household_id, person_id) where to_on is null;
create index household_of_person on care.household_member (person_id);

create table care.relationship (
  id               uuid primary key default gen_random_uuid(),
  person_id        uuid not null references care.person,
  other_person_id  uuid not null references care.person,
  agency_id        uuid references care.agency,
  written_by       uuid references care.party,
  category         care.category not null default 'family',
  relation         care.relation not null,
  legally_responsible boolean not null default false,
  from_on          date,
  to_on            date,
  constraint not_related_to_oneself check (person_id <> other_person_id),
  constraint relationship_already_known unique (person_id, other_person_id, relation)
);
comment on table care.relationship is 'What the other person is to this person: their parent, child, partner. Carries no access by itself.';
create index relationship_from_other on care.relationship (other_person_id);

create table care.housing_stay (
  id            uuid primary key default gen_random_uuid(),
  person_id     uuid not null references care.person,
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  category      care.category not null default 'housing',
  situation     care.housing_category not null,
  tenure        text not null default '' check (length(tenure) <= 200),
  lasting       boolean not null default false,
  at_risk       boolean not null default false,
  from_on       date not null,
  to_on         date,
  verified_by   text not null default '' check (length(verified_by) <= 200),
  written_at    timestamptz not null default guard.now(),
  source        text,
  source_key    text,
  source_code   text check (length(source_code) <= 40),
  deleted_in_source_at timestamptz,
  version       int not null default 1,
  constraint stay_ended_before_it_began check (to_on >= from_on),
  constraint stay_already_imported unique (source, source_key)
);
comment on table care.housing_stay is 'Where a person lives or sleeps, from when to when. Lasting: a lease of twelve months or longer, open-ended, or owned.';
comment on column care.housing_stay.source_code is 'The code of the situation as another system wrote it, and of the subsidy after a slash, so that the same can be written out again.';
create index stays_of_person on care.housing_stay (person_id, from_on desc);
create unique index one_open_stay on care.housing_stay (person_id, agency_id) nulls not distinct where to_on is null and source is null;

create table care.address (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  category   care.category not null default 'location',
  words      text not null check (length(words) between 1 and 500),
  suburb     text not null default '' check (length(suburb) <= 120),
  from_on    date not null,
  to_on      date,
  version    int not null default 1
);
comment on table care.address is 'Where a person can be found. Its own category, off by default, never in lists, notifications or logs.';
create index addresses_of_person on care.address (person_id);

create table care.contact_preference (
  id           uuid primary key default gen_random_uuid(),
  person_id    uuid not null references care.person,
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  category     care.category not null default 'general',
  channel      text not null check (channel in ('phone', 'text', 'email', 'letter', 'in_person', 'portal')),
  value        text not null default '' check (length(value) <= 200),
  safe         boolean not null,
  from_time    time,
  to_time      time,
  no_voicemail boolean not null default false,
  note         text not null default '' check (length(note) <= 500),
  ended_at     timestamptz,
  written_at   timestamptz not null default guard.now(),
  version      int not null default 1
);
comment on table care.contact_preference is 'How and when it is safe to reach the person, and what may be left or said.';
create index contact_preferences_of_person on care.contact_preference (person_id) where ended_at is null;

create table care.exclusion (
  id                uuid primary key default gen_random_uuid(),
  person_id         uuid not null references care.person,
  agency_id         uuid references care.agency,
  written_by        uuid references care.party,
  category          care.category not null default 'safety',
  excluded_party_id uuid references care.party,
  excluded_name     text not null check (length(excluded_name) between 1 and 200),
  reason            text not null constraint say_why_excluded check (length(trim(reason)) between 1 and 1000),
  from_at           timestamptz not null default guard.now(),
  to_at             timestamptz not null default 'infinity',
  lifted_by         uuid references care.party,
  version           int not null default 1,
  constraint exclusion_ended_before_it_began check (to_at > from_at),
  constraint cannot_exclude_oneself check (excluded_party_id <> person_id)
);
comment on table care.exclusion is 'Somebody who must never learn of this person: never invited, messaged, shown anything, not even the name.';
create index exclusions_of_person on care.exclusion (person_id);
create index exclusions_of_party on care.exclusion (excluded_party_id);

create table care.vulnerability (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  category   care.category not null default 'safety',
  kind       text not null check (kind in ('violence', 'health', 'disability', 'age', 'child_protection', 'decision_making', 'self_harm', 'other')),
  high       boolean not null default false,
  source     text not null constraint say_who_said_so check (length(trim(source)) between 1 and 500),
  from_on    date not null,
  to_on      date,
  review_on  date not null,
  looked_at  timestamptz,
  was_due_on date,
  written_at timestamptz not null default guard.now(),
  version    int not null default 1,
  constraint vulnerability_reviewed_within_180_days
    check (review_on <= greatest(from_on, (coalesce(looked_at, written_at) at time zone 'UTC')::date) + 180)
);
comment on table care.vulnerability is 'A circumstance in which a person needs more care than usual, who said so, and when it is looked at again.';
comment on column care.vulnerability.looked_at is 'When it was last looked at again; was_due_on is the day that had been set for it.';
create index vulnerabilities_of_person on care.vulnerability (person_id);

create table care.name_token (
  person_id uuid not null references care.person,
  kind      text not null check (kind in ('name', 'sound')),
  token     text collate "C" not null check (length(token) between 1 and 200),
  primary key (token, kind, person_id)
);
comment on table care.name_token is 'The words of a person''s names in every spelling we search by: as written, in Latin letters, by sound.';
create index tokens_of_person on care.name_token (person_id);

create table care.duplicate_check (
  id             uuid primary key default gen_random_uuid(),
  agency_id      uuid not null references care.agency,
  written_by     uuid not null references care.party,
  at             timestamptz not null default guard.now(),
  candidates     int not null,
  decision       text not null check (decision in ('new_person', 'same_person')),
  person_id      uuid references care.person,
  typed_given_name  text not null default '' check (length(typed_given_name) <= 200),
  typed_family_name text not null default '' check (length(typed_family_name) <= 200),
  typed_born     date,
  typed_tokens   jsonb not null default '[]',
  undone_at      timestamptz,
  undone_by      uuid references care.party,
  undone_reason  text not null default '' check (length(undone_reason) <= 1000),
  became_id      uuid references care.person,
  constraint say_why_it_is_undone check (undone_at is null or length(trim(undone_reason)) > 0)
);
create index checks_of_person on care.duplicate_check (person_id);
comment on column care.duplicate_check.typed_given_name is 'How the person was written down by whoever decided that they are already known, so that the decision can be undone.';
comment on column care.duplicate_check.became_id is 'The record that what this agency wrote went to, when the decision was undone.';
comment on table care.duplicate_check is 'That somebody searched before creating a person, how many were offered, and what was decided.';

create table care.person_link (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  same_as_id uuid not null references care.person,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  category   care.category not null default 'general',
  at         timestamptz not null default guard.now(),
  reason     text not null default '' check (length(reason) <= 1000),
  undone_at  timestamptz,
  undone_by  uuid references care.party,
  version    int not null default 1,
  constraint cannot_link_to_oneself check (person_id <> same_as_id)
);
comment on table care.person_link is 'Two records found to be one person: a pointer that can be undone; no row of either is rewritten.';
create unique index already_linked on care.person_link (person_id) where undone_at is null;
create index linked_from on care.person_link (same_as_id) where undone_at is null;

create table care.acquaintance (
  party_id   uuid not null,
  person_id  uuid not null,
  from_at    timestamptz not null,
  to_at      timestamptz not null,
  categories care.category[] not null default '{}',
  primary key (party_id, person_id, from_at)
);
comment on table care.acquaintance is 'Who may know of whom at all, and when: what lists and search read. At most one row of a party and person at any moment.';
comment on column care.acquaintance.categories is 'What consent opens to this party for lists; empty for an agency that knows the person from its own work alone.';
create index acquaintances_of_person on care.acquaintance (person_id, party_id) include (from_at, to_at, categories); -- answers the policies alone

create function guard.excluded_for_me() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$
declare me uuid := (sealed.context())[2]::uuid;
begin
  return (select coalesce(array_agg(person_id), '{}') from care.exclusion where excluded_party_id = me and from_at <= guard.now() and to_at > guard.now());
end $$;
