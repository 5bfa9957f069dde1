-- The house: three schemas, the clock, and the procedures by which every table moves in.

create schema care;
comment on schema care is 'What people did: every table here has row-level security, a description and a change log.';
create schema guard;
comment on schema guard is 'The doors: functions the server may call. They say who asks, and open one person at a time.';
create schema sealed;
comment on schema sealed is 'What no request may read: sessions, keys, effective access, the change log.';
grant usage on schema care, guard to homeward_app, homeward_engine;
alter default privileges revoke execute on functions from public;

create function guard.now() returns timestamptz language sql stable return pg_catalog.now();
comment on function guard.now() is 'The time by which everything is judged. Test mode replaces it with a clock that can be moved.';
create function guard.today() returns date language sql stable return (guard.now() at time zone 'UTC')::date;
grant execute on function guard.now(), guard.today() to homeward_app, homeward_engine;

create type care.category as enum (
  'general', 'housing', 'safety', 'health', 'mental_health', 'alcohol_drugs', 'money', 'work_learning', 'family',
  'community', 'legal', 'life_skills', 'culture', 'access_needs', 'children', 'location');
comment on type care.category is 'What a piece of information is about; consent is given category by category.';
create type care.purpose as enum ('care', 'evaluation', 'research');
comment on type care.purpose is 'What information may be used for; consent is given for one purpose at a time.';

-- ---------- the change log: one hash chain per person, so that writers of different people never wait for each other ----------
create table sealed.chain (
  chain uuid primary key,
  seq   bigint not null,
  hash  bytea not null
);
comment on table sealed.chain is 'The newest link of each chain; a lost last link is found by comparing with it.';
create table sealed.change (
  chain      uuid not null,
  seq        bigint not null,
  at_us      bigint not null,
  party_id   uuid,
  operation  text not null,
  table_name text not null,
  row_id     text not null,
  payload    jsonb,
  digest     bytea not null,
  hash       bytea not null,
  primary key (chain, seq)
);
comment on table sealed.change is 'Every change of every row, chained. A payload may be erased by law; the chain still verifies by its digest.';
create index change_by_row on sealed.change (table_name, row_id);

create function sealed.link(chain uuid, seq bigint, at_us bigint, party uuid, operation text, table_name text, row_id text, digest bytea, prev bytea)
  returns bytea language sql immutable
  return sha256(prev || digest || convert_to(concat_ws('|', chain, seq, at_us, party, operation, table_name, row_id), 'UTF8'));

create function sealed.append_change(chain_ uuid, party uuid, operation_ text, table_ text, row_ text, payload_ jsonb)
  returns void language plpgsql volatile set search_path = pg_catalog as $$
declare
  at_     bigint := (extract(epoch from clock_timestamp()) * 1000000)::bigint;
  digest_ bytea := sha256(convert_to(payload_::text, 'UTF8'));
begin
  loop -- writers of one chain wait for each other here
    with link as (
      update sealed.chain c set seq = c.seq + 1, hash = sealed.link(chain_, c.seq + 1, at_, party, operation_, table_, row_, digest_, c.hash)
       where c.chain = chain_ returning c.seq, c.hash)
    insert into sealed.change select chain_, l.seq, at_, party, operation_, table_, row_, payload_, digest_, l.hash from link l;
    exit when found;
    insert into sealed.chain values (chain_, 0, '\x00') on conflict do nothing;
  end loop;
end $$;

create table sealed.stale (
  person_id  uuid not null,
  part       text not null default '*',
  since      timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default guard.now(),
  primary key (person_id, part)
);
comment on table sealed.stale is 'What changed in whose record since it was last weighed. Survives a crash.';
comment on column sealed.stale.part is 'The table that changed; * when everything is to be weighed anew.';
create index stale_since on sealed.stale (since);

/**
 * Lists a part of a person's record as changed, and leaves word of it in the transaction, for whoever weighs it once it is kept. Locks the row
 * even where it stands already: the engine takes it away before it reads, and so waits for this writing to be seen.
 */
create function sealed.list(p uuid, changed text) returns void language plpgsql volatile set search_path = pg_catalog as $$
declare listed text := coalesce(current_setting('homeward.listed', true), ''); entry text := p || ' ' || changed || ',';
begin
  insert into sealed.stale (person_id, part) values (p, changed) on conflict (person_id, part) do update set since = excluded.since where false;
  if position(entry in listed) = 0 then perform set_config('homeward.listed', listed || entry, true); end if;
