-- The plan as a whole: how it changes with the person's life, what is ready before a crisis, and how much coordination it takes.

create table care.plan_change_request (
  id          uuid primary key default gen_random_uuid(),
  plan_id     uuid not null references care.plan,
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  asked_by    uuid not null references care.party,
  words       text not null check (length(trim(words)) between 1 and 2000),
  mode        text not null default 'self' check (mode in ('self', 'dictated', 'interpreted')),
  at          timestamptz not null default guard.now(),
  outcome     text check (outcome in ('accepted', 'declined')),
  answer      text not null default '' check (length(answer) <= 2000),
  answered_at timestamptz,
  answered_by uuid references care.party,
  version     int not null default 1,
  constraint asked_in_own_name check (mode <> 'self' or asked_by = written_by),
  constraint answered_with_a_reason check (outcome is distinct from 'declined' or length(trim(answer)) > 0)
);
comment on table care.plan_change_request is 'Somebody in the plan, the person above all, asks for something in it to change; and what was answered.';
create index change_requests_of_person on care.plan_change_request (person_id);

alter table care.plan_version add column request_ids uuid[] not null default '{}';
comment on column care.plan_version.request_ids is 'The accepted requests for change that this version answers.';

create table care.plan_version_line (
  id              uuid primary key default gen_random_uuid(),
  plan_id         uuid not null references care.plan,
  person_id       uuid not null references care.person,
  category        care.category not null,
  agency_id       uuid references care.agency,
  written_by      uuid references care.party,
  n               int not null,
  goal_id         uuid not null references care.goal,
  action_id       uuid references care.action,
  words           text not null,
  measure         text not null default '',
  horizon         text,
  due_on          date,
  responsible_id  uuid references care.party
);
comment on table care.plan_version_line is 'A goal or a step in the words it had when a version was published: each version stays readable, and its difference to the one before.';
create unique index line_once_in_a_version on care.plan_version_line (plan_id, n, goal_id, action_id) nulls not distinct;
create index version_lines_of_person on care.plan_version_line (person_id);
create trigger written_once before update or delete on care.plan_version_line for each row execute function sealed.append_only();

create table care.level_decision (
  id          uuid primary key default gen_random_uuid(),
  plan_id     uuid not null references care.plan,
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  level       care.coordination_level not null,
  suggested   care.coordination_level not null,
  domains     int not null,
  agencies    int not null,
  reason      text not null default '' check (length(reason) <= 1000),
  person_view text not null default '' check (length(person_view) <= 1000),
  at          timestamptz not null default guard.now()
);
comment on table care.level_decision is 'How much coordination was decided, what was suggested from what was known then, and what the person said of it.';
create index level_decisions_of_person on care.level_decision (person_id);
create trigger written_once before update or delete on care.level_decision for each row execute function sealed.append_only();

create table care.crisis_plan (
  id            uuid primary key default gen_random_uuid(),
  person_id     uuid not null references care.person,
  category      care.category not null default 'safety',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  signs         text not null constraint say_the_early_signs check (length(trim(signs)) between 1 and 2000),
  helps         text not null constraint say_what_helps check (length(trim(helps)) between 1 and 2000),
  helps_not     text not null default '' check (length(helps_not) <= 2000),
  contacts      text not null constraint say_whom_to_call check (length(trim(contacts)) between 1 and 2000),
  safe_place    text not null constraint say_where_it_is_safe check (length(trim(safe_place)) between 1 and 2000),
  mode          text not null check (mode in ('self', 'dictated', 'interpreted')),
  agreed_at     timestamptz not null default guard.now(),
  copy_given_at timestamptz,
  copy_form     text check (copy_form in ('phone', 'paper', 'read_aloud')),
  version       int not null default 1,
  constraint own_crisis_plan_in_own_account check (mode <> 'self' or written_by = person_id),
  constraint copy_given_somehow check ((copy_given_at is null) = (copy_form is null))
);
comment on table care.crisis_plan is 'What was written down with the person for the day it gets bad: early signs, what helps and what does not, whom to call, where it is safe. The newest counts.';
create index crisis_plans_of_person on care.crisis_plan (person_id, agreed_at desc);

alter table care.action add column risk_date_id uuid references care.risk_date;
comment on column care.action.risk_date_id is 'The day of risk that this step is to ease before it comes.';

call sealed.adopt_content('care.plan_change_request');
call sealed.adopt_content('care.plan_version_line', weighed => false);
call sealed.adopt_content('care.level_decision');
call sealed.adopt_content('care.crisis_plan');

/* Each line stays with whoever wrote the goal or step, and in its category: a version opens nothing to anybody that the plan would not. */
create function sealed.version_in_words() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into care.plan_version_line (plan_id, person_id, category, agency_id, written_by, n, goal_id, words, measure, horizon, due_on)
    select new.plan_id, new.person_id, g.category, g.agency_id, g.written_by, new.n, g.id, g.words, g.success_measure, g.horizon, g.target_on
      from care.goal g where g.id = any (new.goal_ids) and g.person_id = new.person_id;
  insert into care.plan_version_line (plan_id, person_id, category, agency_id, written_by, n, goal_id, action_id, words, measure, due_on, responsible_id)
    select new.plan_id, new.person_id, a.category, a.agency_id, a.written_by, new.n, a.goal_id, a.id, a.words, a.deliverable, (a.due_at at time zone 'UTC')::date, a.responsible_id
      from care.action a where a.id = any (new.action_ids) and a.person_id = new.person_id and a.goal_id is not null;
  return null;
end $$;
create trigger version_in_words after insert on care.plan_version for each row execute function sealed.version_in_words();

grant select, insert on care.plan_change_request, care.level_decision, care.crisis_plan to homeward_app;
grant select on care.plan_version_line to homeward_app;
grant update (outcome, answer, answered_at, answered_by) on care.plan_change_request to homeward_app;
grant update (copy_given_at, copy_form) on care.crisis_plan to homeward_app;
grant update (risk_date_id) on care.action to homeward_app;
