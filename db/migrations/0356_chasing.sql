-- More than a meeting: what is done between meetings so that things move. Whoever does not answer is chased, each time in another way, until there is an
-- answer or it was tried enough; and what else was done to bring people and services together is noted beside it (COO-26).

create table care.coordination_activity (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  kind        text not null check (kind in ('chase', 'outreach')),
  referral_id uuid references care.service_referral,
  exchange_id uuid references care.info_exchange,
  action_id   uuid references care.action,
  reader_ids  uuid[],
  way         text not null check (way in ('call', 'mail', 'visit', 'supervisor')),
  whom        text not null default '' check (length(whom) <= 200),
  result      text not null check (result in ('no_answer', 'promised', 'reached')),
  words       text not null default '' check (length(words) <= 1000),
  next_on     date,
  at          timestamptz not null default guard.now(),
  constraint chase_of_one_thing check (num_nonnulls(referral_id, exchange_id, action_id) = case kind when 'chase' then 1 else 0 end),
  constraint chase_has_an_end_check check (kind <> 'chase' or result <> 'reached'),
  constraint say_what_you_did_between check (kind = 'chase' or length(trim(words)) > 0),
  constraint promised_for_a_day check (result <> 'promised' or next_on is not null),
  constraint next_push_within_three_days check (kind <> 'chase' or result <> 'no_answer' or next_on is not null and next_on <= (at at time zone 'UTC')::date + 3),
  constraint next_push_ahead check (next_on >= (at at time zone 'UTC')::date)
);
comment on table care.coordination_activity is 'One thing that was done between meetings: something that waits for somebody was chased, or somebody was reached out to.';
comment on column care.coordination_activity.way is 'How: by telephone, by mail, by going there, or from supervisor to supervisor.';
comment on column care.coordination_activity.next_on is 'The next push: at the latest three days after one that came to nothing, or the day that was promised.';
comment on column care.coordination_activity.reader_ids is 'Who alone may read what is chased, where it is for named readers: nobody else learns that it was.';
create index activities_of_person on care.coordination_activity (person_id, at);
create index activities_of_referral on care.coordination_activity (referral_id, at) where referral_id is not null;
create index activities_of_exchange on care.coordination_activity (exchange_id, at) where exchange_id is not null;
create index activities_of_action on care.coordination_activity (action_id, at) where action_id is not null;
-- twice in one way on one day is one try; and a second tap by mistake writes nothing
create unique index chased_that_way_today on care.coordination_activity (coalesce(referral_id, exchange_id, action_id), way, ((at at time zone 'UTC')::date)) where kind = 'chase';
create trigger written_once before update or delete on care.coordination_activity for each row execute function sealed.append_only();

call sealed.adopt_content('care.coordination_activity');
-- what is for named readers is announced to nobody: that it is chased would tell that it was written
drop trigger change_log on care.coordination_activity;
create trigger change_log after insert or update or delete on care.coordination_activity for each row execute function sealed.log_change('person_id', 'weighed', 'to_its_readers');
create policy for_its_readers on care.coordination_activity as restrictive for select to homeward_app
  using (reader_ids is null or reader_ids && (select guard.parties()) or agency_id = (select guard.agency()) or (select guard.opened_by_self()));
grant select, insert (person_id, category, agency_id, written_by, kind, referral_id, exchange_id, action_id, way, whom, result, words, next_on, at) on care.coordination_activity to homeward_app;

/* A chase is about the part of life of what it chases, and for the same readers. */
create function sealed.chase_is_about_its_thing() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare found_ boolean := true;
begin
  if new.referral_id is not null then
    select r.category, true into new.category, found_ from care.service_referral r where r.id = new.referral_id and r.person_id = new.person_id;
  elsif new.exchange_id is not null then
    select e.category, e.reader_ids, true into new.category, new.reader_ids, found_ from care.info_exchange e where e.id = new.exchange_id and e.person_id = new.person_id and e.kind = 'request';
  elsif new.action_id is not null then
    select x.category, true into new.category, found_ from care.action x where x.id = new.action_id and x.person_id = new.person_id and x.kind = 'action';
  end if;
  if found_ is not true then raise exception 'nothing to chase' using errcode = '23514', constraint = 'chase_of_one_thing'; end if;
  return new;
end $$;
create trigger chase_is_about_its_thing before insert on care.coordination_activity for each row execute function sealed.chase_is_about_its_thing();
