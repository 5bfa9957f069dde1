-- Money for the plan: what is set aside and until when, committed before it is spent, and never above what is set aside unless a second pair of eyes
-- agrees to the excess (COO-13, SM-14, INV-03). Every amount is whole cents.

create table care.plan_budget (
  id              uuid primary key default gen_random_uuid(),
  plan_id         uuid not null references care.plan,
  person_id       uuid not null references care.person,
  category        care.category not null default 'money',
  agency_id       uuid references care.agency,
  written_by      uuid references care.party,
  allotment_cents bigint not null check (allotment_cents between 1 and 1000000000),
  from_on         date not null,
  to_on           date not null,
  source          text not null default '' check (length(source) <= 200),
  set_at          timestamptz not null default guard.now(),
  changed_at      timestamptz,
  changed_by      uuid references care.party,
  change_words    text not null default '' check (length(change_words) <= 1000),
  version         int not null default 1,
  constraint budget_ends_before_it_begins check (to_on >= from_on),
  constraint budget_longer_than_three_years check (to_on < from_on + interval '3 years'),
  constraint say_why_the_budget_changes check (changed_at is null or length(trim(change_words)) > 0)
);
comment on table care.plan_budget is 'Money set aside for one plan, from day to day, by the agency that answers for it.';
comment on column care.plan_budget.source is 'Where the money comes from, in words.';
create index plan_budgets_of_person on care.plan_budget (person_id, from_on desc);

create type care.commitment_state as enum ('awaiting_approval', 'committed', 'rejected', 'spent', 'released', 'withdrawn');
create table care.commitment (
  id           uuid primary key default gen_random_uuid(),
  budget_id    uuid not null references care.plan_budget,
  person_id    uuid not null references care.person,
  category     care.category not null default 'money',
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  action_id    uuid references care.action,
  words        text not null constraint say_what_the_money_is_for check (length(trim(words)) between 1 and 300),
  amount_cents bigint not null check (amount_cents between 1 and 1000000000),
  for_month    date,
  state        care.commitment_state not null,
  over_cents   bigint not null default 0 check (over_cents >= 0),
  asked_id     uuid references care.party,
  requested_at timestamptz not null default guard.now(),
  spent_cents  bigint not null default 0 check (spent_cents >= 0),
  held_cents   bigint not null generated always as
    (case when state = 'committed' then amount_cents when state in ('spent', 'released') then spent_cents else 0 end) stored,
  ended_at     timestamptz,
  ended_by     uuid references care.party,
  end_words    text not null default '' check (length(end_words) <= 1000),
  version      int not null default 1,
  constraint more_than_was_committed check (spent_cents <= amount_cents),
  constraint say_why_it_is_released check (state not in ('released', 'withdrawn') or length(trim(end_words)) > 0)
);
comment on table care.commitment is 'Money of a budget that is promised for something, or asked for: what for, how much, and what became of it.';
comment on column care.commitment.for_month is 'What comes again every month: the first day of the month of the budget this one is for. Null: it comes once.';
comment on column care.commitment.over_cents is 'By how much it was above what was left when it was asked for.';
comment on column care.commitment.held_cents is 'What of the budget it holds: all of it while it is committed, afterwards what was spent.';
create index commitments_of_person on care.commitment (person_id, requested_at desc);
create index commitments_of_budget on care.commitment (budget_id);

create table care.budget_approval (
  id            uuid primary key default gen_random_uuid(),
  commitment_id uuid not null references care.commitment,
  person_id     uuid not null references care.person,
  category      care.category not null default 'money',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  approved      boolean not null,
  excess_cents  bigint not null default 0 check (excess_cents between 0 and 1000000000),
  reason        text not null constraint say_why_it_is_decided_so check (length(trim(reason)) between 1 and 1000),
  at            timestamptz not null default guard.now(),
  constraint decided_already unique (commitment_id),
  constraint excess_only_where_approved_check check (approved or excess_cents = 0)
);
comment on table care.budget_approval is 'A supervisor agreed that a commitment goes above what is set aside, by how much and why, or did not.';
create index budget_approvals_of_person on care.budget_approval (person_id);
create trigger written_once before update or delete on care.budget_approval for each row execute function sealed.append_only();

create table care.spend (
  id            uuid primary key default gen_random_uuid(),
  commitment_id uuid not null references care.commitment,
  person_id     uuid not null references care.person,
  category      care.category not null default 'money',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  amount_cents  bigint not null check (amount_cents between 1 and 1000000000),
  spent_on      date not null,
  words         text not null default '' check (length(words) <= 300),
  last          boolean not null default true,
  at            timestamptz not null default guard.now()
);
comment on table care.spend is 'Money that was paid out of a commitment, and on which day.';
comment on column care.spend.last is 'Nothing more comes: the rest of the commitment is free again.';
create index spends_of_person on care.spend (person_id, spent_on desc);
create index spends_of_commitment on care.spend (commitment_id);
create trigger written_once before update or delete on care.spend for each row execute function sealed.append_only();

