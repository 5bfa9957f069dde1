-- The directory: what services and homes exist, for whom, when, and with what room.

create type care.service_kind as enum ('specialist', 'generalist');
create type care.service_room as enum ('has_room', 'waiting_list', 'full', 'not_said');
create type care.home_kind as enum ('crisis', 'transitional', 'shared', 'rental_private', 'rental_social', 'supported', 'other');
create type care.home_state as enum ('open', 'offered', 'taken', 'withdrawn');

create table care.directory_source (
  source     text primary key check (length(source) between 1 and 100),
  name       text not null check (length(name) between 1 and 300),
  licence    text check (length(licence) <= 100),
  url        text check (length(url) <= 500)
);
comment on table care.directory_source is 'A directory that others publish and that was imported here. Its name and licence are shown with every listing taken from it.';

/* Generated columns may only rest on immutable functions; these look at nothing but what they are given. */
create function care.minutes_open(hours jsonb) returns int4multirange language sql immutable set search_path = pg_catalog as $$
  with period as (
    select ((d ->> 'day')::int - 1) * 1440 as day,
           split_part(p ->> 'opens', ':', 1)::int * 60 + split_part(p ->> 'opens', ':', 2)::int as opens,
           split_part(p ->> 'closes', ':', 1)::int * 60 + split_part(p ->> 'closes', ':', 2)::int as closes
      from jsonb_array_elements(hours) d, jsonb_array_elements(d -> 'periods') p
     where (d ->> 'day')::int between 1 and 7),
  stretch as (
    select day + opens as from_, day + closes + case when closes <= opens then 1440 else 0 end as until from period),
  week as (
    select int4range(from_, least(until, 10080)) as r from stretch
    union all
    select int4range(0, until - 10080) from stretch where until > 10080)
  select coalesce(range_agg(r), '{}'::int4multirange) from week
$$;
comment on function care.minutes_open(jsonb) is 'Minutes of the week, Monday 00:00 being 0, in which these hours say open. What runs past Sunday midnight begins the week. Public holidays are not part of it.';

create function care.words_to_find(name text, organisation text, needs text[], place text, rest text) returns tsvector
language sql immutable set search_path = pg_catalog as $$
  select setweight(to_tsvector('simple', coalesce(name, '')), 'A')
      || setweight(to_tsvector('simple', coalesce(organisation, '') || ' ' || array_to_string(needs, ' ')), 'B')
      || setweight(to_tsvector('simple', coalesce(place, '')), 'C') || setweight(to_tsvector('simple', coalesce(rest, '')), 'D')
$$;
comment on function care.words_to_find(text, text, text[], text, text) is 'The words by which a listing is found, its name before its description. No language is assumed.';
grant execute on function care.minutes_open(jsonb), care.words_to_find(text, text, text[], text, text) to homeward_app;

