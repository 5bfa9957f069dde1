-- Agencies: the network, its agencies, their programmes, staff with their roles, and the parameters everyone works by.

create type care.agency_kind as enum ('homelessness', 'housing', 'health', 'aged_care', 'alcohol_drug', 'mental_health', 'legal', 'income', 'family', 'government', 'advocacy', 'other');
create type care.family_approach as enum ('similar', 'limited', 'none', 'unknown');

create table care.network (
  id       uuid primary key default gen_random_uuid(),
  name     text not null check (length(name) between 1 and 200),
  locales  text[] not null default '{en,zh}',
  version  int not null default 1
);
comment on table care.network is 'The network of agencies that work together here. One row.';
create unique index only_one_network on care.network ((true));

create table care.agency (
  id              uuid primary key references care.party,
  name            text not null check (length(name) between 1 and 200),
  kind            care.agency_kind not null default 'other',
  statutory       boolean not null default false,
  family_approach care.family_approach not null default 'unknown',
  area            text not null default '' check (length(area) <= 500),
  phone           text not null default '' check (length(phone) <= 100),
  address         text not null default '' check (length(address) <= 500),
  active          boolean not null default true,
  sealed          boolean not null default false,
  source          text,
  source_key      text,
  version         int not null default 1,
  constraint agency_already_imported unique (source, source_key)
);
comment on column care.agency.sealed is 'Its people are never offered as a possible match to anybody else, for instance those of a refuge.';
comment on table care.agency is 'One organisation of the network. Source and key say where an imported one came from.';

create table care.programme (
  id         uuid primary key default gen_random_uuid(),
  agency_id  uuid not null references care.agency,
  name       text not null check (length(name) between 1 and 200),
  kind       text not null default 'support' check (length(kind) <= 60),
  area       text not null default '' check (length(area) <= 500),
  active     boolean not null default true,
  source     text,
  source_key text,
  version    int not null default 1,
  constraint programme_already_imported unique (source, source_key)
);
comment on table care.programme is 'A programme an agency runs.';
create index programme_of_agency on care.programme (agency_id);

create table care.staff (
  id            uuid primary key references care.party,
  agency_id     uuid not null references care.agency,
  name          text not null check (length(name) between 1 and 200),
  login         text not null check (login ~ '^[a-z0-9.@_+-]{3,200}$'),
  roles         care.role[] not null constraint at_least_one_role check (cardinality(roles) > 0),
  language      text not null default 'en' check (language in ('en', 'zh')),
  languages     text[] not null default '{}',
  phone         text not null default '' check (length(phone) <= 100),
  helps_as      text check (helps_as in ('woman', 'man')),
  supervisor_id uuid references care.staff constraint not_ones_own_supervisor check (supervisor_id <> id),
  active        boolean not null default true,
  version       int not null default 1,
  constraint login_taken unique (login)
);
comment on table care.staff is 'A member of staff of one agency, who may hold several roles.';
comment on column care.staff.helps_as is 'As whom a worker is met, as they say themself and only if they like: some people ask for a woman, some for a man.';
create index staff_of_agency on care.staff (agency_id);

create table care.parameter (
  key      text not null check (key ~ '^cfg\.[A-Za-z0-9.]+$'),
  version  int not null,
  value    jsonb not null,
  from_at  timestamptz not null default guard.now(),
  set_by   uuid references care.party,
  reason   text not null constraint say_why_it_changes check (length(trim(reason)) between 1 and 500),
  primary key (key, version)
);
comment on table care.parameter is 'Every threshold, versioned and dated: old results stay explainable. The newest version in force counts.';

create view care.parameter_in_force with (security_invoker = true) as
  select distinct on (key) key, version, value, from_at, reason from care.parameter where from_at <= guard.now() order by key, version desc;
comment on view care.parameter_in_force is 'The value of each parameter now.';

/* A party comes into being with the agency, member of staff, person or relative whose id it shares. */
create function sealed.become_party() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.id := coalesce(new.id, gen_random_uuid());
  insert into care.party (id, kind) values (new.id, tg_argv[0]::care.party_kind) on conflict (id) do nothing;
  if not exists (select from care.party p where p.id = new.id and p.kind = tg_argv[0]::care.party_kind) then
    raise exception 'somebody else has this id' using errcode = '42501'; -- a person may not be made out of a worker's id
  end if;
  return new;