create table care.budget_warning (
  id              uuid primary key default gen_random_uuid(),
  budget_id       uuid not null references care.plan_budget,
  person_id       uuid not null references care.person,
  category        care.category not null default 'money',
  agency_id       uuid references care.agency,
  written_by      uuid references care.party,
  forecast_cents  bigint not null check (forecast_cents > 0),
  allotment_cents bigint not null check (allotment_cents > 0),
  at              timestamptz not null default guard.now(),
  acknowledged_at timestamptz,
  acknowledged_by uuid references care.party,
  words           text not null default '' check (length(words) <= 1000),
  version         int not null default 1,
  constraint say_what_is_done_about_it check (acknowledged_at is null or length(trim(words)) > 0)
);
comment on table care.budget_warning is 'A forecast came close to what is set aside, or went above it; and what somebody said is done about it.';
create unique index warned_already on care.budget_warning (budget_id) where acknowledged_at is null;
create index budget_warnings_of_person on care.budget_warning (person_id, at desc);

call sealed.adopt_content('care.plan_budget');
call sealed.adopt_content('care.commitment');
call sealed.adopt_content('care.budget_approval');
call sealed.adopt_content('care.spend');
call sealed.adopt_content('care.budget_warning');

-- The money is that of the agency which set it aside: its own staff commits, pays and approves; who reads is the person's to say.
create policy set_aside_by_who_coordinates on care.plan_budget as restrictive for insert to homeward_app
  with check (agency_id = (select guard.agency()) and ((select guard.holds('coordinator')) or (select guard.holds('supervisor'))) and changed_at is null);
create policy changed_by_a_supervisor on care.plan_budget as restrictive for update to homeward_app
  using (true) with check ((select guard.holds('supervisor')) and agency_id = (select guard.agency()) and changed_by = (select guard.party()));
create policy asked_by_the_agency_whose_money_it_is on care.commitment as restrictive for insert to homeward_app
  with check (state in ('awaiting_approval', 'committed') and exists (select from care.plan_budget b where b.id = budget_id and b.agency_id = (select guard.agency()))
    and ((select guard.holds('coordinator')) or (select guard.holds('support_worker'))));
create policy released_by_the_agency_whose_money_it_is on care.commitment as restrictive for update to homeward_app
  using (true) with check ((state = 'released' or state = 'withdrawn' and written_by = (select guard.party()))
    and agency_id = (select guard.agency()) and ended_by = (select guard.party()));
create policy decided_by_a_supervisor on care.budget_approval as restrictive for insert to homeward_app
  with check ((select guard.holds('supervisor')) and exists (select from care.commitment c where c.id = commitment_id and c.agency_id = (select guard.agency())));
create policy paid_by_the_agency_whose_money_it_is on care.spend as restrictive for insert to homeward_app
  with check (exists (select from care.commitment c where c.id = commitment_id and c.agency_id = (select guard.agency())));
create policy warned_of_ones_own_money on care.budget_warning as restrictive for insert to homeward_app
  with check (exists (select from care.plan_budget b where b.id = budget_id and b.agency_id = (select guard.agency())));
create policy acknowledged_as_oneself on care.budget_warning as restrictive for update to homeward_app
  using (true) with check (agency_id = (select guard.agency()) and acknowledged_by = (select guard.party()));

grant select on care.plan_budget, care.commitment, care.budget_approval, care.spend, care.budget_warning to homeward_app;
grant insert (id, plan_id, person_id, agency_id, written_by, allotment_cents, from_on, to_on, source, set_at) on care.plan_budget to homeward_app;
grant update (allotment_cents, to_on, changed_at, changed_by, change_words) on care.plan_budget to homeward_app;
grant insert (id, budget_id, person_id, agency_id, written_by, action_id, words, amount_cents, for_month, state, over_cents, asked_id, requested_at) on care.commitment to homeward_app;
grant update (state, ended_at, ended_by, end_words) on care.commitment to homeward_app;
grant insert (id, commitment_id, person_id, agency_id, written_by, approved, excess_cents, reason, at) on care.budget_approval to homeward_app;
grant insert (id, commitment_id, person_id, agency_id, written_by, amount_cents, spent_on, words, last, at) on care.spend to homeward_app;
grant insert (id, budget_id, person_id, agency_id, written_by, forecast_cents, allotment_cents, at) on care.budget_warning to homeward_app;
grant update (acknowledged_at, acknowledged_by, words) on care.budget_warning to homeward_app;

/*
 * What may still be committed: what is set aside and the excess that is in use, less what is held. An approved excess is used up from above: what is
 * released of such a commitment takes the excess back first, so that nobody else commits on somebody's yes to something else.
 */
create function sealed.left_of(budget uuid) returns bigint language sql stable set search_path = pg_catalog as $$
  select b.allotment_cents
       + coalesce((select sum(greatest(0, a.excess_cents - (c.amount_cents - c.held_cents)))
                     from care.budget_approval a join care.commitment c on c.id = a.commitment_id where c.budget_id = b.id), 0)::bigint
       - coalesce((select sum(c.held_cents) from care.commitment c where c.budget_id = b.id), 0)::bigint
    from care.plan_budget b where b.id = budget
