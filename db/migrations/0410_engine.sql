-- The standards engine's doors: who must be weighed again, a record out, what follows from it in, and counts without names.

-- ---------- who must be weighed again besides the person who changed ----------
/* A child's assessment, plan and place in the household count in the standards of the adults they live with. */
create function sealed.weigh_the_household() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare changed uuid := to_jsonb(new) ->> case tg_table_name when 'person' then 'id' else 'person_id' end;
begin
  if sealed.in_bulk() then return null; end if;
  perform sealed.list(h.id, 'children') from (
    select o.person_id as id from care.household_member m join care.household_member o on o.household_id = m.household_id and o.to_on is null
     where m.person_id = changed and o.person_id <> changed
    union select changed where tg_table_name = 'household_member' order by 1) h; -- whoever comes or goes also has others around them than before
  return null;
end $$;
create trigger weighs_the_household after insert or update on care.household_member for each row execute function sealed.weigh_the_household();
create trigger weighs_the_household after update of born on care.person for each row execute function sealed.weigh_the_household();
create trigger weighs_the_household after insert or update on care.assessment for each row when (new.kind = 'child') execute function sealed.weigh_the_household();
create trigger weighs_the_household after insert or update on care.plan for each row when (new.kind = 'child') execute function sealed.weigh_the_household();

/* A visit at home counts beside what else is weighed of a contact. */
create function sealed.weigh_home_visit() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not sealed.in_bulk() then perform sealed.list(new.person_id, 'home_visit'); end if;
  return null;
end $$;
create trigger weighs_home_visit after insert or update on care.note for each row when (new.place = 'home') execute function sealed.weigh_home_visit();

/* A contact noted for a goal is something done for it. */
create function sealed.weigh_goal_note() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not sealed.in_bulk() then perform sealed.list(new.person_id, 'goal_note'); end if;
  return null;
end $$;
create trigger weighs_goal_note after insert or update on care.note for each row when (new.goal_id is not null) execute function sealed.weigh_goal_note();

/* A parameter counts in everybody's obligations: all are worked out anew, in the background. */
create function sealed.weigh_everybody() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into sealed.stale (person_id) select person_id from care.standing order by 1
    on conflict (person_id, part) do update set since = excluded.since where false;
  return null;
end $$;
/* So does a new core of the information pack: whoever holds an older one is owed it. */
create trigger weighs_everybody after insert on care.pack_core for each statement execute function sealed.weigh_everybody();
/* And how an agency works with families: whoever is coordinated by it is owed that it is asked, or no longer. */
create trigger weighs_everybody after update of family_approach on care.agency for each row when (old.family_approach <> new.family_approach)
  execute function sealed.weigh_everybody();
create trigger weighs_everybody after insert on care.parameter for each statement execute function sealed.weigh_everybody();

-- ---------- the engine's doors: what it asks of a person's record out, what follows from it in ----------
create table sealed.weighed (
  person_id uuid primary key,
  n         bigint not null default 1
) with (fillfactor = 80);
comment on table sealed.weighed is 'How often each person was weighed. Who weighed them last may go by what it read then; whoever finds another number reads everything.';

/**
 * Takes the person off the list of those who changed, and says what changed, how often they were weighed, and the line in lists that stands. Null
 * when nothing changed (unless asked even so). One engine at a time weighs a person; what is read after this was written before it, or stands on
 * the list anew.
 */
create function guard.take(p uuid, even_if_unchanged boolean default false) returns text language plpgsql volatile set search_path = pg_catalog as $$
declare changed text[]; since timestamptz; times bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended(p::text, 11));
  with taken as (delete from sealed.stale s where s.person_id = p returning s.part, s.changed_at)
    select array_agg(t.part), min(t.changed_at) into changed, since from taken t;
  if changed is null and not even_if_unchanged then return null; end if;
  insert into sealed.weighed as w (person_id) values (p) on conflict (person_id) do update set n = w.n + 1 returning w.n into times;
  return (select json_build_object('changed', coalesce(changed, '{}'), 'changed_at', since, 'n', times,
      'line', (select json_build_object('agency_id', s.agency_id, 'judged_by', s.judged_by) from care.standing s where s.person_id = p),
      'parameters', (select count(*) from care.parameter where from_at <= guard.now())));
end $$;

/* What is kept of these standards, and what is still open of the others. */
create function guard.kept(p uuid, standards text[]) returns text language plpgsql volatile set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
  return (select json_build_object(
    'kept', coalesce(json_agg(json_build_object('standard', o.standard, 'subject', o.subject, 'category', o.category, 'agency_id', o.agency_id, 'owed_by', o.owed_by,
        'owed_to', o.owed_to, 'began_at', o.began_at, 'due_at', o.due_at, 'met_at', o.met_at, 'unmet_for_good', o.unmet_for_good, 'excepted', o.excepted,
        'applies', o.applies, 'why', o.why, 'evidence', o.evidence, 'parameters', o.parameters,
        'about_others', o.about_others)) filter (where o.standard = any (standards)), '[]'),
    'others', coalesce(json_agg(json_build_object('standard', o.standard, 'category', o.category, 'agency_id', o.agency_id, 'began_at', o.began_at, 'due_at', o.due_at,
        'unmet_for_good', o.unmet_for_good)) filter (where o.standard <> all (standards) and o.met_at is null and o.excepted is null and o.applies), '[]'))
    from care.obligation o where o.person_id = p);
end $$;

