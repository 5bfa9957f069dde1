-- Consent: who may know what, for what, until when. A ledger of decisions; effective access worked out from it; one door to a person.
-- Semantics: security.md 2.2, kept true by an independent model (src/consent/access.test.ts).

create table care.involvement (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  party_id   uuid not null references care.party,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  category   care.category not null default 'general',
  serving    boolean not null default false,
  from_at    timestamptz not null default guard.now(),
  to_at      timestamptz not null default 'infinity',
  version    int not null default 1,
  constraint involvement_ended_before_it_began check (to_at > from_at)
);
comment on table care.involvement is 'Who is on the person''s team, from when to when.';
comment on column care.involvement.serving is 'The person came to this agency: it knows their name from its own work. Others know it only by consent.';
create unique index already_involved on care.involvement (person_id, party_id) where to_at = 'infinity';
create index involvement_of_person on care.involvement (person_id);

create table care.consent_event (
  id          uuid primary key default gen_random_uuid(),
  seq         bigint generated always as identity unique,
  person_id   uuid not null references care.person,
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  category    care.category not null default 'general',
  decision    text not null check (decision in ('given', 'refused', 'withdrawn')),
  scope       text not null check (scope in ('party', 'care_team', 'network')),
  party_id    uuid references care.party,
  categories  care.category[] not null constraint name_a_category check (cardinality(categories) > 0),
  purpose     care.purpose not null default 'care',
  from_at     timestamptz not null default guard.now(),
  to_at       timestamptz not null,
  given_by    text not null default 'self' check (given_by in ('self', 'guardian', 'substitute')),
  mode        text not null default 'spoken' check (mode in ('spoken', 'written', 'portal', 'interpreted')),
  own_words   text not null default '' check (length(own_words) <= 2000),
  limits      text not null default '' check (length(limits) <= 1000),
  recorded_at timestamptz not null default clock_timestamp(),
  constraint name_the_recipient check ((scope = 'party') = (party_id is not null)),
  constraint consent_ended_before_it_began check (to_at > from_at),
  constraint consent_longer_than_two_years check (decision <> 'given' or to_at <= from_at + interval '24 months')
);
comment on table care.consent_event is 'The ledger of what the person decided about sharing. Never changed: a withdrawal is a new line.';
create index consent_of_person on care.consent_event (person_id, seq);
create trigger written_once before update or delete on care.consent_event for each row execute function sealed.append_only();

create table care.disclosure (
  id                  uuid primary key default gen_random_uuid(),
  person_id           uuid not null references care.person,
  agency_id           uuid references care.agency,
  written_by          uuid references care.party,
  category            care.category not null default 'safety',
  ground              text not null check (ground in ('serious_danger', 'child_protection', 'court_order', 'legal_duty', 'guardian_order')),
  facts               text not null constraint name_the_facts check (length(trim(facts)) between 1 and 4000),
  recipient_id        uuid references care.party,
  recipient_name      text not null constraint name_who_was_told check (length(trim(recipient_name)) between 1 and 200),
  categories          care.category[] not null,
  from_at             timestamptz not null default guard.now(),
  to_at               timestamptz not null,
  overrides_exclusion boolean not null default false,
  reviewed_by         uuid references care.party,
  reviewed_at         timestamptz,
  outcome             text check (outcome in ('justified', 'unjustified', 'training')),
  person_told_at      timestamptz,
  version             int not null default 1,
  constraint disclosure_ended_before_it_began check (to_at > from_at),
  constraint reviewed_by_somebody_else check (reviewed_by <> written_by)
);
comment on table care.disclosure is 'Information given without consent: on which ground, which facts, to whom, who reviewed it, when the person was told.';
create index disclosures_of_person on care.disclosure (person_id);

create table care.emergency_access (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  agency_id   uuid references care.agency,
  written_by  uuid not null references care.party,
  category    care.category not null default 'general',
  categories  care.category[] not null,
  reason      text not null constraint say_why_in_twenty_letters check (length(trim(reason)) >= 20),
  from_at     timestamptz not null default guard.now(),
  to_at       timestamptz not null,
  reviewed_by uuid references care.party,
  reviewed_at timestamptz,
  outcome     text check (outcome in ('justified', 'unjustified', 'training')),
  version     int not null default 1,
  constraint at_most_four_hours check (to_at <= from_at + interval '4 hours'),
  constraint emergency_reviewed_by_somebody_else check (reviewed_by <> written_by)
);
comment on table care.emergency_access is 'One worker opened one record in an emergency, for at most four hours; reviewed afterwards by another.';
create index emergencies_of_person on care.emergency_access (person_id);

