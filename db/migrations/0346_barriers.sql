-- Barriers: what stands in people's way is written down in the moment, adds up by itself, and is taken up by somebody who can change it (GOV-13, PRI-06, SM-15).

alter table care.action
  add column level text not null default 'individual' check (level in ('individual', 'family', 'community', 'organisation', 'system', 'policy')),
  add column blocked_kind text check (length(blocked_kind) between 1 and 100);
comment on column care.action.level is 'Where this step works: with the person, those close to them, around them, in an organisation, in the system of services, in policy.';
comment on column care.action.blocked_kind is 'What kind of thing stands in its way, in the words of src/shared/barrier-words.ts.';
grant update (level, blocked_kind) on care.action to homeward_app;

create type care.advocacy_state as enum ('rolled_up', 'owned', 'in_progress', 'removed', 'not_removable');
create table care.system_advocacy (
  id           uuid primary key default gen_random_uuid(),
  kind         text not null check (length(kind) between 1 and 100),
  level        text not null default 'system' check (level in ('organisation', 'system', 'policy')),
  words        text not null default '' check (length(words) <= 500),
  state        care.advocacy_state not null default 'rolled_up',
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  rolled_up_at timestamptz not null default guard.now(),
  owner_id     uuid references care.staff,
  owned_at     timestamptz,
  ended_at     timestamptz,
  ended_by     uuid references care.party,
  end_words    text not null default '' check (length(end_words) <= 1000),
  version      int not null default 1,
  constraint name_an_owner check (state in ('rolled_up') or (owner_id is not null and owned_at is not null)),
  constraint advocacy_ended_when_over_check check ((state in ('removed', 'not_removable')) = (ended_at is not null)),
  constraint say_how_the_barrier_ended check (ended_at is null or length(trim(end_words)) > 0)
);
comment on table care.system_advocacy is 'One kind of barrier that the network has taken up: by itself when enough people meet it, or because a worker says so. About nobody.';
comment on column care.system_advocacy.written_by is 'Who took it up by hand; null where it added up by itself.';
comment on column care.system_advocacy.words is 'What has to change: a fee waived, a rule dropped, a bus that goes there.';
create unique index taken_up_already on care.system_advocacy (kind) where ended_at is null;

create table care.advocacy_step (
  id         uuid primary key default gen_random_uuid(),
  item_id    uuid not null references care.system_advocacy,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  words      text not null constraint say_what_comes_next check (length(trim(words)) between 1 and 500),
  due_on     date not null,
  at         timestamptz not null default guard.now(),
  done_at    timestamptz,
  done_words text not null default '' check (length(done_words) <= 1000),
  version    int not null default 1,
  constraint step_within_sixty_days check (due_on between (at at time zone 'UTC')::date and (at at time zone 'UTC')::date + 60),
  constraint say_what_came_of_the_step check (done_at is null or length(trim(done_words)) > 0)
);
comment on table care.advocacy_step is 'What is done about one kind of barrier, each with the day by which, never further off than sixty days.';
create index advocacy_steps_of_item on care.advocacy_step (item_id, due_on);

alter table care.barrier
  alter column level set default '',
  add column need_id      uuid references care.need,
  add column action_id    uuid references care.action,
  add column onward_id    uuid references care.onward_referral,
  add column item_id      uuid references care.system_advocacy,
  add column rolled_up_at timestamptz,
  add column owned_at     timestamptz,
  add column removed_words text not null default '' check (length(removed_words) <= 1000),
  add column told_at      timestamptz,
  add column told_by      uuid references care.party,
  add constraint told_before_it_was_gone check (told_at >= removed_at);
comment on column care.barrier.person_id is 'Whom it stands in the way of; null where somebody wrote it down without anybody in particular.';
comment on column care.barrier.action_id is 'The step it blocks. Where the network removes it, the step becomes possible again.';
comment on column care.barrier.onward_id is 'The onward referral that was declined, where it came from one.';
comment on column care.barrier.item_id is 'What the network has made of it, with others of its kind; rolled_up_at and owned_at say since when, for this person.';
comment on column care.barrier.told_at is 'When whoever has the step it blocked heard that it is possible again.';
create index barriers_of_item on care.barrier (item_id);
create index barriers_of_action on care.barrier (action_id) where action_id is not null;
create index barriers_adding_up on care.barrier (kind, logged_at) where item_id is null;

