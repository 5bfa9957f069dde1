-- Taking part: whose ideas a plan is made of, what of the person's wishes waits, and how far along each goal the person does it themself.

create table care.wish_not_now (
  id           uuid primary key default gen_random_uuid(),
  voice_id     uuid not null references care.voice,
  person_id    uuid not null references care.person,
  category     care.category not null default 'general',
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  words        text not null constraint say_why_not_now check (length(trim(words)) between 1 and 1000),
  mode         text not null check (mode in ('self', 'dictated', 'interpreted')),
  ask_again_on date,
  at           timestamptz not null default guard.now(),
  constraint not_now_is_theirs_to_say check (mode <> 'self' or written_by = person_id)
);
comment on table care.wish_not_now is 'A wish that has no goal now because the person said so, in their words.';
create index wishes_not_now_of_person on care.wish_not_now (person_id);
create trigger written_once before update or delete on care.wish_not_now for each row execute function sealed.append_only();

create table care.contribution (
  id          uuid primary key default gen_random_uuid(),
  plan_id     uuid not null references care.plan,
  person_id   uuid not null references care.person,
  category    care.category not null,
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  relative_id uuid not null references care.relative,
  goal_id     uuid references care.goal,
  words       text not null check (length(trim(words)) between 1 and 2000),
  at          timestamptz not null default guard.now()
);
comment on table care.contribution is 'What somebody close to the person brought to the plan: possible only while the person lets them know of this part of life.';
create index contributions_of_person on care.contribution (person_id);
create trigger written_once before update or delete on care.contribution for each row execute function sealed.append_only();

create table care.goal_rung (
  id         uuid primary key default gen_random_uuid(),
  goal_id    uuid not null references care.goal,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  rung       care.rung not null,
  words      text not null default '' check (length(words) <= 500),
  at         timestamptz not null default guard.now()
);
comment on table care.goal_rung is 'Who did it at that time: each line is one look, the way from a worker doing it to the person doing it alone.';
create index rungs_of_person on care.goal_rung (person_id);
create trigger written_once before update or delete on care.goal_rung for each row execute function sealed.append_only();

call sealed.adopt_content('care.wish_not_now');
call sealed.adopt_content('care.contribution');
call sealed.adopt_content('care.goal_rung');
grant select, insert on care.wish_not_now, care.contribution, care.goal_rung to homeward_app;