create table care.reading (
  id         bigint generated always as identity primary key,
  at         timestamptz not null default clock_timestamp(),
  judged_at  timestamptz not null default guard.now(),
  party_id   uuid not null,
  agency_id  uuid,
  person_id  uuid not null,
  categories care.category[] not null,
  purpose    care.purpose not null,
  basis      text not null,
  request_id text
);
comment on table care.reading is 'The read log: who opened whose record, when, what they could see and on which basis. Written in the transaction that reads.';
create index readings_of_person on care.reading (person_id, at desc);

-- ---------- effective access ----------
create table sealed.access (
  person_id  uuid not null,
  party_id   uuid not null,
  purpose    care.purpose not null,
  categories care.category[] not null,
  from_at    timestamptz not null,
  to_at      timestamptz not null,
  basis      text not null check (basis in ('consent', 'law', 'emergency'))
);
comment on table sealed.access is 'Effective access, worked out per person whenever a decision changes. Time is cut at every boundary, so expiry needs no job.';
create index access_of_person on sealed.access (person_id, party_id) include (purpose, categories, from_at, to_at, basis);

create function sealed.agency_of(party uuid) returns uuid language sql stable set search_path = pg_catalog
  return (select s.agency_id from care.staff s where s.id = party);

/* When any of these parties is excluded: an exclusion stops what it overlaps, while it lasts, and no longer. */
create function sealed.excluded_when(p uuid, parties uuid[]) returns tstzmultirange language sql stable set search_path = pg_catalog
  return (select coalesce(range_agg(tstzrange(x.from_at, x.to_at)), '{}') from care.exclusion x where x.person_id = p and x.excluded_party_id = any (parties));

/* @param of_one of this party alone: what was decided about one says nothing about another; null: of everybody */
/** What of this person reaches whom now: "party category", and "party" alone for knowing of them at all. */
create function sealed.reach(p uuid, of_one uuid) returns text[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct a.party_id || ' ' || c.cat), '{}') from care.acquaintance a cross join lateral (select unnest(a.categories)::text union all select '') c(cat)
   where a.person_id = p and (of_one is null or a.party_id = of_one) and a.from_at <= guard.now() and a.to_at > guard.now() $$;