/* What differs in what is owed. What had been missed when the record changed cannot become met. */
create function guard.keep_obligations(p uuid, owed jsonb, gone jsonb, changed_at timestamptz) returns void
language plpgsql volatile set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
  if jsonb_array_length(gone) > 0 then
    delete from care.obligation o using jsonb_to_recordset(gone) g (standard text, subject text)
     where o.person_id = p and o.standard = g.standard and o.subject = g.subject;
  end if;
  if jsonb_array_length(owed) = 0 then return; end if;
  insert into sealed.missed_once (person_id, standard, subject, due_at)
    select p, o.standard, o.subject, o.due_at
      from jsonb_to_recordset(owed) n (standard text, subject text, due_at timestamptz, met_at timestamptz)
      join care.obligation o on o.person_id = p and o.standard = n.standard and o.subject = n.subject
     where n.due_at = o.due_at and n.met_at <= n.due_at and o.met_at is null and o.excepted is null and o.applies and o.due_at < changed_at
    on conflict do nothing;
  insert into care.obligation (person_id, standard, subject, category, agency_id, owed_by, owed_to, began_at, due_at, met_at, unmet_for_good, excepted, applies, why, evidence, parameters, about_others, missed_before)
    select p, n.standard, n.subject, n.category, n.agency_id, n.owed_by, n.owed_to, n.began_at, n.due_at, n.met_at, n.unmet_for_good, n.excepted, n.applies, n.why, n.evidence, n.parameters, n.about_others,
           exists (select from sealed.missed_once m where m.person_id = p and m.standard = n.standard and m.subject = n.subject and m.due_at = n.due_at)
      from jsonb_to_recordset(owed) n (standard text, subject text, category care.category, agency_id uuid, owed_by uuid, owed_to uuid, began_at timestamptz, due_at timestamptz,
           met_at timestamptz, unmet_for_good boolean, excepted text, applies boolean, why jsonb, evidence jsonb, parameters jsonb, about_others boolean)
    on conflict on constraint worked_out_once do update
       set (category, agency_id, owed_by, owed_to, began_at, due_at, met_at, unmet_for_good, excepted, applies, why, evidence, parameters, about_others, missed_before, worked_out_at)
         = (excluded.category, excluded.agency_id, excluded.owed_by, excluded.owed_to, excluded.began_at, excluded.due_at, excluded.met_at, excluded.unmet_for_good, excluded.excepted,
            excluded.applies, excluded.why, excluded.evidence, excluded.parameters, excluded.about_others, excluded.missed_before, guard.now());
end $$;

/* What differs in a person's line in lists: of each of its tables the columns that were worked out; the others stay. @returns whether anything differed */
create function guard.keep_line(p uuid, line jsonb) returns boolean language plpgsql volatile set search_path = pg_catalog as $$
declare differed boolean := false; s care.standing; h care.standing_home; v care.standing_safety; f care.standing_family;
begin
  if line ? 'standing' then
    select * into s from care.standing where person_id = p;
    if s is distinct from jsonb_populate_record(s, line -> 'standing') then
      s := jsonb_populate_record(s, line -> 'standing' || jsonb_build_object('person_id', p));
      insert into care.standing values (s.*) on conflict (person_id) do update set
        (agency_id, state, level, coordinator_id, coordinator_current, interim_id, next_step, next_at, dues, last_two_way_at, review_on, active_from, closed_at, judged_by)
        = (s.agency_id, s.state, s.level, s.coordinator_id, s.coordinator_current, s.interim_id, s.next_step, s.next_at, s.dues, s.last_two_way_at, s.review_on, s.active_from, s.closed_at, s.judged_by);
      differed := true;
    end if;
  end if;
  if line ? 'standing_home' then
    select * into h from care.standing_home where person_id = p;
    if h is distinct from jsonb_populate_record(h, line -> 'standing_home') then
      h := jsonb_populate_record(h, line -> 'standing_home' || jsonb_build_object('person_id', p));
      insert into care.standing_home values (h.*) on conflict (person_id) do update set (agency_id, situation, situation_from, pathway) = (h.agency_id, h.situation, h.situation_from, h.pathway);
      differed := true;
    end if;
  end if;
  if line ? 'standing_safety' then
    select * into v from care.standing_safety where person_id = p;
    if v is distinct from jsonb_populate_record(v, line -> 'standing_safety') then
      v := jsonb_populate_record(v, line -> 'standing_safety' || jsonb_build_object('person_id', p));
      insert into care.standing_safety values (v.*) on conflict (person_id) do update set (agency_id, high_vulnerability) = (v.agency_id, v.high_vulnerability);
      differed := true;
    end if;
  end if;
  if line ? 'standing_family' then
    select * into f from care.standing_family where person_id = p;
    if f is distinct from jsonb_populate_record(f, line -> 'standing_family') then
      f := jsonb_populate_record(f, line -> 'standing_family' || jsonb_build_object('person_id', p));
      insert into care.standing_family values (f.*) on conflict (person_id) do update set (agency_id, children) = (f.agency_id, f.children);
      differed := true;
    end if;
  end if;
  return differed;
end $$;

/* Both in one journey; whoever may know of the person hears that what is owed has changed. */
create function guard.keep_worked_out(p uuid, owed jsonb, gone jsonb, line jsonb, changed_at timestamptz) returns void language plpgsql volatile set search_path = pg_catalog as $$
declare owed_changed boolean := jsonb_array_length(owed) + jsonb_array_length(gone) > 0;
begin
  if owed_changed then perform guard.keep_obligations(p, owed, gone, changed_at); end if;
  if guard.keep_line(p, line) or owed_changed then perform pg_notify('care', p::text || ' today'); end if;
end $$;
grant execute on function guard.take(uuid, boolean), guard.kept(uuid, text[]), guard.keep_obligations(uuid, jsonb, jsonb, timestamptz), guard.keep_line(uuid, jsonb),
  guard.keep_worked_out(uuid, jsonb, jsonb, jsonb, timestamptz) to homeward_engine;
grant select, insert, update on sealed.weighed to homeward_engine;
