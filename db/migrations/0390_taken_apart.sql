-- Two people who were taken for one are two again, each with their own entries (ENT-07, INV-30). After every table of content, whose rows it moves.

/**
 * Undoes "the same person": what the agency that decided so has written goes, word for word, to a record of its own, and the agency no longer knows of
 * the other. Refused where its part hangs together with what others wrote (a shared plan), or where the record began with it.
 * @returns the new record
 */
create function guard.take_apart(check_ uuid, reason text) returns uuid language plpgsql volatile security definer set search_path = pg_catalog as $$
declare c care.duplicate_check; old_ care.person; other uuid := gen_random_uuid(); moved_in regclass; fk record; torn boolean; named text; t timestamptz := guard.now();
begin
  select * into c from care.duplicate_check d where d.id = check_ and d.decision = 'same_person' for update;
  if c.id is null or not (guard.holds('network_admin') or (c.agency_id = guard.agency() and (guard.holds('intake') or guard.holds('supervisor'))))
    then raise exception 'not yours' using errcode = '42501'; end if;
  if c.undone_at is not null then raise exception 'undone before' using errcode = '23514', constraint = 'already_undone'; end if;
  select * into old_ from care.person p where p.id = c.person_id for update;
  if old_.agency_id = c.agency_id then raise exception 'it began here' using errcode = '23514', constraint = 'record_began_there'; end if;

  set constraints all deferred; -- between the first table and the last what hangs together is in two records
  insert into care.person (id, agency_id, written_by, given_name, family_name, born, name_withheld, preferred_language, interpreter_needed, pathway)
    values (other, c.agency_id, c.written_by, c.typed_given_name, c.typed_family_name, c.typed_born, trim(c.typed_given_name || c.typed_family_name) = '',
            old_.preferred_language, old_.interpreter_needed, old_.pathway);
  insert into care.name_token (person_id, kind, token) select other, x.kind, x.token from jsonb_to_recordset(c.typed_tokens) x(kind text, token text) on conflict do nothing;
  for moved_in in select g.tgrelid::regclass from pg_trigger g where g.tgname = 'kept_by_its_agency' and g.tgrelid <> 'care.involvement'::regclass order by 1 loop
    -- whoever came, decided or was asked was this person too, wherever a row names them
    select string_agg(case when a.atttypid = 'uuid[]'::regtype then format('%1$I = array_replace(%1$I, $2, $1)', a.attname)
                           else format('%1$I = case %1$I when $2 then $1 else %1$I end', a.attname) end, ', ') into named
      from pg_attribute a where a.attrelid = moved_in and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and a.attname not in ('id', 'agency_id');
    execute format('update %s set %s where person_id = $2 and agency_id = $3', moved_in, named) using other, c.person_id, c.agency_id;
  end loop;
  update care.relationship set other_person_id = other where other_person_id = c.person_id and agency_id = c.agency_id;
  for fk in select k.conrelid::regclass as child, k.confrelid::regclass as parent, a.attname as col
      from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1] and b.attname = 'id'
     where k.contype = 'f'
       and k.conrelid in (select g.tgrelid from pg_trigger g where g.tgname = 'kept_by_its_agency')
       and k.confrelid in (select g.tgrelid from pg_trigger g where g.tgname = 'kept_by_its_agency') loop
    execute format('select exists (select from %s x join %s y on y.id = x.%I where x.person_id <> y.person_id and $1 in (x.person_id, y.person_id))', fk.child, fk.parent, fk.col)
      into torn using other;
    if torn then raise exception 'part of something shared' using errcode = '23514', constraint = 'part_of_something_shared'; end if;
  end loop;

  delete from care.involvement where person_id = c.person_id and party_id = c.agency_id and agency_id = c.agency_id; -- the change log keeps that it was there
  update care.involvement set serving = false where person_id = c.person_id and party_id = c.agency_id and serving;
  insert into care.involvement (person_id, party_id, agency_id, written_by, serving) values (other, c.agency_id, c.agency_id, c.written_by, true)
    on conflict (person_id, party_id) where to_at = 'infinity' do update set serving = true where not involvement.serving;
  delete from sealed.author where person_id = c.person_id and agency_id = c.agency_id;
  insert into sealed.author (person_id, agency_id) values (other, c.agency_id) on conflict do nothing;
  perform sealed.recompute(c.person_id);
  perform sealed.recompute(other);
  perform sealed.list(c.person_id, '*');
  update care.duplicate_check set undone_at = t, undone_by = guard.party(), undone_reason = take_apart.reason, became_id = other where id = c.id;
  set constraints all immediate;
  return other;
end $$;
comment on function guard.take_apart(uuid, text) is 'Two people who were taken for one are two records again, each with what belongs to it.';
grant execute on function guard.take_apart(uuid, text) to homeward_app;

/* Where it was decided that somebody is already known: by whom and when, and whether it was undone. For the network without names. */
create function guard.taken_for_one() returns table (id uuid, at timestamptz, agency text, by_name text, own boolean, person_id uuid, undone_at timestamptz, undone_reason text)
  language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.at, g.name, s.name, c.agency_id = guard.agency(), case when c.agency_id = guard.agency() then coalesce(c.became_id, c.person_id) end, c.undone_at, c.undone_reason
    from care.duplicate_check c join care.agency g on g.id = c.agency_id left join care.staff s on s.id = c.written_by join care.person p on p.id = c.person_id
   where c.decision = 'same_person' and p.agency_id <> c.agency_id
     and (guard.holds('network_admin') or c.agency_id = guard.agency() and (guard.holds('intake') or guard.holds('supervisor')) and c.person_id <> all (guard.excluded_for_me()))
   order by c.at desc limit 200
$$;
grant execute on function guard.taken_for_one() to homeward_app;
