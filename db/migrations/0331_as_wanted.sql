-- Tailored: whether help came as the person wants it, what changes when it does not, and how little it takes from life at home.

create table care.note_fit (
  id           uuid primary key default gen_random_uuid(),
  note_id      uuid not null references care.note,
  person_id    uuid not null references care.person,
  category     care.category not null,
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  happened_at  timestamptz not null,
  against      text[] not null default '{}' check (against <@ '{time,place,worker,way}'),
  fits         boolean not null generated always as (against = '{}') stored,
  reason       text check (reason in ('person_chose', 'urgent', 'nobody_free', 'not_possible')),
  reason_words text not null default '' check (length(reason_words) <= 300),
  constraint say_why_it_does_not_fit check (against = '{}' or reason is not null),
  constraint compared_once unique (note_id)
);
comment on table care.note_fit is 'Whether one contact came as the person wanted it then, worked out as it was noted; and why not, where it did not.';
comment on column care.note_fit.against is 'In what it came otherwise: time, place, worker or way.';
create index note_fits_of_person on care.note_fit (person_id, happened_at);
create trigger written_once before update or delete on care.note_fit for each row execute function sealed.append_only();

create table care.schedule_change (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  words      text not null constraint say_what_changes check (length(trim(words)) between 1 and 500),
  at         timestamptz not null default guard.now()
);
comment on table care.schedule_change is 'What is arranged otherwise from now on, so that help comes as the person wants it.';
create index schedule_changes_of_person on care.schedule_change (person_id, at);
create trigger written_once before update or delete on care.schedule_change for each row execute function sealed.append_only();

create table care.bundle_talk (
  id              uuid primary key default gen_random_uuid(),
  person_id       uuid not null references care.person,
  category        care.category not null default 'general',
  agency_id       uuid references care.agency,
  written_by      uuid references care.party,
  held_at         timestamptz not null,
  keeps           uuid[] not null default '{}',
  visits_per_week int not null check (visits_per_week between 0 and 50),
  words           text not null constraint say_how_it_is_bundled check (length(trim(words)) between 1 and 1000),
  person_words    text not null constraint bundled_with_the_person check (length(trim(person_words)) between 1 and 1000),
  mode            text not null check (mode in ('dictated', 'interpreted'))
);
comment on table care.bundle_talk is 'A talk with the person about fewer people coming into their home: which agencies still come, how often, and what the person says of it.';
create index bundle_talks_of_person on care.bundle_talk (person_id, held_at);
create trigger written_once before update or delete on care.bundle_talk for each row execute function sealed.append_only();
create index home_visits_of_person on care.note (person_id, happened_at) where place = 'home';

call sealed.adopt_content('care.note_fit');
call sealed.adopt_content('care.bundle_talk');
call sealed.adopt_content('care.schedule_change');
-- what is withheld with its note stays withheld
create policy read_with_its_note on care.note_fit as restrictive for select to homeward_app using (exists (select from care.note n where n.id = note_id));
grant select on care.note_fit, care.schedule_change, care.bundle_talk to homeward_app;
grant insert (id, note_id, person_id, category, agency_id, written_by, happened_at, against, reason, reason_words) on care.note_fit to homeward_app;
grant insert (id, person_id, category, agency_id, written_by, words, at) on care.schedule_change to homeward_app;
grant insert (id, person_id, category, agency_id, written_by, held_at, keeps, visits_per_week, words, person_words, mode) on care.bundle_talk to homeward_app;