create function sealed.recompute(p uuid, of_one uuid default null) returns void language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare reached text[];
begin
  perform pg_advisory_xact_lock(hashtextextended(p::text, 7));
  reached := sealed.reach(p, of_one);
  delete from sealed.access where person_id = p and (of_one is null or party_id = of_one);
  insert into sealed.access (person_id, party_id, purpose, categories, from_at, to_at, basis)
  with team as (select i.party_id, i.from_at, i.to_at from care.involvement i where i.person_id = p and (of_one is null or i.party_id = of_one)),
  barred as (select g.party_id, x.from_at, x.to_at from (select distinct party_id from team) g
               join care.exclusion x on x.person_id = p and x.excluded_party_id in (g.party_id, sealed.agency_of(g.party_id))),
  cut as (
    select party_id, t from team cross join lateral (values (from_at), (to_at)) v(t)
    union select g.party_id, v.t from (select distinct party_id from team) g join care.consent_event e on e.person_id = p and (e.scope <> 'party' or e.party_id = g.party_id)
          cross join lateral (values (e.from_at), (e.to_at)) v(t)
    union select party_id, v.t from barred cross join lateral (values (from_at), (to_at)) v(t)
    union select g.party_id, v.t from (select distinct party_id from team) g join care.relative k on k.id = g.party_id cross join lateral sealed.safety_turns(p, k.id) v(t)),
  span as (select party_id, t as a, lead(t) over (partition by party_id order by t) as b from cut),
  live as (
    select s.* from span s where b > a
       and exists (select from team t where t.party_id = s.party_id and t.from_at <= s.a and t.to_at >= s.b)
       and not exists (select from barred x where x.party_id = s.party_id and x.from_at <= s.a and x.to_at >= s.b)),
  -- the most specific scope that has a decision wins (party, then care team, then network); inside a scope the latest; none means no
  decided as (
    select distinct on (l.party_id, l.a, l.b, e.purpose, c.cat) l.party_id, l.a, l.b, e.purpose, c.cat, e.decision
      from live l join care.consent_event e on e.person_id = p and (e.scope <> 'party' or e.party_id = l.party_id) and e.from_at <= l.a and e.to_at >= l.b
      cross join lateral unnest(e.categories) c(cat)
      left join care.relative k on k.id = l.party_id -- somebody close is shown nothing while nobody has made sure that it is safe (0349)
     where k.id is null or sealed.safe_to_show(p, k.id, c.cat, tstzrange(l.a, l.b))
     order by l.party_id, l.a, l.b, e.purpose, c.cat, case e.scope when 'party' then 0 when 'care_team' then 1 else 2 end, e.seq desc)
  select p, party_id, purpose, array_agg(cat order by cat), a, b, 'consent' from decided where decision = 'given' group by party_id, purpose, a, b
  union all
  select p, d.recipient_id, 'care', d.categories, lower(r), upper(r), 'law' from care.disclosure d
   cross join lateral unnest(tstzmultirange(tstzrange(d.from_at, d.to_at))
     - case when d.overrides_exclusion then '{}' else sealed.excluded_when(p, array[d.recipient_id, sealed.agency_of(d.recipient_id)]) end) r
   where d.person_id = p and d.recipient_id is not null and cardinality(d.categories) > 0 and (of_one is null or d.recipient_id = of_one)
  union all -- a guardian reads what the order covers, on the days on which it holds (0322)
  select p, o.relative_id, 'care', o.about, lower(r), upper(r), 'law' from care.guardian_order o
   cross join lateral unnest(tstzmultirange(tstzrange(o.from_on::timestamp at time zone 'UTC', (o.to_on + 1)::timestamp at time zone 'UTC'))
     - sealed.excluded_when(p, array[o.relative_id]) - sealed.made_sure(o.relative_id, false)) r
   where o.person_id = p and (of_one is null or o.relative_id = of_one)
  union all
  select p, e.written_by, 'care', e.categories, lower(r), upper(r), 'emergency' from care.emergency_access e
   cross join lateral unnest(tstzmultirange(tstzrange(e.from_at, e.to_at)) - sealed.excluded_when(p, array[e.written_by])) r
   where e.person_id = p and cardinality(e.categories) > 0 and (of_one is null or e.written_by = of_one);
  delete from care.acquaintance where person_id = p and (of_one is null or party_id = of_one);
  insert into care.acquaintance (party_id, person_id, from_at, to_at, categories)
  with known as (
    select party_id, from_at, to_at, case purpose when 'care' then categories else '{}' end as categories from sealed.access where person_id = p and (of_one is null or party_id = of_one)
    union all select i.party_id, i.from_at, i.to_at, '{}' from care.involvement i where i.person_id = p and i.serving and (of_one is null or i.party_id = of_one)
    union all select a.agency_id, '-infinity', 'infinity', '{}' from sealed.author a where a.person_id = p and (of_one is null or a.agency_id = of_one)),
  span as (select party_id, t as a, lead(t) over (partition by party_id order by t) as b
             from (select party_id, from_at as t from known union select party_id, to_at from known) c)
  select s.party_id, p, s.a, s.b, coalesce(array_agg(distinct u.cat) filter (where u.cat is not null), '{}')
    from span s join known k on k.party_id = s.party_id and k.from_at <= s.a and k.to_at >= s.b left join lateral unnest(k.categories) u(cat) on true
   where s.b > s.a group by s.party_id, s.a, s.b;
  -- whoever may see less from now on hears it, so that what is open on their screen closes
  perform pg_notify('care', p || ' access ' || lost.party) from (select distinct split_part(one, ' ', 1) as party from unnest(reached) one
    where one <> all (sealed.reach(p, of_one))) lost;
end $$;
comment on function sealed.recompute(uuid, uuid) is 'Works out anew who may see what of one person.';

create function sealed.access_changed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  perform sealed.recompute(coalesce(new.person_id, old.person_id));
  return null;
