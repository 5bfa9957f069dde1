-- Keep trying: of somebody who is hard to reach it is written down where they are, who knows them and what interests them; tries go different ways,
-- each that did not reach them has a next one within three days, and nothing closes by itself (PRI-15).

create table care.engagement_plan (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'location',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  whereabout text not null default '' check (length(whereabout) <= 1000),
  who_knows  text not null default '' check (length(who_knows) <= 1000),
  best_time  text not null default '' check (length(best_time) <= 500),
  interests  text not null default '' check (length(interests) <= 1000),
  since      timestamptz not null default guard.now(),
  at         timestamptz not null default guard.now(),
  ended_at   timestamptz,
  spoken_at  timestamptz,
  since_withheld  uuid references care.note,
  spoken_withheld uuid references care.note,
  version    int not null default 1,
  constraint say_how_to_find_them check (length(trim(whereabout)) > 0 and length(trim(who_knows || interests)) > 0)
);
comment on table care.engagement_plan is 'How somebody is found who is hard to reach: where, who knows them, when, what interests them. It goes on until they were spoken with.';
comment on column care.engagement_plan.since is 'When they were last spoken with, or taken on; worked out as it is written. For the engine alone: it follows from contacts that not everybody may read who looks for them.';
comment on column care.engagement_plan.ended_at is 'Since when it is known here that they were spoken with.';
comment on column care.engagement_plan.spoken_at is 'When that was. For the engine alone, as since.';
comment on column care.engagement_plan.since_withheld is 'The contact that since rests on, where it is withheld from the person: what follows from it is withheld with it.';
comment on column care.engagement_plan.spoken_withheld is 'Likewise the contact in which they were spoken with.';
create unique index engagement_plan_already on care.engagement_plan (person_id) where ended_at is null;
create index engagement_plans_of_person on care.engagement_plan (person_id, at);

create table care.engagement_attempt (
  id         uuid primary key default gen_random_uuid(),
  engagement_id uuid not null references care.engagement_plan,
  person_id  uuid not null references care.person,
  category   care.category not null default 'location',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  way        text not null check (way in ('phone', 'text', 'there', 'through_others', 'letter', 'online')),
  place      text not null default '' check (length(place) <= 200),
  whom       text not null default '' check (length(whom) <= 200),
  reached    boolean not null,
  words      text not null default '' check (length(words) <= 1000),
  next_on    date,
  at         timestamptz not null default guard.now(),
  constraint the_next_try_within_three_days check (reached or (next_on is not null and next_on between (at at time zone 'UTC')::date and (at at time zone 'UTC')::date + 3))
);
comment on table care.engagement_attempt is 'One try to reach them: how, where, through whom; whether it did; and otherwise when the next one is.';
create index engagement_attempts_of_person on care.engagement_attempt (person_id, at);
create index engagement_attempts_of_plan on care.engagement_attempt (engagement_id, at);
create trigger written_once before update or delete on care.engagement_attempt for each row execute function sealed.append_only();

call sealed.adopt_content('care.engagement_plan');
call sealed.adopt_content('care.engagement_attempt');
grant select (id, person_id, category, agency_id, written_by, whereabout, who_knows, best_time, interests, at, ended_at, version),
      insert (id, person_id, category, agency_id, written_by, whereabout, who_knows, best_time, interests, at) on care.engagement_plan to homeward_app;
grant select, insert on care.engagement_attempt to homeward_app;
grant update (whereabout, who_knows, best_time, interests) on care.engagement_plan to homeward_app;

/* Since when they have not been spoken with follows from the contacts. */
create function sealed.not_spoken_since() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return new; end if;
  select n.happened_at, case when n.withheld_from_person then n.id end into new.since, new.since_withheld from care.note n
   where n.person_id = new.person_id and n.two_way and n.deleted_in_source_at is null order by n.happened_at desc, n.withheld_from_person limit 1;
  new.since := coalesce(new.since, (select min(s.accepted_at) from care.support_period s where s.person_id = new.person_id and s.closed_at is null), new.at);
  return new;
end $$;
create trigger not_spoken_since before insert on care.engagement_plan for each row execute function sealed.not_spoken_since();

/* Once both sides have spoken, they are reached, whoever it was. */
create function sealed.spoken_with_again() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  update care.engagement_plan e set ended_at = greatest(guard.now(), e.at), spoken_at = greatest(new.happened_at, e.at),
         spoken_withheld = case when new.withheld_from_person then new.id end where e.person_id = new.person_id and e.ended_at is null and new.happened_at >= e.since;
  return null;
end $$;
create trigger spoken_with_again after insert on care.note for each row when (new.two_way) execute function sealed.spoken_with_again();