create table care.service_listing (
  id                uuid primary key default gen_random_uuid(),
  agency_id         uuid references care.agency,
  source            text references care.directory_source,
  source_key        text check (length(source_key) <= 1000),
  name              text check (length(name) between 1 and 300),
  organisation_name text check (length(organisation_name) <= 300),
  description       text check (length(description) <= 10000),
  needs             text[] not null default '{}',
  domains           text[] not null default '{}',
  kind              care.service_kind,
  who_for           text check (length(who_for) <= 4000),
  address           text check (length(address) <= 500),
  suburb            text check (length(suburb) <= 200),
  postcode          text check (length(postcode) <= 20),
  state             text check (length(state) <= 60),
  latitude          double precision check (latitude between -90 and 90),
  longitude         double precision check (longitude between -180 and 180),
  getting_there     text check (length(getting_there) <= 2000),
  phones            jsonb not null default '[]' check (jsonb_typeof(phones) = 'array'),
  email             text check (length(email) <= 320),
  website           text constraint website_not_on_the_web check (website ~ '^https?://' and length(website) <= 1000),
  hours             jsonb not null default '[]' check (jsonb_typeof(hours) = 'array'),
  hours_words       text check (length(hours_words) <= 4000),
  by_appointment    boolean not null default false,
  cost              text check (length(cost) <= 4000),
  free              boolean,
  languages         text[] not null default '{}',
  access            text check (length(access) <= 4000),
  step_free         boolean,
  room              care.service_room not null default 'not_said',
  active            boolean not null default true,
  verified_at       timestamptz,
  verified_by       uuid references care.party,
  version           int not null default 1,
  open_minutes      int4multirange not null generated always as (care.minutes_open(hours)) stored,
  words             tsvector not null generated always as (care.words_to_find(name, organisation_name, needs,
                      coalesce(suburb, '') || ' ' || coalesce(postcode, '') || ' ' || coalesce(address, ''),
                      coalesce(description, '') || ' ' || coalesce(who_for, ''))) stored,
  place             tsvector not null generated always as (to_tsvector('simple', coalesce(suburb, '') || ' ' || coalesce(postcode, '') || ' ' || coalesce(state, ''))) stored,
  constraint kept_by_an_agency_or_a_source_check check ((agency_id is null) <> (source is null)),
  constraint service_named_check check (name is not null or source is not null),
  constraint listing_of_a_source_key unique (source, source_key)
);
comment on table care.service_listing is 'One service that a person may be told of or referred to: kept by its agency, or taken from a directory that others publish.';
comment on column care.service_listing.needs is 'What it can help with, in the words of src/shared/service-needs.ts.';
comment on column care.service_listing.hours is 'For each day that the service speaks of: what it said, in its words, and as weekly periods where they plainly are that. Day 8 stands for public holidays.';
comment on column care.service_listing.free is 'Whether it says that it costs nothing; null where it does not say.';
comment on column care.service_listing.verified_at is 'When somebody of the network last asked whether this still holds.';
create index listing_by_words on care.service_listing using gin (words);
create index listing_by_place on care.service_listing using gin (place);
create index listing_by_need on care.service_listing using gin (needs);
create index listing_by_domain on care.service_listing using gin (domains);
create index listing_by_language on care.service_listing using gin (languages);
create index listing_by_opening on care.service_listing using gist (open_minutes);
create index listing_by_name on care.service_listing ((room = 'full'), (name is null), (agency_id is null), lower(name), id) where active;
create index listing_of_agency on care.service_listing (agency_id) where agency_id is not null;

/*
 * Row-level security keeps every index out of reach of text, array and range operators, because they might leak what they look at.
 * So the search runs here with the owner's eyes, over what everybody signed in may see anyway, and answers ids only;
 * what is then shown of them is read under the caller's own policies. Only the conditions asked for are in the plan.
 */