end $$;
/* A decision about one party, whether somebody is on the team: it changes what that one may see, and nobody else. */
create function sealed.access_of_one_changed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  if tg_op = 'UPDATE' and (old.person_id, old.party_id) is distinct from (new.person_id, new.party_id) then perform sealed.recompute(old.person_id, old.party_id); end if;
  perform sealed.recompute(coalesce(new.person_id, old.person_id), coalesce(new.party_id, old.party_id));
  return null;
end $$;
create trigger access_changes after insert or update or delete on care.involvement for each row execute function sealed.access_of_one_changed();
create trigger access_changes after insert on care.consent_event for each row execute function sealed.access_of_one_changed();
create trigger access_changes after insert or update or delete on care.exclusion for each row execute function sealed.access_changed();
create trigger access_changes after insert or update or delete on care.disclosure for each row execute function sealed.access_changed();
create trigger access_changes after insert or update or delete on care.emergency_access for each row execute function sealed.access_changed();

/* The agency a person came to serves them from that moment; so it may open what it has just begun. */
create function sealed.agency_serves() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  insert into care.involvement (person_id, party_id, agency_id, written_by, serving, from_at)
    values (new.id, new.agency_id, new.agency_id, new.written_by, true, new.written_at) on conflict do nothing;
  return null;
end $$;
create trigger its_agency_serves after insert on care.person for each row execute function sealed.agency_serves();

/* Somebody shut out by name, whose agency knows the person: what is open on their screen closes too. */
create function sealed.exclusion_is_heard() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from care.acquaintance a where a.person_id = new.person_id and a.party_id in (new.excluded_party_id, sealed.agency_of(new.excluded_party_id))) then
    perform pg_notify('care', new.person_id || ' access ' || new.excluded_party_id);
  end if;
  return null;
end $$;
create trigger exclusion_is_heard after insert on care.exclusion for each row execute function sealed.exclusion_is_heard();

-- ---------- the one door to a person ----------
/**
 * Opens one person for this request: works out what may be seen now, writes the read log in the same transaction, and pins both, signed.
 * Returns null when the caller may not even know of the person: hidden and absent answer alike.
 */
create function guard.open_person(p uuid, for_ care.purpose default 'care', request text default null) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$ -- else planned anew each time, three times its work
declare
  c text[] := sealed.context(); me uuid; ag uuid; parties uuid[]; seen care.category[] := '{}'; basis_ text := ''; t timestamptz := guard.now();
  self boolean; barred boolean; known boolean; writer boolean := false; content boolean; done text;
begin
  if c is null then raise exception 'nobody is signed in' using errcode = '28000'; end if;
  me := c[2]::uuid; ag := nullif(c[4], '')::uuid; content := c[6] = '1'; parties := string_to_array(c[7], ',')::uuid[];
  self := me = p;
  if self then -- nobody can be excluded from themselves (cannot_exclude_oneself)
    seen := enum_range(null::care.category); basis_ := 'self'; writer := true;
  else
    select exists (select from care.exclusion x where x.person_id = p and x.excluded_party_id = me and x.from_at <= t and x.to_at > t),
           exists (select from care.acquaintance a where a.person_id = p and a.party_id = any (parties) and a.from_at <= t and a.to_at > t),
           content and exists (select from care.involvement i where i.person_id = p and i.party_id = any (parties) and i.from_at <= t and i.to_at > t),
           may.categories, may.basis
      into barred, known, writer, seen, basis_
      from (select coalesce(array_agg(distinct u.cat), '{}') as categories, coalesce(string_agg(distinct a.basis, '+'), 'own record') as basis
              from sealed.access a cross join lateral unnest(a.categories) u(cat)
             where a.person_id = p and a.party_id = any (parties) and a.from_at <= t and a.to_at > t and a.purpose = for_ -- law and emergency open for care alone
               and (content or a.basis = 'emergency')) may;
    if barred or not known then return null; end if;
  end if;
  insert into care.reading (party_id, agency_id, person_id, categories, purpose, basis, request_id) values (me, ag, p, seen, for_, basis_, request);
  done := set_config('homeward.opened', sealed.signed(concat_ws('|', p, array_to_string(seen, ','), case when content and not self and ag is not null then ag::text else '' end,
    case when writer then me::text else '' end, case when writer and ag is not null then ag::text else '' end, case when c[3] = 'staff' then '1' else '0' end,
    case when self then '1' else '0' end)), true);
  return jsonb_build_object('categories', to_jsonb(seen), 'basis', basis_, 'self', self, 'writer', writer);
