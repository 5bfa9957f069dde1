-- A word left by, or for, somebody who has no record yet: through the public form without an account, or by another agency. It waits in the inbox.

create table care.word_left (
  id               uuid primary key default gen_random_uuid(),
  agency_id        uuid not null references care.agency,
  from_agency_id   uuid references care.agency,
  written_by       uuid references care.party,
  name             text not null default '' check (length(name) <= 200),
  reach            text not null constraint say_how_to_reach_safely check (length(trim(reach)) between 1 and 500),
  told             text not null constraint say_what_is_needed check (length(trim(told)) between 1 and 4000),
  language         text not null default 'en' check (length(language) <= 35),
  received_at      timestamptz not null default guard.now(),
  ticket           text constraint word_left_already unique,
  set_apart        boolean not null default false,
  entry_id         uuid references care.entry_request,
  set_aside_at     timestamptz,
  set_aside_by     uuid references care.party,
  set_aside_reason text not null default '' check (length(set_aside_reason) <= 500),
  version          int not null default 1,
  constraint word_to_ones_own_agency check (from_agency_id <> agency_id),
  constraint taken_up_or_set_aside check (entry_id is null or set_aside_at is null),
  constraint say_why_set_aside check (set_aside_at is null or length(trim(set_aside_reason)) > 0)
);
comment on table care.word_left is 'What somebody without a record asked of an agency, as they typed it, with the safe way to reach them. No person is made of it before somebody has looked for them.';
comment on column care.word_left.set_apart is 'It came without an account after more had come in a day than people write: perhaps a flood by a machine, perhaps somebody who needs help. It is kept, and read after the others.';
create index words_of_the_day on care.word_left (agency_id, received_at) where from_agency_id is null;
create index words_waiting on care.word_left (agency_id, received_at) where entry_id is null and set_aside_at is null;

call sealed.adopt('care.word_left', 'none', false);
create policy for_its_agency on care.word_left for select to homeward_app
  using ((agency_id = (select guard.agency()) or from_agency_id = (select guard.agency())) and (select guard.works_with_people()));
create policy left_for_another_agency on care.word_left for insert to homeward_app
  with check (from_agency_id = (select guard.agency()) and written_by = (select guard.party()) and (select guard.works_with_people()));
create policy answered_by_its_agency on care.word_left for update to homeward_app
  using (agency_id = (select guard.agency()) and (select guard.works_with_people()) and entry_id is null and set_aside_at is null)
  with check (agency_id = (select guard.agency()) and (entry_id is null or exists (select from care.entry_request e where e.id = entry_id and e.agency_id = word_left.agency_id)));
create policy only_where_somebody_reads_it on care.word_left as restrictive for insert to homeward_app
  with check (exists (select from care.agency g where g.id = agency_id and g.active));
grant select, insert (agency_id, from_agency_id, written_by, name, reach, told, language) on care.word_left to homeward_app;
grant update (entry_id, set_aside_at, set_aside_by, set_aside_reason) on care.word_left to homeward_app;

/* Where one can ask without an account: the agencies that are open and not sealed. */
create function guard.front_doors() returns table (id uuid, name text, phone text, area text) language sql stable security definer set search_path = pg_catalog as $$
  select g.id, g.name, g.phone, g.area from care.agency g where g.active and not g.sealed and g.kind <> 'advocacy' order by g.name
$$;
/* Leaves a word without an account. Nobody is turned away because others wrote too much: what comes after a full day is kept, and set apart. Only what no
   day of people could bring is refused, so that a flood fills one agency's day and never the house. */
create function guard.leave_word(agency uuid, name text, reach text, told text, language text, ticket text) returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
declare a_full_day constant int := 60; a_flood constant int := 20000; today int;
begin
  if not exists (select from care.agency g where g.id = agency and g.active and not g.sealed) then raise exception 'no such agency' using errcode = '23503'; end if;
  perform pg_advisory_xact_lock(hashtextextended(agency::text, 17));
  select count(*) into today from (select from care.word_left w where w.agency_id = agency and w.from_agency_id is null
     and w.received_at > guard.now() - interval '24 hours' limit a_flood) one;
  if today >= a_flood then raise exception 'enough for today' using errcode = '23514', constraint = 'too_many_words_today'; end if;
  insert into care.word_left (agency_id, name, reach, told, language, ticket, set_apart)
    values (agency, leave_word.name, leave_word.reach, leave_word.told, leave_word.language, leave_word.ticket, today >= a_full_day);
end $$;
grant execute on function guard.front_doors(), guard.leave_word(uuid, text, text, text, text, text) to homeward_app;
