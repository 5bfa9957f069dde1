-- How many visits a week are good for the person, as they say it: a week with more is flagged at once, and no longer once it fits again (COO-22).

create table care.week_limit (
  id         uuid primary key default gen_random_uuid(),
  seq        bigint generated always as identity,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  most       int check (most between 1 and 50),
  words      text not null default '' check (length(words) <= 1000),
  at         timestamptz not null default guard.now(),
  constraint limit_in_their_words check (written_by = person_id or length(trim(words)) > 0)
);
comment on table care.week_limit is 'How many visits a week the person wants at most, said by them or written down in their words. The last one counts; without a number there is no limit any more.';
create index week_limits_of_person on care.week_limit (person_id, seq desc);
call sealed.adopt_content('care.week_limit', false);
grant select, insert on care.week_limit to homeward_app;

create function sealed.week_of(at timestamptz) returns date language sql stable return (date_trunc('week', at at time zone 'UTC'))::date;
create unique index full_weeks_key on care.conflict_flag (person_id, week_on) where resolved_at is null;

/* One week of the person against their limit. Visits brought together are one. A week that was decided on is flagged again only when more comes into it,
   or the person wants less. */
create function sealed.week_fits(p uuid, week date, agency uuid, writer uuid) returns void language plpgsql volatile set search_path = pg_catalog as $$
declare most_ int := (select l.most from care.week_limit l where l.person_id = p order by l.seq desc limit 1); n int; of_ care.category[];
begin
  with visit as (
      select coalesce(a.joint_id, a.id) as id, min(a.category) as category from care.appointment a
       where a.person_id = p and a.state in ('planned', 'kept')
         and a.starts_at >= week::timestamp at time zone 'UTC' and a.starts_at < (week + 7)::timestamp at time zone 'UTC' group by 1),
    alike as (select v.category, count(*) as k, sum(count(*)) over (order by count(*) desc, v.category) as upto from visit v group by v.category)
  select coalesce(sum(k), 0), array_agg(alike.category order by k desc, alike.category) filter (where upto - k <= most_) into n, of_ from alike;
  if most_ is null or n <= most_ then
    update care.conflict_flag f set resolved_at = guard.now(), resolved_by = guard.party(), how = 'fits'
     where f.person_id = p and f.week_on = week and f.resolved_at is null;
    return;
  end if;
  update care.conflict_flag f set most = most_, visits = n, of_categories = of_, category = of_[1]
   where f.person_id = p and f.week_on = week and f.resolved_at is null and (f.most, f.visits, f.of_categories) is distinct from (most_, n, of_);
  if week + 7 <= guard.today() or exists (select from care.conflict_flag f
      where f.person_id = p and f.week_on = week
       and (f.resolved_at is null or (f.how in ('kept_both', 'decided') and f.visits >= n and f.most <= most_))) then return; end if;
  insert into care.conflict_flag (person_id, category, agency_id, written_by, kind, what, week_on, most, visits, of_categories)
    values (p, of_[1], agency, writer, 'overload', 'appointment', week, most_, n, of_);
end $$;

create function sealed.visit_counts() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  perform sealed.week_fits(new.person_id, sealed.week_of(new.starts_at), new.agency_id, new.written_by);
  if tg_op = 'UPDATE' and sealed.week_of(old.starts_at) <> sealed.week_of(new.starts_at) then
    perform sealed.week_fits(new.person_id, sealed.week_of(old.starts_at), new.agency_id, new.written_by);
  end if;
  return null;
end $$;
-- after the change log by its name, as with two at one time
create trigger counts_in_its_week after insert or update of starts_at, ends_at, state, joint_id on care.appointment for each row execute function sealed.visit_counts();

create function sealed.limit_said() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare week date;
begin
  if sealed.in_bulk() then return null; end if;
  for week in select sealed.week_of(a.starts_at) from care.appointment a
               where a.person_id = new.person_id and a.starts_at >= sealed.week_of(guard.now())::timestamp at time zone 'UTC' and a.state in ('planned', 'kept')
              union select f.week_on from care.conflict_flag f where f.person_id = new.person_id and f.week_on is not null and f.resolved_at is null order by 1 loop
    perform sealed.week_fits(new.person_id, week, new.agency_id, new.written_by);
  end loop;
  return null;
end $$;
create trigger limit_said after insert on care.week_limit for each row execute function sealed.limit_said();
