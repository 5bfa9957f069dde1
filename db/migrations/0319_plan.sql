-- Planning: one plan the person owns and many write; goals in three horizons, actions each asked of a party who agrees; and the team that carries it.

create type care.plan_state as enum ('drafting', 'proposed', 'agreed', 'active', 'under_review', 'suspended', 'closing', 'closed');
create type care.goal_state as enum ('proposed', 'agreed', 'in_progress', 'on_hold', 'achieved', 'partly_achieved', 'not_achieved', 'changed', 'dropped_by_person');
create type care.action_state as enum ('proposed', 'requested', 'countered', 'declined', 'agreed', 'in_progress', 'blocked', 'done', 'confirmed', 'cancelled');
create type care.rung as enum ('worker', 'together', 'prompted', 'alone');
create type care.coordination_level as enum ('none', 'low', 'medium', 'high');

create table care.plan (
  id                uuid primary key default gen_random_uuid(),
  person_id         uuid not null references care.person,
  category          care.category not null default 'general',
  agency_id         uuid references care.agency,
  written_by        uuid references care.party,
  kind              text not null default 'person' check (kind in ('person', 'child')),
  support_period_id uuid references care.support_period,
  state             care.plan_state not null default 'drafting',
  n                 int not null default 1,
  level             care.coordination_level,
  level_suggested   care.coordination_level,
  level_reason      text not null default '' check (length(level_reason) <= 1000),
  level_decided_at  timestamptz,
  next_review_on    date,
  started_at        timestamptz not null default guard.now(),
  proposed_at       timestamptz,
  agreed_at         timestamptz,
  activated_at      timestamptz,
  closed_at         timestamptz,
  version           int not null default 1,
  constraint closed_on_a_day check ((state = 'closed') = (closed_at is not null))
);
comment on table care.plan is 'The one shared support and housing plan of a person, who owns it. n is its version as the person knows it.';
create unique index one_plan_at_a_time on care.plan (person_id) where state <> 'closed';
create index plans_of_person on care.plan (person_id);

create table care.plan_version (
  id           uuid primary key default gen_random_uuid(),
  plan_id      uuid not null references care.plan,
  person_id    uuid not null references care.person,
  category     care.category not null default 'general',
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  n            int not null,
  reason       text not null default '' check (length(reason) <= 1000),
  goal_ids     uuid[] not null,
  action_ids   uuid[] not null,
  published_at timestamptz not null default guard.now(),
  constraint version_already_published unique (plan_id, n)
);
comment on table care.plan_version is 'A version as it was published: which goals and actions it held; their words of that time are in the change log.';
create index plan_versions_of_person on care.plan_version (person_id);
create trigger written_once before update or delete on care.plan_version for each row execute function sealed.append_only();

create table care.plan_agreement (
  id         uuid primary key default gen_random_uuid(),
  plan_id    uuid not null references care.plan,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  n          int not null,
  basis      text not null default 'self' check (basis in ('self', 'guardian_order', 'interim')),
  mode       text check (mode in ('self', 'dictated', 'interpreted')),
  words      text not null default '' check (length(words) <= 2000),
  at         timestamptz not null default guard.now(),
  reason     text not null default '' check (length(reason) <= 1000),
  constraint only_the_owner_agrees check (mode <> 'self' or written_by = person_id),
  constraint owner_says_how check ((basis = 'self') = (mode is not null)),
  constraint interim_with_a_reason check (basis = 'self' or length(trim(reason)) > 0)
);
comment on table care.plan_agreement is 'The owner''s agreement to one version of their plan. Without it no version becomes active.';
/* For a fortnight a plan may run without its owner's yes, with the reason said; then it needs their own, or a lawful substitute's. */
create unique index agreed_already on care.plan_agreement (plan_id, n, (basis = 'interim'));
create index plan_agreements_of_person on care.plan_agreement (person_id);
create trigger written_once before update or delete on care.plan_agreement for each row execute function sealed.append_only();

create table care.priority_order (
  id         uuid primary key default gen_random_uuid(),
  plan_id    uuid references care.plan,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  by         text not null check (by in ('person', 'worker')),
  issues     text[] not null constraint name_an_issue check (cardinality(issues) between 1 and 30),
  mode       text not null check (mode in ('self', 'dictated', 'interpreted', 'worker')),
  at         timestamptz not null default guard.now(),
  constraint the_persons_order_is_theirs check ((by = 'worker') = (mode = 'worker') and (mode <> 'self' or written_by = person_id))
);
comment on table care.priority_order is 'What comes first: the person''s order drives the board, the worker''s stands apart beside it.';
create index priorities_of_person on care.priority_order (person_id, at desc);
create trigger written_once before update or delete on care.priority_order for each row execute function sealed.append_only();

