-- Contact: what happened when people met; facts, reports, interpretation and the person's own words apart.

create table care.note (
  id                   uuid primary key default gen_random_uuid(),
  person_id            uuid not null references care.person,
  category             care.category not null default 'general',
  agency_id            uuid references care.agency,
  written_by           uuid references care.party,
  mode                 care.contact_mode,
  place                text not null default 'office' check (place in ('street', 'home', 'office', 'shelter', 'hospital', 'prison', 'community', 'not_in_person')),
  two_way              boolean not null default true,
  happened_at          timestamptz not null,
  written_at           timestamptz not null default guard.now(),
  observed             text not null default '' check (length(observed) <= 20000),
  reported             text not null default '' check (length(reported) <= 20000),
  interpretation       text not null default '' check (length(interpretation) <= 20000),
  person_words         text not null default '' check (length(person_words) <= 20000),
  others_present       text not null default '' check (length(others_present) <= 500),
  goal_id              uuid references care.goal,
  support_period_id    uuid references care.support_period,
  withheld_from_person boolean not null default false,
  withheld_reason      text not null default '' check (length(withheld_reason) <= 500),
  service_kind         text check (length(service_kind) <= 40),
  service              text check (length(service) <= 40),
  service_code         text check (length(service_code) <= 40),
  amount_cents         bigint check (amount_cents >= 0),
  source               text,
  source_key           text,
  deleted_in_source_at timestamptz,
  constraint say_how_you_met_check check (source is not null or mode is not null),
  constraint note_in_the_future check (happened_at <= written_at + interval '1 minute'),
  constraint say_why_withheld check (not withheld_from_person or length(trim(withheld_reason)) > 0),
  constraint write_the_note check (source is not null or length(trim(observed || reported || interpretation || person_words)) > 0),
  constraint note_already_imported unique (source, source_key)
);
comment on table care.note is 'One contact with or about a person. Written once; corrections are addenda.';
comment on column care.note.mode is 'Null only where another system did not say how they met.';
comment on column care.note.service_kind is 'What another system recorded as done for the person: kind, and within it the service; worded by the screens.';
create index notes_of_person on care.note (person_id, happened_at desc);
-- an import follows its source; the change log keeps what stood there
create index notes_withheld on care.note (person_id) where withheld_from_person;
create trigger written_once before update or delete on care.note for each row when (not sealed.in_bulk()) execute function sealed.append_only();

create table care.note_addendum (
  id         uuid primary key default gen_random_uuid(),
  note_id    uuid not null references care.note,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  words      text not null check (length(trim(words)) between 1 and 20000),
  written_at timestamptz not null default guard.now()
);
comment on table care.note_addendum is 'A correction or addition to a note, which itself stays as it was written.';
create index addenda_of_note on care.note_addendum (note_id);
create index addenda_of_person on care.note_addendum (person_id);
create trigger written_once before update or delete on care.note_addendum for each row execute function sealed.append_only();

call sealed.adopt_content('care.note');
call sealed.adopt_content('care.note_addendum', weighed => false);
-- what is withheld from the person is withheld with whatever was added to it
create policy read_with_its_note on care.note_addendum as restrictive for select to homeward_app
  using ((select guard.opened_by_staff()) or exists (select from care.note n where n.id = note_id));
create policy not_deleted_in_its_source on care.note as restrictive for select to homeward_app, homeward_engine using (deleted_in_source_at is null);
grant select, insert on care.note, care.note_addendum to homeward_app;
