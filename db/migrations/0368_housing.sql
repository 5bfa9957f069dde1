-- Homes beside support: what housing partners can offer is matched to a person, applied for, waited for and offered, each step dated; and the rent leaves
-- enough to live on, or the person agrees to it with a budget (COO-30).

create table care.income (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'money',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  cents      int not null check (cents >= 0),
  words      text not null default '' check (length(words) <= 500),
  mode       text not null default 'self' check (mode in ('self', 'dictated', 'interpreted')),
  at         timestamptz not null default guard.now(),
  constraint income_said_by_the_person_check check (mode <> 'self' or written_by = person_id)
);
comment on table care.income is 'What the person has to live on in a week, as they say; the newest counts.';
create index incomes_of_person on care.income (person_id, at desc);
create trigger written_once before update or delete on care.income for each row execute function sealed.append_only();

create table care.housing_application (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'housing',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  home_id    uuid not null references care.housing_option,
  lasting    boolean not null,
  words      text not null default '' check (length(words) <= 1000),
  state      text not null default 'lodged' check (state in ('lodged', 'waiting', 'offered', 'accepted', 'declined', 'passed_over', 'withdrawn')),
  lodged_at  timestamptz not null default guard.now(),
  version    int not null default 1
);
comment on table care.housing_application is 'A person has applied for a home of a housing partner.';
comment on column care.housing_application.lasting is 'Whether it was to last, as it stood when they applied.';
create unique index applied_already on care.housing_application (person_id, home_id) where state in ('lodged', 'waiting', 'offered');
create index housing_applications_of_person on care.housing_application (person_id, lodged_at);
create index housing_applications_for_home on care.housing_application (home_id, lodged_at) where state in ('lodged', 'waiting', 'offered');

create table care.housing_step (
  id             uuid primary key default gen_random_uuid(),
  application_id uuid not null references care.housing_application,
  person_id      uuid not null references care.person,
  category       care.category not null default 'housing',
  agency_id      uuid references care.agency,
  written_by     uuid references care.party,
  state          text not null check (state in ('lodged', 'waiting', 'offered', 'accepted', 'declined', 'passed_over', 'withdrawn')),
  queue_place    int check (queue_place between 1 and 10000),
  words          text not null default '' check (length(words) <= 1000),
  mode           text check (mode in ('self', 'dictated', 'interpreted')),
  at             timestamptz not null default guard.now(),
  constraint say_why_not_taken check (state not in ('declined', 'passed_over') or length(trim(words)) > 0)
);
comment on table care.housing_step is 'What became of an application, step by step; with the place in the queue where the housing agency says it.';
create index housing_steps_of_person on care.housing_step (person_id, at);
create index housing_steps_of_application on care.housing_step (application_id, at);
create trigger written_once before update or delete on care.housing_step for each row execute function sealed.append_only();

create table care.rent_share (
  id             uuid primary key default gen_random_uuid(),
  application_id uuid not null unique references care.housing_application,
  person_id      uuid not null references care.person,
  category       care.category not null default 'money',
  agency_id      uuid references care.agency,
  written_by     uuid references care.party,
  rent_cents     int not null check (rent_cents >= 0),
  income_cents   int not null check (income_cents >= 0),
  pct            int not null check (pct >= 0),
  limit_pct      int not null,
  budget         text not null default '' check (length(budget) <= 1000),
  mode           text check (mode in ('self', 'dictated', 'interpreted')),
  at             timestamptz not null default guard.now(),
  constraint agree_with_a_budget check (pct <= limit_pct or (length(trim(budget)) > 0 and mode is not null)),
  constraint budget_agreed_by_the_person_check check (mode is null or mode <> 'self' or written_by = person_id)
);
comment on table care.rent_share is 'How much of what they have the rent would take. Above the limit the person has agreed, with a budget. Apart from the application, because consent for money is asked apart.';
create index rent_shares_of_person on care.rent_share (person_id);
create trigger written_once before update or delete on care.rent_share for each row execute function sealed.append_only();

call sealed.adopt_content('care.income', weighed => false);
call sealed.adopt_content('care.housing_application');
call sealed.adopt_content('care.housing_step', weighed => false);
call sealed.adopt_content('care.rent_share');
grant select, insert on care.income, care.housing_application, care.housing_step, care.rent_share to homeward_app;
grant update (state) on care.housing_application to homeward_app;

/* Nobody applies for what is gone; and a home follows what becomes of the applications for it. */
create function sealed.home_is_to_be_had() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return new; end if;
  select h.lasting into new.lasting from care.housing_option h where h.id = new.home_id and h.state in ('open', 'offered');
  if not found then raise exception 'gone' using errcode = '23514', constraint = 'home_not_to_be_had'; end if;
  return new;
end $$;
create trigger home_is_to_be_had before insert on care.housing_application for each row execute function sealed.home_is_to_be_had();
create function sealed.home_follows() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  perform from care.housing_option h where h.id = new.home_id for update;
  if new.state in ('offered', 'accepted') and exists (select from care.housing_application a where a.home_id = new.home_id and a.id <> new.id and a.state in ('offered', 'accepted')) then
    raise exception 'offered elsewhere' using errcode = '23514', constraint = 'home_offered_to_another';
  end if;
  update care.housing_option h set state = case new.state when 'offered' then 'offered' when 'accepted' then 'taken' else 'open' end::care.home_state
   where h.id = new.home_id and ((new.state = 'offered' and h.state = 'open') or (new.state = 'accepted' and h.state in ('open', 'offered')) or (old.state = 'offered' and new.state <> 'accepted' and h.state = 'offered'));
  return null;
end $$;
create trigger home_follows after update of state on care.housing_application for each row when (new.state <> old.state) execute function sealed.home_follows();

/* The place of the opened person's applications among those who wait for the same home: two numbers, of whom is nobody's to know. */
create function guard.housing_queue() returns table (application_id uuid, place int, waiting int) language sql stable security definer set search_path = pg_catalog as $$
  select a.id, (count(*) filter (where (o.lodged_at, o.id) <= (a.lodged_at, a.id)))::int, count(*)::int
    from care.housing_application a join care.housing_application o on o.home_id = a.home_id and o.state in ('lodged', 'waiting', 'offered')
   where a.person_id = guard.opened_person() and a.state in ('lodged', 'waiting', 'offered') group by a.id
$$;
/* Who applied for homes of the caller's own agency, of people whom it may know about housing. */
create function guard.housing_applications() returns table (id uuid, person_id uuid, home_id uuid, state text, lodged_at timestamptz) language sql stable security definer set search_path = pg_catalog as $$
  select a.id, a.person_id, a.home_id, a.state, a.lodged_at from care.housing_application a join care.housing_option h on h.id = a.home_id
   where h.agency_id = guard.agency() and guard.works_with_people() and a.state in ('lodged', 'waiting', 'offered')
     and exists (select from care.acquaintance k where k.person_id = a.person_id and k.party_id = any (guard.parties()) and k.from_at <= guard.now() and k.to_at > guard.now()
       and ('housing' = any (k.categories) or a.agency_id = guard.agency()))
     and not exists (select from care.exclusion x where x.person_id = a.person_id and x.excluded_party_id = guard.party() and x.from_at <= guard.now() and x.to_at > guard.now())
   order by a.lodged_at, a.id limit 300
$$;
grant execute on function guard.housing_queue(), guard.housing_applications() to homeward_app;