end $$;

create function guard.begin_open(token text, p uuid, for_ care.purpose, request text) returns jsonb language plpgsql volatile security definer set search_path = pg_catalog as $$
declare caller jsonb := guard.begin(token); opened jsonb;
begin
  if caller is null then return null; end if;
  return caller || jsonb_build_object('opened', guard.open_person(p, for_, request));
end $$;

/* Whom a change of this person's record may be announced to, without saying what changed: users, never somebody excluded. */
create function guard.audience(p uuid) returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  with knows as (select a.party_id from care.acquaintance a where a.person_id = p and a.from_at <= guard.now() and a.to_at > guard.now()
                    -- whoever only keeps what it once wrote is not told that others go on working
                    and (cardinality(a.categories) > 0 or exists (select from care.involvement i
                          where i.person_id = p and i.party_id = a.party_id and i.from_at <= guard.now() and i.to_at > guard.now()))
                    and not exists (select from care.exclusion x
                          where x.person_id = p and x.excluded_party_id = a.party_id and x.from_at <= guard.now() and x.to_at > guard.now()))
  (select party_id from knows
   union select s.id from knows join care.staff s on s.agency_id = knows.party_id where s.active and sealed.works_with_people(s.roles)
   union select p)
  except select x.excluded_party_id from care.exclusion x where x.person_id = p and x.from_at <= guard.now() and x.to_at > guard.now()
$$;

/* Whose screens close when this party may see less of this person: its own, and its staff's, but for those who never were to know of them. */
create function guard.shut_out(p uuid, party uuid) returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select party union select s.id from care.staff s where s.agency_id = party and s.active and sealed.works_with_people(s.roles)
     and not exists (select from care.exclusion x where x.person_id = p and x.excluded_party_id = s.id and x.from_at <= guard.now() and x.to_at > guard.now()) $$;

call sealed.adopt_content('care.involvement');
call sealed.adopt_content('care.consent_event', weighed => false);
call sealed.adopt_content('care.disclosure', weighed => false);
call sealed.adopt('care.reading', 'none', false);
call sealed.adopt('care.acquaintance', 'none', false);
drop trigger change_log on care.reading;      -- it is itself a log
drop trigger change_log on care.acquaintance; -- worked out, not written

call sealed.adopt('care.emergency_access', weighed => false, told => true);
create policy read_when_opened on care.emergency_access for select to homeward_app
  using (person_id = (select guard.opened_person()) and ((select guard.opened_by_self()) or 'general' = any ((select guard.opened_categories())::care.category[]) or agency_id = (select guard.opened_custodian())));
create policy reviewed_by_a_supervisor on care.emergency_access for update to homeward_app
  using ((select guard.holds('supervisor')) and agency_id = (select guard.agency()) and written_by <> (select guard.party())
     and person_id <> all ((select guard.excluded_for_me())::uuid[]))
  with check (reviewed_by = (select guard.party()));
create policy awaiting_my_review on care.emergency_access for select to homeward_app
  using ((select guard.holds('supervisor')) and agency_id = (select guard.agency()) and person_id <> all ((select guard.excluded_for_me())::uuid[]));
create policy reviewed_by_a_supervisor on care.disclosure for update to homeward_app
  using ((select guard.holds('supervisor')) and agency_id = (select guard.agency()) and written_by <> (select guard.party())
     and person_id <> all ((select guard.excluded_for_me())::uuid[]));
create policy awaiting_my_review on care.disclosure for select to homeward_app
  using ((select guard.holds('supervisor')) and agency_id = (select guard.agency()) and person_id <> all ((select guard.excluded_for_me())::uuid[]));
create policy reviewed_as_oneself on care.disclosure as restrictive for update to homeward_app
  with check (reviewed_by is null or (reviewed_by = (select guard.party()) and (select guard.holds('supervisor'))));
