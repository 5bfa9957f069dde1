-- Counts of practice, kept: how many obligations stand how. What changes is noted beside the write, in lines that nobody waits for, and folded into
-- the counts now and then. Whoever counts adds what is not folded yet, and what fell due since, so that a count is that of this very moment.

create table sealed.practice_count (
  agency_id uuid,
  standard  text not null,
  status    text not null,
  n         bigint not null,
  people    bigint not null,
  constraint counted_once unique nulls not distinct (agency_id, standard, status)
);
comment on table sealed.practice_count is 'How many obligations of each standard stood how at the moment in sealed.practice_counted, and how many people they are about.';
comment on column sealed.practice_count.agency_id is 'Null: the whole network, in which a person of two agencies is one.';
create table sealed.practice_counted (
  one boolean primary key default true check (one),
  at  timestamptz not null
);
comment on table sealed.practice_counted is 'The moment by which the kept counts tell pending from missed. No row: nothing was counted yet.';
create table sealed.practice_changed (
  person_id uuid not null,
  agency_id uuid,
  standard  text not null,
  settled   text,
  due_at    timestamptz,
  more      int not null
);
comment on table sealed.practice_changed is 'Obligations that came (1) or went (-1) since the counts were folded. Only added to, so that writers never wait for each other.';

create function sealed.settled(o care.obligation) returns text language sql immutable
  return case when not o.applies then 'na' when o.excepted is not null then 'excepted'
    when o.met_at is not null then case when not o.missed_before and (o.due_at is null or o.met_at <= o.due_at) then 'met' else 'met_late' end
    when o.unmet_for_good then 'missed' end;
comment on function sealed.settled(care.obligation) is 'How it stands whatever the time; null: open, and missed once it is past due.';

-- ---------- what changed, noted beside the write ----------
create function sealed.note_practice() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    insert into sealed.practice_changed select c.person_id, c.agency_id, c.standard, sealed.settled(c), c.due_at, 1 from came c;
  elsif tg_op = 'DELETE' then
    insert into sealed.practice_changed select w.person_id, w.agency_id, w.standard, sealed.settled(w), w.due_at, -1 from went w;
  else
    insert into sealed.practice_changed
    select v.* from went w join came c using (id)
     cross join lateral (values (w.person_id, w.agency_id, w.standard, sealed.settled(w), w.due_at, -1), (c.person_id, c.agency_id, c.standard, sealed.settled(c), c.due_at, 1)) v
     where (w.person_id, w.agency_id, w.standard, sealed.settled(w), w.due_at) is distinct from (c.person_id, c.agency_id, c.standard, sealed.settled(c), c.due_at);
  end if;
  return null;
end $$;
create trigger notes_practice_came after insert on care.obligation referencing new table as came for each statement execute function sealed.note_practice();
create trigger notes_practice_went after delete on care.obligation referencing old table as went for each statement execute function sealed.note_practice();
create trigger notes_practice_changed after update on care.obligation referencing old table as went new table as came for each statement execute function sealed.note_practice();

-- ---------- counting ----------
/* From the record itself, for each agency and for the network. What is kept must equal this at any moment; homeward verify compares. */
create function sealed.practice_from_nothing(at timestamptz) returns table (agency_id uuid, standard text, status text, n bigint, people bigint)
language plpgsql stable set search_path = pg_catalog as $$
begin
  return query
  with each as materialized (
    select o.agency_id, o.standard, coalesce(sealed.settled(o), case when o.due_at < at then 'missed' else 'pending' end) as status, o.person_id, count(*) as n
      from care.obligation o group by 1, 2, 3, 4),
  person as (select e.standard, e.status, e.person_id, sum(e.n) as n from each e group by 1, 2, 3)
  select e.agency_id, e.standard, e.status, sum(e.n)::bigint, count(*) from each e where e.agency_id is not null group by 1, 2, 3
  union all select null, p.standard, p.status, sum(p.n)::bigint, count(*) from person p group by 2, 3;
