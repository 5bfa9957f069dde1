-- Finding people: as one types, within what one may know; before a second record is created, also beyond, but without a name.

create table sealed.match_search (
  party_id uuid not null references care.party,
  at       timestamptz not null default guard.now(),
  found    int not null
);
comment on table sealed.match_search is 'Each search for a possible match beyond what the searcher may know. Twenty a day for each worker.';
create index match_searches_of_party on sealed.match_search (party_id, at);

create table sealed.match_token (
  token     uuid primary key default gen_random_uuid(),
  party_id  uuid not null references care.party,
  person_id uuid not null references care.person,
  at        timestamptz not null default guard.now(),
  used_at   timestamptz
);
comment on table sealed.match_token is 'A possible match as the searcher was shown it: says nothing, and serves only when the person says it is them.';

/* Whether a person's names have all these words: each {starts, sounds}, worked out by src/people/names.ts. plpgsql: its plan is kept. */
create function sealed.has_words(p uuid, words jsonb) returns boolean language plpgsql stable set search_path = pg_catalog as $$
begin
  return not exists (
    select from jsonb_array_elements(words) w(word) where not exists (
      select from care.name_token n where n.person_id = p
         and case n.kind when 'name' then n.token ^@ any (array(select jsonb_array_elements_text(w.word -> 'starts'))) else w.word -> 'sounds' ? n.token end));
end $$;

/**
 * People I may know whose names have all these words: beginnings first, then sounds. Looks for the longest word, and asks of whom it finds for the others.
 * Begins with the names of that word, in order; where so many people of the network have it that this would take long, or where I know only a
 * few, it goes on through those I may know.
 */
create function guard.find_people(words jsonb, how_many int default 20) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  parties uuid[] := guard.parties(); barred uuid[] := guard.excluded_for_me(); t timestamptz := guard.now(); far constant int := 3000;
  alone boolean := jsonb_array_length(words) = 1; starts_ text[]; sounds_ text[]; found uuid[] := '{}'; one uuid; start text; further boolean;
begin
  if not guard.works_with_people() then raise exception 'workers only' using errcode = '42501'; end if;
  select array(select jsonb_array_elements_text(w.word -> 'starts')), array(select jsonb_array_elements_text(w.word -> 'sounds')) into starts_, sounds_
    from jsonb_array_elements(words) w(word) order by length(w.word -> 'starts' ->> 0) desc limit 1;
  if starts_ is null then return; end if;
  further := 1000 > (select count(*) from (select from care.acquaintance a where a.party_id = any (parties) limit 1000) known);
  if not further then
    foreach start in array starts_ loop
      for one in select n.person_id from (select m.person_id, m.token from care.name_token m
             where m.token >= start collate "C" and m.token < (start || chr(1114111)) collate "C" and m.kind = 'name' order by m.token limit far) n
           cross join lateral (select from care.acquaintance a where a.person_id = n.person_id and a.party_id = any (parties) and a.from_at <= t and a.to_at > t limit 1) known
         where n.person_id <> all (barred) order by n.token loop
        if one <> all (found) and (alone or sealed.has_words(one, words)) then found := found || one; return next one; end if;
        if cardinality(found) >= how_many then return; end if;
      end loop;
      further := further or far = (select count(*) from (select from care.name_token m
             where m.token >= start collate "C" and m.token < (start || chr(1114111)) collate "C" and m.kind = 'name' limit far) many);
    end loop;
    for one in select n.person_id from (select m.person_id from care.name_token m where m.token = any (sounds_) and m.kind = 'sound' limit far) n
         cross join lateral (select from care.acquaintance a where a.person_id = n.person_id and a.party_id = any (parties) and a.from_at <= t and a.to_at > t limit 1) known
       where n.person_id <> all (barred) loop
      if one <> all (found) and (alone or sealed.has_words(one, words)) then found := found || one; return next one; end if;
      if cardinality(found) >= how_many then return; end if;
    end loop;
    further := further or far = (select count(*) from (select from care.name_token m where m.token = any (sounds_) and m.kind = 'sound' limit far) many);
  end if;
  if further then
    return query
      select n.person_id from (select distinct a.person_id from care.acquaintance a
          where a.party_id = any (parties) and a.from_at <= t and a.to_at > t and a.person_id <> all (barred) and a.person_id <> all (found) offset 0) known
        cross join lateral (select m.person_id, m.kind, m.token from care.name_token m where m.person_id = known.person_id
           and case m.kind when 'name' then m.token ^@ any (starts_) else m.token = any (sounds_) end offset 0) n
       where alone or sealed.has_words(n.person_id, words)
       group by n.person_id order by min(case n.kind when 'name' then length(n.token) else 1000 end), n.person_id limit how_many - cardinality(found);
  end if;
