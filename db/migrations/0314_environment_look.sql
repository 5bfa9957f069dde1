-- The map of people and places, looked at again: how it stood then, so that a review can lay it beside how it stands now.

create table care.environment_look (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  links      jsonb not null check (jsonb_typeof(links) = 'array' and jsonb_array_length(links) <= 200),
  words      text not null default '' check (length(words) <= 1000),
  at         timestamptz not null default guard.now()
);
comment on table care.environment_look is 'That person and worker looked at the map of people and places together, how it stood, and what was said of it.';
comment on column care.environment_look.links is 'Its lines as they were: a list of {id, words, kind, direction, valence, strength}.';
create index environment_looks_of_person on care.environment_look (person_id, at desc);
create trigger written_once before update or delete on care.environment_look for each row execute function sealed.append_only();
call sealed.adopt_content('care.environment_look');
grant select, insert on care.environment_look to homeward_app;
