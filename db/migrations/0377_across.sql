-- Across agencies and disciplines: what field each who takes part works in, and who works with whom in the network, in counts alone (COO-33).

alter table care.participant add column discipline text
  check (discipline in ('homelessness', 'housing', 'health', 'aged_care', 'alcohol_drug', 'mental_health', 'disability', 'legal', 'income', 'work', 'education', 'family', 'government', 'advocacy', 'other'));
comment on column care.participant.discipline is 'The field they work in. Theirs to say; until somebody does, that of their agency. Null: they take part as somebody close, or as the owner.';
grant update (discipline) on care.participant to homeward_app;
grant insert (discipline) on care.participant to homeward_app;

/* Which agency somebody of the team speaks for; null for the owner and those close to them. */
create function sealed.agency_of_party(p uuid) returns uuid language sql stable set search_path = pg_catalog
  return coalesce((select s.agency_id from care.staff s where s.id = p), (select a.id from care.agency a where a.id = p));
create function sealed.field_of_work() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.discipline is null then new.discipline := (select a.kind::text from care.agency a where a.id = sealed.agency_of_party(new.party_id)); end if;
  return new;
end $$;
create trigger field_of_work before insert on care.participant for each row execute function sealed.field_of_work();

/* The network's picture is counted anew each time: these hold all that it reads. */
create index takes_part_now on care.participant (plan_id, party_id) where to_at is null;
create index exchanges_lately on care.info_exchange (at, person_id, agency_id);
create index conferences_held on care.conference (held_at) where held_at is not null;

/**
 * Who works with whom: for each two agencies that take part in plans in force, in how many, and in how many of these one of the two told or asked
 * something, or came to a conference, in the last thirty days. Where both are null, how many plans are in force with an agency in them at all,
 * and how many of these have one agency only. Counts of people, raw: only guard.who_works_with_whom calls it, and withholds what is small.
 */
create function sealed.works_with() returns table (one_id uuid, other_id uuid, people bigint, lately bigint)
language plpgsql stable set search_path = pg_catalog set jit = off set work_mem = '64MB' as $$
declare now_ timestamptz := guard.now();
begin
  return query
  with party as materialized (select s.id, s.agency_id from care.staff s union all select a.id, a.id from care.agency a),
  part as (
    select l.id as plan_id, l.person_id, p.agency_id
      from care.plan l join care.participant t on t.plan_id = l.id and t.to_at is null join party p on p.id = t.party_id
     where l.kind = 'person' and l.state in ('active', 'under_review', 'suspended') group by 1, 2, 3),
  team as materialized (select p.plan_id, p.person_id, array_agg(p.agency_id order by p.agency_id) as agencies from part p group by 1, 2),
  -- who has spoken lately is asked only of those whom several serve
  spoke as materialized (
    select e.person_id, e.agency_id from care.info_exchange e where e.at > now_ - interval '30 days' and e.at <= now_ and e.agency_id is not null
    union
    select c.person_id, p.agency_id from care.conference c join care.conference_invitation i on i.conference_id = c.id and i.came join party p on p.id = i.party_id
     where c.held_at > now_ - interval '30 days' and c.held_at <= now_),
  heard as materialized (select s.person_id, array_agg(s.agency_id) as agencies from spoke s group by 1),
  -- the same few teams come again and again: counted once for each, then taken apart
  kind as materialized (
    select t.agencies, array(select unnest(t.agencies) intersect select unnest(h.agencies) order by 1) as spoken, count(*) as n
      from team t left join heard h on h.person_id = t.person_id and cardinality(t.agencies) > 1 group by 1, 2)
  select x.id, y.id, sum(k.n)::bigint, coalesce(sum(k.n) filter (where x.id = any (k.spoken) or y.id = any (k.spoken)), 0)::bigint
    from kind k cross join unnest(k.agencies) x(id) cross join unnest(k.agencies) y(id) where x.id < y.id group by 1, 2
  union all
  select null, null, coalesce(sum(k.n), 0)::bigint, coalesce(sum(k.n) filter (where cardinality(k.agencies) = 1), 0)::bigint from kind k;
end $$;
comment on function sealed.works_with() is 'Raw counts of who works with whom; never answered as they are.';

/**
 * Who works with whom, for who counts over the network and reads of nobody. A count about fewer people than the small cell is null; so is a part of a
 * whole when it, or what is left of the whole, is about too few; and one that tells what a withheld count is by what the others leave over.
 */
create function guard.who_works_with_whom() returns table (one_id uuid, other_id uuid, people bigint, lately bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare few int := (select (value #>> '{}')::int from care.parameter_in_force where key = 'cfg.smallCell');
begin
  if not guard.holds('network_admin') and not guard.holds('evaluator') then raise exception 'not yours to count' using errcode = '42501'; end if;
  return query
  with w as materialized (select * from sealed.works_with()),
  -- what the pairs that are told leave over of those whom several serve is in pairs that are withheld: the share of one agency alone would tell of these
  left_over as (
    select (select a.people - a.lately from w a where a.one_id is null) > coalesce(sum(p.people) filter (where p.people >= few), 0)
       and coalesce(bool_or(p.people < few), false) as tells
      from w p where p.one_id is not null and p.people > 0)
  select w.one_id, w.other_id, case when w.people >= few or w.people = 0 then w.people end,
         case when w.people = 0 then 0
              when w.people >= few and w.lately not between 1 and few - 1 and w.people - w.lately not between 1 and few - 1 and not (w.one_id is null and l.tells) then w.lately end
    from w cross join left_over l;
end $$;
comment on function guard.who_works_with_whom() is 'Who works with whom in the network, in counts; small ones, and what would reveal them, are null.';
grant execute on function guard.who_works_with_whom() to homeward_app;