end $$;
comment on function guard.find_people(jsonb, int) is 'Search as one types, within what the caller may know. Content roles only.';

/* How near two birth dates are: the same 40, day and month swapped 30, a year beside 25, one of them not known 10, else 0. */
create function sealed.birth_nearness(a date, b date) returns int language sql immutable set search_path = pg_catalog as $$
  select case when a is null or b is null then 10 when a = b then 40
    when extract(year from a) = extract(year from b) and extract(day from a) = extract(month from b) and extract(month from a) = extract(day from b) then 30
    when to_char(a, 'MMDD') = to_char(b, 'MMDD') and abs(extract(year from a) - extract(year from b)) = 1 then 25 else 0 end
$$;

/* Everybody whose names share a whole word or a sound with these, and how well they fit. Nobody may ask this directly. */
create function sealed.alike(words jsonb, born_ date) returns table (person_id uuid, share numeric, score int) language sql stable set search_path = pg_catalog as $$
  with sought as (select w.at, w.word from jsonb_array_elements(words) with ordinality w(word, at)),
  hit as (
    select n.person_id, s.at, 60 as points from sought s cross join lateral jsonb_array_elements_text(s.word -> 'starts') x(token)
      join care.name_token n on n.token = x.token collate "C" and n.kind = 'name'
    union all
    select n.person_id, s.at, 45 from sought s cross join lateral jsonb_array_elements_text(s.word -> 'sounds') x(token)
      join care.name_token n on n.token = x.token collate "C" and n.kind = 'sound'),
  best as (select h.person_id, h.at, max(h.points) as points from hit h group by h.person_id, h.at),
  named as (select b.person_id, count(*)::numeric / jsonb_array_length(words) as share, sum(b.points)::numeric / jsonb_array_length(words) as points from best b group by b.person_id)
  select n.person_id, n.share, (n.points + sealed.birth_nearness(p.born, born_))::int from named n join care.person p on p.id = n.person_id
   where n.share = 1 and (n.points = 60 or sealed.birth_nearness(p.born, born_) > 0) or n.share >= 0.5 and sealed.birth_nearness(p.born, born_) >= 30
$$;

/* Possible duplicates among the people I may know, best first. Whoever is shown here may be taken on for a day. */
create function guard.match_people(words jsonb, born_ date) returns table (person_id uuid, score int) language plpgsql volatile security definer set search_path = pg_catalog as $$
declare parties uuid[] := guard.parties(); barred uuid[] := guard.excluded_for_me(); t timestamptz := guard.now();
begin
  if not guard.works_with_people() then raise exception 'workers only' using errcode = '42501'; end if;
  return query
  with shown as (
    select m.person_id, m.score from sealed.alike(words, born_) m
     where m.person_id <> all (barred) and exists (select from care.acquaintance a where a.person_id = m.person_id and a.party_id = any (parties) and a.from_at <= t and a.to_at > t)
     order by m.score desc, m.person_id limit 8),
  kept as (insert into sealed.match_token (party_id, person_id) select guard.party(), s.person_id from shown s)
  select s.person_id, s.score from shown s order by s.score desc, s.person_id;
end $$;

