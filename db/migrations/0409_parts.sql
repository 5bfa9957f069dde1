-- What may be looked at of a person when they are weighed: each part of their record by its name, read alone.

/* Parts that are not simply all rows of a table about the person: what of it is read, and from where. */
create table sealed.part_drawn (
  part  text primary key,
  query text not null
);
comment on table sealed.part_drawn is 'How a part of a record is read that is drawn together or cut down; of p, the person. All others are the rows of the table of their name.';
insert into sealed.part_drawn values
  ('person', $$select row_to_json(r) from care.person r where r.id = p$$),
  -- of what was said, only when each agency last spoke with them
  ('note', $$select coalesce(json_agg(r order by r.id), '[]') from (select distinct on (n.agency_id) n.id, n.agency_id, n.category, n.two_way, n.happened_at, n.withheld_from_person
    from care.note n where n.person_id = p and n.two_way order by n.agency_id, n.happened_at desc, n.id) r$$),
  ('children', $$select coalesce(json_agg(json_build_object('id', c.id, 'born', c.born, 'joined_on', o.from_on,
    'assessed_at', (select min(a.completed_at) from care.assessment a where a.person_id = c.id and a.kind = 'child'),
    'plan_active_at', (select min(l.activated_at) from care.plan l where l.person_id = c.id and l.kind = 'child')) order by c.id), '[]')
    from care.household_member m
    join care.household_member o on o.household_id = m.household_id and o.person_id <> p and o.to_on is null and o.role = 'child'
    join care.person c on c.id = o.person_id
    where m.person_id = p and m.to_on is null and m.role <> 'child'$$),
  ('home_visit', $$select coalesce(json_agg(json_build_object('id', n.id, 'agency_id', n.agency_id, 'happened_at', n.happened_at) order by n.id), '[]')
    from care.note n where n.person_id = p and n.place = 'home' and n.mode = 'in_person' and n.deleted_in_source_at is null$$),
  -- what is withheld from the person is left out: when it was would follow from what is owed
  ('goal_note', $$select coalesce(json_agg(json_build_object('id', n.id, 'goal_id', n.goal_id, 'category', n.category, 'happened_at', n.happened_at) order by n.id), '[]')
    from care.note n where n.person_id = p and n.goal_id is not null and not n.withheld_from_person and n.deleted_in_source_at is null$$),
  -- of each main worker, in stretches of ninety days: how many contacts their agency had with the person, and how many of them were theirs
  ('continuity', $$select coalesce(json_agg(json_build_object('turn_id', w.id, 'n', g.n, 'own', g.own, 'contacts', g.contacts, 'last_at', g.last_at) order by w.id, g.n), '[]')
    from care.primary_worker w cross join lateral (
    select floor(extract(epoch from c.happened_at - w.from_at) / 7776000)::int as n, count(*) as contacts, count(*) filter (where c.written_by = w.staff_id) as own, max(c.happened_at) as last_at
    from care.note c where c.person_id = p and c.agency_id = w.agency_id and c.two_way and c.deleted_in_source_at is null
    and c.happened_at >= w.from_at and c.happened_at < coalesce(w.to_at, 'infinity') group by 1) g
    where w.person_id = p$$),
  -- the ground is looked up in the ledger itself, whatever the share log says of it
  ('given_out', $$select coalesce(json_agg(json_build_object('id', r.id, 'exchange_id', r.exchange_id, 'at', r.at, 'covered', r.basis <> 'consent' or exists (
    select from care.consent_event c where c.id = r.consent_id and c.person_id = p and c.decision = 'given' and r.category = any (c.categories)
    and c.from_at <= r.at and c.to_at > r.at and (c.scope <> 'party' or c.party_id in (r.party_id, r.agency_id))
    and not exists (select from care.consent_event w where w.person_id = p and w.seq > c.seq and w.scope = c.scope and w.party_id is not distinct from c.party_id
    and w.purpose = c.purpose and r.category = any (w.categories) and w.decision <> 'given' and w.from_at <= r.at and w.to_at > r.at))) order by r.id), '[]')
    from care.info_receipt r where r.person_id = p$$),
  -- what each service is that they were shown or sent to
  ('services', $$select coalesce(json_agg(json_build_object('id', l.id, 'kind', l.kind, 'needs', l.needs) order by l.id), '[]') from care.service_listing l
    where l.id in (select c.listing_id from care.match_candidate c where c.person_id = p union select r.listing_id from care.service_referral r where r.person_id = p)$$),
  ('cores', $$select coalesce(json_agg(json_build_object('n', c.n, 'published_at', c.published_at) order by c.n), '[]') from care.pack_core c$$),
  ('approaches', $$select coalesce(json_agg(json_build_object('id', g.id, 'family_approach', g.family_approach) order by g.id), '[]') from care.agency g$$);

/**
 * Writes guard.part: a statement of its own for each part, planned once for each connection, found by halving (a list of a hundred and fifty is
 * gone through from its beginning otherwise, which cost more than reading). A migration that adds a weighed table calls this at its end.
 */
create function sealed.found_by_halving(names text[], queries text[]) returns text language plpgsql immutable as $$
declare n int := cardinality(names); half int := n / 2;
begin
  if n = 1 then return format('if part = %L then return (%s); end if;', names[1], queries[1]); end if;
  return format(E'if part collate "C" <= %L then\n%s\nelse\n%s\nend if;', names[half], sealed.found_by_halving(names[:half], queries[:half]), sealed.found_by_halving(names[half + 1:], queries[half + 1:]));
end $$;
create procedure sealed.write_parts() language plpgsql set search_path = pg_catalog as $$
declare names text[]; queries text[];
begin
  select array_agg(part order by part collate "C"), array_agg(query order by part collate "C") into names, queries from (
    select part, query from sealed.part_drawn
    union all
    select c.relname, format($q$select coalesce(json_agg(r order by r.id), '[]') from care.%I r where r.person_id = p$q$, c.relname)
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where t.tgname = 'change_log' and encode(t.tgargs, 'escape') like '%weighed%' and c.relname not in (select part from sealed.part_drawn)) every;
  execute format($f$create or replace function guard.part(p uuid, part text) returns json language plpgsql stable
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $body$ begin
%s
raise exception 'no part of a record is called %%', part; end $body$ $f$, sealed.found_by_halving(names, queries));
end $$;
call sealed.write_parts();

/* Those parts, each as a text in a row of its own, in the order asked. Read at the moment of asking, not at that of the transaction's or the statement's beginning. */
create function guard.parts(p uuid, parts text[]) returns setof text language plpgsql volatile set search_path = pg_catalog as $$
declare part text;
begin
  foreach part in array parts loop return next guard.part(p, part); end loop;
end $$;
grant execute on function guard.part(uuid, text), guard.parts(uuid, text[]) to homeward_engine;
