-- What one row of a record builds on is of the same person, through whichever door a request comes. Absent and somebody else's answer alike.

/**
 * A row about a person refers to rows of the same person: every foreign key between two tables about people also compares whose they are. It stays one
 * look-up for each. Deferrable for the one door that moves rows to another record (guard.take_apart).
 */
create procedure sealed.refer_to_the_same_person() language plpgsql set search_path = pg_catalog as $$
declare fk record; parent record;
begin
  create temporary table referring on commit drop as
    select k.conrelid::regclass as child, k.confrelid::regclass as parent, k.conname, a.attname as col, p.attnotnull as whose_always
      from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute p on p.attrelid = k.conrelid and p.attname = 'person_id' join pg_attribute q on q.attrelid = k.confrelid and q.attname = 'person_id'
     where k.contype = 'f' and k.connamespace = 'care'::regnamespace and cardinality(k.conkey) = 1;
  for parent in select distinct r.parent as name, c.relname from pg_temp.referring r join pg_class c on c.oid = r.parent order by 2 loop
    execute format('create unique index %I on %s (id, person_id)', parent.relname || '_of_its_person', parent.name);
  end loop;
  for fk in select * from pg_temp.referring loop
    if fk.whose_always then execute format('alter table %s drop constraint %I', fk.child, fk.conname); end if;
    execute format('alter table %s add constraint %I foreign key (%I, person_id) references %s (id, person_id) deferrable', fk.child,
      case when fk.whose_always then fk.conname else fk.conname || '_of_person' end, fk.col, fk.parent);
  end loop;
end $$;
call sealed.refer_to_the_same_person();
drop procedure sealed.refer_to_the_same_person();

/**
 * Ids that stand in a list, which no foreign key can follow. Parties: the person, whoever works or is an agency here, and the person's own people as
 * far as the writer may know them; agencies that come: those that are on the team or were with the person. Of anything else: rows of the same person.
 * Whoever is unknown and whoever is somebody else's answer alike. An owner's hands (guard.take_apart) move what was checked when it was written.
 * @param pairs of a column and what it names: party, comes, or a table (the column that says which, in brackets)
 */
create function sealed.named_with_the_person() returns trigger language plpgsql set search_path = pg_catalog as $$
declare is_ jsonb := to_jsonb(new); ids uuid[]; named text; strange boolean;
begin
  if tg_op = 'UPDATE' and current_user = 'homeward_owner' then return new; end if;
  for n in 0 .. tg_nargs / 2 - 1 loop
    continue when coalesce(is_ ->> tg_argv[2 * n], '[]') = '[]';
    ids := case when jsonb_typeof(is_ -> tg_argv[2 * n]) = 'array' then array(select jsonb_array_elements_text(is_ -> tg_argv[2 * n])::uuid)
                else array[(is_ ->> tg_argv[2 * n])::uuid] end;
    named := case when tg_argv[2 * n + 1] like '(%)' then is_ ->> trim(tg_argv[2 * n + 1], '()') else tg_argv[2 * n + 1] end;
    if named = 'party' then
      if exists (select from unnest(ids) u(id) where u.id is distinct from new.person_id
           and not exists (select from care.staff s where s.id = u.id) and not exists (select from care.agency a where a.id = u.id)
           and not exists (select from care.relative r where r.id = u.id and r.person_id = new.person_id)
           and not exists (select from care.relationship k where (k.person_id, k.other_person_id) in ((new.person_id, u.id), (u.id, new.person_id)))
           and not exists (select from care.household_member m join care.household_member o on o.household_id = m.household_id
                            where m.person_id = new.person_id and o.person_id = u.id))
        then raise exception 'nobody of theirs' using errcode = '23514', constraint = 'not_known_with_them'; end if;
    elsif named = 'comes' then
      if exists (select from unnest(ids) u(id) where u.id is distinct from new.agency_id
           and not exists (select from care.note n where n.person_id = new.person_id and n.agency_id = u.id)
           and not exists (select from care.involvement i left join care.staff s on s.id = i.party_id
                            where i.person_id = new.person_id and u.id in (i.party_id, s.agency_id)))
        then raise exception 'does not come' using errcode = '23514', constraint = 'does_not_come_to_them'; end if;
    else
      execute format('select exists (select from unnest($1) u(id) where not exists (select from care.%I x where x.id = u.id and x.person_id = $2))', named)
        into strange using ids, new.person_id;
      if strange then raise exception 'nothing of this person' using errcode = '23503'; end if;
    end if;
  end loop;
  return new;
end $$;
create trigger named_with_the_person before insert or update of present_ids on care.assessment_session for each row when (not sealed.in_bulk())
  execute function sealed.named_with_the_person('present_ids', 'party');
create trigger named_with_the_person before insert or update of invited, came on care.discussion for each row when (not sealed.in_bulk())
  execute function sealed.named_with_the_person('invited', 'party', 'came', 'party');
create trigger named_with_the_person before insert or update of with_family on care.decision for each row when (not sealed.in_bulk())
  execute function sealed.named_with_the_person('with_family', 'relative');
create trigger named_with_the_person before insert or update of keeps on care.bundle_talk for each row when (not sealed.in_bulk())
  execute function sealed.named_with_the_person('keeps', 'comes');
create trigger named_with_the_person before insert or update of reader_ids on care.info_exchange for each row when (not sealed.in_bulk())
  execute function sealed.named_with_the_person('reader_ids', 'party');
create trigger named_with_the_person before insert or update of goal_ids on care.plan_part for each row when (not sealed.in_bulk())
  execute function sealed.named_with_the_person('goal_ids', 'goal');
create trigger named_with_the_person before insert or update of goal_ids, action_ids, request_ids on care.plan_version for each row when (not sealed.in_bulk())
  execute function sealed.named_with_the_person('goal_ids', 'goal', 'action_ids', 'action', 'request_ids', 'plan_change_request');
create trigger named_with_the_person before insert or update of first_id, second_id on care.conflict_flag for each row when (not sealed.in_bulk())
  execute function sealed.named_with_the_person('first_id', '(what)', 'second_id', '(what)');
create trigger named_with_the_person before insert or update of about_id on care.record_request for each row when (not sealed.in_bulk())
  execute function sealed.named_with_the_person('about_id', '(about_table)');
create trigger named_with_the_person before insert or update of about_id on care.record_statement for each row when (not sealed.in_bulk())
  execute function sealed.named_with_the_person('about_id', '(about_table)');
create trigger named_with_the_person before insert or update of room, beyond on care.agenda_item for each row when (not sealed.in_bulk())
  execute function sealed.named_with_the_person('room', 'party', 'beyond', 'party');
