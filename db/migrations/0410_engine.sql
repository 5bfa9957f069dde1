-- The standards engine's doors: who must be weighed again, a record out, what follows from it in, and counts without names.

-- ---------- who must be weighed again besides the person who changed ----------
/* A child's assessment, plan and place in the household count in the standards of the adults they live with. */
create function sealed.weigh_the_household() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare changed uuid := to_jsonb(new) ->> case tg_table_name when 'person' then 'id' else 'person_id' end;
begin
  if sealed.in_bulk() then return null; end if;
  insert into sealed.stale (person_id)
    select distinct o.person_id from care.household_member m join care.household_member o on o.household_id = m.household_id and o.to_on is null
     where m.person_id = changed and o.person_id <> changed order by 1
    on conflict (person_id) do update set since = excluded.since where false;
  return null;
end $$;
create trigger weighs_the_household after insert or update on care.household_member for each row execute function sealed.weigh_the_household();
create trigger weighs_the_household after insert or update on care.relationship for each row execute function sealed.weigh_the_household();
create trigger weighs_the_household after update of born on care.person for each row execute function sealed.weigh_the_household();
create trigger weighs_the_household after insert or update on care.assessment for each row when (new.kind = 'child') execute function sealed.weigh_the_household();
create trigger weighs_the_household after insert or update on care.plan for each row when (new.kind = 'child') execute function sealed.weigh_the_household();

/* A parameter counts in everybody's obligations: all are worked out anew, in the background. */
create function sealed.weigh_everybody() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into sealed.stale (person_id) select person_id from care.standing order by 1
    on conflict (person_id) do update set since = excluded.since where false;
  return null;
end $$;
create trigger weighs_everybody after insert on care.parameter for each statement execute function sealed.weigh_everybody();

-- ---------- the engine's two doors: a person's whole record out, what follows from it in ----------
/**
 * Takes the person off the list of those who changed, then reads everything that is weighed about them, with the time and the parameters' age.
 * Null when nothing changed since (unless asked even so), or when there is no such person. One person is weighed by one engine at a time.
 */
