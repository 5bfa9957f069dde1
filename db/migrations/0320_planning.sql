-- Planning, by whom: what of the tables of 0319 is read and written by whom, and what must hold whichever door a request comes through.

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
