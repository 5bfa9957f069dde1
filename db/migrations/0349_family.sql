-- Those close to a person: what the person wants of each, about what, and that it is safe; what they were offered and told. Nobody who must never
-- learn of the person, or of whom nobody has made sure that it is safe, is ever reached, whichever door it comes through.

create table care.family_wish (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null default 'family',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  relative_id uuid not null references care.relative,
  wish        text not null check (wish in ('yes', 'no')),
  topics      care.category[] not null default '{}',
  closed      care.category[] not null default '{}',
  words       text not null default '' check (length(words) <= 1000),
  mode        text not null check (mode in ('self', 'dictated', 'interpreted')),
  seq         bigint generated always as identity,
  at          timestamptz not null default guard.now(),
  constraint name_a_topic check ((wish = 'yes') = (cardinality(topics) > 0)),
  constraint topic_open_or_closed check (not topics && closed),
  constraint wished_by_the_person check (mode <> 'self' or written_by = person_id)
);
comment on table care.family_wish is 'Whether the person wants somebody close to them to be involved, about which parts of life, and about which never; the newest counts.';
create index family_wishes_of_person on care.family_wish (person_id);
create index family_wishes_of_relative on care.family_wish (relative_id, at desc, seq desc);
create trigger written_once before update or delete on care.family_wish for each row execute function sealed.append_only();

create table care.relative_safety (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null default 'safety',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  relative_id uuid not null references care.relative,
  safe        boolean not null,
  words       text not null constraint say_how_safety_was_checked check (length(trim(words)) between 1 and 1000),
  seq         bigint generated always as identity,
  at          timestamptz not null default guard.now()
);
comment on table care.relative_safety is 'Somebody has made sure that it is safe for the person when this one is reached, or that it is not; a yes holds for 180 days.';
create index relative_safety_of_person on care.relative_safety (person_id);
create index safety_of_relative on care.relative_safety (relative_id, at desc, seq desc);
create trigger written_once before update or delete on care.relative_safety for each row execute function sealed.append_only();

create table care.family_offer (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null default 'family',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  relative_id uuid not null references care.relative,
  ways        text[] not null constraint say_how_they_may_take_part check (cardinality(ways) > 0 and ways <@ array['planning_talk', 'phone', 'video', 'letter', 'conference', 'own_way']),
  words       text not null default '' check (length(words) <= 1000),
  offered_at  timestamptz not null default guard.now(),
  response    text check (response in ('accepted', 'partly', 'later', 'declined')),
  own_words   text not null default '' check (length(own_words) <= 2000),
  mode        text check (mode in ('self', 'dictated', 'interpreted')),
  answered_at timestamptz,
  answered_by uuid references care.party,
  reoffer_on  date,
  version     int not null default 1,
  constraint answered_at_a_time_check check ((response is null) = (answered_at is null)),
  constraint answered_by_themself check (mode is distinct from 'self' or answered_by = relative_id),
  constraint decline_in_own_words check (response is distinct from 'declined' or length(trim(own_words)) > 0)
);
comment on table care.family_offer is 'Somebody close to the person is offered a say: how, what about, when; and what they answered, in their own words.';
create index family_offers_of_person on care.family_offer (person_id);
create unique index answer_the_last_offer_first on care.family_offer (relative_id) where response is null;

create table care.family_contact (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null,
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  relative_id uuid not null references care.relative,
  way         text not null check (way in ('in_person', 'phone', 'message', 'letter')),
  words       text not null constraint say_what_was_told check (length(trim(words)) between 1 and 4000),
  wish_id     uuid references care.family_wish,
  safety_id   uuid references care.relative_safety,
  order_id    uuid references care.guardian_order,
  at          timestamptz not null default guard.now(),
  constraint reached_on_a_ground_check check (order_id is not null or (wish_id is not null and safety_id is not null))
);
comment on table care.family_contact is 'What somebody close to the person was told, about which part of life, and on which ground: the person''s wish and that it is safe, or an order.';
create index family_contacts_of_person on care.family_contact (person_id, at desc);
create trigger written_once before update or delete on care.family_contact for each row execute function sealed.append_only();