create function guard.weigh(p uuid, even_if_unchanged boolean default false) returns json language plpgsql volatile set search_path = pg_catalog as $$
declare changed timestamptz;
begin
  perform pg_advisory_xact_lock(hashtextextended(p::text, 11));
  delete from sealed.stale where person_id = p returning changed_at into changed;
  if changed is null and not even_if_unchanged then return null; end if;
  -- a row of columns and not a call with pairs, of which Postgres allows a hundred arguments
  return (select row_to_json(whole) from (select
    guard.now() as at,
    changed as changed_at,
    (select count(*) from care.parameter where from_at <= guard.now()) as parameters,
    (select row_to_json(r) from care.person r where r.id = p) as person,
    (select coalesce(json_agg(json_build_object('id', c.id, 'born', c.born, 'joined_on', o.from_on,
        'assessed_at', (select min(a.completed_at) from care.assessment a where a.person_id = c.id and a.kind = 'child'),
        'plan_active_at', (select min(l.activated_at) from care.plan l where l.person_id = c.id and l.kind = 'child')) order by c.id), '[]')
      from care.household_member m
      join care.household_member o on o.household_id = m.household_id and o.person_id <> p and o.to_on is null and o.role = 'child'
      join care.person c on c.id = o.person_id
     where m.person_id = p and m.to_on is null and m.role <> 'child') as children,
    (select coalesce(json_agg(r order by r.id), '[]') from care.entry_request r where r.person_id = p) as entry_request,
    (select coalesce(json_agg(r order by r.id), '[]') from care.entry_attempt r where r.person_id = p) as entry_attempt,
    (select coalesce(json_agg(r order by r.id), '[]') from care.information_given r where r.person_id = p) as information_given,
    (select coalesce(json_agg(r order by r.id), '[]') from care.screening_decision r where r.person_id = p) as screening_decision,
    (select coalesce(json_agg(r order by r.id), '[]') from care.alternative r where r.person_id = p) as alternative,
    (select coalesce(json_agg(r order by r.id), '[]') from care.barrier r where r.person_id = p) as barrier,
    (select coalesce(json_agg(r order by r.id), '[]') from care.onward_referral r where r.person_id = p) as onward_referral,
    (select coalesce(json_agg(r order by r.id), '[]') from care.support_period r where r.person_id = p) as support_period,
    (select coalesce(json_agg(r order by r.id), '[]') from care.check_in r where r.person_id = p) as check_in,
    (select coalesce(json_agg(r order by r.id), '[]') from care.household_member r where r.person_id = p) as household_member,
    (select coalesce(json_agg(r order by r.id), '[]') from care.relationship r where r.person_id = p) as relationship,
    (select coalesce(json_agg(r order by r.id), '[]') from care.housing_stay r where r.person_id = p) as housing_stay,
    (select coalesce(json_agg(r order by r.id), '[]') from care.vulnerability r where r.person_id = p) as vulnerability,
    (select coalesce(json_agg(r order by r.id), '[]') from care.statutory_responsibility r where r.person_id = p) as statutory_responsibility,
    (select coalesce(json_agg(r order by r.id), '[]') from care.duplicate_check r where r.person_id = p) as duplicate_check,
    (select coalesce(json_agg(r order by r.id), '[]') from care.likely_duplicate r where r.person_id = p) as likely_duplicate,
    (select coalesce(json_agg(r order by r.id), '[]') from care.participation_offer r where r.person_id = p) as participation_offer,
    (select coalesce(json_agg(r order by r.id), '[]') from care.assessment r where r.person_id = p) as assessment,
    (select coalesce(json_agg(r order by r.id), '[]') from care.assessment_domain r where r.person_id = p) as assessment_domain,
    (select coalesce(json_agg(r order by r.id), '[]') from care.strength r where r.person_id = p) as strength,
    (select coalesce(json_agg(r order by r.id), '[]') from care.achievement r where r.person_id = p) as achievement,
    (select coalesce(json_agg(r order by r.id), '[]') from care.need r where r.person_id = p) as need,
    (select coalesce(json_agg(r order by r.id), '[]') from care.voice r where r.person_id = p) as voice,
    (select coalesce(json_agg(r order by r.id), '[]') from care.risk_date r where r.person_id = p) as risk_date,
    (select coalesce(json_agg(r order by r.id), '[]') from care.assessment_agreement r where r.person_id = p) as assessment_agreement,
    (select coalesce(json_agg(r order by r.id), '[]') from care.plan r where r.person_id = p) as plan,
    (select coalesce(json_agg(r order by r.id), '[]') from care.plan_version r where r.person_id = p) as plan_version,
    (select coalesce(json_agg(r order by r.id), '[]') from care.plan_agreement r where r.person_id = p) as plan_agreement,
    (select coalesce(json_agg(r order by r.id), '[]') from care.plan_change_request r where r.person_id = p) as plan_change_request,
    (select coalesce(json_agg(r order by r.id), '[]') from care.level_decision r where r.person_id = p) as level_decision,
    (select coalesce(json_agg(r order by r.id), '[]') from care.crisis_plan r where r.person_id = p) as crisis_plan,
    (select coalesce(json_agg(r order by r.id), '[]') from care.priority_order r where r.person_id = p) as priority_order,
    (select coalesce(json_agg(r order by r.id), '[]') from care.goal r where r.person_id = p) as goal,
    (select coalesce(json_agg(r order by r.id), '[]') from care.goal_source r where r.person_id = p) as goal_source,
    (select coalesce(json_agg(r order by r.id), '[]') from care.need_disposition r where r.person_id = p) as need_disposition,
    (select coalesce(json_agg(r order by r.id), '[]') from care.action r where r.person_id = p) as action,
    (select coalesce(json_agg(r order by r.id), '[]') from care.action_answer r where r.person_id = p) as action_answer,
    (select coalesce(json_agg(r order by r.id), '[]') from care.coordinator_assignment r where r.person_id = p) as coordinator_assignment,
    (select coalesce(json_agg(r order by r.id), '[]') from care.participant r where r.person_id = p) as participant,
    (select coalesce(json_agg(r order by r.id), '[]') from care.involvement r where r.person_id = p) as involvement,
    (select coalesce(json_agg(r order by r.id), '[]') from (select distinct on (n.agency_id) n.id, n.agency_id, n.two_way, n.happened_at
        from care.note n where n.person_id = p and n.two_way order by n.agency_id, n.happened_at desc, n.id) r) as note, -- of what was said, only when they last spoke
    (select coalesce(json_agg(r order by r.id), '[]') from care.review r where r.person_id = p) as review,
    (select coalesce(json_agg(r order by r.id), '[]') from care.review_element r where r.person_id = p) as review_element,
    (select coalesce(json_agg(r order by r.id), '[]') from care.exit_plan r where r.person_id = p) as exit_plan,
    (select coalesce(json_agg(r order by r.id), '[]') from care.follow_up_plan r where r.person_id = p) as follow_up_plan,
    (select coalesce(json_agg(r order by r.id), '[]') from care.follow_up r where r.person_id = p) as follow_up,
    (select coalesce(json_agg(r order by r.id), '[]') from care.follow_up_attempt r where r.person_id = p) as follow_up_attempt) whole);