/**
 * Possible duplicates among the people I may not know: nothing but that there may be one, as tokens.
 * Two names and the date of birth are needed; twenty searches a day; each is logged, and the person can see it.
 * People of a sealed agency, and people who exclude the searcher or their agency, never match.
 */
create function guard.match_beyond(words jsonb, born_ date) returns jsonb language plpgsql volatile security definer set search_path = pg_catalog as $$
declare me uuid := guard.party(); ag uuid := guard.agency(); parties uuid[] := guard.parties(); t timestamptz := guard.now(); one uuid; given uuid; tokens jsonb := '[]';
begin
  if not guard.works_with_people() then raise exception 'workers only' using errcode = '42501'; end if;
  if jsonb_array_length(words) < 2 or born_ is null then return jsonb_build_object('answer', 'say_more', 'possible', tokens); end if;
  perform pg_advisory_xact_lock(hashtextextended(me::text, 11));
  if 20 <= (select count(*) from sealed.match_search s where s.party_id = me and s.at > t - interval '24 hours') then
    return jsonb_build_object('answer', 'enough_for_today', 'possible', tokens);
  end if;
  for one in select m.person_id from sealed.alike(words, born_) m join care.person p on p.id = m.person_id
     where m.share = 1 and p.born is not null
       and not exists (select from care.acquaintance a where a.person_id = p.id and a.party_id = any (parties) and a.from_at <= t and a.to_at > t)
       and not exists (select from care.exclusion x where x.person_id = p.id and x.excluded_party_id in (me, ag) and x.from_at <= t and x.to_at > t)
       and not exists (select from care.agency g where g.sealed and (g.id = p.agency_id
             or g.id in (select i.party_id from care.involvement i where i.person_id = p.id and i.to_at > t)))
     order by m.score desc limit 3 loop
    insert into sealed.match_token (party_id, person_id) values (me, one) returning token into given;
    insert into care.reading (party_id, agency_id, person_id, categories, purpose, basis) values (me, ag, one, '{}', 'care', 'possible match');
    tokens := tokens || to_jsonb(given);
  end loop;
  insert into sealed.match_search (party_id, found) values (me, jsonb_array_length(tokens));
  return jsonb_build_object('answer', 'searched', 'possible', tokens);
end $$;

/**
 * The person came to my agency too and is already known: my agency serves them from now on, seeing nothing of others' content.
 * By the id of somebody I know and was shown as a match, or by the token of a possible match whom I have asked: either way a search comes first.
 */
create function guard.take_on(p uuid, token_ uuid) returns uuid language plpgsql volatile security definer set search_path = pg_catalog as $$
declare me uuid := guard.party(); ag uuid := guard.agency(); parties uuid[] := guard.parties(); t timestamptz := guard.now(); whom uuid;
begin
  if not guard.works_with_people() then raise exception 'workers only' using errcode = '42501'; end if;
  if token_ is not null then
    update sealed.match_token m set used_at = t where m.token = token_ and m.party_id = me and m.used_at is null and m.at > t - interval '24 hours' returning m.person_id into whom;
    if whom is null then raise exception 'too late' using errcode = '23514', constraint = 'match_no_longer_open'; end if;
  else
    select a.person_id into whom from care.acquaintance a where a.person_id = p and a.party_id = any (parties) and a.from_at <= t and a.to_at > t
       and exists (select from sealed.match_token m where m.person_id = p and m.party_id = me and m.at > t - interval '24 hours') limit 1;
  end if;
  if whom is null or exists (select from care.exclusion x where x.person_id = whom and x.excluded_party_id in (me, ag) and x.from_at <= t and x.to_at > t) then
    raise exception 'not known' using errcode = '23503';
  end if;
  update care.involvement i set serving = true where i.person_id = whom and i.party_id = ag and i.to_at = 'infinity';
  if not found then
    insert into care.involvement (person_id, party_id, agency_id, written_by, serving) values (whom, ag, ag, me, true);
  end if;
  return whom;
end $$;