call sealed.adopt_content('care.family_wish');
call sealed.adopt_content('care.relative_safety');
call sealed.adopt_content('care.family_offer');
call sealed.adopt_content('care.family_contact');
-- who must never learn of the person is owed nothing: it is weighed with the rest
drop trigger change_log on care.exclusion;
create trigger change_log after insert or update or delete on care.exclusion for each row execute function sealed.log_change('person_id', 'weighed');

-- of those close to the person each reads what is for them, never what was said or made sure of them, nor what another was told
create policy never_what_is_said_of_them on care.family_wish as restrictive for select to homeward_app using ((select guard.kind()) <> 'relative');
create policy never_what_is_said_of_them on care.relative_safety as restrictive for select to homeward_app using ((select guard.kind()) <> 'relative');
create policy each_their_own on care.family_offer as restrictive for select to homeward_app
  using ((select guard.kind()) <> 'relative' or relative_id = (select guard.party()));
create policy each_their_own on care.family_contact as restrictive for select to homeward_app
  using ((select guard.kind()) <> 'relative' or relative_id = (select guard.party()));
create policy offered_to_me on care.family_offer for select to homeward_app
  using (relative_id = (select guard.party()) and person_id = (select guard.opened_person()));
create policy answered_by_whom_it_is_for on care.family_offer for update to homeward_app
  using (relative_id = (select guard.party()) and person_id = (select guard.opened_person())) with check (relative_id = (select guard.party()));
create policy begins_unanswered on care.family_offer as restrictive for insert to homeward_app
  with check (response is null and (select guard.works_with_people()));
create policy said_by_the_person_or_who_hears_it on care.family_wish as restrictive for insert to homeward_app
  with check ((mode = 'self') = (select guard.opened_by_self()) and ((select guard.opened_by_self()) or (select guard.works_with_people())));
create policy checked_by_staff on care.relative_safety as restrictive for insert to homeward_app with check ((select guard.works_with_people()));
create policy told_by_staff on care.family_contact as restrictive for insert to homeward_app with check ((select guard.works_with_people()));

grant select on care.family_wish, care.relative_safety, care.family_offer, care.family_contact to homeward_app;
grant insert (person_id, category, agency_id, written_by, relative_id, wish, topics, closed, words, mode) on care.family_wish to homeward_app;
grant insert (person_id, category, agency_id, written_by, relative_id, safe, words) on care.relative_safety to homeward_app;
grant insert (person_id, category, agency_id, written_by, relative_id, ways, words) on care.family_offer to homeward_app;
grant insert (person_id, category, agency_id, written_by, relative_id, way, words) on care.family_contact to homeward_app;
grant update (response, own_words, mode, answered_at, answered_by, reoffer_on) on care.family_offer to homeward_app;

/* When somebody had made sure that it is safe (or that it is not): the newest word counts; a yes for 180 days, a no until the next. */
create function sealed.made_sure(relative uuid, is_safe boolean) returns tstzmultirange language sql stable security definer set search_path = pg_catalog
  return (select coalesce(range_agg(tstzrange(c.at, least(case when c.safe then c.at + interval '180 days' else 'infinity' end, c.next))) filter (where c.safe = is_safe), '{}')
    from (select k.safe, k.at, lead(k.at) over (order by k.at, k.seq) as next from care.relative_safety k where k.relative_id = relative) c);
/* Somebody close to the person is shown nothing unless it is known to be safe, or the law names them for it. Access is worked out from it (0120). */
create function sealed.safe_to_show(p uuid, relative uuid, part care.category, during tstzrange) returns boolean language sql stable security definer set search_path = pg_catalog
  return sealed.made_sure(relative, true) @> during
    or (not sealed.made_sure(relative, false) && during and exists (select from care.guardian_order o where o.person_id = p and o.relative_id = relative
          and part = any (o.about) and tstzrange(o.from_on::timestamp at time zone 'UTC', (o.to_on + 1)::timestamp at time zone 'UTC') @> during));