end $$;

/* Whose obligations of which standard the kept counts do not tell rightly at this moment: changed since, or past due since. */
create function sealed.practice_unfolded(of_agency uuid, since timestamptz, until timestamptz) returns table (person_id uuid, standard text)
language plpgsql stable set search_path = pg_catalog as $$
declare first timestamptz := least(since, until); last timestamptz := greatest(since, until); -- the clock of test mode may go back
begin
  return query select c.person_id, c.standard from sealed.practice_changed c where of_agency is null or c.agency_id = of_agency;
  return query
  select due.person_id, due.standard from (select a.id from care.agency a where of_agency is null union all select of_agency where of_agency is not null) a cross join lateral (
    select o.person_id, o.standard from care.obligation o
     where o.agency_id = a.id and o.due_at >= first and o.due_at < last and o.met_at is null and o.excepted is null and o.applies and not o.unmet_for_good) due;
  if of_agency is null then return query
    select o.person_id, o.standard from care.obligation o
     where o.agency_id is null and o.due_at >= first and o.due_at < last and o.met_at is null and o.excepted is null and o.applies and not o.unmet_for_good;
  end if;
end $$;

/* What is to be added to the kept counts so that they are those of this moment. Everything a person has of a standard is looked at, as it is and as it was counted. */
create function sealed.practice_difference(of_agency uuid, since timestamptz, until timestamptz) returns table (agency_id uuid, standard text, status text, n bigint, people bigint)
language plpgsql stable set search_path = pg_catalog as $$
begin
  return query
  with unfolded as materialized (select distinct u.person_id, u.standard from sealed.practice_unfolded(of_agency, since, until) u),
  one as (
    select o.person_id, o.agency_id, o.standard, sealed.settled(o) as settled, o.due_at, 1 as is, 1 as was from unfolded u join care.obligation o on o.person_id = u.person_id and o.standard = u.standard
    union all select c.person_id, c.agency_id, c.standard, c.settled, c.due_at, 0, -c.more from sealed.practice_changed c where of_agency is null or c.agency_id = of_agency),
  stood as (
    select o.person_id, o.agency_id, o.standard, coalesce(o.settled, case when o.due_at < until then 'missed' else 'pending' end) as status, o.is, 0 as was from one o where o.is <> 0
    union all select o.person_id, o.agency_id, o.standard, coalesce(o.settled, case when o.due_at < since then 'missed' else 'pending' end), 0, o.was from one o),
  person as (
    select grouping(s.agency_id) = 1 as everywhere, s.agency_id, s.standard, s.status, s.person_id, sum(s.is) as is, sum(s.was) as was
      from stood s group by grouping sets ((s.agency_id, s.standard, s.status, s.person_id), (s.standard, s.status, s.person_id)))
  select p.agency_id, p.standard, p.status, sum(p.is - p.was)::bigint, sum((p.is > 0)::int - (p.was > 0)::int)
    from person p where (p.everywhere or p.agency_id is not null) and (of_agency is null or p.agency_id = of_agency) group by p.everywhere, 1, 2, 3
   having sum(p.is - p.was) <> 0 or sum((p.is > 0)::int - (p.was > 0)::int) <> 0;
end $$;

/* Of one agency or, with null, of the network, at this moment. */
create function sealed.practice_of(of_agency uuid) returns table (standard text, status text, n bigint, people bigint)
language plpgsql stable set search_path = pg_catalog as $$
declare since timestamptz := (select c.at from sealed.practice_counted c); now_ timestamptz := guard.now();
begin
  if since is null then
    return query select c.standard, c.status, c.n, c.people from sealed.practice_from_nothing(now_) c where c.agency_id is not distinct from of_agency;
    return;
  end if;
  return query
  select c.standard, c.status, sum(c.n)::bigint, sum(c.people)::bigint
    from (select k.standard, k.status, k.n, k.people from sealed.practice_count k where k.agency_id is null and of_agency is null or k.agency_id = of_agency
          union all select d.standard, d.status, d.n, d.people from sealed.practice_difference(of_agency, since, now_) d where d.agency_id is not distinct from of_agency) c
   group by 1, 2 having sum(c.n) > 0;