create table care.goal (
  id                uuid primary key default gen_random_uuid(),
  plan_id           uuid not null references care.plan,
  person_id         uuid not null references care.person,
  category          care.category not null,
  agency_id         uuid references care.agency,
  written_by        uuid references care.party,
  words             text not null check (length(trim(words)) between 1 and 1000),
  horizon           text not null check (horizon in ('immediate', 'short', 'long')),
  success_measure   text not null default '' check (length(success_measure) <= 1000),
  target_on         date,
  first_target_on   date,
  confidence        int check (confidence between 0 and 10),
  obstacles         text not null default '' check (length(obstacles) <= 1000),
  housing_goal      boolean not null default false,
  issue             text not null default '' check (length(issue) <= 200),
  proposed_by       uuid references care.party,
  proposed_mode     text check (proposed_mode in ('self', 'dictated', 'interpreted')),
  lead_id           uuid references care.party,
  quality_area      text check (quality_area in ('home', 'health', 'people', 'money', 'days', 'safety', 'say')),
  does_now          care.rung,
  does_in_end       care.rung,
  development_step  text not null default '' check (length(development_step) <= 500),
  state             care.goal_state not null default 'proposed',
  evidence          text not null default '' check (length(evidence) <= 2000),
  person_verdict    text not null default '' check (length(person_verdict) <= 1000),
  lasting_evidence  boolean,
  achieved_at       timestamptz,
  state_reason      text not null default '' check (length(state_reason) <= 1000),
  written_at        timestamptz not null default guard.now(),
  said_at           timestamptz not null default guard.now(),
  version           int not null default 1,
  constraint goal_of_this_plan unique (id, plan_id),
  constraint achieved_needs_evidence_and_verdict check (state <> 'achieved' or (length(trim(evidence)) > 0 and length(trim(person_verdict)) > 0)),
  constraint not_permanent check (state <> 'achieved' or not housing_goal or lasting_evidence)
);
comment on table care.goal is 'What the person wants to reach, by when, and how one will know.';
comment on column care.goal.proposed_by is 'Whose idea it was: the person, somebody close to them, or a worker. proposed_mode says how the person said it.';
comment on column care.goal.quality_area is 'Which part of the person''s life should get better by it.';
comment on column care.goal.does_now is 'Who does it now, on the way from a worker doing it to the person doing it alone; does_in_end is where this leads.';
comment on column care.goal.issue is 'Which of the person''s own issues this answers, in the words of their order: it decides where the goal stands on the board.';
comment on column care.goal.said_at is 'When its words, measure or date last changed: a version holds them as they were before.';
create index goals_of_person on care.goal (person_id);
create index goals_of_plan on care.goal (plan_id);

create table care.goal_source (
  id          uuid primary key default gen_random_uuid(),
  goal_id     uuid not null references care.goal,
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  need_id     uuid references care.need,
  voice_id    uuid references care.voice,
  strength_id uuid references care.strength,
  achievement_id uuid references care.achievement,
  environment_id uuid references care.environment_link,
  constraint one_source_a_line check (num_nonnulls(need_id, voice_id, strength_id, achievement_id, environment_id) = 1)
);
comment on table care.goal_source is 'What a goal answers or builds on: a need, the person''s words, a strength, what worked before, or somebody or some place around them.';
create index sources_of_goal on care.goal_source (goal_id);
create index goal_sources_of_person on care.goal_source (person_id);

create table care.need_disposition (
  id           uuid primary key default gen_random_uuid(),
  need_id      uuid not null references care.need,
  person_id    uuid not null references care.person,
  category     care.category not null default 'general',
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  disposition  text not null check (disposition in ('person_not_now', 'other_agency', 'not_available')),
  reason       text not null constraint say_why_not_in_the_plan check (length(trim(reason)) between 1 and 1000),
  ask_again_on date,
  at           timestamptz not null default guard.now()
);
comment on table care.need_disposition is 'Why a need has no goal now: the person said not now, another agency does it, or nothing exists.';
create index dispositions_of_person on care.need_disposition (person_id);

