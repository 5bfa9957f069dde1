-- An easy way through: how many places the person has to deal with, how often they had to tell their story and fill in forms, at entry and since; and whether
-- they know who to ask (COO-28). What it comes to is worked out, and stands nowhere.

create table care.way_through (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  places     int not null check (places between 0 and 50),
  told       int not null check (told between 0 and 50),
  forms      int check (forms between 0 and 100),
  knows_who  int check (knows_who between 1 and 5),
  words      text not null default '' check (length(words) <= 1000),
  mode       text not null check (mode in ('self', 'dictated', 'interpreted')),
  at         timestamptz not null default guard.now(),
  constraint way_told_by_the_person_check check (mode <> 'self' or written_by = person_id)
);
comment on table care.way_through is 'How hard it is to find a way through, as the person says. The first time it is about everything before; each later time about what came since the one before.';
comment on column care.way_through.knows_who is '"I know who to ask", one to five; null where they would rather not say.';
create index ways_through_of_person on care.way_through (person_id, at);
create trigger written_once before update or delete on care.way_through for each row execute function sealed.append_only();
call sealed.adopt_content('care.way_through');
grant select, insert on care.way_through to homeward_app;
