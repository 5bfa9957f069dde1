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

call sealed.adopt_content('care.plan');
call sealed.adopt_content('care.plan_version');
call sealed.adopt_content('care.plan_agreement');
call sealed.adopt_content('care.priority_order');
call sealed.adopt_content('care.goal');
call sealed.adopt_content('care.goal_source');
call sealed.adopt_content('care.need_disposition');
call sealed.adopt_content('care.action');
call sealed.adopt_content('care.action_answer');
call sealed.adopt_content('care.coordinator_assignment');
call sealed.adopt_content('care.participant');

-- across people: what is asked of me, as far as each person's consent reaches today
create policy asked_of_me on care.action for select to homeward_app
  using (responsible_id = any ((select guard.parties())::uuid[]) and exists (select from care.acquaintance a where a.person_id = action.person_id
     and (action.category = any (a.categories) or a.party_id = action.agency_id)));
create policy proposed_to_me on care.coordinator_assignment for select to homeward_app
  using (staff_id = (select guard.party()) and exists (select from care.acquaintance a where a.person_id = coordinator_assignment.person_id));
create policy answered_for_oneself on care.action_answer as restrictive for insert to homeward_app
  with check (party_id = any ((select guard.parties())::uuid[]) or (mode <> 'self' and party_id = person_id));

-- what must hold through whichever door a request comes (INV-01, 02, 06, 13, 14); an import or a test arranges as the administrator
create policy taken_on_by_themself on care.coordinator_assignment as restrictive for update to homeward_app
  using (true) with check (state not in ('acknowledged', 'current', 'declined') or staff_id = (select guard.party()));
create policy begins_as_a_proposal on care.coordinator_assignment as restrictive for insert to homeward_app
  with check (state = 'proposed');
create policy begins_unagreed on care.action as restrictive for insert to homeward_app
  with check (state in ('proposed', 'requested'));
create policy confirmed_by_themself on care.participant as restrictive for insert to homeward_app
  with check (confirmed_at is null or party_id = any ((select guard.parties())::uuid[]));

/* The owner takes part in every plan from its first moment. */
create function sealed.owner_takes_part() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  insert into care.participant (plan_id, person_id, agency_id, written_by, party_id, role, confirmed_at)
    values (new.id, new.person_id, new.agency_id, new.written_by, new.person_id, 'owner', guard.now()) on conflict do nothing;
  return null;
end $$;
create trigger owner_takes_part after insert on care.plan for each row execute function sealed.owner_takes_part();

/* Nobody is made responsible by another: agreed means that this party said so, or named this very date. */
create function sealed.agreed_by_its_party() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user = 'homeward_app' and new.state in ('agreed', 'in_progress', 'blocked', 'done', 'confirmed') and not exists (
    select from care.action_answer w where w.action_id = new.id and w.party_id = new.responsible_id
       and (w.response = 'agreed' or (w.response = 'countered' and w.proposed_due = new.due_at))
       and w.round = (select max(l.round) from care.action_answer l where l.action_id = new.id)) then
    raise exception 'not_agreed' using errcode = '23514', constraint = 'not_agreed';
  end if;
  return new;
end $$;
create trigger agreed_by_its_party before update of state, responsible_id, due_at on care.action for each row execute function sealed.agreed_by_its_party();

/* The faults of a plan in force, of which only the first is told: rules.ts tells all of them before it comes to this. */
create function sealed.fault_of_plan(p uuid) returns text language sql stable set search_path = pg_catalog return (
  select case
    when not exists (select from care.coordinator_assignment c where c.plan_id = p and c.state in ('current', 'handing_over') and c.answered_at is not null) then 'needs_a_successor'
    when exists (select from care.coordinator_assignment c join care.participant t on t.plan_id = c.plan_id and t.party_id = c.staff_id and t.to_at is null
                  where c.plan_id = p and c.state in ('current', 'handing_over') and t.advocate) then 'coordinator_is_advocate'
    when (select count(*) < 2 or not bool_or(t.party_id = l.person_id) from care.participant t where t.plan_id = p and t.to_at is null) then 'too_few_take_part'
    when not exists (select from care.plan_agreement g where g.plan_id = p and g.n = l.n) then 'owner_has_not_agreed'
  end from care.plan l where l.id = p and l.state in ('active', 'under_review', 'suspended', 'closing'));

create function sealed.plan_stays_whole() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare fault text;
begin
  if session_user <> 'homeward_app' then return null; end if;
  fault := sealed.fault_of_plan((to_jsonb(new) ->> tg_argv[0])::uuid);
  if fault is not null then raise exception '%', fault using errcode = '23514', constraint = fault; end if;
  return null;
end $$;
/* No version comes into force while one of its parties has not agreed. */
create function sealed.version_is_agreed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user = 'homeward_app' and new.state = 'active' and (old.state = 'agreed' or old.n <> new.n) and exists (
    select from care.plan_version v join care.action a on a.id = any (v.action_ids)
     where v.plan_id = new.id and v.n = new.n and a.state in ('proposed', 'requested', 'countered', 'declined')) then
    raise exception 'action_not_agreed' using errcode = '23514', constraint = 'action_not_agreed';
  end if;
  return new;