end $$;

create table sealed.author (
  person_id uuid not null,
  agency_id uuid not null,
  primary key (person_id, agency_id)
);
comment on table sealed.author is 'Which agency has written anything about a person: it keeps that, and so goes on knowing of them (security.md, rule 3).';

-- ---------- how a table moves in ----------
/* An import writes one link for each person at its end instead of one for each row. No request can ask for it: the login roles never may. */
create function sealed.in_bulk() returns boolean language sql stable
  return coalesce(current_setting('homeward.bulk', true), '') = 'on'
     and session_user not in ('homeward_app', 'homeward_engine', 'homeward_auth');
grant execute on function sealed.in_bulk() to homeward_app, homeward_engine; -- asked by the triggers' conditions, as whoever writes
-- The triggers of every table ask it themselves: a condition of the trigger would be read and planned anew at every statement.

-- in UTC whoever writes: an instant told in another time zone would read as another value
create function sealed.log_change() returns trigger language plpgsql security definer set search_path = pg_catalog set timezone = 'UTC' as $$
declare was jsonb; is_ jsonb; row_ jsonb; person uuid; kept jsonb;
begin
  if sealed.in_bulk() then return null; end if;
  if tg_op <> 'INSERT' then was := to_jsonb(old); end if;
  if tg_op <> 'DELETE' then is_ := to_jsonb(new); end if;
  row_ := coalesce(is_, was);
  person := (row_ ->> tg_argv[0])::uuid;
  kept := is_;
  if tg_op = 'UPDATE' then
    select jsonb_build_object('was', jsonb_object_agg(key, was -> key), 'is', jsonb_object_agg(key, value)) into kept
      from jsonb_each(is_) where value is distinct from was -> key;
  elsif tg_op = 'DELETE' then kept := was;
  end if;
  perform sealed.append_change(coalesce(person, (row_ ->> 'id')::uuid, '00000000-0000-0000-0000-000000000000'),
    guard.party(), lower(tg_op), tg_table_name, coalesce(row_ ->> 'id', ''), kept);
  if person is not null and tg_argv[1] = 'weighed' then perform sealed.list(person, tg_table_name); end if;
  if person is not null and tg_argv[1] <> '' then perform pg_notify('care', concat_ws(' ', person, tg_table_name, case tg_argv[2] when 'to_its_readers' then row_ ->> 'id' end)); end if;
  return null;
end $$;

/* The first row of an agency about a person: from then on it knows of them, whatever becomes of consent. */
create function sealed.agency_keeps() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.agency_id is null or sealed.in_bulk() or exists (select from sealed.author a where a.person_id = new.person_id and a.agency_id = new.agency_id) then return null; end if;
  insert into sealed.author (person_id, agency_id) values (new.person_id, new.agency_id) on conflict do nothing;
  perform sealed.recompute(new.person_id, new.agency_id);
  return null;
end $$;
/* The same after rows were written in bulk; who may see what is worked out by whoever wrote them. */
create function sealed.find_authors() returns void language plpgsql security definer set search_path = pg_catalog as $$
declare moved_in regclass;
begin
  for moved_in in select tgrelid::regclass from pg_trigger where tgname = 'kept_by_its_agency' loop
    execute format('insert into sealed.author select distinct person_id, agency_id from %s where agency_id is not null and person_id is not null on conflict do nothing', moved_in);
  end loop;
end $$;

create function sealed.bump_version() returns trigger language plpgsql as $$
begin new.version := old.version + 1; return new; end $$;

/* What is written once stays as it was written; only whose record it stands in can be put right, wherever the row names them, by the one door that
   does (guard.take_apart). What Postgres works out of the row is not there yet, and not compared. */
create function sealed.append_only() returns trigger language plpgsql as $$
declare worked_out text[];
begin
  if tg_op = 'UPDATE' and current_user = 'homeward_owner' then
    select coalesce(array_agg(a.attname::text), '{}') || 'version'::text into worked_out from pg_attribute a where a.attrelid = tg_relid and a.attgenerated <> '';
    if to_jsonb(new) - worked_out = replace((to_jsonb(old) - worked_out)::text, to_jsonb(old) ->> 'person_id', to_jsonb(new) ->> 'person_id')::jsonb then return new; end if;
  end if;
  raise exception 'written_once' using errcode = '23514', constraint = 'written_once';