end $$;
comment on function guard.weigh(uuid, boolean) is 'One person''s whole record for the standards engine, read after the person was taken off the list of those who changed.';

/* What follows from a record, written where it differs from what stood there. What had been missed when the record changed cannot become met. @returns whether anything differed */
create function guard.keep_obligations(p uuid, owed jsonb, changed_at timestamptz) returns boolean language plpgsql volatile set search_path = pg_catalog as $$
declare gone int; changed int;
begin
  insert into sealed.missed_once (person_id, standard, subject, due_at)
    select p, o.standard, o.subject, o.due_at
      from care.obligation o join jsonb_to_recordset(owed) n (standard text, subject text, due_at timestamptz, met_at timestamptz) using (standard, subject)
     where o.person_id = p and n.due_at = o.due_at and n.met_at <= n.due_at
       and o.met_at is null and o.excepted is null and o.applies and o.due_at < changed_at
    on conflict do nothing;
  delete from care.obligation o where o.person_id = p
     and not exists (select from jsonb_to_recordset(owed) n (standard text, subject text) where n.standard = o.standard and n.subject = o.subject);
  get diagnostics gone = row_count;
  -- only what differs is written: an upsert would lock, and so write, every row that stays as it is
  insert into care.obligation as o (person_id, standard, subject, category, agency_id, owed_by, owed_to, began_at, due_at, met_at, unmet_for_good, excepted, applies, why, evidence, parameters, missed_before)
    select p, n.standard, n.subject, n.category, n.agency_id, n.owed_by, n.owed_to, n.began_at, n.due_at, n.met_at, n.unmet_for_good, n.excepted, n.applies, n.why, n.evidence, n.parameters, n.missed_before
      from (select r.*, exists (select from sealed.missed_once m where m.person_id = p and m.standard = r.standard and m.subject = r.subject and m.due_at = r.due_at) as missed_before
              from jsonb_to_recordset(owed) r (standard text, subject text, category care.category, agency_id uuid, owed_by uuid, owed_to uuid, began_at timestamptz, due_at timestamptz,
                   met_at timestamptz, unmet_for_good boolean, excepted text, applies boolean, why jsonb, evidence jsonb, parameters jsonb)) n
      left join care.obligation s on s.person_id = p and s.standard = n.standard and s.subject = n.subject
     where s.id is null or (s.category, s.agency_id, s.owed_by, s.owed_to, s.began_at, s.due_at, s.met_at, s.unmet_for_good, s.excepted, s.applies, s.why, s.evidence, s.parameters, s.missed_before)
           is distinct from (n.category, n.agency_id, n.owed_by, n.owed_to, n.began_at, n.due_at, n.met_at, n.unmet_for_good, n.excepted, n.applies, n.why, n.evidence, n.parameters, n.missed_before)
    on conflict on constraint worked_out_once do update
       set (category, agency_id, owed_by, owed_to, began_at, due_at, met_at, unmet_for_good, excepted, applies, why, evidence, parameters, missed_before, worked_out_at)
         = (excluded.category, excluded.agency_id, excluded.owed_by, excluded.owed_to, excluded.began_at, excluded.due_at, excluded.met_at, excluded.unmet_for_good, excluded.excepted,
            excluded.applies, excluded.why, excluded.evidence, excluded.parameters, excluded.missed_before, guard.now())
     where (o.category, o.agency_id, o.owed_by, o.owed_to, o.began_at, o.due_at, o.met_at, o.unmet_for_good, o.excepted, o.applies, o.why, o.evidence, o.parameters, o.missed_before)
           is distinct from (excluded.category, excluded.agency_id, excluded.owed_by, excluded.owed_to, excluded.began_at, excluded.due_at, excluded.met_at, excluded.unmet_for_good,
            excluded.excepted, excluded.applies, excluded.why, excluded.evidence, excluded.parameters, excluded.missed_before);
  get diagnostics changed = row_count;
  return gone + changed > 0;
end $$;

