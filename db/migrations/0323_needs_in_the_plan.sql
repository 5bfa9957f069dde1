-- Needs on their way into the plan: what cannot wait opens a step at once, and what a goal answers stays answered when the need is looked at anew.

comment on column care.action.need_id is 'The need it was opened for at once, before any goal; null for a step of a goal.';
create index actions_of_need on care.action (need_id) where need_id is not null;

/* A need that cannot wait is promised an answer the same day, by whoever wrote it down: the step is there before any plan is (ASS-04). */
create function sealed.urgent_need_opens_a_step() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare step uuid; now_ timestamptz := guard.now(); worker uuid; its_agency uuid;
begin
  if sealed.in_bulk() or session_user <> 'homeward_app' or exists (select from care.action a where a.need_id = new.id) then return null; end if;
  -- what the person writes down themself is answered by whoever holds the conversation
  select s.id, s.agency_id into worker, its_agency from care.staff s
   where s.id = new.written_by or s.id = (select a.written_by from care.assessment a where a.id = new.assessment_id)
   order by s.id <> new.written_by limit 1;
  if worker is null then return null; end if;
  insert into care.action (person_id, plan_id, need_id, category, agency_id, written_by, kind, words, due_at, responsible_id, state, requested_at, agreed_at, written_at, said_at)
    select new.person_id, (select p.id from care.plan p where p.person_id = new.person_id and p.state <> 'closed'), new.id, new.category, its_agency, worker, 'promise',
           left(case when length(trim(new.support_required)) > 0 then new.support_required else new.words end, 500),
           ((now_ at time zone 'UTC')::date + time '23:59:59') at time zone 'UTC', worker, 'agreed', now_, now_, now_, now_
    returning id into step;
  insert into care.action_answer (action_id, person_id, category, agency_id, written_by, party_id, round, response, mode)
    values (step, new.person_id, new.category, its_agency, worker, worker, 1, 'agreed', 'self');
  return null;
end $$;
create trigger urgent_need_opens_a_step after insert on care.need for each row
  when (new.level = 4 and new.horizon = 'present' and new.met_at is null and new.previous_id is null) execute function sealed.urgent_need_opens_a_step();
create trigger urgent_need_opens_a_step_later after update of level on care.need for each row
  when (new.level = 4 and old.level < 4 and new.horizon = 'present' and new.met_at is null) execute function sealed.urgent_need_opens_a_step();

/* A goal that answers a need answers it still when a later picture counts; a recorded choice stands likewise. */
create function sealed.answers_follow_the_need() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into care.goal_source (goal_id, person_id, category, agency_id, written_by, need_id)
    select s.goal_id, s.person_id, s.category, s.agency_id, s.written_by, n.id
      from care.need n join care.goal_source s on s.need_id = n.previous_id where n.assessment_id = new.id;
  insert into care.need_disposition (need_id, person_id, category, agency_id, written_by, disposition, reason, ask_again_on, at)
    select distinct on (n.id) n.id, d.person_id, d.category, d.agency_id, d.written_by, d.disposition, d.reason, d.ask_again_on, d.at
      from care.need n join care.need_disposition d on d.need_id = n.previous_id where n.assessment_id = new.id order by n.id, d.at desc;
  return null;
end $$;
create trigger answers_follow_the_need after update of state on care.assessment for each row
  when (new.state in ('agreed', 'agreed_with_differences') and old.state = 'shared') execute function sealed.answers_follow_the_need();

/* A possible future need with a day is a day of risk, which asks for something done before it (ASS-09, PLN-21); it moves with the need. */
create function sealed.future_need_has_a_day() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare how_bad text := case when new.level >= 3 then 'high' when new.level = 2 then 'medium' else 'low' end;
begin
  if sealed.in_bulk() then return null; end if;
  update care.risk_date d set what = left(new.words, 500), on_day = new.expected_on, severity = how_bad, need_id = new.id
   where d.need_id in (new.id, new.previous_id) and d.outcome is null;
  if not found then
    insert into care.risk_date (person_id, category, agency_id, written_by, need_id, what, on_day, severity)
      values (new.person_id, new.category, new.agency_id, new.written_by, new.id, left(new.words, 500), new.expected_on, how_bad);
  end if;
  return null;
end $$;
create trigger future_need_has_a_day after insert or update of words, level, expected_on on care.need for each row
  when (new.horizon = 'possible_future' and new.expected_on is not null) execute function sealed.future_need_has_a_day();
