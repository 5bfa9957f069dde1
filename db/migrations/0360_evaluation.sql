-- Evaluation: what came of it, counted without names. One calendar year at a time, so that no two periods overlap and nobody is found by subtraction.

/**
 * The raw counts of one year, of one agency or, with null, of the network. Only guard.outcomes calls it, and withholds what is small.
 * people: how many different people stand behind n; for the median of days it is the number of people housed.
 */
create function sealed.outcome_cells(of_agency uuid, the_year int) returns table (figure text, cell text, n bigint, people bigint)
language plpgsql stable set search_path = pg_catalog set jit = off set work_mem = '64MB' as $$
declare first_on date := make_date(the_year, 1, 1); today date := guard.now()::date; last_on date := least(make_date(the_year, 12, 31), today);
begin
  return query
  with ended as (
    select p.person_id, p.exit_situation as situation, coalesce(p.exit_lasting, false) as lasting
      from care.support_period p where (of_agency is null or p.agency_id = of_agency) and p.deleted_in_source_at is null
       and p.closed_at >= first_on and p.closed_at < last_on + 1)
  select case when situation = 'deceased' then 'exit_died' else 'exit' end,
         case when situation = 'deceased' then 'died' when lasting then 'lasting' when situation is null or situation::text like 'unknown%' then 'unknown' else 'elsewhere' end, count(*), count(distinct person_id)
    from ended group by 1, 2;

  -- by where the agency works that supported them; whoever died is in no area, as in no rate
  return query
  select 'exit_area', a.area, count(distinct p.person_id), count(distinct p.person_id)
    from care.support_period p join care.agency a on a.id = p.agency_id
   where (of_agency is null or p.agency_id = of_agency) and p.deleted_in_source_at is null and p.closed_at >= first_on and p.closed_at < last_on + 1
     and p.exit_situation is distinct from 'deceased' group by 2;

  -- what is no part of a rate is a figure of its own, so that it takes nothing of the rate with it when it is small;
  -- the day on which it is asked lies in the year and has come: everybody counted has had the whole time
  return query
  with point as (
    select p.id, p.person_id, d.days from care.support_period p cross join (values (90), (180), (365)) d(days)
     where (of_agency is null or p.agency_id = of_agency) and p.deleted_in_source_at is null and p.exit_lasting and p.closed_at is not null
       and (p.closed_at at time zone 'UTC')::date + d.days between first_on and last_on)
  select 'kept_' || point.days || case when f.id is null then '_without' when f.situation = 'deceased' then '_died' else '' end,
         case when f.id is null then 'without' when f.situation = 'deceased' then 'died' when f.housed then 'housed' when not f.housed then 'not_housed' else 'unknown' end,
         count(*), count(distinct point.person_id)
    from point left join care.follow_up f on f.support_period_id = point.id and f.point_days = point.days group by 1, 2;

  return query
  with housed as (
    select p.id, p.person_id, p.closed_at from care.support_period p
     where (of_agency is null or p.agency_id = of_agency) and p.deleted_in_source_at is null and p.exit_lasting
       and (p.closed_at at time zone 'UTC')::date + 365 between first_on and last_on),
  again as (
    select e.person_id, e.received_at as at, interval '0 days' as wait from care.entry_request e where e.source <> 'import'
    union all select b.person_id, b.accepted_at, interval '14 days' from care.support_period b where b.deleted_in_source_at is null),
  seen as (
    select h.id, h.person_id, coalesce(bool_or(a.at > h.closed_at + a.wait and a.at < h.closed_at + interval '366 days'), false) as returned
      from housed h left join again a on a.person_id = h.person_id group by 1, 2)
  select 'return', case when returned then 'returned' else 'stayed' end, count(*), count(distinct person_id) from seen group by 2;

  -- only who could have been housed in the year is looked at: by their period, or by a stay that began in it
  return query
  with home as (select h.person_id, h.from_on, h.to_on from care.housing_stay h where h.lasting and h.deleted_in_source_at is null),
  begun as (
    select p.id, p.person_id, (p.accepted_at at time zone 'UTC')::date as began, coalesce((p.closed_at at time zone 'UTC')::date, today) as ends,
           least(p.moved_in_on, case when p.exit_lasting then (p.closed_at at time zone 'UTC')::date end) as own_on
      from care.support_period p where (of_agency is null or p.agency_id = of_agency) and p.deleted_in_source_at is null
       and p.accepted_at < last_on + 1 and (p.closed_at is null or p.closed_at >= first_on)
       and (p.moved_in_on between first_on and last_on or p.exit_lasting and p.closed_at < last_on + 1
         or exists (select from home h where h.person_id = p.person_id and h.from_on between first_on and last_on))),
  found as (
    select b.id, b.person_id, b.began, least(b.own_on, min(h.from_on) filter (where h.from_on > b.began and h.from_on <= b.ends)) as housed_on,
           coalesce(bool_or(h.from_on <= b.began and (h.to_on is null or h.to_on > b.began)), false) as already
      from begun b left join home h on h.person_id = b.person_id group by b.id, b.person_id, b.began, b.own_on)
  select 'to_housing', 'median', round(percentile_cont(0.5) within group (order by housed_on - began))::bigint, count(distinct person_id)
    from found where housed_on between first_on and last_on and housed_on >= began and not already having count(*) > 0;

  -- active: from the day of being taken on until the day of ending; what touches or overlaps is one stretch. What ended before the year or
  -- begins after its last month changes nothing in it. Nearly everybody has one period, and that is a stretch as it stands.
  return query
  with one as (
    select p.person_id, p.accepted_at, (p.accepted_at at time zone 'UTC')::date as b, coalesce((p.closed_at at time zone 'UTC')::date, 'infinity') as e
      from care.support_period p where (of_agency is null or p.agency_id = of_agency) and p.deleted_in_source_at is null
       and p.accepted_at < date_trunc('month', last_on) + interval '1 month' and (p.closed_at is null or p.closed_at >= first_on)),
  person as materialized (select o.person_id, count(*) as periods, min(o.b) as b, max(o.e) as e from one o group by 1),
  begins as (
    select o.*, case when o.b <= max(o.e) over (partition by o.person_id order by o.accepted_at, o.e rows between unbounded preceding and 1 preceding) then 0 else 1 end as fresh
      from one o where o.person_id in (select p.person_id from person p where p.periods > 1)),
  numbered as (select begins.*, sum(fresh) over (partition by person_id order by accepted_at, e) as stretch from begins),
  stretch as (select person_id, min(b) as b, max(e) as e from numbered group by person_id, stretch),
  beside as (
    select s.*, lag(s.e) over w as before, lead(s.b) over w as after from stretch s window w as (partition by person_id order by s.b)),
  -- counted by their days; before the year is one day, and after it another. Who goes and comes back within a month does neither.
  day as materialized (
    select greatest(s.b, first_on - 1) as b, least(s.e, last_on + 1) as e, s.comes, s.goes, count(*) as n
      from (select p.b, p.e, true as comes, true as goes from person p where p.periods = 1
            union all select s.b, s.e, s.before is null or s.before < date_trunc('month', s.b)::date,
                             s.after is null or s.after >= (date_trunc('month', s.e) + interval '1 month')::date from beside s) s group by 1, 2, 3, 4),
  /* Each stretch comes once and goes once. So the months follow from the first by adding and taking away. */
  turn as (
    select date_trunc('month', d.b)::date as starts, d.n as came, 0 as went from day d where d.b between first_on and last_on and d.comes
    union all
    select date_trunc('month', d.e)::date, 0, d.n from day d where d.e between first_on and last_on and d.goes),
  month as (
    select m::date as starts, coalesce(sum(t.came), 0)::bigint as came, coalesce(sum(t.went), 0)::bigint as went
      from generate_series(first_on::timestamp, last_on::timestamp, interval '1 month') m left join turn t on t.starts = m::date group by 1),
  counted as (
    select month.starts, month.came, month.went, (early.n + sum(month.came - month.went) over w)::bigint as at_end, (early.n + sum(month.came - month.went) over w - month.came + month.went)::bigint as at_start
      from month, (select coalesce(sum(d.n), 0) as n from day d where d.b < first_on) early window w as (order by month.starts))
  select told.figure, to_char(c.starts, 'YYYY-MM'), told.n, told.n
    from counted c cross join lateral (values ('at_start', c.at_start), ('came', c.came), ('went', c.went), ('at_end', c.at_end)) told(figure, n);

  return query select 'state', s.state, count(*), count(*) from care.standing s where of_agency is null or s.agency_id = of_agency group by 2;
  return query
  select 'situation', coalesce(each.situation::text, 'unknown_not_asked'), sum(each.n)::bigint, sum(each.n)::bigint
    from (select h.situation, count(*) as n from care.standing s left join care.standing_home h on h.person_id = s.person_id
           where (of_agency is null or s.agency_id = of_agency) and s.state = any ('{waiting,assessing,planning,active,under_review,suspended,closing}') group by 1) each group by 2;