call sealed.adopt('care.system_advocacy', 'id', false);
call sealed.adopt('care.advocacy_step', 'item_id', false);
grant update (removed_words, told_at, told_by) on care.barrier to homeward_app;

-- about nobody in particular: counted, and read by nobody
drop trigger kept_by_its_agency on care.barrier;
create trigger kept_by_its_agency after insert on care.barrier for each row when (new.person_id is not null) execute function sealed.agency_keeps();
create policy told_of_nobody_in_particular on care.barrier for insert to homeward_app
  with check (person_id is null and category = 'general' and (select guard.kind()) = 'staff' and written_by = (select guard.party())
    and agency_id is not distinct from (select guard.agency()) and entry_id is null and match_id is null and referral_id is null and need_id is null and action_id is null);
-- what the network makes of them: about nobody, so everybody who is signed in may read it; moved by whoever owns it and whoever answers for the network
create policy known_to_everybody on care.system_advocacy for select to homeward_app using ((select guard.party()) is not null);
create policy known_to_everybody on care.advocacy_step for select to homeward_app using ((select guard.party()) is not null);
create policy taken_up_by_who_works_here on care.system_advocacy for insert to homeward_app
  with check (((select guard.works_with_people()) or (select guard.holds('network_admin')) or (select guard.holds('agency_admin')))
    and written_by = (select guard.party()) and agency_id is not distinct from (select guard.agency()) and state = 'rolled_up' and owner_id is null);
create policy moved_by_its_owner_or_the_network on care.system_advocacy for update to homeward_app
  using ((select guard.holds('network_admin')) or owner_id = (select guard.party())) with check (ended_by is null or ended_by = (select guard.party()));
create policy stepped_by_its_owner_or_the_network on care.advocacy_step for insert to homeward_app
  with check (written_by = (select guard.party()) and agency_id is not distinct from (select guard.agency()) and done_at is null
    and exists (select from care.system_advocacy s where s.id = item_id and s.ended_at is null and (s.owner_id = (select guard.party()) or (select guard.holds('network_admin')))));
create policy stepped_by_its_owner_or_the_network_again on care.advocacy_step for update to homeward_app
  using (exists (select from care.system_advocacy s where s.id = item_id and s.ended_at is null and (s.owner_id = (select guard.party()) or (select guard.holds('network_admin')))));
grant select on care.system_advocacy, care.advocacy_step to homeward_app;
grant insert (id, kind, level, words, agency_id, written_by, rolled_up_at) on care.system_advocacy to homeward_app;
grant update (level, words, state, owner_id, owned_at, ended_at, ended_by, end_words) on care.system_advocacy to homeward_app;
grant insert (id, item_id, agency_id, written_by, words, due_on, at) on care.advocacy_step to homeward_app;
grant update (done_at, done_words) on care.advocacy_step to homeward_app;

/* Where a kind of barrier has to change, unless whoever wrote it down says otherwise. */
create function sealed.level_of_barrier() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.level := case when new.kind in ('digital', 'language') then 'micro'
    when new.kind in ('identity', 'cost', 'precondition', 'service_gap') then 'macro' else 'mezzo' end;
  return new;
end $$;
create trigger level_of_barrier before insert on care.barrier for each row when (new.level = '') execute function sealed.level_of_barrier();

/* SM-15: the same kind for enough people in the window is taken up by itself; what is taken up already takes the next one along. One after another,
   so that the third and the fourth who write at once make one of it. "Something else" is no kind that could be removed. */