create policy not_to_oneself on care.disclosure as restrictive for insert to homeward_app
  with check (recipient_id is null or not recipient_id = any (array[(select guard.party()), (select guard.agency())]));
create policy only_what_one_may_see on care.disclosure as restrictive for insert to homeward_app
  with check (categories <@ (select guard.opened_categories())::care.category[]);
create policy the_person_answers_in_their_own_pages on care.consent_event as restrictive for insert to homeward_app
  with check ((mode = 'portal') = (select guard.opened_by_self()));
create policy known_to_its_recipient_and_recorder on care.consent_event for select to homeward_app
  using ((party_id = any ((select guard.parties())::uuid[]) or agency_id = (select guard.agency())) and (select guard.reads_content())
     and exists (select from care.acquaintance a where a.person_id = consent_event.person_id));
create policy only_ones_own_agency_serves on care.involvement as restrictive for insert to homeward_app
  with check (not serving or ((select guard.works_with_people()) and party_id = (select guard.agency())));

create policy seen_by_the_person on care.reading for select to homeward_app
  using (person_id = (select guard.opened_person()) and (select guard.opened_by_self()));
create policy seen_by_its_supervisors on care.reading for select to homeward_app
  using (agency_id = (select guard.agency()) and (select guard.holds('supervisor')) and person_id <> all ((select guard.excluded_for_me())::uuid[]));
create policy whom_i_may_know on care.acquaintance for select to homeward_app
  using (party_id = any ((select guard.parties())::uuid[]) and from_at <= (select guard.now()) and to_at > (select guard.now())
     and person_id <> all ((select guard.excluded_for_me())::uuid[]));

grant select on care.involvement, care.consent_event, care.disclosure, care.emergency_access, care.reading, care.acquaintance to homeward_app;
grant insert (id, person_id, party_id, agency_id, written_by, serving, from_at, to_at) on care.involvement to homeward_app;
grant insert (id, person_id, agency_id, written_by, decision, scope, party_id, categories, purpose, from_at, to_at, given_by, mode, own_words, limits) on care.consent_event to homeward_app;
grant insert (id, person_id, agency_id, written_by, ground, facts, recipient_id, recipient_name, categories, from_at, to_at, overrides_exclusion) on care.disclosure to homeward_app;
grant update (to_at) on care.involvement to homeward_app;
grant update (reviewed_by, reviewed_at, outcome, person_told_at) on care.disclosure to homeward_app;
grant update (reviewed_by, reviewed_at, outcome) on care.emergency_access to homeward_app;

/* Opens a record in an emergency: one worker, four hours, a reason of at least twenty letters; never for somebody excluded. */
create function guard.break_glass(p uuid, wanted care.category[], why text) returns timestamptz language plpgsql volatile security definer set search_path = pg_catalog as $$
declare me uuid := guard.party(); t timestamptz := guard.now();
begin
  if not guard.works_with_people() then raise exception 'workers only' using errcode = '42501'; end if;
  if not exists (select from care.person where id = p)
     or exists (select from care.exclusion x where x.person_id = p and x.excluded_party_id = me and x.from_at <= t and x.to_at > t) then
    raise exception 'nobody of this id' using errcode = '23503'; -- hidden and absent answer alike
  end if;
  perform pg_advisory_xact_lock(hashtextextended(me::text, 8)); -- several asked for at once are counted one after the other
  if (select count(*) from care.emergency_access e where e.written_by = me and e.from_at > t - interval '30 days') >= 3 then
    raise exception 'too_many_emergencies' using errcode = '23514', constraint = 'too_many_emergencies';
  end if;
  insert into care.emergency_access (person_id, agency_id, written_by, categories, reason, to_at) values (p, guard.agency(), me, wanted, why, t + interval '4 hours');
  return t + interval '4 hours';
end $$;

grant execute on function guard.open_person(uuid, care.purpose, text), guard.opened_person(), guard.opened_categories(), guard.opened_custodian(), guard.opened_writer(),
  guard.opened_writer_agency(), guard.opened_by_staff(), guard.opened_by_self(), guard.begin_open(text, uuid, care.purpose, text), guard.excluded_for_me(),
  guard.audience(uuid), guard.shut_out(uuid, uuid), guard.break_glass(uuid, care.category[], text) to homeward_app;