end $$;
create trigger becomes_a_party before insert on care.agency for each row execute function sealed.become_party('agency');
create trigger becomes_a_party before insert on care.staff for each row execute function sealed.become_party('staff');

call sealed.adopt('care.party', 'id', false);
call sealed.adopt('care.network', 'id', false);
call sealed.adopt('care.agency', 'id', false);
call sealed.adopt('care.programme', 'agency_id', false);
call sealed.adopt('care.staff', 'agency_id', false);
call sealed.adopt('care.parameter', 'none', false);
create trigger written_once before update or delete on care.parameter for each row execute function sealed.append_only();

create policy known_to_itself on care.party for select to homeward_app using (id = (select guard.party()));
create policy reads_in_a_language_of_its_own on care.party for update to homeward_app
  using (id = (select guard.party())) with check (id = (select guard.party()));
create policy known_to_everyone_signed_in on care.network for select to homeward_app using ((select guard.party()) is not null);
create policy known_to_everyone_signed_in on care.agency for select to homeward_app using ((select guard.party()) is not null);
create policy known_to_everyone_signed_in on care.programme for select to homeward_app using ((select guard.party()) is not null);
create policy known_to_everyone_signed_in on care.staff for select to homeward_app using ((select guard.party()) is not null);
create policy known_to_everyone_signed_in on care.parameter for select to homeward_app using ((select guard.party()) is not null);

create policy founded_by_the_network on care.agency for insert to homeward_app with check ((select guard.holds('network_admin')));
create policy run_by_its_administrator on care.agency for update to homeward_app
  using ((select guard.holds('network_admin')) or (id = (select guard.agency()) and (select guard.holds('agency_admin'))));
create policy run_by_its_agency on care.programme for insert to homeward_app
  with check ((select guard.holds('network_admin')) or (agency_id = (select guard.agency()) and (select guard.holds('agency_admin'))));
create policy changed_by_its_agency on care.programme for update to homeward_app
  using ((select guard.holds('network_admin')) or (agency_id = (select guard.agency()) and (select guard.holds('agency_admin'))));
create policy invited_by_its_agency on care.staff for insert to homeward_app
  with check ((select guard.holds('network_admin')) or (agency_id = (select guard.agency()) and (select guard.holds('agency_admin')) and not 'network_admin' = any (roles)));
create policy kept_by_its_agency on care.staff for update to homeward_app
  using ((select guard.holds('network_admin')) or (agency_id = (select guard.agency()) and (select guard.holds('agency_admin')) and not 'network_admin' = any (roles)))
  with check ((select guard.holds('network_admin')) or (agency_id = (select guard.agency()) and (select guard.holds('agency_admin')) and not 'network_admin' = any (roles)));
create policy ones_own_details on care.staff for update to homeward_app
  using (id = (select guard.party())) with check (id = (select guard.party()) and roles = (select guard.roles()) and active and agency_id = (select guard.agency()));
create policy set_by_the_network on care.parameter for insert to homeward_app
  with check ((select guard.holds('network_admin')) and set_by = (select guard.party()));
create policy named_by_the_network on care.network for update to homeward_app using ((select guard.holds('network_admin')));

grant select on care.network, care.agency, care.programme, care.staff, care.parameter, care.parameter_in_force to homeward_app;
grant select (id, reads), update (reads) on care.party to homeward_app;
grant select on care.parameter_in_force to homeward_engine;
grant insert (id, name, kind, statutory, family_approach, area, phone, address), update (name, kind, statutory, family_approach, area, phone, address, active, sealed) on care.agency to homeward_app;
grant insert (agency_id, name, kind), update (name, kind, active) on care.programme to homeward_app;
grant insert (id, agency_id, name, login, roles, language, languages, phone, supervisor_id), update (name, roles, language, languages, phone, helps_as, supervisor_id, active) on care.staff to homeward_app;
grant insert (key, version, value, set_by, reason) on care.parameter to homeward_app;
grant update (name, locales) on care.network to homeward_app;
