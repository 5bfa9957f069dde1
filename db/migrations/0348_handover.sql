-- Handover keeps commitments alive: nobody leaves while they still own something; a supervisor hands all of it to a colleague in one step,
-- who takes it on themself; and the person meets whoever is there now within fourteen days (COO-35).

create table care.handover (
  id              uuid primary key default gen_random_uuid(),
  batch_id        uuid not null,
  person_id       uuid not null references care.person,
  category        care.category not null default 'general',
  agency_id       uuid references care.agency,
  written_by      uuid references care.party,
  from_id         uuid not null references care.staff,
  to_id           uuid not null references care.staff,
  note            text not null default '' check (length(note) <= 2000),
  state           text not null default 'proposed' check (state in ('proposed', 'agreed', 'declined', 'passed_on')),
  at              timestamptz not null default guard.now(),
  answered_at     timestamptz,
  declined_reason text not null default '' check (length(declined_reason) <= 1000),
  meet_on         date not null,
  met_at          timestamptz,
  met_words       text not null default '' check (length(met_words) <= 1000),
  version         int not null default 1,
  constraint handover_answered_check check ((state = 'proposed') = (answered_at is null)),
  constraint say_why_you_cannot check (state <> 'declined' or length(trim(declined_reason)) > 0),
  constraint meets_within_fourteen_days check (meet_on between (at at time zone 'UTC')::date and (at at time zone 'UTC')::date + 14),
  constraint met_before_it_was_handed_over check (met_at is null or (state = 'agreed' and met_at >= answered_at))
);
comment on table care.handover is 'What one worker owns of one person goes to a colleague: handed over by a supervisor, agreed to by the colleague, and the person meets them.';
comment on column care.handover.batch_id is 'Everything that was handed over in the same step, of however many people.';
comment on column care.handover.state is 'passed_on: whoever was asked could not answer any more, or did not, and it was handed to somebody else.';
comment on column care.handover.meet_on is 'When the person meets whoever takes over; met_at says that they did.';
create unique index handed_over_already on care.handover (person_id, from_id) where state = 'proposed';
create index handovers_of_person on care.handover (person_id, at);
create index handovers_to on care.handover (to_id, state);
create index handovers_of_batch on care.handover (batch_id);

create table care.handover_item (
  id          uuid primary key default gen_random_uuid(),
  handover_id uuid not null references care.handover,
  person_id   uuid not null references care.person,
  category    care.category not null,
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  kind           text not null check (kind in ('step', 'promise', 'coordination', 'part', 'appointment')),
  action_id      uuid references care.action,
  assignment_id  uuid references care.coordinator_assignment,
  participant_id uuid references care.participant,
  appointment_id uuid references care.appointment,
  constraint one_thing_an_item check (num_nonnulls(action_id, assignment_id, participant_id, appointment_id) = 1)
);
comment on table care.handover_item is 'One thing that is handed over: a step, a promise, the coordination of a plan, a part in it, an appointment.';
create index handover_items_of on care.handover_item (handover_id);
create index handover_items_of_person on care.handover_item (person_id);
create trigger written_once before update or delete on care.handover_item for each row execute function sealed.append_only();

call sealed.adopt_content('care.handover');
call sealed.adopt_content('care.handover_item', weighed => false);
grant select on care.handover, care.handover_item to homeward_app;
-- that they have met is said by the person, or by those who took over
create policy met_by_the_person_or_who_took_over on care.handover as restrictive for update to homeward_app
  using ((select guard.opened_by_self()) or agency_id = (select guard.agency()));
grant update (met_at, met_words) on care.handover to homeward_app;

/* What somebody still owns: steps and promises not done, plans they coordinate or take part in, appointments to come. Nothing of people of whom their
   agency may no longer know: nobody there could hand it over, nor is to learn that it still stands. */
