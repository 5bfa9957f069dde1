-- A whole life on one page: what a person says of themselves and who has read it, and the parts of a life that were asked about.

create table care.about_me (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  words      text not null default '' check (length(words) <= 4000),
  mode       text not null check (mode in ('self', 'dictated', 'interpreted', 'declined')),
  at         timestamptz not null default guard.now(),
  constraint about_me_in_own_words check (length(trim(words)) > 0),
  constraint only_oneself_writes_about_oneself check ((mode = 'self') = (written_by = person_id))
);
comment on table care.about_me is 'What the person says of themselves, each time they said it; declined: why they would rather not, in their words. The newest counts.';
create index about_me_of_person on care.about_me (person_id, at);
create trigger written_once before update or delete on care.about_me for each row execute function sealed.append_only();

create table care.about_me_reading (
  id          uuid primary key default gen_random_uuid(),
  about_me_id uuid not null references care.about_me,
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  at          timestamptz not null default guard.now(),
  constraint read_already unique (about_me_id, written_by)
);
comment on table care.about_me_reading is 'That a worker has read what the person says of themselves, before they first meet.';
create index about_me_readings_of_person on care.about_me_reading (person_id);

create table care.life_part (
  id             uuid primary key default gen_random_uuid(),
  person_id      uuid not null references care.person,
  category       care.category not null,
  agency_id      uuid references care.agency,
  written_by     uuid references care.party,
  part           text not null check (part in ('home', 'health', 'people', 'places', 'money', 'work', 'culture', 'hopes', 'law')),
  words          text not null default '' check (length(words) <= 2000),
  not_applicable boolean not null default false,
  at             timestamptz not null default guard.now(),
  constraint say_something_or_not_applicable check (not_applicable <> (length(trim(words)) > 0))
);
comment on table care.life_part is 'What was learnt of one part of a person''s life outside an assessment, or that it does not apply to them.';
create index life_parts_of_person on care.life_part (person_id, at);

call sealed.adopt_content('care.about_me');
call sealed.adopt_content('care.about_me_reading');
call sealed.adopt_content('care.life_part');
grant select, insert on care.about_me, care.about_me_reading, care.life_part to homeward_app;
