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

/* The offer to plan together says where and when. */
alter table care.participation_offer add column meet_at timestamptz, add column place text not null default '' check (length(place) <= 300);

create table care.guardian_order (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  relative_id uuid not null references care.relative,
  issued_by   text not null check (length(trim(issued_by)) between 1 and 200),
  about       care.category[] not null constraint say_what_the_order_covers check (cardinality(about) > 0),
  from_on     date not null,
  to_on       date not null,
  at          timestamptz not null default guard.now(),
  constraint order_ended_before_it_began check (to_on >= from_on)
);
comment on table care.guardian_order is 'An order by which somebody may decide for the person: about which parts of life, from when to when, issued by whom.';
create index guardian_orders_of_person on care.guardian_order (person_id);
create trigger written_once before update or delete on care.guardian_order for each row execute function sealed.append_only();

create table care.discussion (
  id            uuid primary key default gen_random_uuid(),
  person_id     uuid not null references care.person,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  kind          text not null check (kind in ('planning', 'about')),
  happened_at   timestamptz not null,
  topic         text not null check (length(trim(topic)) between 1 and 500),
  invited       uuid[] not null default '{}',
  came          uuid[] not null constraint somebody_came_to_it check (cardinality(came) > 0),
  person_came   boolean not null generated always as (person_id = any (came)) stored,
  absent_reason text not null default '' check (length(absent_reason) <= 500),
  told_at       timestamptz,
  told_words    text not null default '' check (length(told_words) <= 1000),
  version       int not null default 1,
  constraint say_why_they_were_not_there check (person_id = any (came) or length(trim(absent_reason)) > 0),
  constraint say_how_they_were_told check (told_at is null or length(trim(told_words)) > 0),
  constraint told_before_it_was_said check (told_at >= happened_at)
);
comment on table care.discussion is 'A talk about the person, or to plan with them: who was invited, who came; and when the person was not there, why, and what they were told of it.';
create index discussions_of_person on care.discussion (person_id, happened_at desc);

create table care.decision (
  id            uuid primary key default gen_random_uuid(),
  person_id     uuid not null references care.person,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  discussion_id uuid references care.discussion,
  decided_by    uuid not null references care.party,
  order_id      uuid references care.guardian_order,
  words         text not null check (length(trim(words)) between 1 and 1000),
  mode          text not null check (mode in ('self', 'dictated', 'interpreted')),
  at            timestamptz not null default guard.now(),
  constraint decided_in_own_name check (mode <> 'self' or written_by = decided_by),
  constraint decided_by_the_person_or_an_order check ((decided_by = person_id) = (order_id is null))
);
comment on table care.decision is 'Something the person decided, in their words; or a guardian for them, under an order.';
create index decided_of_person on care.decision (person_id);
create trigger written_once before update or delete on care.decision for each row execute function sealed.append_only();

create table care.involvement_choice (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  level      text not null check (level in ('lead', 'together', 'consulted', 'told', 'not_now')),
  supports   text[] not null default '{}',
  words      text not null default '' check (length(words) <= 1000),
  mode       text not null check (mode in ('self', 'dictated', 'interpreted')),
  at         timestamptz not null default guard.now(),
  seen_at    timestamptz,
  seen_by    uuid references care.staff,
  version    int not null default 1,
  constraint chosen_by_the_person check (mode <> 'self' or written_by = person_id)
);
comment on table care.involvement_choice is 'How far the person wants to take part in planning, and what helps them to decide; the newest counts. seen_at is when a coordinator noted it.';
create index involvement_choices_of_person on care.involvement_choice (person_id, at desc);

create table care.quality_of_life (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  area       text not null check (area in ('home', 'health', 'people', 'money', 'days', 'safety', 'say')),
  score      int not null check (score between 1 and 5),
  mode       text not null check (mode in ('self', 'dictated', 'interpreted')),
  at         timestamptz not null default guard.now(),
  constraint rated_by_the_person check (mode <> 'self' or written_by = person_id)
);
comment on table care.quality_of_life is 'How good one part of life is, from 1 to 5, as the person says.';
create index quality_of_person on care.quality_of_life (person_id, at);
create trigger written_once before update or delete on care.quality_of_life for each row execute function sealed.append_only();

call sealed.adopt_content('care.guardian_order');
call sealed.adopt_content('care.discussion');
call sealed.adopt_content('care.decision');
call sealed.adopt_content('care.involvement_choice');
call sealed.adopt_content('care.quality_of_life');
grant select, insert on care.guardian_order, care.decision, care.involvement_choice, care.quality_of_life to homeward_app;
grant select, insert (person_id, category, agency_id, written_by, kind, happened_at, topic, invited, came, absent_reason, told_at, told_words) on care.discussion to homeward_app;
grant update (told_at, told_words) on care.discussion to homeward_app;
grant update (seen_at, seen_by) on care.involvement_choice to homeward_app;

create table care.expected_change (
  id         uuid primary key default gen_random_uuid(),
  goal_id    uuid not null references care.goal,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  area       text not null check (area in ('home', 'health', 'people', 'money', 'days', 'safety', 'say')),
  from_score int check (from_score between 1 and 5),
  to_score   int not null check (to_score between 1 and 5),
  by_on      date not null,
  confidence int not null check (confidence between 0 and 10),
  words      text not null default '' check (length(words) <= 500),
  at         timestamptz not null default guard.now()
);
comment on table care.expected_change is 'What is expected to get better by a goal, from where to where, by when, and how sure one is: read beside what the person says it became.';
create index expected_changes_of_person on care.expected_change (person_id);
create trigger written_once before update or delete on care.expected_change for each row execute function sealed.append_only();
call sealed.adopt_content('care.expected_change');
grant select, insert on care.expected_change to homeward_app;
