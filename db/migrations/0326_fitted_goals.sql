-- Tailored: a goal may begin from a template, and comes into force only when it has been made to fit this person; how alike the plans of one coordinator are.

create table care.goal_template (
  id               uuid primary key default gen_random_uuid(),
  agency_id        uuid not null references care.agency,
  written_by       uuid references care.party,
  words            text not null check (length(trim(words)) between 1 and 1000),
  success_measure  text not null check (length(trim(success_measure)) between 1 and 1000),
  category         care.category not null,
  horizon          text not null check (horizon in ('immediate', 'short', 'long')),
  quality_area     text check (quality_area in ('home', 'health', 'people', 'money', 'days', 'safety', 'say')),
  development_step text not null default '' check (length(development_step) <= 500),
  steps            text[] not null default '{}' check (cardinality(steps) <= 10),
  at               timestamptz not null default guard.now(),
  retired_at       timestamptz,
  version          int not null default 1
);
comment on table care.goal_template is 'A goal to begin from, kept by an agency: it says neither who helps nor by when, and is about nobody.';
create index goal_templates_of_agency on care.goal_template (agency_id) where retired_at is null;
call sealed.adopt('care.goal_template', 'id', false);

create policy used_by_its_agency on care.goal_template for select to homeward_app
  using (agency_id = (select guard.agency()) and (select guard.works_with_people()));
create policy written_by_who_plans on care.goal_template for insert to homeward_app
  with check (agency_id = (select guard.agency()) and written_by = (select guard.party()) and ((select guard.holds('coordinator')) or (select guard.holds('supervisor'))));
create policy retired_by_who_plans on care.goal_template for update to homeward_app
  using (agency_id = (select guard.agency()) and ((select guard.holds('coordinator')) or (select guard.holds('supervisor'))));
grant select on care.goal_template to homeward_app;
grant insert (agency_id, written_by, words, success_measure, category, horizon, quality_area, development_step, steps, at), update (retired_at) on care.goal_template to homeward_app;

alter table care.goal add column template_id uuid references care.goal_template, add column adapted_at timestamptz;
comment on column care.goal.template_id is 'The template it began from, if any.';
comment on column care.goal.adapted_at is 'Since when it says something else than its template: worked out from the words, never set by hand.';

/* Other capitals, spaces or points are the same words. */
create function sealed.same_words(a text, b text) returns boolean language sql immutable
  return regexp_replace(lower(a), '[[:space:][:punct:]]+', '', 'g') = regexp_replace(lower(b), '[[:space:][:punct:]]+', '', 'g');

create function sealed.made_to_fit() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare t care.goal_template;
begin
  if new.template_id is null then
    new.adapted_at := null;
    return new;
  end if;
  select * into t from care.goal_template g where g.id = new.template_id;
  new.adapted_at := case
    when sealed.same_words(new.words, t.words) and sealed.same_words(new.success_measure, t.success_measure) then null
    when tg_op = 'UPDATE' then coalesce(old.adapted_at, guard.now())
    when session_user = 'homeward_app' then guard.now()
    else coalesce(new.adapted_at, guard.now()) end;
  return new;
end $$;
create trigger made_to_fit before insert or update of words, success_measure on care.goal for each row execute function sealed.made_to_fit();

/* Whichever door it comes through: no version comes into force with a goal that would fit anybody. */
create function sealed.version_fits_its_owner() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user = 'homeward_app' and new.state = 'active' and (old.state = 'agreed' or old.n <> new.n) and exists (
    select from care.plan_version v join care.goal g on g.id = any (v.goal_ids)
     where v.plan_id = new.id and v.n = new.n and g.template_id is not null and g.adapted_at is null
       and g.state in ('proposed', 'agreed', 'in_progress', 'on_hold')) then
    raise exception 'make_it_fit_this_person' using errcode = '23514', constraint = 'make_it_fit_this_person';
  end if;
  return new;
end $$;
create trigger version_fits_its_owner before update of state, n on care.plan for each row execute function sealed.version_fits_its_owner();

/* The words of a text, each once; of Chinese, each character. */
create function sealed.words_of(said text) returns text[] language sql immutable set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct w), '{}')
    from regexp_split_to_table(regexp_replace(lower(said), '([\u2e80-\u9fff])', ' \1 ', 'g'), '[[:space:][:punct:]]+') w where w <> ''
$$;

/**
 * Of the plans in force that each coordinator holds, how many say nearly the same as somebody else's plan of this agency: the goals' words they share,
 * of all the words of both. A supervisor is told of the agency's coordinators, a coordinator of themself; whose plans they are, only as far as the
 * caller may know of these people. Only plans of nearly the same length are compared, since others cannot be alike.
 */
create function guard.sameness(alike numeric) returns table (staff_id uuid, plans int, look_alike int, people uuid[])
language plpgsql stable security definer set search_path = pg_catalog as $$
declare me uuid := guard.party(); own uuid := guard.agency(); all_of_them boolean := guard.holds('supervisor');
begin
  if own is null or not (all_of_them or guard.holds('coordinator')) then return; end if;
  return query
  with held as materialized (
    select c.staff_id as staff, l.id as plan, l.person_id as person,
           sealed.words_of(string_agg(g.words || ' ' || g.success_measure, ' ' order by g.id)) as words
      from care.staff s
      join care.coordinator_assignment c on c.staff_id = s.id and c.state in ('current', 'handing_over')
      join care.plan l on l.id = c.plan_id and l.kind = 'person' and l.state in ('active', 'under_review', 'suspended')
      join care.goal g on g.plan_id = l.id and g.state not in ('dropped_by_person', 'changed')
     where s.agency_id = own group by 1, 2, 3),
  seen as (
    select a.staff, a.person, exists (
        select from held b
         where b.plan <> a.plan and cardinality(b.words) between cardinality(a.words) * alike and cardinality(a.words) / alike
           and (select count(*) from unnest(a.words) w where w = any (b.words)) > alike * (
             cardinality(a.words) + cardinality(b.words) - (select count(*) from unnest(a.words) w where w = any (b.words)))) as same
      from held a where all_of_them or a.staff = me)
  select s.staff, count(*)::int, count(*) filter (where s.same)::int,
         coalesce(array_agg(s.person order by s.person) filter (where s.same and exists (
           select from care.acquaintance k where k.person_id = s.person and k.party_id = any (guard.parties()) and k.from_at <= guard.now() and k.to_at > guard.now()
              and s.person <> all (guard.excluded_for_me()))), '{}')
    from seen s group by s.staff;
end $$;
comment on function guard.sameness(numeric) is 'How many plans of each coordinator look like somebody else''s plan.';
grant execute on function guard.sameness(numeric) to homeward_app;