create function guard.keep_standing(p uuid, line jsonb) returns boolean language plpgsql volatile set search_path = pg_catalog as $$
declare n record; changed int; touched int := 0;
begin
  select * into n from jsonb_to_record(line) r (agency_id uuid, state text, level care.coordination_level, coordinator_id uuid, coordinator_current boolean, interim_id uuid,
    next_step text, next_at timestamptz, dues timestamptz[], last_two_way_at timestamptz, review_on date, active_from timestamptz, closed_at timestamptz,
    situation care.housing_category, situation_from date, pathway care.pathway, high_vulnerability boolean, children int);
  insert into care.standing as s (person_id, agency_id, state, level, coordinator_id, coordinator_current, interim_id, next_step, next_at, dues, last_two_way_at, review_on, active_from, closed_at)
    select p, n.agency_id, n.state, n.level, n.coordinator_id, n.coordinator_current, n.interim_id, n.next_step, n.next_at, n.dues, n.last_two_way_at, n.review_on, n.active_from, n.closed_at
     where not exists (select from care.standing l where l.person_id = p and (l.agency_id, l.state, l.level, l.coordinator_id, l.coordinator_current, l.interim_id, l.next_step, l.next_at, l.dues, l.last_two_way_at, l.review_on, l.active_from, l.closed_at) is not distinct from (n.agency_id, n.state, n.level, n.coordinator_id, n.coordinator_current, n.interim_id, n.next_step, n.next_at, n.dues, n.last_two_way_at, n.review_on, n.active_from, n.closed_at))
    on conflict (person_id) do update set (agency_id, state, level, coordinator_id, coordinator_current, interim_id, next_step, next_at, dues, last_two_way_at, review_on, active_from, closed_at)
      = (excluded.agency_id, excluded.state, excluded.level, excluded.coordinator_id, excluded.coordinator_current, excluded.interim_id, excluded.next_step, excluded.next_at, excluded.dues,
         excluded.last_two_way_at, excluded.review_on, excluded.active_from, excluded.closed_at)
     where s is distinct from excluded;
  get diagnostics changed = row_count;
  touched := touched + changed;
  insert into care.standing_home as s (person_id, agency_id, situation, situation_from, pathway)
    select p, n.agency_id, n.situation, n.situation_from, n.pathway where not exists (select from care.standing_home l where l.person_id = p and (l.agency_id, l.situation, l.situation_from, l.pathway) is not distinct from (n.agency_id, n.situation, n.situation_from, n.pathway))
    on conflict (person_id) do update set (agency_id, situation, situation_from, pathway) = (excluded.agency_id, excluded.situation, excluded.situation_from, excluded.pathway) where s is distinct from excluded;
  get diagnostics changed = row_count;
  touched := touched + changed;
  insert into care.standing_safety as s (person_id, agency_id, high_vulnerability)
    select p, n.agency_id, n.high_vulnerability where not exists (select from care.standing_safety l where l.person_id = p and (l.agency_id, l.high_vulnerability) is not distinct from (n.agency_id, n.high_vulnerability))
    on conflict (person_id) do update set (agency_id, high_vulnerability) = (excluded.agency_id, excluded.high_vulnerability) where s is distinct from excluded;
  get diagnostics changed = row_count;
  touched := touched + changed;
  insert into care.standing_family as s (person_id, agency_id, children)
    select p, n.agency_id, n.children where not exists (select from care.standing_family l where l.person_id = p and (l.agency_id, l.children) is not distinct from (n.agency_id, n.children))
    on conflict (person_id) do update set (agency_id, children) = (excluded.agency_id, excluded.children) where s is distinct from excluded;
  get diagnostics changed = row_count;
  return touched + changed > 0;
end $$;

/* Both in one journey; whoever may know of the person hears that what is owed has changed. */
create function guard.keep_worked_out(p uuid, owed jsonb, line jsonb, changed_at timestamptz) returns void language plpgsql volatile set search_path = pg_catalog as $$
declare owed_changed boolean := guard.keep_obligations(p, owed, changed_at); line_changed boolean := guard.keep_standing(p, line);
begin
  if owed_changed or line_changed then perform pg_notify('care', p::text || ' today'); end if;
end $$;
grant execute on function guard.weigh(uuid, boolean), guard.keep_obligations(uuid, jsonb, timestamptz), guard.keep_standing(uuid, jsonb), guard.keep_worked_out(uuid, jsonb, jsonb, timestamptz) to homeward_engine;
