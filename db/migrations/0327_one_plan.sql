-- One integrated plan: every agency's own plan is a part of it, what all of them have arranged stands in one calendar, and what collides is seen and resolved.

create table care.plan_part (
  id         uuid primary key default gen_random_uuid(),
  plan_id    uuid not null references care.plan,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  part       text not null check (part in ('housing', 'support')),
  title      text not null default '' check (length(title) <= 200),
  words      text not null default '' check (length(words) <= 2000),
  goal_ids   uuid[] not null default '{}' check (cardinality(goal_ids) <= 30),
  review_on  date,
  linked_at  timestamptz not null default guard.now(),
  ended_at   timestamptz,
  end_words  text not null default '' check (length(end_words) <= 1000),
  version    int not null default 1,
  constraint say_why_the_part_ended check (ended_at is null or length(trim(end_words)) > 0)
);
comment on table care.plan_part is 'What one agency does by a plan of its own, linked as a part of the person''s one plan: its housing part, or its support part.';
comment on column care.plan_part.goal_ids is 'The goals of the one plan that it works on.';
create unique index part_linked_already on care.plan_part (plan_id, agency_id, part) where ended_at is null;
create index plan_parts_of_person on care.plan_part (person_id);

create type care.appointment_state as enum ('planned', 'kept', 'missed', 'cancelled');
create table care.appointment (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  what        text not null check (length(trim(what)) between 1 and 300),
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  with_id     uuid references care.party,
  with_words  text not null default '' check (length(with_words) <= 200),
  place       text not null default '' check (length(place) <= 300),
  mode        text not null default 'in_person' check (mode in ('in_person', 'phone', 'video')),
  goal_id     uuid references care.goal,
  state       care.appointment_state not null default 'planned',
  state_words text not null default '' check (length(state_words) <= 1000),
  state_at    timestamptz,
  state_by    uuid references care.party,
  joint_id    uuid,
  booked_at   timestamptz not null default guard.now(),
  version     int not null default 1,
  constraint ends_before_it_begins check (ends_at > starts_at),
  constraint longer_than_a_day check (ends_at <= starts_at + interval '24 hours'),
  constraint say_with_whom check (with_id is not null or length(trim(with_words)) > 0),
  constraint say_why_not check (state not in ('missed', 'cancelled') or length(trim(state_words)) > 0
    or (state = 'cancelled' and state_by is not distinct from person_id))
);
comment on table care.appointment is 'The person meets somebody, or is rung: who, when, where, and whether it took place. Whichever agency arranged it, it stands in the person''s one calendar.';
comment on column care.appointment.state_by is 'Who said so. The person owes nobody a reason for not coming; whoever works for them does.';
comment on column care.appointment.with_words is 'With whom, in words, where it is nobody of the network.';
comment on column care.appointment.joint_id is 'Visits of the same joint_id are brought together into one place and time (care.visit_joined); each is still its own agency''s part.';
create index appointments_of_person on care.appointment (person_id, starts_at);

create table care.conflict_flag (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  kind        text not null check (kind in ('double_booking', 'duplicate', 'contradiction', 'overload')),
  what        text not null check (what in ('appointment', 'action', 'goal')),
  first_id    uuid,
  second_id   uuid,
  week_on     date,
  most        int,
  visits      int,
  of_categories care.category[] not null default '{}',
  words       text not null default '' check (length(words) <= 1000),
  found_at    timestamptz not null default guard.now(),
  resolved_at timestamptz,
  resolved_by uuid references care.party,
  how         text check (how in ('moved', 'ended', 'kept_both', 'decided', 'fits')),
  resolution  text not null default '' check (length(resolution) <= 1000),
  version     int not null default 1,
  constraint two_that_collide check (first_id <> second_id),
  constraint two_or_a_week_check check (case when kind = 'overload' then first_id is null and second_id is null and week_on is not null and most is not null
    and visits is not null and cardinality(of_categories) > 0 else first_id is not null and second_id is not null and week_on is null end),
  constraint say_what_contradicts check (kind <> 'contradiction' or length(trim(words)) > 0),
  constraint resolved_somehow_check check ((resolved_at is null) = (how is null)),
  constraint say_how_it_was_resolved check (how is null or how in ('moved', 'ended', 'fits') or length(trim(resolution)) > 0)
);
comment on table care.conflict_flag is 'Two things that do not go together: two appointments at one time, one step asked of two agencies, what somebody sees contradict, or a week with more visits than the person wants. It says which, never more of them than the reader may know.';
comment on column care.conflict_flag.week_on is 'The Monday of a week with more visits than most, the limit that the person has stated.';
comment on column care.conflict_flag.of_categories is 'Who may know of all of these sees more visits in the week than most: the flag is for them. Whoever sees fewer is not told that there are others. Of two that collide, what each is about: what is owed for it is for who may know of both.';
create unique index flagged_already on care.conflict_flag (least(first_id, second_id), greatest(first_id, second_id)) where resolved_at is null;
create index conflict_flags_of_person on care.conflict_flag (person_id, found_at desc);

call sealed.adopt_content('care.plan_part');
call sealed.adopt_content('care.appointment');
call sealed.adopt_content('care.conflict_flag');
create policy a_full_week_is_for_who_sees_it on care.conflict_flag as restrictive for select to homeward_app
  using (kind <> 'overload' or of_categories <@ (select guard.opened_categories())::care.category[]);
