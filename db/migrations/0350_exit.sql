-- Exit: leaving well, with what keeps it; closed only with offers on file; followed up to a year.

create table care.exit_plan (
  id                uuid primary key default gen_random_uuid(),
  support_period_id uuid not null references care.support_period,
  person_id         uuid not null references care.person,
  category          care.category not null default 'general',
  agency_id         uuid references care.agency,
  written_by        uuid references care.party,
  planned_on        date not null,
  what_keeps_it     text not null default '' check (length(what_keeps_it) <= 4000),
  who_to_call       text not null default '' check (length(who_to_call) <= 2000),
  how_to_come_back  text not null default '' check (length(how_to_come_back) <= 2000),
  copy_given_at     timestamptz,
  written_at        timestamptz not null default guard.now(),
  version           int not null default 1,
  constraint one_exit_plan_a_period unique (support_period_id)
);
comment on table care.exit_plan is 'What was achieved, what keeps it, whom to call, how to come back.';
create index exit_plans_of_person on care.exit_plan (person_id);

create table care.follow_up_plan (
  id                uuid primary key default gen_random_uuid(),
  support_period_id uuid not null references care.support_period,
  person_id         uuid not null references care.person,
  category          care.category not null default 'general',
  agency_id         uuid references care.agency,
  written_by        uuid references care.party,
  risk              text not null check (risk in ('low', 'medium', 'high')),
  wish              text not null default '' check (length(wish) <= 2000),
  points            int[] not null default '{30,90,180,365}',
  mode              care.contact_mode not null default 'phone',
  by_staff_id       uuid references care.staff,
  refused           boolean not null default false,
  own_words         text not null default '' check (length(own_words) <= 2000),
  open_door         text not null default '' check (length(open_door) <= 1000),
  at                timestamptz not null default guard.now(),
  constraint one_follow_up_plan_a_period unique (support_period_id),
  constraint refused_in_own_words check (not refused or length(trim(own_words)) > 0),
  constraint follow_up_or_refusal check (refused or cardinality(points) > 0),
  constraint high_risk_refused_needs_open_door check (not (refused and risk = 'high') or length(trim(open_door)) > 0)
);
comment on table care.follow_up_plan is 'What follow-up was decided with the person, or their refusal in own words.';
create index follow_up_plans_of_person on care.follow_up_plan (person_id);

create table care.follow_up (
  id                 uuid primary key default gen_random_uuid(),
  support_period_id  uuid not null references care.support_period,
  person_id          uuid not null references care.person,
  category           care.category not null default 'general',
  agency_id          uuid references care.agency,
  written_by         uuid references care.party,
  point_days         int not null check (point_days between 1 and 1000),
  due_on             date not null,
  state              text not null default 'due' check (state in ('due', 'reached', 'not_reached')),
  done_at            timestamptz,
  housed             boolean,
  situation          care.housing_category,
  achievements_kept  int check (achievements_kept >= 0),
  achievements_total int check (achievements_total >= 0),
  problem            boolean not null default false,
  words              text not null default '' check (length(words) <= 4000),
  version            int not null default 1,
  constraint follow_up_point_already_there unique (support_period_id, point_days),
  constraint kept_more_than_achieved check (achievements_kept <= achievements_total)
);
comment on table care.follow_up is 'One point of follow-up after closure: due, reached, or not reached, which is a result of its own.';
create index follow_ups_of_person on care.follow_up (person_id);

create table care.follow_up_attempt (
  id           uuid primary key default gen_random_uuid(),
  follow_up_id uuid not null references care.follow_up,
  person_id    uuid not null references care.person,
  category     care.category not null default 'general',
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  at           timestamptz not null,
  mode         care.contact_mode not null,
  note         text not null default '' check (length(note) <= 1000)
);
comment on table care.follow_up_attempt is 'One try to reach a person for follow-up.';
create index follow_up_attempts_of_person on care.follow_up_attempt (person_id);
create index attempts_of_follow_up on care.follow_up_attempt (follow_up_id);

call sealed.adopt_content('care.exit_plan');
call sealed.adopt_content('care.follow_up_plan');
call sealed.adopt_content('care.follow_up');
call sealed.adopt_content('care.follow_up_attempt');
create policy due_by_my_agency on care.follow_up for select to homeward_app
  using (agency_id = (select guard.agency()) and exists (select from care.acquaintance a where a.person_id = follow_up.person_id));
grant select, insert on care.exit_plan, care.follow_up_plan, care.follow_up, care.follow_up_attempt to homeward_app;
grant update (planned_on, what_keeps_it, who_to_call, how_to_come_back, copy_given_at) on care.exit_plan to homeward_app;
grant update (state, done_at, housed, situation, achievements_kept, achievements_total, problem, words) on care.follow_up to homeward_app;
