-- Information packs: one common core for the network, with each agency's own part; versioned, so that it is known what each person was given.

create table care.pack_core (
  n            int primary key check (n > 0),
  sections     jsonb not null,
  published_at timestamptz not null default guard.now(),
  written_by   uuid not null references care.party,
  constraint pack_lacks_a_section check (jsonb_typeof(sections) = 'object' and sections ?& '{agency_duties,worker_duties,your_rights,complaints}')
);
comment on table care.pack_core is 'The part of the information pack that is the same at every agency, as the network published it: each section in each language.';

create table care.info_pack (
  id           uuid primary key default gen_random_uuid(),
  agency_id    uuid not null references care.agency,
  n            int not null check (n > 0),
  core_n       int not null references care.pack_core,
  sections     jsonb not null,
  published_at timestamptz not null default guard.now(),
  written_by   uuid references care.party,
  unique (agency_id, n),
  constraint pack_lacks_a_section check (jsonb_typeof(sections) = 'object' and sections ?& '{provides,does_not,agency_duties,worker_duties,your_rights,complaints}')
);
comment on table care.info_pack is 'The information pack of one agency in one version: the common core with what this agency provides and does not.';

call sealed.adopt('care.pack_core', 'none', false);
call sealed.adopt('care.info_pack', 'agency_id', false);
create trigger written_once before update or delete on care.pack_core for each row execute function sealed.append_only();
create trigger written_once before update or delete on care.info_pack for each row execute function sealed.append_only();

/* A version follows the newest, and a pack the newest core: of two who publish at once the second is told, whichever door they come through. */
create function sealed.follows_the_newest() returns trigger language plpgsql set search_path = pg_catalog as $$
declare newest int; core int;
begin
  perform pg_advisory_xact_lock(hashtextextended('information packs', 1)); -- publishing is rare: all of it waits in one line
  select max(c.n) into core from care.pack_core c;
  if tg_table_name = 'pack_core' then newest := core;
  else
    select max(p.n) into newest from care.info_pack p where p.agency_id = new.agency_id;
    if new.core_n is distinct from core then newest := -1; end if;
  end if;
  if new.n <> coalesce(newest, 0) + 1 then raise exception 'not the next version' using errcode = '23505', constraint = 'changed_meanwhile'; end if;
  return new;
end $$;
create trigger follows_the_newest before insert on care.pack_core for each row when (not sealed.in_bulk()) execute function sealed.follows_the_newest();
create trigger follows_the_newest before insert on care.info_pack for each row when (not sealed.in_bulk()) execute function sealed.follows_the_newest();
create policy known_to_everyone_signed_in on care.pack_core for select to homeward_app using ((select guard.party()) is not null);
create policy known_to_everyone_signed_in on care.info_pack for select to homeward_app using ((select guard.party()) is not null);
create policy published_by_the_network on care.pack_core for insert to homeward_app
  with check ((select guard.holds('network_admin')) and written_by = (select guard.party()));
create policy published_by_its_agency on care.info_pack for insert to homeward_app
  with check (written_by = (select guard.party()) and ((select guard.holds('network_admin')) or (agency_id = (select guard.agency()) and (select guard.holds('agency_admin')))));
grant select, insert (n, sections, written_by) on care.pack_core to homeward_app;
grant select, insert (agency_id, n, core_n, sections, written_by) on care.info_pack to homeward_app;

/* What each person now supported was given last by the agency that supports them: never names. */
create function sealed.packs_held() returns table (agency_id uuid, person_id uuid, core_n int) language sql stable security definer set search_path = pg_catalog as $$
  select s.agency_id, s.person_id, (select max(i.pack_core) from care.information_given i where i.person_id = s.person_id and i.agency_id = s.agency_id and i.topic = 'info_pack')
    from care.support_period s where s.closed_at is null and s.source is null and s.deleted_in_source_at is null
$$;
revoke execute on function sealed.packs_held() from public;
/* How many people hold which version of the core: of the caller's agency, for the network of each. Who only counts is told no small number. */
create function guard.packs_held() returns table (agency_id uuid, core_n int, people int) language sql stable security definer set search_path = pg_catalog as $$
  select h.agency_id, h.core_n, case when guard.works_with_people() or count(*) >= (select (value #>> '{}')::int from care.parameter_in_force where key = 'cfg.smallCell') then count(*)::int end
    from sealed.packs_held() h
   where guard.holds('network_admin') or (h.agency_id = guard.agency() and (guard.holds('agency_admin') or guard.works_with_people()))
   group by h.agency_id, h.core_n
$$;
/* Whom one's own agency supports and who holds an older core than the newest, or none. */
create function guard.holding_old_packs() returns table (person_id uuid, core_n int) language sql stable security definer set search_path = pg_catalog as $$
  select h.person_id, h.core_n from sealed.packs_held() h
   where h.agency_id = guard.agency() and guard.works_with_people() and h.person_id <> all (guard.excluded_for_me())
     and coalesce(h.core_n, 0) < (select max(n) from care.pack_core)
   limit 500
$$;
grant execute on function guard.packs_held(), guard.holding_old_packs() to homeward_app;
