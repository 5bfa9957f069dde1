-- A payment that was typed wrong is put right and never erased: what was written stays, and beside it stands what it should have been, and why (COO-13).

create table care.spend_correction (
  id           uuid primary key default gen_random_uuid(),
  spend_id     uuid not null references care.spend,
  person_id    uuid not null references care.person,
  category     care.category not null default 'money',
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  was_cents    bigint not null check (was_cents between 0 and 1000000000),
  amount_cents bigint not null check (amount_cents between 0 and 1000000000),
  reason       text not null constraint say_why_it_is_corrected check (length(trim(reason)) between 1 and 1000),
  at           timestamptz not null default guard.now(),
  constraint nothing_to_correct check (amount_cents <> was_cents)
);
comment on table care.spend_correction is 'A payment was of another sum than was written: what stood, what it was, and why.';
comment on column care.spend_correction.amount_cents is 'What was paid in truth; nothing where it was never paid.';
create index spend_corrections_of_person on care.spend_correction (person_id);
create index spend_corrections_of_spend on care.spend_correction (spend_id);
create trigger written_once before update or delete on care.spend_correction for each row execute function sealed.append_only();
-- its commitment changes with it, and that is what is weighed
call sealed.adopt_content('care.spend_correction', weighed => false);

create policy corrected_by_the_agency_whose_money_it_is on care.spend_correction as restrictive for insert to homeward_app
  with check (exists (select from care.spend p where p.id = spend_id and p.agency_id = (select guard.agency()))
    and ((select guard.holds('coordinator')) or (select guard.holds('support_worker'))));
grant select on care.spend_correction to homeward_app;
grant insert (id, spend_id, person_id, agency_id, written_by, was_cents, amount_cents, reason, at) on care.spend_correction to homeward_app;

/*
 * The difference goes back to the commitment, or is taken off it: never more than it, and of one that is over never more than is free by now. Whoever
 * corrects takes turns with whoever commits, and corrects what stands now.
 */
create function sealed.corrects_a_payment() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare c care.commitment; stands bigint; spent bigint;
begin
  if sealed.in_bulk() then return new; end if;
  select x.* into c from care.commitment x join care.spend p on p.commitment_id = x.id where p.id = new.spend_id;
  perform sealed.take_turns(c.budget_id);
  select * into c from care.commitment x where x.id = c.id for no key update;
  select p.amount_cents + coalesce((select sum(k.amount_cents - k.was_cents) from care.spend_correction k where k.spend_id = p.id), 0)
    into stands from care.spend p where p.id = new.spend_id;
  if new.was_cents <> stands then raise exception 'another sum stands' using errcode = '23514', constraint = 'changed_meanwhile'; end if;
  spent := c.spent_cents + new.amount_cents - new.was_cents;
  update care.commitment x
     set spent_cents = spent,
         state = case when c.state = 'committed' and spent = c.amount_cents then 'spent' else c.state end,
         ended_at = case when c.state = 'committed' and spent = c.amount_cents then new.at else c.ended_at end,
         ended_by = case when c.state = 'committed' and spent = c.amount_cents then new.written_by else c.ended_by end
   where x.id = c.id;
  if sealed.left_of(c.budget_id) < 0 then raise exception 'not there' using errcode = '23514', constraint = 'above_the_allotment'; end if;
  return new;
end $$;
create trigger corrects_a_payment before insert on care.spend_correction for each row execute function sealed.corrects_a_payment();