create function sealed.owned_by(who uuid) returns table (kind text, row_id uuid, person_id uuid, category care.category, due_at timestamptz)
  language sql stable set search_path = pg_catalog as $$
  select o.* from (
  select case a.kind when 'promise' then 'promise' else 'step' end, a.id, a.person_id, a.category, a.due_at
    from care.action a where a.responsible_id = who and a.state in ('requested', 'countered', 'agreed', 'in_progress', 'blocked')
  union all select 'coordination', c.id, c.person_id, c.category, null
    from care.coordinator_assignment c join care.plan p on p.id = c.plan_id and p.state <> 'closed' where c.staff_id = who and c.state in ('current', 'handing_over')
  union all select 'part', t.id, t.person_id, t.category, null
    from care.participant t join care.plan p on p.id = t.plan_id and p.state <> 'closed' where t.party_id = who and t.to_at is null
  union all select 'appointment', x.id, x.person_id, x.category, x.starts_at
    from care.appointment x where x.with_id = who and x.state = 'planned' and x.starts_at > guard.now()) o(kind, row_id, person_id, category, due_at)
   where exists (select from care.acquaintance a where a.person_id = o.person_id and a.party_id in (who, sealed.agency_of(who)) and a.from_at <= guard.now() and a.to_at > guard.now())
     and not exists (select from care.exclusion x where x.person_id = o.person_id and x.excluded_party_id = sealed.agency_of(who) and x.from_at <= guard.now() and x.to_at > guard.now())
$$;

create function sealed.nobody_leaves_owning() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not sealed.in_bulk() and exists (select from sealed.owned_by(new.id)) then
    raise exception 'still owns something' using errcode = '23514', constraint = 'hand_over_first';
  end if;
  return new;
end $$;
create trigger nobody_leaves_owning before update of active on care.staff for each row
  when (old.active and not new.active) execute function sealed.nobody_leaves_owning();

