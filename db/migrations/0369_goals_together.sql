-- Goals set together and served together: which parties took part in setting a goal, and who contributes to it, under one lead (COO-29).

create table care.goal_partner (
  id         uuid primary key default gen_random_uuid(),
  goal_id    uuid not null references care.goal,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  party_id   uuid not null references care.party,
  part       text not null check (part in ('set', 'contributes')),
  at         timestamptz not null default guard.now(),
  ended_at   timestamptz,
  version    int not null default 1,
  check (ended_at >= at)
);
comment on table care.goal_partner is 'One party of a goal: it took part in setting it, or it contributes to it until ended_at. Who leads stands with the goal.';
create index goal_partners_of_person on care.goal_partner (person_id);
create index partners_of_goal on care.goal_partner (goal_id) where ended_at is null;
call sealed.adopt_content('care.goal_partner');
grant select, insert on care.goal_partner to homeward_app;
grant update (ended_at) on care.goal_partner to homeward_app;
