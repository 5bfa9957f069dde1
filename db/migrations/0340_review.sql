-- Review: is the plan helping? Ten questions, asked of the person and of the worker.

create table care.review (
  id                  uuid primary key default gen_random_uuid(),
  plan_id             uuid not null references care.plan,
  person_id           uuid not null references care.person,
  category            care.category not null default 'general',
  agency_id           uuid references care.agency,
  written_by          uuid references care.party,
  first_due_on        date not null,
  due_on              date not null,
  state               text not null default 'scheduled' check (state in ('scheduled', 'invited', 'in_progress', 'held_without_person', 'outcome_recorded', 'changes_agreed', 'completed')),
  held_at             timestamptz,
  without_person_reason text not null default '' check (length(without_person_reason) <= 1000),
  needs_met_by_person int check (needs_met_by_person between 1 and 5),
  needs_met_by_worker int check (needs_met_by_worker between 1 and 5),
  coordination_rating int check (coordination_rating between 1 and 5),
  coordination_reason text not null default '' check (length(coordination_reason) <= 2000),
  outcome             text check (outcome in ('new_version', 'no_change')),
  no_change_reason    text not null default '' check (length(no_change_reason) <= 1000),
  more_at_home_reason text not null default '' check (length(more_at_home_reason) <= 1000),
  completed_at        timestamptz,
  version             int not null default 1,
  constraint completed_before_held check (completed_at >= held_at)
);
comment on column care.review.more_at_home_reason is 'Why more comes into the person''s home than at the review before, at the same level of coordination.';
comment on table care.review is 'One review of a plan and of how the parties worked together.';
create unique index one_review_at_a_time on care.review (plan_id) where state <> 'completed';
create index reviews_of_person on care.review (person_id);

create type care.review_key as enum ('helping', 'changed', 'working', 'not_working', 'to_change', 'outcomes', 'improvement', 'budget', 'networks', 'satisfaction');
create table care.review_element (
  id             uuid primary key default gen_random_uuid(),
  review_id      uuid not null references care.review,
  person_id      uuid not null references care.person,
  category       care.category not null default 'general',
  agency_id      uuid references care.agency,
  written_by     uuid references care.party,
  key            care.review_key not null,
  by             text not null check (by in ('person', 'worker')),
  mode           text not null check (mode in ('self', 'dictated', 'interpreted', 'worker')),
  words          text not null default '' check (length(words) <= 4000),
  rating         int check (rating between 1 and 5),
  not_applicable boolean not null default false,
  at             timestamptz not null default guard.now(),
  version        int not null default 1,
  constraint answered_by_this_side_already unique (review_id, key, by),
  constraint only_the_budget_can_be_not_applicable check (not not_applicable or key = 'budget'),
  constraint the_persons_answer_is_theirs check ((by = 'worker') = (mode = 'worker') and (mode <> 'self' or written_by = person_id))
);
comment on table care.review_element is 'One of the ten questions, answered by the person or by the worker.';
create index review_elements_of_person on care.review_element (person_id);

call sealed.adopt_content('care.review');
call sealed.adopt_content('care.review_element');
grant select, insert on care.review, care.review_element to homeward_app;
grant update (due_on, state, held_at, without_person_reason, needs_met_by_person, needs_met_by_worker, coordination_rating, coordination_reason, outcome, no_change_reason, more_at_home_reason, completed_at) on care.review to homeward_app;
grant update (words, rating, not_applicable, mode, at, written_by, agency_id) on care.review_element to homeward_app;
create policy answered_as_oneself on care.review_element as restrictive for update to homeward_app
  using (true) with check (written_by = (select guard.opened_writer()) and agency_id is not distinct from (select guard.opened_writer_agency()));