end $$;

/* Where the kept counts, with what is not folded yet, are not those of the record. Empty, or somebody wrote past the triggers. */
create function sealed.practice_wrong() returns table (agency_id uuid, standard text, status text) language plpgsql stable set search_path = pg_catalog as $$
declare since timestamptz := (select c.at from sealed.practice_counted c); now_ timestamptz := guard.now();
begin
  if since is null then return; end if;
  return query
  with kept as (
    select c.agency_id, c.standard, c.status, sum(c.n) as n, sum(c.people) as people
      from (select * from sealed.practice_count union all select * from sealed.practice_difference(null, since, now_)) c group by 1, 2, 3 having sum(c.n) <> 0 or sum(c.people) <> 0),
  counted as (select c.agency_id, c.standard, c.status, c.n::numeric as n, c.people::numeric as people from sealed.practice_from_nothing(now_) c)
  select distinct d.agency_id, d.standard, d.status
    from ((select * from kept except select * from counted) union all (select * from counted except select * from kept)) d;
end $$;

/**
 * Folds what changed and what fell due into the kept counts; the first time, counts everything. One at a time, and each in one statement:
 * what is taken off the list, what is added and the moment by which it is judged are of one snapshot.
 */
create function guard.fold_practice() returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
declare since timestamptz; now_ timestamptz := guard.now();
begin
  if not pg_try_advisory_xact_lock(hashtextextended('practice', 12)) then return; end if;
  select at into since from sealed.practice_counted;
  if now_ - since between '0' and '1 minute' and not exists (select from sealed.practice_changed) then return; end if; -- nothing to write
  if since is null then
    with folded as (delete from sealed.practice_changed),
    counted as (insert into sealed.practice_count (agency_id, standard, status, n, people) select c.agency_id, c.standard, c.status, c.n, c.people from sealed.practice_from_nothing(now_) c)
    insert into sealed.practice_counted (at) values (now_);
  else
    with folded as (delete from sealed.practice_changed),
    counted as (
      insert into sealed.practice_count as k (agency_id, standard, status, n, people)
      select d.agency_id, d.standard, d.status, d.n, d.people from sealed.practice_difference(null, since, now_) d
      on conflict on constraint counted_once do update set n = k.n + excluded.n, people = k.people + excluded.people)
    update sealed.practice_counted set at = now_;
  end if;
end $$;
comment on function guard.fold_practice() is 'Brings the kept counts of practice up to now. Counting is right without it, and quicker after it.';
grant execute on function guard.fold_practice() to homeward_engine;

-- ---------- how well we practise, for those who may count and not read ----------
/**
 * Counts of obligations for each standard, of the caller's agency or of the network; never names. A figure about fewer people than the small-cell
 * parameter is not told, nor are others from which it could be worked out: of met, late and missed, the smallest are withheld until together
 * they are about enough people; the total too, when all together are not.
 */
