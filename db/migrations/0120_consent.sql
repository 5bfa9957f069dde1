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