end $$;
comment on function sealed.outcome_cells(uuid, int) is 'Raw counts of outcomes; never answered as they are.';

/**
 * Outcomes of one year for who may count, without names. A figure about fewer people than the small cell is null, and so is the next smallest of the same whole,
 * so that it cannot be worked out from the rest. total: what the cells of a figure add up to; null when that is small itself.
 */
create function guard.outcomes(scope text, the_year int) returns table (figure text, cell text, n bigint, total bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare few int := (select (value #>> '{}')::int from care.parameter_in_force where key = 'cfg.smallCell'); mine uuid := guard.agency();
begin
  if scope = 'agency' and (mine is null or not guard.holds('agency_admin') and not guard.holds('supervisor'))
     or scope = 'network' and not guard.holds('network_admin') and not guard.holds('evaluator')
     or scope not in ('agency', 'network') then raise exception 'not yours to count' using errcode = '42501'; end if;
  return query
  with raw as materialized (select * from sealed.outcome_cells(case scope when 'agency' then mine end, the_year)),
  part as (
    select r.*, bool_or(r.people < few) over w as has_few, sum(r.people) over w as all_people, sum(r.n) over w as all_n,
           coalesce(sum(r.people) over (partition by r.figure order by r.people, r.cell rows between unbounded preceding and 1 preceding), 0) as smaller
      from raw r where r.figure not in ('at_start', 'came', 'went', 'at_end', 'to_housing') window w as (partition by r.figure)),
  flow as (
    select r.*, r.n between 1 and few - 1 as small, bool_or(r.n between 1 and few - 1) over (partition by r.cell) as beside_small from raw r where r.figure in ('at_start', 'came', 'went', 'at_end'))
  select p.figure, p.cell, case when p.has_few and (p.people < few or p.smaller < few) then null else p.n end, case when p.all_people >= few then p.all_n::bigint end from part p
  union all select f.figure, f.cell, case when f.small or f.figure in ('came', 'went') and f.beside_small then null else f.n end, null from flow f
  union all select r.figure, r.cell, case when r.people >= few then r.n end, case when r.people >= few then r.people end from raw r where r.figure = 'to_housing';
end $$;
comment on function guard.outcomes(text, int) is 'Outcomes of one calendar year, counted; small figures and what would reveal them are null.';
grant execute on function guard.outcomes(text, int) to homeward_app;