/* Every moment at which that changes. */
create function sealed.safety_turns(p uuid, relative uuid) returns setof timestamptz language sql stable security definer set search_path = pg_catalog
begin atomic
  select v.t from unnest(sealed.made_sure(relative, true) + sealed.made_sure(relative, false)) r cross join lateral (values (lower(r)), (upper(r))) v(t)
  union select v.t from unnest(sealed.made_sure(relative, true)) r cross join lateral (values (lower(r)), (upper(r))) v(t)
  union select v.t from care.guardian_order o cross join lateral (values (o.from_on::timestamp at time zone 'UTC'), ((o.to_on + 1)::timestamp at time zone 'UTC')) v(t)
   where o.person_id = p and o.relative_id = relative;
end;

create function sealed.access_of_relative_changed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not sealed.in_bulk() then perform sealed.recompute(new.person_id, new.relative_id); end if;
  return null;
end $$;
create trigger access_changes after insert on care.relative_safety for each row execute function sealed.access_of_relative_changed();
create trigger access_changes after insert on care.guardian_order for each row execute function sealed.access_of_relative_changed();

/* Names are the same however they are spaced and capitalised. */
create function sealed.by_name(name text) returns text language sql immutable set search_path = pg_catalog return lower(regexp_replace(trim(name), '\s+', ' ', 'g'));
/* Why this one may not be reached now, whatever it is about; null: they may. */
create function sealed.unsafe_to_reach(p uuid, relative uuid, topic care.category default null) returns text language plpgsql stable security definer set search_path = pg_catalog as $$
declare t timestamptz := guard.now();
begin
  return case
    when not exists (select from care.relative k where k.id = relative and k.person_id = p) then 'no_such_party'
    when exists (select from care.exclusion x join care.relative k on k.id = relative where x.person_id = p and x.from_at <= t and x.to_at > t
           and (x.excluded_party_id = relative or sealed.by_name(x.excluded_name) = sealed.by_name(k.name))) then 'must_never_learn'
    when sealed.made_sure(relative, false) @> t then 'not_safe_to_reach'
    when exists (select from care.guardian_order o where o.person_id = p and o.relative_id = relative and (topic is null or topic = any (o.about))
           and guard.today() between o.from_on and o.to_on) then null
    when sealed.made_sure(relative, true) @> t then null
    when exists (select from care.relative_safety k where k.relative_id = relative) then 'safety_check_too_old'
    else 'never_checked_for_safety' end;
end $$;

/* Whoever is told or offered something: as the person wishes, about what they wish, and safe; or by the law, as far as it goes. */
create function sealed.reached_as_wished() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare no text; wished care.family_wish; topic care.category := case tg_table_name when 'family_contact' then new.category end; lawful uuid;
begin
  if session_user <> 'homeward_app' then return new; end if;
  no := sealed.unsafe_to_reach(new.person_id, new.relative_id, topic);
  if no is null then
    select o.id into lawful from care.guardian_order o where o.person_id = new.person_id and o.relative_id = new.relative_id
       and (topic is null or topic = any (o.about)) and guard.today() between o.from_on and o.to_on order by o.to_on desc limit 1;
    select w.* into wished from care.family_wish w where w.relative_id = new.relative_id order by w.at desc, w.seq desc limit 1;
    if lawful is null and wished.wish is distinct from 'yes' then no := 'not_wanted_by_the_person';
    elsif lawful is null and topic is not null and not exists (select from sealed.access a where a.person_id = new.person_id and a.party_id = new.relative_id
        and a.purpose = 'care' and topic = any (a.categories) and a.from_at <= guard.now() and a.to_at > guard.now()) then no := 'topic_is_closed';
    end if;
  end if;
  if no is not null then perform sealed.refuse(no); end if;
  if tg_table_name = 'family_contact' then
    new.order_id := lawful;
    if lawful is null then
      new.wish_id := wished.id;
      select k.id into new.safety_id from care.relative_safety k where k.relative_id = new.relative_id order by k.at desc, k.seq desc limit 1;
    end if;
  end if;
  return new;