-- that something stands at an hour is told of what is hidden only to those who come at that hour or arranged it: they have to know that it cannot be
create policy two_are_for_who_sees_both_or_comes on care.conflict_flag as restrictive for select to homeward_app
  using (kind not in ('double_booking', 'duplicate') or (select guard.opened_by_self()) or case what
    when 'appointment' then (select count(*) = 2 or bool_or(a.agency_id = (select guard.agency()) or a.with_id = any ((select guard.parties())::uuid[]))
                               from care.appointment a where a.id in (first_id, second_id))
    else (select count(*) = 2 or bool_or(a.agency_id = (select guard.agency()) or a.responsible_id = any ((select guard.parties())::uuid[]))
            from care.action a where a.id in (first_id, second_id)) end);
create policy only_what_somebody_sees on care.conflict_flag as restrictive for insert to homeward_app
  with check (kind = 'contradiction' and resolved_at is null);
grant select, insert on care.plan_part, care.appointment, care.conflict_flag to homeward_app;
grant update (title, words, goal_ids, review_on, ended_at, end_words) on care.plan_part to homeward_app;
grant update (what, starts_at, ends_at, with_id, with_words, place, mode, goal_id, state, state_words, state_at, state_by, joint_id) on care.appointment to homeward_app;
grant update (resolved_at, resolved_by, how, resolution) on care.conflict_flag to homeward_app;

/* The one plan of the opened person, for whoever writes on the team: also where they may not read it, they link their own to it (INV-16). */
create function guard.one_plan() returns table (id uuid, agency_id uuid) language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if guard.opened_writer() is null then return; end if;
  return query select l.id, l.agency_id from care.plan l where l.person_id = guard.opened_person() and l.state <> 'closed';
end $$;
grant execute on function guard.one_plan() to homeward_app;

/* A second agency that takes the person on has a plan of its own for what it does: it is a part of the one plan from its first day. */
create function sealed.service_is_a_part() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  insert into care.plan_part (plan_id, person_id, agency_id, written_by, part, linked_at)
    select l.id, new.person_id, new.agency_id, new.written_by, case when a.kind = 'housing' then 'housing' else 'support' end, guard.now()
      from care.plan l join care.agency a on a.id = new.agency_id
     where l.person_id = new.person_id and l.state <> 'closed' and l.agency_id is distinct from new.agency_id
    on conflict do nothing;
  return null;
end $$;
create trigger service_is_a_part after insert on care.support_period for each row
  when (new.closed_at is null and new.source is null) execute function sealed.service_is_a_part();

create function sealed.flag(person uuid, one record, other record, kind_ text, what_ text) returns void language plpgsql volatile set search_path = pg_catalog as $$
begin
  insert into care.conflict_flag (person_id, category, of_categories, agency_id, written_by, kind, what, first_id, second_id)
    values (person, case when one.category = other.category then one.category else 'general' end, array[other.category, one.category], one.agency_id, one.written_by, kind_, what_, other.id, one.id)
    on conflict do nothing;
end $$;

/* Two things at one time are flagged as soon as the second is arranged, and no longer once one of them is elsewhere, or both are one visit. */
create function sealed.at_one_time() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare other care.appointment;
begin
  if sealed.in_bulk() then return null; end if;
  update care.conflict_flag f set resolved_at = guard.now(), resolved_by = guard.party(), how = case when new.state = 'planned' then 'moved' else 'ended' end
   where f.person_id = new.person_id and f.resolved_at is null and f.kind = 'double_booking' and new.id in (f.first_id, f.second_id)
     and (new.state <> 'planned' or not exists (select from care.appointment a where a.id in (f.first_id, f.second_id) and a.id <> new.id
           and a.state = 'planned' and a.starts_at < new.ends_at and new.starts_at < a.ends_at and (a.joint_id = new.joint_id) is not true));
  if new.state = 'planned' then
    for other in select * from care.appointment a where a.person_id = new.person_id and a.id <> new.id and a.state = 'planned'
                  and a.starts_at < new.ends_at and new.starts_at < a.ends_at and (a.joint_id = new.joint_id) is not true loop
      perform sealed.flag(new.person_id, new, other, 'double_booking', 'appointment');
    end loop;
  end if;
  return null;
end $$;
-- after the change log by its name: it makes the writers of one person wait for each other, so that neither of two arranged at one moment is missed
create trigger collides_at_one_time after insert or update of starts_at, ends_at, state on care.appointment for each row execute function sealed.at_one_time();

/* The same step asked of two agencies: told once, to whoever plans. */
create function sealed.asked_twice() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare other care.action; over_ care.action_state[] := '{done,confirmed,cancelled,declined}';
begin
  if sealed.in_bulk() or new.kind <> 'action' then return null; end if;
  if new.state = any (over_) then
    update care.conflict_flag f set resolved_at = guard.now(), resolved_by = guard.party(), how = 'ended'
     where f.person_id = new.person_id and f.resolved_at is null and f.kind = 'duplicate' and new.id in (f.first_id, f.second_id);
    return null;
  end if;
  if new.responsible_id is null then return null; end if;
  for other in select a.* from care.action a where a.person_id = new.person_id and a.id <> new.id and a.kind = 'action' and a.state <> all (over_)
                and a.responsible_id <> new.responsible_id and sealed.same_words(a.words, new.words)
                and (select s.agency_id from care.staff s where s.id = a.responsible_id) <> (select s.agency_id from care.staff s where s.id = new.responsible_id) loop
    perform sealed.flag(new.person_id, new, other, 'duplicate', 'action');
  end loop;
  return null;
end $$;
create trigger duplicates_a_step after insert on care.action for each row execute function sealed.asked_twice();
/* Between two open states nothing is asked anew: what somebody looked at and left as it is is not flagged again. */
create trigger duplicates_a_step_now after update of words, responsible_id, state on care.action for each row
  when ((new.words, new.responsible_id, new.state in ('done', 'confirmed', 'cancelled', 'declined'))
    is distinct from (old.words, old.responsible_id, old.state in ('done', 'confirmed', 'cancelled', 'declined'))) execute function sealed.asked_twice();