create table care.action (
  id              uuid primary key default gen_random_uuid(),
  goal_id         uuid references care.goal,
  plan_id         uuid references care.plan,
  need_id         uuid references care.need,
  person_id       uuid not null references care.person,
  category        care.category not null,
  agency_id       uuid references care.agency,
  written_by      uuid references care.party,
  kind            text not null default 'action' check (kind in ('action', 'promise')),
  words           text not null check (length(trim(words)) between 1 and 500),
  deliverable     text not null default '' check (length(deliverable) <= 500),
  due_at          timestamptz,
  responsible_id  uuid references care.party,
  state           care.action_state not null default 'proposed',
  round           int not null default 1,
  requested_at    timestamptz,
  agreed_at       timestamptz,
  started_at      timestamptz,
  done_at         timestamptz,
  done_note       text not null default '' check (length(done_note) <= 2000),
  confirmed_at    timestamptz,
  confirmed_by    uuid references care.party,
  blocked_reason  text not null default '' check (length(blocked_reason) <= 1000),
  told_if_late_at timestamptz,
  cancelled_reason text not null default '' check (length(cancelled_reason) <= 1000),
  confidence      int check (confidence between 0 and 10),
  support         text not null default '' check (length(support) <= 500),
  small_steps     text[] not null default '{}' check (cardinality(small_steps) <= 10),
  done_mode       text check (done_mode in ('with', 'by_person', 'for')),
  their_part      text not null default '' check (length(their_part) <= 500),
  written_at      timestamptz not null default guard.now(),
  said_at         timestamptz not null default guard.now(),
  version         int not null default 1,
  constraint action_without_a_goal check (kind = 'promise' or (goal_id is not null and plan_id is not null)),
  constraint goal_of_another_plan foreign key (goal_id, plan_id) references care.goal (id, plan_id),
  constraint asked_of_somebody check (state in ('proposed', 'cancelled') or responsible_id is not null),
  constraint agreed_with_a_date check (state not in ('agreed', 'in_progress', 'blocked', 'done', 'confirmed') or due_at is not null),
  constraint done_needs_a_note check (state not in ('done', 'confirmed') or kind = 'promise' or length(trim(done_note)) > 0),
  constraint confirmed_by_another check (confirmed_by is null or confirmed_by <> responsible_id)
);
comment on table care.action is 'One step, asked of one party who agrees to it themself; or a promise made to the person.';
comment on column care.action.confidence is 'How sure the person is of their own step, 0 to 10; support is the help that makes it likely to succeed.';
comment on column care.action.done_mode is 'Whether it was done with the person, by the person, or for them; their_part is what of it they could do next time.';
create index actions_of_person on care.action (person_id);
create index actions_of_goal on care.action (goal_id);
create index actions_of_party on care.action (responsible_id, state, due_at);

create table care.action_answer (
  id           uuid primary key default gen_random_uuid(),
  action_id    uuid not null references care.action,
  person_id    uuid not null references care.person,
  category     care.category not null,
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  party_id     uuid not null references care.party,
  round        int not null,
  response     text not null check (response in ('agreed', 'countered', 'declined')),
  proposed_due timestamptz,
  reason       text not null default '' check (length(reason) <= 1000),
  mode         text not null default 'self' check (mode in ('self', 'dictated', 'interpreted')),
  at           timestamptz not null default guard.now(),
  constraint answered_this_round_already unique (action_id, round),
  constraint decline_or_counter_with_a_reason check (response = 'agreed' or length(trim(reason)) > 0)
);
comment on table care.action_answer is 'What a party answered when asked: agree, propose another date, decline. The whole negotiation stays visible.';
create index answers_of_person on care.action_answer (person_id);
create trigger written_once before update or delete on care.action_answer for each row execute function sealed.append_only();

create table care.coordinator_assignment (
  id              uuid primary key default gen_random_uuid(),
  plan_id         uuid not null references care.plan,
  person_id       uuid not null references care.person,
  category        care.category not null default 'general',
  agency_id       uuid references care.agency,
  written_by      uuid references care.party,
  staff_id        uuid not null references care.staff,
  state           text not null default 'proposed' check (state in ('proposed', 'declined', 'acknowledged', 'current', 'handing_over', 'ended')),
  proposed_at     timestamptz not null,
  answered_at     timestamptz,
  declined_reason text not null default '' check (length(declined_reason) <= 1000),
  from_at         timestamptz,
  to_at           timestamptz,
  handover_note   text not null default '' check (length(handover_note) <= 4000),
  person_told_at  timestamptz,
  version         int not null default 1,
  constraint coordination_ended_before_it_began check (to_at >= from_at)
);
comment on table care.coordinator_assignment is 'Who coordinates the plan: proposed, acknowledged by themself, current; handed over without gap.';
create unique index proposed_already on care.coordinator_assignment (plan_id, staff_id) where state = 'proposed';
create unique index one_current_coordinator on care.coordinator_assignment (plan_id) where state in ('current', 'handing_over');
create index assignments_of_person on care.coordinator_assignment (person_id);
create index assignments_of_staff on care.coordinator_assignment (staff_id, state);

create table care.participant (
  id               uuid primary key default gen_random_uuid(),
  plan_id          uuid not null references care.plan,
  person_id        uuid not null references care.person,
  category         care.category not null default 'general',
  agency_id        uuid references care.agency,
  written_by       uuid references care.party,
  party_id         uuid not null references care.party,
  role             text not null check (length(trim(role)) between 1 and 200),
  responsibilities text not null default '' check (length(responsibilities) <= 2000),
  contact_path     text not null default '' check (length(contact_path) <= 500),
  advocate         boolean not null default false,
  from_at          timestamptz not null default guard.now(),
  to_at            timestamptz,
  confirmed_at     timestamptz,
  version          int not null default 1
);
comment on table care.participant is 'Somebody who takes part in the plan, with their role in words, confirmed by themself.';
create unique index already_takes_part on care.participant (plan_id, party_id) where to_at is null;
create index participants_of_person on care.participant (person_id);