end $$;

/**
 * Row-level security on and forced, the keeper's policy, the engine's reading, the change log. Every table calls this, or one below.
 * Weighed: a change of it changes what is owed. Told: whoever may know of the person hears that it changed.
 */
create procedure sealed.adopt(moved_in regclass, person_column text default 'person_id', weighed boolean default true, told boolean default false)
language plpgsql set search_path = pg_catalog as $$
begin
  execute format('alter table %s enable row level security', moved_in);
  execute format('alter table %s force row level security', moved_in);
  execute format('create policy kept_by_the_owner on %s to homeward_owner using (true) with check (true)', moved_in);
  execute format('create policy weighed_by_the_engine on %s for select to homeward_engine using (true)', moved_in);
  execute format('grant select on %s to homeward_engine', moved_in);
  execute format('create trigger change_log after insert or update or delete on %s for each row execute function sealed.log_change(%L, %L)',
    moved_in, person_column, case when weighed then 'weighed' when told then 'told' else '' end);
  if exists (select from pg_attribute where attrelid = moved_in and attname = 'version' and not attisdropped) then
    execute format('create trigger versions before update on %s for each row execute function sealed.bump_version()', moved_in);
  end if;
end $$;

/**
 * A table of content about a person: columns person_id, category, agency_id (null when the person wrote it), written_by.
 * Read when the person is open and consent covers the category, or the caller's agency wrote it (an agency keeps its own record).
 * Written when open, as oneself; changed when readable and on the person's team. Which columns may change is said by grants.
 */
create procedure sealed.adopt_content(moved_in regclass, weighed boolean default true)
language plpgsql set search_path = pg_catalog as $$
declare
  withheld boolean := exists (select from pg_attribute where attrelid = moved_in and attname = 'withheld_from_person' and not attisdropped);
  readable text := 'person_id = (select guard.opened_person())
    and (category = any ((select guard.opened_categories())::care.category[]) or agency_id = (select guard.opened_custodian()))'
    || case when withheld then ' and (not withheld_from_person or (select guard.opened_by_staff()))' else '' end;
begin
  call sealed.adopt(moved_in, 'person_id', weighed, true);
  execute format('create trigger kept_by_its_agency after insert on %s for each row execute function sealed.agency_keeps()', moved_in);
  execute format('create policy read_when_opened on %s for select to homeward_app using (%s)', moved_in, readable);
  execute format('create policy written_as_oneself_when_opened on %s for insert to homeward_app with check (
    person_id = (select guard.opened_person()) and written_by = (select guard.opened_writer())
    and agency_id is not distinct from (select guard.opened_writer_agency()))', moved_in);
  execute format('create policy changed_by_the_team_when_opened on %s for update to homeward_app
    using (%s and (select guard.opened_writer()) is not null) with check (%s)', moved_in, readable, readable);
end $$;

create function sealed.verify_chains() returns table (chain uuid, seq bigint, fault text) language sql stable set search_path = pg_catalog as $$
  with links as (
    select c.*, lag(c.hash, 1, '\x00'::bytea) over w as prev, lag(c.seq, 1, 0::bigint) over w as before
      from sealed.change c window w as (partition by c.chain order by c.seq))
  select l.chain, l.seq, 'a link is missing before this one' from links l where l.seq <> l.before + 1
  union all
  select l.chain, l.seq, 'this link was altered' from links l
   where l.hash <> sealed.link(l.chain, l.seq, l.at_us, l.party_id, l.operation, l.table_name, l.row_id, l.digest, l.prev)
      or (l.payload is not null and l.digest <> sha256(convert_to(l.payload::text, 'UTF8')))
  union all
  select h.chain, h.seq, 'the last link is not the newest' from sealed.chain h
   where not exists (select from sealed.change c where c.chain = h.chain and c.seq = h.seq and c.hash = h.hash)
$$;
comment on function sealed.verify_chains() is 'Every fault in the change log: altered, missing or cut-off links. No rows means it is whole.';
