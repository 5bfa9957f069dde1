-- A table of content like any other, and the eyes of whoever asks. Only in the databases of tests.
create table care.probe (
  id         uuid primary key default gen_random_uuid(),
  n          int not null,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  withheld_from_person boolean not null default false,
  body       text not null default ''
);
comment on table care.probe is 'A table of content, for tests.';
create index probe_of_person on care.probe (person_id);
call sealed.adopt_content('care.probe');
drop trigger change_log on care.probe; -- tested elsewhere, and slow here
grant select, insert, update (body) on care.probe to homeward_app;

-- the clock stands still at the hour a test names, so that "until 24" and "from 24" can be looked at exactly then
create table sealed.moment (at timestamptz not null);
insert into sealed.moment values ('2031-05-01T00:00:00Z');
create or replace function guard.now() returns timestamptz language plpgsql stable security definer set search_path = pg_catalog as
  $$ begin return (select at from sealed.moment); end $$;

/* Tries to write one row and takes it back again: whether it was allowed. */
create function care.probe_write(person uuid, category_ care.category, agency uuid, writer uuid) returns boolean language plpgsql volatile as $$
begin
  insert into care.probe (n, person_id, category, agency_id, written_by) values (-1, person, category_, agency, writer);
  raise exception 'taken back' using errcode = 'HW001';
exception
  when sqlstate 'HW001' then return true;
  when insufficient_privilege then return false;
end $$;

/* What each of these tokens sees of each of these people: looked at with the asker's own rights, with no WHERE for permission. */
create function care.probe_look(asked jsonb) returns setof jsonb language plpgsql volatile set plan_cache_mode = force_generic_plan as $$
declare a record; p uuid; caller jsonb; opened jsonb; looks jsonb := '[]'; early int := 0; known uuid[]; named uuid[]; lines uuid[]; seen int[]; changed int[];
begin
  for a in select * from jsonb_to_recordset(asked) as r (token text, people uuid[], purpose care.purpose, category care.category, me uuid, agency uuid,
      forging boolean, forged_person uuid[], forged_agency uuid, forged_writer uuid) loop
    caller := guard.begin(a.token); looks := '[]';
    if a.forging then select count(*) into early from care.probe; end if;
    select array_agg(distinct person_id) into known from care.acquaintance where person_id = any (a.people);
    select array_agg(id) into named from care.person where id = any (a.people);
    select array_agg(person_id) into lines from care.standing where person_id = any (a.people);
    if caller is not null then
      for i in 1 .. cardinality(a.people) loop
        p := a.people[i];
        opened := guard.open_person(p, a.purpose);
        select array_agg(n order by n) into seen from care.probe;
        select array_agg(n) into changed from (select n from care.probe for no key update) may_be_changed; -- asks the policies of updates too
        looks := looks || jsonb_build_object('opened', opened is not null, 'seen', to_jsonb(seen), 'changed', to_jsonb(changed),
          'wrote', care.probe_write(p, a.category, a.agency, a.me), 'forged', care.probe_write(a.forged_person[i], a.category, a.forged_agency, a.forged_writer));
        perform set_config('homeward.opened', '', true);
      end loop;
    end if;
    return next jsonb_build_object('signed_in', caller is not null, 'early', early, 'known', to_jsonb(known), 'named', to_jsonb(named), 'lines', to_jsonb(lines), 'looks', looks);
  end loop;
end $$;
grant execute on function care.probe_write(uuid, care.category, uuid, uuid), care.probe_look(jsonb) to homeward_app;