end $$;
create trigger reached_as_wished before insert on care.family_contact for each row execute function sealed.reached_as_wished();
create trigger reached_as_wished before insert on care.family_offer for each row execute function sealed.reached_as_wished();

/* What is said later stands later, also where two said it in the same moment: the one that waited is the newer. */
create function sealed.said_later() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.at := greatest(new.at, (select max(w.at) from care.family_wish w where w.relative_id = new.relative_id));
  return new;
end $$;
create trigger said_later before insert on care.family_wish for each row when (not sealed.in_bulk()) execute function sealed.said_later();

/* Nobody is found safe, or let in, who must never learn of the person: the person lifts that first. */
create function sealed.never_let_in() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare lets_in boolean := case tg_table_name when 'family_wish' then to_jsonb(new) ->> 'wish' = 'yes' else (to_jsonb(new) ->> 'safe')::boolean end;
begin
  if session_user = 'homeward_app' and lets_in and sealed.unsafe_to_reach(new.person_id, new.relative_id) = 'must_never_learn' then perform sealed.refuse('must_never_learn'); end if;
  return new;
end $$;
create trigger never_let_in before insert on care.relative_safety for each row execute function sealed.never_let_in();
create trigger never_let_in before insert on care.family_wish for each row execute function sealed.never_let_in();
/* Somebody shut out by name who is known here is shut out as who they are: from that moment they see nothing. Written down twice, both of them. */
create function sealed.known_by_that_name() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare known uuid;
begin
  if new.excluded_party_id is null then
    for known in select k.id from care.relative k where k.person_id = new.person_id and sealed.by_name(k.name) = sealed.by_name(new.excluded_name) order by k.id loop
      if new.excluded_party_id is null then new.excluded_party_id := known;
      else
        insert into care.exclusion (person_id, agency_id, written_by, category, excluded_party_id, excluded_name, reason, from_at, to_at)
          values (new.person_id, new.agency_id, new.written_by, new.category, known, new.excluded_name, new.reason, new.from_at, new.to_at);
      end if;
    end loop;
  end if;
  return new;
end $$;
create trigger known_by_that_name before insert on care.exclusion for each row execute function sealed.known_by_that_name();

/* Every other door by which somebody close is asked to come: onto the team of a plan, to a meeting, into an account. */
create function sealed.asks_only_who_is_safe() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare asked uuid := (to_jsonb(new) ->> tg_argv[0])::uuid; of_person uuid; no text;
begin
  select k.person_id into of_person from care.relative k where k.id = asked;
  if session_user <> 'homeward_app' or not found then return new; end if;
  no := sealed.unsafe_to_reach(of_person, asked);
  if no is not null then perform sealed.refuse(no); end if;
  return new;
end $$;
create trigger asks_only_who_is_safe before insert on care.participant for each row execute function sealed.asks_only_who_is_safe('party_id');
create trigger asks_only_who_is_safe before insert on care.conference_invitation for each row execute function sealed.asks_only_who_is_safe('party_id');
create trigger asks_only_who_is_safe before insert on care.invitation for each row execute function sealed.asks_only_who_is_safe('party_id');
create trigger asks_only_who_is_safe before insert on care.appointment for each row execute function sealed.asks_only_who_is_safe('with_id');

/* How each of those close to the opened person may be reached: why not, and until when it is known to be safe. Never how that is known. */
create function guard.close_ones() returns table (relative_id uuid, why_not text, checked_at timestamptz, safe_until timestamptz) language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if guard.opened_person() is null or guard.kind() = 'relative' then return; end if;
  return query select k.id, sealed.unsafe_to_reach(k.person_id, k.id), (select c.at from care.relative_safety c where c.relative_id = k.id order by c.at desc, c.seq desc limit 1),
      (select upper(r) from unnest(sealed.made_sure(k.id, true)) r where r @> guard.now())
    from care.relative k where k.person_id = guard.opened_person();
end $$;
grant execute on function guard.close_ones() to homeward_app;

/* A decision to which somebody close to the person contributed is marked as such. */
alter table care.decision add column with_family uuid[] not null default '{}';
comment on column care.decision.with_family is 'Those close to the person who had a say in it.';