create function guard.find_listings(wanted jsonb, most int, skip int) returns table (id uuid, total bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  asked text := 'l.active';
  first_ text := '';
begin
  if guard.party() is null then return; end if;
  if wanted ? 'words' then
    asked := asked || $q$ and l.words @@ to_tsquery('simple', $1 ->> 'words')$q$;
    first_ := $q$ts_rank(l.words, to_tsquery('simple', $1 ->> 'words')) desc, $q$;
  end if;
  if wanted ? 'place' then asked := asked || $q$ and l.place @@ to_tsquery('simple', $1 ->> 'place')$q$; end if;
  if wanted ? 'need' then asked := asked || $q$ and l.needs @> array[$1 ->> 'need']$q$; end if;
  if wanted ? 'domain' then asked := asked || $q$ and l.domains @> array[$1 ->> 'domain']$q$; end if;
  if wanted ? 'language' then asked := asked || $q$ and l.languages @> array[$1 ->> 'language']$q$; end if;
  if wanted ? 'open_at' then asked := asked || $q$ and l.open_minutes @> ($1 ->> 'open_at')::int$q$; end if;
  if wanted ? 'free' then asked := asked || ' and l.free'; end if;
  if wanted ? 'step_free' then asked := asked || ' and l.step_free'; end if;
  if wanted ? 'agency' then asked := asked || $q$ and l.agency_id = ($1 ->> 'agency')::uuid$q$; end if;
  if wanted ? 'ids' then asked := asked || $q$ and l.id in (select jsonb_array_elements_text($1 -> 'ids')::uuid)$q$; end if;
  if wanted ? 'any_need' then
    asked := asked || $q$ and l.needs && array(select jsonb_array_elements_text($1 -> 'any_need'))$q$;
    first_ := first_ || $q$(select count(*) from jsonb_array_elements_text($1 -> 'any_need') n where n = any (l.needs)) desc, $q$;
  end if;
  if wanted ? 'near' then first_ := $q$l.place @@ to_tsquery('simple', $1 ->> 'near') desc, $q$ || first_; end if;
  if wanted ? 'reachable' then
    asked := asked || $q$ and l.name is not null and l.room <> 'full'
      and (l.phones <> '[]' or l.email is not null or l.website is not null or l.address is not null)$q$;
  end if;
  return query execute 'select l.id, (select count(*) from care.service_listing l where ' || asked || ') from care.service_listing l where ' || asked || ' order by ' || first_
    || $q$l.room = 'full', l.name is null, l.agency_id is null, lower(l.name), l.id limit $2 offset $3$q$ using wanted, most, skip;
end $$;
comment on function guard.find_listings(jsonb, int, int) is 'Ids of the services that fit, the best first, and how many there are. Text is given as tsquery.';
grant execute on function guard.find_listings(jsonb, int, int) to homeward_app;

create table care.housing_option (
  id             uuid primary key default gen_random_uuid(),
  agency_id      uuid not null references care.agency,
  name           text not null check (length(name) between 1 and 300),
  kind           care.home_kind not null,
  lasting        boolean not null,
  rent_cents     int check (rent_cents >= 0),
  rent_currency  text constraint rent_without_currency check (rent_currency ~ '^[A-Z]{3}$' and (rent_cents is null) = (rent_currency is null)),
  area           text check (length(area) <= 200),
  access         text check (length(access) <= 2000),
  available_from date,
  state          care.home_state not null default 'open',
  version        int not null default 1
);
comment on table care.housing_option is 'One home that an agency can offer, and whether it is still to be had. Rent is for a week.';
create index home_of_agency on care.housing_option (agency_id);
create index home_still_open on care.housing_option (available_from) where state = 'open';

call sealed.adopt('care.directory_source', 'none', false);
call sealed.adopt('care.service_listing', 'id', false);
call sealed.adopt('care.housing_option', 'id', false);

create policy known_to_everyone_signed_in on care.directory_source for select to homeward_app using ((select guard.party()) is not null);
create policy brought_in_by_the_network on care.directory_source for insert to homeward_app with check ((select guard.holds('network_admin')));
create policy corrected_by_the_network on care.directory_source for update to homeward_app using ((select guard.holds('network_admin')));

create policy found_by_everyone_signed_in on care.service_listing for select to homeward_app
  using ((select guard.party()) is not null and (active or agency_id = (select guard.agency()) or (select guard.holds('network_admin'))));
create policy listed_by_its_agency on care.service_listing for insert to homeward_app
  with check (agency_id = (select guard.agency()) and ((select guard.holds('agency_admin')) or (select guard.holds('partner_worker'))));
create policy kept_by_its_agency on care.service_listing for update to homeward_app
  using (agency_id = (select guard.agency()) and ((select guard.holds('agency_admin')) or (select guard.holds('partner_worker'))));
create policy imported_by_the_network on care.service_listing for insert to homeward_app
  with check (source is not null and (select guard.holds('network_admin')));
create policy kept_by_the_network on care.service_listing for update to homeward_app using ((select guard.holds('network_admin')));

create policy found_by_everyone_signed_in on care.housing_option for select to homeward_app using ((select guard.party()) is not null);
create policy offered_by_its_agency on care.housing_option for insert to homeward_app
  with check (agency_id = (select guard.agency()) and ((select guard.holds('agency_admin')) or (select guard.holds('partner_worker'))));
create policy kept_by_its_agency on care.housing_option for update to homeward_app
  using (agency_id = (select guard.agency()) and ((select guard.holds('agency_admin')) or (select guard.holds('partner_worker'))));

grant select on care.directory_source, care.service_listing, care.housing_option to homeward_app;
grant insert (source, name, licence, url), update (name, licence, url) on care.directory_source to homeward_app;
grant insert (agency_id, source, source_key, name, organisation_name, description, needs, domains, kind, who_for, address, suburb, postcode, state, latitude, longitude,
    getting_there, phones, email, website, hours, hours_words, by_appointment, cost, free, languages, access, step_free, room, active, verified_at, verified_by),
  update (name, organisation_name, description, needs, domains, kind, who_for, address, suburb, postcode, state, latitude, longitude,
    getting_there, phones, email, website, hours, hours_words, by_appointment, cost, free, languages, access, step_free, room, active, verified_at, verified_by)
  on care.service_listing to homeward_app;
grant insert (agency_id, name, kind, lasting, rent_cents, rent_currency, area, access, available_from),
  update (name, lasting, rent_cents, rent_currency, area, access, available_from, state) on care.housing_option to homeward_app;