create function sealed.barrier_adds_up() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  wanted int := (select (value #>> '{}')::int from care.parameter_in_force where key = 'cfg.barrier.threshold');
  since timestamptz := guard.now() - make_interval(days => (select (value #>> '{}')::int from care.parameter_in_force where key = 'cfg.barrier.windowDays'));
  item care.system_advocacy;
begin
  if sealed.in_bulk() then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('barrier ' || new.kind, 0));
  select * into item from care.system_advocacy s where s.kind = new.kind and s.ended_at is null;
  if item.id is not null then
    update care.barrier b set item_id = item.id, rolled_up_at = guard.now(), owned_at = case when item.owned_at is not null then guard.now() end where b.id = new.id;
  elsif (select count(distinct b.person_id) from care.barrier b where b.kind = new.kind and b.item_id is null and b.logged_at > since) >= wanted then
    insert into care.system_advocacy (kind, level) values (new.kind, case when new.level = 'macro' then 'policy' when new.level = 'micro' then 'organisation' else 'system' end);
  end if;
  return null;
end $$;
create trigger barrier_adds_up after insert on care.barrier for each row when (new.kind <> 'other') execute function sealed.barrier_adds_up();

/* Those of its kind that were written down lately go with it, whoever took it up. */
create function sealed.advocacy_takes_along() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare since timestamptz := guard.now() - make_interval(days => (select (value #>> '{}')::int from care.parameter_in_force where key = 'cfg.barrier.windowDays'));
begin
  if sealed.in_bulk() then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('barrier ' || new.kind, 0));
  update care.barrier b set item_id = new.id, rolled_up_at = new.rolled_up_at where b.kind = new.kind and b.item_id is null and b.logged_at > since;
  return null;
end $$;
create trigger advocacy_takes_along after insert on care.system_advocacy for each row execute function sealed.advocacy_takes_along();

/* SM-15. What is over stays so. */
create function sealed.advocacy_goes_on() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() or (old.state, new.state) in (('rolled_up', 'owned'), ('owned', 'in_progress'), ('in_progress', 'removed'), ('in_progress', 'not_removable'))
    then return new; end if;
  raise exception 'not from here' using errcode = '23514', constraint = 'another_step_comes_first';
end $$;
create trigger advocacy_goes_on before update of state on care.system_advocacy for each row when (new.state <> old.state) execute function sealed.advocacy_goes_on();

/* Named: everybody it stands in the way of can read that somebody has it. Removed: it is gone for all of them, and the steps it blocked are possible again. */
create function sealed.advocacy_reaches_everybody() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  if new.owned_at is not null and old.owned_at is null then
    update care.barrier b set owned_at = new.owned_at where b.item_id = new.id and b.owned_at is null;
  end if;
  if new.state = 'removed' and old.state <> 'removed' then
    update care.barrier b set removed_at = new.ended_at, removed_words = new.end_words where b.item_id = new.id and b.removed_at is null;
    update care.action a set state = 'in_progress', started_at = coalesce(a.started_at, new.ended_at), blocked_reason = '', blocked_kind = null
     where a.state = 'blocked' and a.id in (select b.action_id from care.barrier b where b.item_id = new.id)
       and not exists (select from care.barrier o where o.action_id = a.id and o.removed_at is null);
  end if;
  return null;
end $$;
create trigger advocacy_reaches_everybody after update on care.system_advocacy for each row execute function sealed.advocacy_reaches_everybody();

/* Each blocked step is a barrier; a step that goes on has none. */
create function sealed.blocked_step_is_a_barrier() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  if new.state = 'blocked' then
    insert into care.barrier (person_id, category, agency_id, written_by, kind, note, need_id, action_id, logged_at)
    values (new.person_id, new.category, guard.agency(), guard.party(), coalesce(new.blocked_kind, 'other'), new.blocked_reason, new.need_id, new.id, guard.now());
  elsif new.state = 'in_progress' then
    update care.barrier b set removed_at = guard.now() where b.action_id = new.id and b.removed_at is null;
  end if;
  return null;
end $$;
create trigger blocked_step_is_a_barrier after update of state on care.action for each row
  when (new.state <> old.state and 'blocked' in (old.state, new.state)) execute function sealed.blocked_step_is_a_barrier();

/* A service that says no is a barrier of the kind that it says; where it names no kind, that it said no. It stands with whoever sent the person there:
   a no gives the service nothing of the person to keep. */
alter table care.service_referral drop constraint service_referral_decline_kind_check, add constraint service_referral_decline_kind_check
  check (decline_kind in ('age_rule', 'area_rule', 'money_rule', 'papers_rule', 'precondition', 'other_rule', 'full', 'not_our_work', 'other'));
create function sealed.declined_is_a_barrier() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  if tg_table_name = 'onward_referral' then
    insert into care.barrier (person_id, category, agency_id, written_by, kind, note, onward_id, entry_id, logged_at)
    values (new.person_id, new.category, new.agency_id, new.written_by, 'service_declined', left(new.answer_reason, 2000), new.id, new.entry_id, guard.now());
  else
    insert into care.barrier (person_id, category, agency_id, written_by, kind, note, need_id, referral_id, logged_at)
    values (new.person_id, new.category, new.agency_id, new.written_by,
      case new.decline_kind when 'not_our_work' then 'no_fitting_service' when 'other' then 'service_declined' else new.decline_kind end,
      new.answer_words, new.need_id, new.id, guard.now());
  end if;
  return null;
end $$;
create trigger declined_is_a_barrier after update of state on care.service_referral for each row
  when (new.state = 'declined' and old.state <> 'declined') execute function sealed.declined_is_a_barrier();
create trigger declined_is_a_barrier after update of state on care.onward_referral for each row
  when (new.state = 'declined' and old.state <> 'declined') execute function sealed.declined_is_a_barrier();

/* How many people meet each kind of barrier, without saying who. Small numbers only for those who answer for the network. */
create function guard.barriers_by_kind(since timestamptz) returns table (kind text, level text, people int, since_first timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select m.kind, m.level, case when m.told then m.people end, case when m.told then m.first end from (
  select b.kind, b.level, count(distinct b.person_id)::int as people, date_trunc('day', min(b.logged_at), 'UTC') as first,
         guard.holds('network_admin') or count(distinct b.person_id) not between 1 and few.n - 1 as told
    from care.barrier b cross join (select (value #>> '{}')::int as n from care.parameter_in_force where key = 'cfg.smallCell') few
   where b.removed_at is null and b.logged_at >= since and guard.kind() = 'staff'
   group by b.kind, b.level, few.n) m
   order by case when m.told then m.people end desc nulls last, m.kind
$$;
/* Of what the network has taken up: how many people it stands or stood in the way of, how many steps it blocks, and how many people met it in the window
   before it was taken up and after it was removed: its rate, before and after. */
create function guard.advocacy_counts() returns table (item_id uuid, people int, steps int, before int, since int)
  language sql stable security definer set search_path = pg_catalog as $$
  with days as (select make_interval(days => (select (value #>> '{}')::int from care.parameter_in_force where key = 'cfg.barrier.windowDays')) as n,
                       case when guard.holds('network_admin') then 0 else (select (value #>> '{}')::int from care.parameter_in_force where key = 'cfg.smallCell') end as few)
  select s.id, told.people, told.steps, told.before, told.since
    from care.system_advocacy s cross join days d
    cross join lateral (
      select count(distinct b.person_id) filter (where b.item_id = s.id)::int as people,
             count(distinct b.action_id) filter (where b.item_id = s.id)::int as steps,
             count(distinct b.person_id) filter (where b.logged_at <= s.rolled_up_at and b.logged_at > s.rolled_up_at - d.n)::int as before,
             case when s.state = 'removed' then count(distinct b.person_id) filter (where b.logged_at > s.ended_at and b.logged_at <= s.ended_at + d.n)::int end as since
        from care.barrier b where b.kind = s.kind) counted
    cross join lateral (
      select case when counted.people between 1 and d.few - 1 then null else counted.people end as people,
             case when counted.steps > 0 and counted.people < d.few then null else counted.steps end as steps,
             case when counted.before between 1 and d.few - 1 then null else counted.before end as before,
             case when counted.since between 1 and d.few - 1 then null else counted.since end as since) told
   where guard.kind() = 'staff'
$$;
/* At which level the steps of plans in force work: one's agency's for those who answer for it, the network's for theirs. */
create function guard.levels_of_steps() returns table (level text, steps int)
  language sql stable security definer set search_path = pg_catalog as $$
  select a.level, case when count(distinct a.person_id) between 1 and (select (value #>> '{}')::int from care.parameter_in_force where key = 'cfg.smallCell') - 1 then null else count(*)::int end
    from care.action a join care.plan p on p.id = a.plan_id and p.state = 'active'
   where a.kind = 'action' and a.state not in ('cancelled', 'declined') and guard.kind() = 'staff'
     and (guard.holds('network_admin') or guard.holds('evaluator') or ((guard.holds('supervisor') or guard.holds('agency_admin')) and a.agency_id = guard.agency()))
   group by a.level
$$;
grant execute on function guard.barriers_by_kind(timestamptz), guard.advocacy_counts(), guard.levels_of_steps() to homeward_app;