create function guard.counts_of_practice(scope text) returns table (standard text, met bigint, met_late bigint, missed bigint, n bigint, pending bigint, excepted bigint, na bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare few int := (select (value #>> '{}')::int from care.parameter_in_force where key = 'cfg.smallCell'); mine uuid := guard.agency();
begin
  if scope = 'agency' and (mine is null or not guard.holds('agency_admin') and not guard.holds('supervisor'))
     or scope = 'network' and not guard.holds('network_admin') and not guard.holds('evaluator')
     or scope not in ('agency', 'network') then raise exception 'not yours to count' using errcode = '42501'; end if;
  return query
  with cell as materialized (select * from sealed.practice_of(case scope when 'agency' then mine end)),
  rated as (
    select c.*, bool_or(c.people < few) over w as has_few, sum(c.people) over w as all_people, sum(c.n) over w as all_n,
           coalesce(sum(c.people) over (partition by c.standard order by c.people, c.status rows between unbounded preceding and 1 preceding), 0) as smaller
      from cell c where c.status in ('met', 'met_late', 'missed') window w as (partition by c.standard)),
  told as (
    select r.standard, r.status, r.has_few and (r.people < few or r.smaller < few) as withheld, r.n, case when r.all_people >= few then r.all_n end as total from rated r
    union all select c.standard, c.status, c.people < few, c.n, null from cell c where c.status in ('pending', 'excepted', 'na'))
  select t.standard,
    case when bool_or(t.withheld and t.status = 'met') then null else coalesce(max(t.n) filter (where t.status = 'met'), 0) end,
    case when bool_or(t.withheld and t.status = 'met_late') then null else coalesce(max(t.n) filter (where t.status = 'met_late'), 0) end,
    case when bool_or(t.withheld and t.status = 'missed') then null else coalesce(max(t.n) filter (where t.status = 'missed'), 0) end,
    case when bool_or(t.status in ('met', 'met_late', 'missed')) then max(t.total)::bigint else 0 end,
    case when bool_or(t.withheld and t.status = 'pending') then null else coalesce(max(t.n) filter (where t.status = 'pending'), 0) end,
    case when bool_or(t.withheld and t.status = 'excepted') then null else coalesce(max(t.n) filter (where t.status = 'excepted'), 0) end,
    case when bool_or(t.withheld and t.status = 'na') then null else coalesce(max(t.n) filter (where t.status = 'na'), 0) end
   from told t group by t.standard;
end $$;
grant execute on function guard.counts_of_practice(text) to homeward_app;

/**
 * The same of the caller's agency for its supervisors, who may look at each one: nothing needs to be withheld but those who excluded them, and
 * what follows from what others wrote of a part of life that is closed to them.
 */
create function guard.counts_to_open() returns table (standard text, met bigint, met_late bigint, missed bigint, n bigint, pending bigint, excepted bigint, na bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare mine uuid := guard.agency(); hidden uuid[] := guard.excluded_for_me(); known_by uuid[] := guard.parties(); t timestamptz := guard.now();
begin
  if mine is null or not guard.holds('supervisor') then raise exception 'not yours to count' using errcode = '42501'; end if;
  return query
  with cell as materialized (
    select c.standard, c.status, c.n from sealed.practice_of(mine) c
    union all select o.standard, care.obligation_status(o), -count(*) from care.obligation o where o.person_id = any (hidden) and o.agency_id = mine group by 1, 2
    union all select o.standard, care.obligation_status(o), -count(*) from care.obligation o where o.about_others and o.agency_id = mine and o.person_id <> all (hidden)
      and not exists (select from care.acquaintance a where a.person_id = o.person_id and a.party_id = any (known_by) and a.from_at <= t and a.to_at > t and o.category = any (a.categories)) group by 1, 2)
  select c.standard, coalesce(sum(c.n) filter (where c.status = 'met'), 0)::bigint, coalesce(sum(c.n) filter (where c.status = 'met_late'), 0)::bigint,
         coalesce(sum(c.n) filter (where c.status = 'missed'), 0)::bigint, coalesce(sum(c.n) filter (where c.status in ('met', 'met_late', 'missed')), 0)::bigint,
         coalesce(sum(c.n) filter (where c.status = 'pending'), 0)::bigint, coalesce(sum(c.n) filter (where c.status = 'excepted'), 0)::bigint,
         coalesce(sum(c.n) filter (where c.status = 'na'), 0)::bigint
    from cell c group by c.standard having sum(c.n) > 0;
end $$;
grant execute on function guard.counts_to_open() to homeward_app;
