-- Flexible: something unusual asked for and answered in time, a small fund for it, what was tried, and what others may learn from.

create table care.flexible_fund (
  id           uuid primary key default gen_random_uuid(),
  agency_id    uuid not null references care.agency,
  amount_cents bigint not null check (amount_cents between 0 and 1000000000),
  from_on      date not null,
  to_on        date not null,
  written_by   uuid not null references care.party,
  at           timestamptz not null default guard.now(),
  constraint fund_ended_before_it_began check (to_on >= from_on)
);
comment on table care.flexible_fund is 'What an agency sets aside for small unusual help, from day to day; the newest counts.';
create index funds_of_agency on care.flexible_fund (agency_id, at desc);
create trigger written_once before update or delete on care.flexible_fund for each row execute function sealed.append_only();

create table care.flexible_request (
  id            uuid primary key default gen_random_uuid(),
  person_id     uuid not null references care.person,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  action_id     uuid references care.action,
  words         text not null constraint say_what_is_asked check (length(trim(words)) between 1 and 500),
  amount_cents  bigint not null default 0 check (amount_cents between 0 and 100000000),
  mode          text not null check (mode in ('self', 'dictated', 'interpreted')),
  at            timestamptz not null default guard.now(),
  outcome       text check (outcome in ('granted', 'partly', 'declined')),
  granted_cents bigint not null default 0 check (granted_cents between 0 and 100000000),
  answer        text not null default '' check (length(answer) <= 500),
  answered_at   timestamptz,
  answered_by   uuid references care.staff,
  paid_by       uuid references care.agency,
  version       int not null default 1,
  constraint asked_in_own_account check (mode <> 'self' or written_by = person_id),
  constraint answered_with_a_reason check (outcome is distinct from 'declined' or length(trim(answer)) > 0),
  constraint answered_by_somebody_else check (answered_by is distinct from written_by),
  constraint answered_whole check ((outcome is null) = (answered_at is null))
);
comment on table care.flexible_request is 'Something unusual that would help this person, what it costs, and what was answered.';
create index flexible_requests_of_person on care.flexible_request (person_id, at);
create index flexible_requests_paid on care.flexible_request (paid_by, answered_at) where granted_cents > 0;

create table care.unusual_solution (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  request_id uuid references care.flexible_request,
  idea       text not null constraint say_what_was_tried check (length(trim(idea)) between 1 and 500),
  cost_cents bigint not null default 0 check (cost_cents between 0 and 100000000),
  at         timestamptz not null default guard.now(),
  result     text not null default '' check (length(result) <= 500),
  helped     boolean,
  result_at  timestamptz,
  shared_at  timestamptz,
  version    int not null default 1,
  constraint say_how_it_went check (result_at is null or (length(trim(result)) > 0 and helped is not null)),
  constraint shared_before_it_was_tried check (shared_at >= result_at)
);
comment on table care.unusual_solution is 'An unusual way that was tried for this person, what it cost and what came of it.';
create index unusual_solutions_of_person on care.unusual_solution (person_id, at);
create index unusual_solutions_by on care.unusual_solution (written_by, at);

create table care.shared_practice (
  id         uuid primary key default gen_random_uuid(),
  agency_id  uuid not null references care.agency,
  written_by uuid not null references care.party,
  idea       text not null constraint say_what_was_tried check (length(trim(idea)) between 1 and 500),
  result     text not null constraint say_how_it_went check (length(trim(result)) between 1 and 500),
  cost_cents bigint not null default 0 check (cost_cents between 0 and 100000000),
  at         timestamptz not null default guard.now()
);
comment on table care.shared_practice is 'What helped once, told to the whole network as a proposal; about nobody.';
create trigger written_once before update or delete on care.shared_practice for each row execute function sealed.append_only();

call sealed.adopt('care.flexible_fund', 'agency_id', false);
call sealed.adopt('care.shared_practice', 'agency_id', false);
call sealed.adopt_content('care.flexible_request');
call sealed.adopt_content('care.unusual_solution');
create policy known_in_its_agency on care.flexible_fund for select to homeward_app using (agency_id = (select guard.agency()));
create policy set_aside_by_its_agency on care.flexible_fund for insert to homeward_app
  with check (agency_id = (select guard.agency()) and (select guard.holds('agency_admin')) and written_by = (select guard.party()));
create policy known_to_all_staff on care.shared_practice for select to homeward_app
  using (exists (select from care.staff s where s.id = (select guard.party())));
create policy told_by_who_works_with_people on care.shared_practice for insert to homeward_app
  with check (agency_id = (select guard.agency()) and (select guard.works_with_people()) and written_by = (select guard.party()));
create policy answered_by_a_supervisor on care.flexible_request as restrictive for update to homeward_app
  using (true) with check ((select guard.holds('supervisor')) and answered_by = (select guard.party()) and paid_by is not distinct from (select guard.agency()));
grant select on care.flexible_fund, care.flexible_request, care.unusual_solution, care.shared_practice to homeward_app;
grant insert (id, agency_id, amount_cents, from_on, to_on, written_by, at) on care.flexible_fund to homeward_app;
grant insert (id, agency_id, written_by, idea, result, cost_cents, at) on care.shared_practice to homeward_app;
grant insert (id, person_id, category, agency_id, written_by, action_id, words, amount_cents, mode, at) on care.flexible_request to homeward_app;
grant update (outcome, granted_cents, answer, answered_at, answered_by, paid_by) on care.flexible_request to homeward_app;
grant insert (id, person_id, category, agency_id, written_by, request_id, idea, cost_cents, at, result, helped, result_at) on care.unusual_solution to homeward_app;
grant update (result, helped, result_at, shared_at) on care.unusual_solution to homeward_app;

/* The fund of the caller's own agency today and what is left of it; nobody is named. One grant after another, so that it is not spent twice. */
create function guard.flexible_fund() returns table (amount_cents bigint, left_cents bigint, from_on date, to_on date)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare mine uuid := guard.agency(); today date := (guard.now() at time zone 'UTC')::date;
begin
  if mine is null then return; end if;
  perform pg_advisory_xact_lock(hashtextextended(mine::text, 17));
  return query
    select f.amount_cents, f.amount_cents - coalesce((select sum(r.granted_cents) from care.flexible_request r
             where r.paid_by = mine and (r.answered_at at time zone 'UTC')::date between f.from_on and f.to_on), 0)::bigint, f.from_on, f.to_on
      from care.flexible_fund f where f.agency_id = mine and today between f.from_on and f.to_on order by f.at desc limit 1;
end $$;
/* How many unusual ways each team has tried since a day: a team is who works with people under one supervisor. Never who, never for whom. */
create function guard.tried_by_teams(since date) returns table (agency_id uuid, supervisor_id uuid, workers int, tried int)
language sql stable security definer set search_path = pg_catalog as $$
  select s.agency_id, s.supervisor_id, count(distinct s.id)::int, count(u.id)::int
    from care.staff s left join care.unusual_solution u on u.written_by = s.id and u.at >= since
   where s.active and s.roles && '{intake,coordinator,support_worker,partner_worker,advocate}'
     and (guard.holds('network_admin') or ((guard.holds('supervisor') or guard.holds('agency_admin')) and s.agency_id = guard.agency()))
   group by s.agency_id, s.supervisor_id
$$;
grant execute on function guard.flexible_fund(), guard.tried_by_teams(date) to homeward_app;
