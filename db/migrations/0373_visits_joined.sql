-- Two visits in one place and at one time: each stays its own agency's part, and whose it is hears of it and says that they have seen it (COO-22).

create table care.visit_joined (
  id             uuid primary key default gen_random_uuid(),
  joint_id       uuid not null,
  appointment_id uuid not null references care.appointment,
  person_id      uuid not null references care.person,
  category       care.category not null,
  agency_id      uuid references care.agency,
  written_by     uuid references care.party,
  to_id          uuid not null references care.party,
  started_was    timestamptz not null,
  place_was      text not null default '' check (length(place_was) <= 300),
  words          text not null default '' check (length(words) <= 1000),
  at             timestamptz not null default guard.now(),
  seen_at        timestamptz,
  version        int not null default 1
);
comment on table care.visit_joined is 'One visit was brought together with others: where and when it was before, who is told, and when they said that they have seen it.';
comment on column care.visit_joined.words is 'Why, and how it was agreed; the same to each.';
create index visits_joined_of_person on care.visit_joined (person_id, at desc);
call sealed.adopt_content('care.visit_joined');
create policy begins_unseen_but_by_oneself on care.visit_joined as restrictive for insert to homeward_app
  with check (seen_at is null or to_id = (select guard.party()));
create policy seen_by_who_was_told on care.visit_joined as restrictive for update to homeward_app using (to_id = any ((select guard.parties())::uuid[]));
grant select, insert on care.visit_joined to homeward_app;
grant update (seen_at) on care.visit_joined to homeward_app;

/* Whoever moves one of them alone takes it out: the others stay where they are. */
create function sealed.leaves_the_joint() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.joint_id = old.joint_id and (new.starts_at, new.ends_at, new.place) is distinct from (old.starts_at, old.ends_at, old.place) then new.joint_id := null; end if;
  return new;
end $$;
create trigger leaves_the_joint before update of starts_at, ends_at, place on care.appointment for each row execute function sealed.leaves_the_joint();

-- what was noted for a goal counts as done for it
create index notes_of_goals on care.note (person_id, happened_at) where goal_id is not null;