/* How much a worker still owns, for whoever ends their work or hands it over: how many of each kind, of how many people, and the next day. No names. */
create function guard.still_owned(who uuid) returns table (kind text, n int, people int, due_at timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select o.kind, count(*)::int, count(distinct o.person_id)::int, min(o.due_at) from sealed.owned_by(who) o
   where exists (select from care.staff s where s.id = who and (guard.holds('network_admin')
     or (s.agency_id = guard.agency() and (guard.holds('agency_admin') or guard.holds('supervisor')))))
   group by o.kind
$$;
/* Whether whoever was asked can still answer: they work here, may know of the person, and it is not longer ago than they have for it (COO-35: five days). */
create function sealed.still_asked(h care.handover) returns boolean language sql stable set search_path = pg_catalog
  return h.state = 'proposed' and h.at > guard.now() - interval '5 days' and exists (select from care.staff s where s.id = h.to_id and s.active)
    and not exists (select from care.exclusion x where x.person_id = h.person_id and x.excluded_party_id = h.to_id and x.from_at <= guard.now() and x.to_at > guard.now());

/* The same by person, for a supervisor of the worker's own agency, of people whom their agency knows. */
create function guard.owned_by_person(who uuid) returns table (person_id uuid, kind text, n int, due_at timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select o.person_id, o.kind, count(*)::int, min(o.due_at) from sealed.owned_by(who) o
   where guard.holds('supervisor') and exists (select from care.staff s where s.id = who and s.agency_id = guard.agency())
     and exists (select from care.acquaintance a where a.person_id = o.person_id and a.party_id = any (guard.parties()) and a.from_at <= guard.now() and a.to_at > guard.now())
     and not exists (select from care.exclusion x where x.person_id = o.person_id and x.excluded_party_id = guard.party() and x.from_at <= guard.now() and x.to_at > guard.now())
     and not exists (select from care.handover h where h.person_id = o.person_id and h.from_id = who and sealed.still_asked(h))
   group by o.person_id, o.kind
$$;

/** One step: everything a worker owns, of these people or of all, is asked of a colleague. Returns which step it was. */
create function guard.hand_over(from_ uuid, to_ uuid, note_ text, meet_on_ date, people uuid[]) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog as $$
declare batch uuid := gen_random_uuid(); p uuid; h uuid; t timestamptz := guard.now();
begin
  if not guard.holds('supervisor') or (select count(*) from care.staff s where s.id in (from_, to_) and s.agency_id = guard.agency()) < 2 then
    raise exception 'not theirs' using errcode = '23514', constraint = 'handed_within_ones_agency';
  end if;
  for p in select distinct o.person_id from guard.owned_by_person(from_) o where people is null or o.person_id = any (people) loop
    -- whoever may not know the person, or speaks for them, does not take this over; which of the two is nobody's to learn here
    if exists (select from care.exclusion x where x.person_id = p and x.excluded_party_id = to_ and x.from_at <= t and x.to_at > t)
       or (exists (select from sealed.owned_by(from_) o where o.person_id = p and o.kind = 'coordination')
           and exists (select from sealed.owned_by(to_) o join care.participant c on c.id = o.row_id where o.person_id = p and o.kind = 'part' and c.advocate)) then
      raise exception 'not this one' using errcode = '23514', constraint = 'somebody_else_takes_over';
    end if;
    if exists (select from sealed.owned_by(from_) o where o.person_id = p and o.kind = 'coordination')
       and not exists (select from care.staff s where s.id = to_ and 'coordinator' = any (s.roles)) then
      raise exception 'coordinates' using errcode = '23514', constraint = 'not_a_coordinator';
    end if;
    update care.handover x set state = 'passed_on', answered_at = t where x.person_id = p and x.from_id = from_ and x.state = 'proposed' and not sealed.still_asked(x);
    insert into care.handover (batch_id, person_id, agency_id, written_by, from_id, to_id, note, meet_on)
      values (batch, p, guard.agency(), guard.party(), from_, to_, note_, meet_on_) returning id into h;
    insert into care.handover_item (handover_id, person_id, category, agency_id, written_by, kind, action_id, assignment_id, participant_id, appointment_id)
      select h, p, o.category, guard.agency(), guard.party(), o.kind, case when o.kind in ('step', 'promise') then o.row_id end,
             case o.kind when 'coordination' then o.row_id end, case o.kind when 'part' then o.row_id end, case o.kind when 'appointment' then o.row_id end from sealed.owned_by(from_) o where o.person_id = p;
  end loop;
  if h is null then raise exception 'nothing' using errcode = '23514', constraint = 'nothing_to_hand_over'; end if;
  return batch;
end $$;

/* What a colleague has taken on is theirs: steps with their own yes, the coordination in the same instant, the part with its duties, what they lead. */
create function sealed.takes_over(h care.handover) returns void language plpgsql set search_path = pg_catalog as $$
declare
  t timestamptz := guard.now(); item record; a care.action; c care.coordinator_assignment; part care.participant; begins timestamptz;
  reach text := (select coalesce(nullif(s.phone, ''), g.phone) from care.staff s join care.agency g on g.id = s.agency_id where s.id = h.to_id);
begin
  for item in select i.kind, o.row_id from care.handover_item i
      join sealed.owned_by(h.from_id) o on o.row_id = coalesce(i.action_id, i.assignment_id, i.participant_id, i.appointment_id) where i.handover_id = h.id loop
    if item.kind in ('step', 'promise') then
      select * into a from care.action x where x.id = item.row_id for update;
      if a.state in ('requested', 'countered') then -- not answered yet: it is asked of them now, and answered as any request
        update care.action x set responsible_id = h.to_id, round = a.round + 1, state = 'requested', requested_at = t where x.id = a.id;
      else
        insert into care.action_answer (action_id, person_id, category, agency_id, written_by, party_id, round, response, at)
          values (a.id, a.person_id, a.category, h.agency_id, h.to_id, h.to_id, a.round + 1, 'agreed', t);
        update care.action x set responsible_id = h.to_id, round = a.round + 1 where x.id = a.id;
      end if;
    elsif item.kind = 'coordination' then
      if not exists (select from care.staff s where s.id = h.to_id and 'coordinator' = any (s.roles)) then
        raise exception 'coordinates' using errcode = '23514', constraint = 'not_a_coordinator';
      end if;
      select * into c from care.coordinator_assignment x where x.id = item.row_id for update;
      begins := greatest(t, c.from_at);
      update care.coordinator_assignment x set state = 'ended', to_at = begins,
        -- what was said of several people at once belongs into the record of none of them
        handover_note = case when exists (select from care.handover o where o.batch_id = h.batch_id and o.id <> h.id) then '' else h.note end where x.id = c.id;
      insert into care.coordinator_assignment (plan_id, person_id, category, agency_id, written_by, staff_id, state, proposed_at, answered_at, from_at)
        values (c.plan_id, c.person_id, c.category, h.agency_id, h.written_by, h.to_id, 'current', h.at, t, begins);
    elsif item.kind = 'part' then
      select * into part from care.participant x where x.id = item.row_id for update;
      update care.participant x set to_at = greatest(t, part.from_at) where x.id = part.id;
      insert into care.participant (plan_id, person_id, category, agency_id, written_by, party_id, role, responsibilities, contact_path, tells, substitute, advocate, from_at, confirmed_at)
        values (part.plan_id, part.person_id, part.category, h.agency_id, h.written_by, h.to_id, part.role, part.responsibilities, reach, part.tells, part.substitute,
                part.advocate, t, t) on conflict do nothing;
      update care.goal x set lead_id = h.to_id where x.plan_id = part.plan_id and x.lead_id = h.from_id and x.state in ('proposed', 'agreed', 'in_progress', 'on_hold');
    else
      update care.appointment x set with_id = h.to_id where x.id = item.row_id;
    end if;
  end loop;
end $$;

/* Whether the caller may know of this person now. */
create function sealed.may_know(p uuid) returns boolean language sql stable set search_path = pg_catalog
  return exists (select from care.acquaintance a where a.person_id = p and a.party_id = any (guard.parties()) and a.from_at <= guard.now() and a.to_at > guard.now())
    and not exists (select from care.exclusion x where x.person_id = p and x.excluded_party_id = guard.party() and x.from_at <= guard.now() and x.to_at > guard.now());

/** A colleague says yes to everything that was handed over in one step, or no and why: of whomever they may know of at that moment. */
create function guard.take_over(batch uuid, yes boolean, reason text) returns int
  language plpgsql volatile security definer set search_path = pg_catalog as $$
declare h care.handover; n int := 0;
begin
  for h in select * from care.handover x where x.batch_id = batch and x.to_id = guard.party() and x.state = 'proposed' and sealed.may_know(x.person_id) order by x.id for update loop
    if yes then perform sealed.takes_over(h); end if;
    update care.handover x set state = case when yes then 'agreed' else 'declined' end, answered_at = guard.now(), declined_reason = case when yes then '' else reason end
     where x.id = h.id;
    n := n + 1;
  end loop;
  return n;
end $$;

/* What was handed to the caller, or in their agency where they supervise it, of people whom they may know: what waits for an answer, for a
   first meeting, or was answered lately. */
create function guard.handovers() returns table (id uuid, batch_id uuid, person_id uuid, from_id uuid, to_id uuid, state text, at timestamptz, note text,
    declined_reason text, meet_on date, met_at timestamptz, version int, agency_id uuid, things jsonb)
  language sql stable security definer set search_path = pg_catalog as $$
  select h.id, h.batch_id, h.person_id, h.from_id, h.to_id, h.state, h.at, h.note, h.declined_reason, h.meet_on, h.met_at, h.version, h.agency_id,
         (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'n', k.n) order by k.kind), '[]')
            from (select i.kind, count(*)::int as n from care.handover_item i where i.handover_id = h.id group by i.kind) k)
    from care.handover h
   where (h.to_id = guard.party() or (guard.holds('supervisor') and h.agency_id = guard.agency()))
     and h.state <> 'passed_on' and (h.state = 'proposed' or (h.state = 'agreed' and h.met_at is null) or h.answered_at > guard.now() - interval '30 days')
     and sealed.may_know(h.person_id)
   order by h.at desc, h.id
$$;
grant execute on function guard.still_owned(uuid), guard.owned_by_person(uuid), guard.hand_over(uuid, uuid, text, date, uuid[]), guard.take_over(uuid, boolean, text),
  guard.handovers() to homeward_app;