end $$;
create trigger version_is_agreed before update of state, n on care.plan for each row execute function sealed.version_is_agreed();
create constraint trigger plan_stays_whole after update on care.plan deferrable initially deferred for each row execute function sealed.plan_stays_whole('id');
create constraint trigger plan_stays_whole after insert or update on care.coordinator_assignment deferrable initially deferred for each row execute function sealed.plan_stays_whole('plan_id');
create constraint trigger plan_stays_whole after insert or update on care.participant deferrable initially deferred for each row execute function sealed.plan_stays_whole('plan_id');

/* Which categories of the opened person each of these parties may know today: asked before anything is asked of them, and only by whoever
   writes on the team. One's own agency keeps its own record, so its colleagues may be asked anything. Somebody excluded is answered like
   somebody without consent: that they are excluded is nobody's to learn here. */
create function guard.who_may_be_told(parties uuid[]) returns table (party uuid, categories care.category[])
language plpgsql stable security definer set search_path = pg_catalog as $$
declare p uuid := guard.opened_person(); own uuid := guard.agency(); t timestamptz := guard.now(); everything care.category[] := enum_range(null::care.category);
begin
  if p is null or guard.opened_writer() is null then
    return query select u.id, '{}'::care.category[] from unnest(parties) u(id);
    return;
  end if;
  return query
  select u.id, case
      when exists (select from care.exclusion x where x.person_id = p and x.excluded_party_id in (u.id, s.agency_id) and x.from_at <= t and x.to_at > t) then '{}'
      when u.id = p or s.agency_id = own then everything
      else coalesce((select array_agg(distinct c.cat) from sealed.access a cross join lateral unnest(a.categories) c(cat)
        where a.person_id = p and a.party_id in (u.id, s.agency_id) and a.purpose = 'care' and a.basis <> 'emergency' and a.from_at <= t and a.to_at > t), '{}') end
    from unnest(parties) u(id) left join care.staff s on s.id = u.id;
end $$;
create function guard.may_be_told(party uuid) returns care.category[] language plpgsql stable security definer set search_path = pg_catalog as $$
begin return (select t.categories from guard.who_may_be_told(array[may_be_told.party]) t); end $$;
grant execute on function guard.may_be_told(uuid), guard.who_may_be_told(uuid[]) to homeward_app;

grant select, insert on care.plan, care.plan_version, care.plan_agreement, care.priority_order, care.goal, care.goal_source, care.need_disposition, care.action, care.action_answer, care.coordinator_assignment, care.participant to homeward_app;
grant update (state, n, level, level_suggested, level_reason, level_decided_at, next_review_on, proposed_at, agreed_at, activated_at, closed_at) on care.plan to homeward_app;
grant update (words, horizon, success_measure, target_on, confidence, obstacles, housing_goal, issue, lead_id, quality_area, does_now, does_in_end, development_step, state, state_reason, said_at, evidence, person_verdict, lasting_evidence, achieved_at, category) on care.goal to homeward_app;
grant update (words, deliverable, due_at, responsible_id, state, round, requested_at, agreed_at, started_at, done_at, done_note, confirmed_at, confirmed_by, blocked_reason, told_if_late_at, cancelled_reason, goal_id, said_at, done_mode, their_part) on care.action to homeward_app;
grant update (state, answered_at, declined_reason, from_at, to_at, handover_note, person_told_at) on care.coordinator_assignment to homeward_app;
grant update (role, responsibilities, contact_path, to_at, confirmed_at) on care.participant to homeward_app;

/* Being accepted begins the plan, in drafting, so that a coordinator can be allocated at once (SM-3). An open plan of the person is taken up again. */
create function sealed.plan_begins() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into care.plan (person_id, agency_id, written_by, support_period_id, kind, started_at)
    select new.person_id, new.agency_id, new.written_by, new.id,
           case when p.born > (new.accepted_at at time zone 'UTC')::date - interval '18 years' then 'child' else 'person' end, new.accepted_at
      from care.person p where p.id = new.person_id
    on conflict do nothing;
  return null;
end $$;
create trigger plan_begins after insert on care.support_period for each row
  when (new.closed_at is null and new.source is null) execute function sealed.plan_begins();

/* The wait ends when a coordinator has said yes (SM-1: accepted | waiting -> assigned). */
create function sealed.wait_ends() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update care.entry_request e set state = 'assigned' from care.plan p join care.support_period s on s.id = p.support_period_id
   where p.id = new.plan_id and e.id = s.entry_id and e.state in ('accepted', 'waiting');
  return null;
end $$;
create trigger wait_ends after insert or update of state on care.coordinator_assignment for each row
  when (new.state in ('acknowledged', 'current')) execute function sealed.wait_ends();