/* Keeps the tokens of a person's names, after their record was begun or renamed by a writer who has it open. */
create function guard.spell_name(p uuid, tokens jsonb) returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if p is distinct from guard.opened_person() or guard.opened_writer() is null then raise exception 'not open' using errcode = '42501'; end if;
  delete from care.name_token n where n.person_id = p;
  insert into care.name_token (person_id, kind, token) select p, x.kind, x.token from jsonb_to_recordset(tokens) x(kind text, token text) on conflict do nothing;
end $$;

/* How many people the network knows, for whoever runs it: a number, never who. */
create function guard.people_in_network() returns bigint language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not guard.holds('network_admin') then raise exception 'the network only' using errcode = '42501'; end if;
  return (select count(*) from care.person p);
end $$;

/* Households of the opened person, where what I may see of them covers family or my agency wrote it. */
create function guard.opened_households() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (select coalesce(array_agg(m.household_id), '{}') from care.household_member m where m.person_id = guard.opened_person() and m.to_on is null
            and ('family' = any (guard.opened_categories()) or m.agency_id = guard.opened_custodian()));
end $$;
create policy lives_with_the_opened_person on care.household_member for select to homeward_app
  using (household_id = any ((select guard.opened_households())::uuid[]) and exists (select from care.acquaintance a where a.person_id = household_member.person_id));
create policy read_from_the_other_record on care.person_link for select to homeward_app
  using (same_as_id = (select guard.opened_person()) and exists (select from care.acquaintance a where a.person_id = person_link.person_id)
     and ('general' = any ((select guard.opened_categories())::care.category[]) or agency_id = (select guard.opened_custodian())));
-- ---------- likely duplicates: offered, never merged ----------
create table care.likely_duplicate (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  other_id   uuid not null references care.person,
  names      text not null check (names in ('same', 'alike')),
  births     text not null check (births in ('same', 'swapped', 'year_beside')),
  found_at   timestamptz not null default guard.now(),
  decision   text check (decision in ('same', 'different')),
  decided_by uuid references care.party,
  decided_at timestamptz,
  constraint one_order_of_two check (person_id < other_id),
  constraint pair_found_once unique (person_id, other_id),
  constraint decided_by_somebody check ((decision is null) = (decided_by is null))
);
comment on table care.likely_duplicate is 'Two records of different sources or agencies that may be one person, found after an import. Offered to whoever may know both; nothing is ever merged.';
create index undecided_duplicates on care.likely_duplicate (found_at) where decision is null;
create index duplicates_from_other on care.likely_duplicate (other_id);
create index people_by_birth on care.person (born);
call sealed.adopt('care.likely_duplicate');
create policy offered_to_who_may_know_both on care.likely_duplicate for select to homeward_app
  using ((select guard.works_with_people())
     and exists (select from care.acquaintance a where a.person_id = likely_duplicate.person_id)
     and exists (select from care.acquaintance a where a.person_id = likely_duplicate.other_id));
create policy decided_when_one_is_open on care.likely_duplicate for update to homeward_app
  using ((select guard.opened_person()) in (person_id, other_id) and (select guard.opened_writer()) is not null)
  with check (decision is null or decided_by = (select guard.opened_writer()));
grant select on care.likely_duplicate to homeward_app;
grant update (decision, decided_by, decided_at) on care.likely_duplicate to homeward_app;

/* How many pairs of the network nobody has decided yet, for whoever runs it: a number, never who. */
create function guard.likely_duplicates_in_network() returns bigint language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not guard.holds('network_admin') then raise exception 'network administrator only' using errcode = '42501'; end if;
  return (select count(*) from care.likely_duplicate where decision is null);
end $$;

grant execute on function guard.opened_households() to homeward_app;

revoke execute on function sealed.has_words(uuid, jsonb), sealed.alike(jsonb, date) from public;
grant execute on function guard.find_people(jsonb, int), guard.match_people(jsonb, date), guard.match_beyond(jsonb, date), guard.take_on(uuid, uuid),
  guard.spell_name(uuid, jsonb), guard.people_in_network(), guard.likely_duplicates_in_network() to homeward_app;
