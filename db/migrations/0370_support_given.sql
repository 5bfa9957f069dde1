-- Support that was given: what somebody got of whom, and for which goal they agreed to; or for none, and why (COO-01).

create table care.support_given (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  words      text not null constraint say_what_was_given check (length(trim(words)) between 1 and 300),
  goal_id    uuid references care.goal,
  why_none   text not null default '' check (length(why_none) <= 300),
  given_at   timestamptz not null,
  at         timestamptz not null default guard.now(),
  linked_at  timestamptz,
  version    int not null default 1,
  constraint for_a_goal_or_say_why check (goal_id is not null or length(trim(why_none)) > 0),
  constraint support_in_the_future check (given_at <= at + interval '1 minute')
);
comment on table care.support_given is 'One support that a person was given: what, when, and for which goal they agreed to. Without a goal it says why; the goal may be named later.';
create index supports_of_person on care.support_given (person_id, given_at desc);
call sealed.adopt_content('care.support_given');
grant select on care.support_given to homeward_app;
grant insert (person_id, category, agency_id, written_by, words, goal_id, why_none, given_at, linked_at) on care.support_given to homeward_app;
grant update (goal_id, why_none, linked_at) on care.support_given to homeward_app;
create policy given_by_staff on care.support_given as restrictive for insert to homeward_app with check ((select guard.works_with_people()));