$$;
/* Whoever commits, decides, pays or changes waits for whoever did so a moment before, and then sees what they did: together they never overspend. */
create function sealed.take_turns(budget uuid) returns void language plpgsql volatile set search_path = pg_catalog as $$
begin perform from care.plan_budget b where b.id = budget for no key update; end $$;

create function sealed.one_budget_at_a_time() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return new; end if;
  perform from care.plan l where l.id = new.plan_id for no key update;
  if exists (select from care.plan_budget b where b.plan_id = new.plan_id and b.id <> new.id and b.from_on <= new.to_on and new.from_on <= b.to_on)
    then raise exception 'two at one time' using errcode = '23514', constraint = 'budget_for_these_days_already'; end if;
  return new;
end $$;
create trigger one_budget_at_a_time before insert or update of to_on on care.plan_budget for each row execute function sealed.one_budget_at_a_time();

create function sealed.covers_what_is_held() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.allotment_cents - old.allotment_cents + sealed.left_of(new.id) < 0
    then raise exception 'held already' using errcode = '23514', constraint = 'less_than_is_committed'; end if;
  return new;
end $$;
create trigger covers_what_is_held before update of allotment_cents on care.plan_budget for each row
  when (new.allotment_cents < old.allotment_cents) execute function sealed.covers_what_is_held();

/* Whichever door it comes through: what is committed is there, or the excess was agreed to. */
create function sealed.within_the_allotment() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return new; end if;
  perform sealed.take_turns(new.budget_id);
  if new.state = 'committed' and new.amount_cents > sealed.left_of(new.budget_id)
       + coalesce((select a.excess_cents from care.budget_approval a where a.commitment_id = new.id and a.approved), 0)
    then raise exception 'not there' using errcode = '23514', constraint = 'above_the_allotment'; end if;
  return new;
end $$;
create trigger within_the_allotment before insert on care.commitment for each row execute function sealed.within_the_allotment();
create trigger within_the_allotment_once_approved before update of state on care.commitment for each row
  when (new.state = 'committed' and old.state <> 'committed') execute function sealed.within_the_allotment();

/* SM-14, as far as a row has states. What is decided or over stays so. */
create function sealed.commitment_goes_on() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() or (old.state, new.state) in (('awaiting_approval', 'committed'), ('awaiting_approval', 'rejected'), ('awaiting_approval', 'withdrawn'),
     ('committed', 'spent'), ('committed', 'released'))
    then return new; end if;
  raise exception 'not from here' using errcode = '23514', constraint = 'not_committed';
end $$;
create trigger commitment_goes_on before update of state on care.commitment for each row when (new.state <> old.state) execute function sealed.commitment_goes_on();

/* Somebody else than who asked, and exactly what is above: neither more than they were shown, nor in advance. */
create function sealed.only_the_excess() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare c care.commitment;
begin
  if sealed.in_bulk() then return new; end if;
  select * into c from care.commitment x where x.id = new.commitment_id;
  perform sealed.take_turns(c.budget_id);
  select * into c from care.commitment x where x.id = new.commitment_id for no key update;
  if c.state <> 'awaiting_approval' then raise exception 'decided' using errcode = '23514', constraint = 'decided_already'; end if;
  if c.written_by is not distinct from new.written_by then raise exception 'own' using errcode = '23514', constraint = 'approved_by_somebody_else'; end if;
  if new.approved and new.excess_cents <> greatest(0, c.amount_cents - sealed.left_of(c.budget_id))
    then raise exception 'another sum' using errcode = '23514', constraint = 'excess_has_changed'; end if;
  return new;
end $$;
create trigger only_the_excess before insert on care.budget_approval for each row execute function sealed.only_the_excess();

create function sealed.decision_counts() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  update care.commitment c set state = case when new.approved then 'committed' else 'rejected' end::care.commitment_state,
         ended_at = case when new.approved then null else new.at end, ended_by = case when new.approved then null else new.written_by end
   where c.id = new.commitment_id;
  return null;
end $$;
create trigger decision_counts after insert on care.budget_approval for each row execute function sealed.decision_counts();

/* Nothing is paid that was not committed, nor more of it; what is left of it after the last payment is free again. */
create function sealed.spent_of_a_commitment() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare c care.commitment;
begin
  if sealed.in_bulk() then return new; end if;
  select * into c from care.commitment x where x.id = new.commitment_id;
  perform sealed.take_turns(c.budget_id);
  select * into c from care.commitment x where x.id = new.commitment_id for no key update;
  if c.state <> 'committed' then raise exception 'not committed' using errcode = '23514', constraint = 'not_committed'; end if;
  update care.commitment x
     set spent_cents = x.spent_cents + new.amount_cents,
         state = case when new.last or x.spent_cents + new.amount_cents = x.amount_cents then 'spent' else 'committed' end::care.commitment_state,
         ended_at = case when new.last or x.spent_cents + new.amount_cents = x.amount_cents then new.at end,
         ended_by = case when new.last or x.spent_cents + new.amount_cents = x.amount_cents then new.written_by end
   where x.id = c.id;
  return new;
end $$;
create trigger spent_of_a_commitment before insert on care.spend for each row execute function sealed.spent_of_a_commitment();
