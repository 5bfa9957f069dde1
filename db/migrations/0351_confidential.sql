-- The plan stays confidential (CON-02): whoever is not on a plan says why before they read it; what is printed says who, when and what for;
-- and reading that is not as usual is noticed, without saying whose record it was.

insert into care.parameter (key, version, value, from_at, reason) values ('cfg.privacy.recordsPerHour', 1, '40', '2000-01-01', 'default');

create table care.reason_to_read (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid not null references care.party,
  reason     text not null constraint say_why_in_ten_letters check (length(trim(reason)) between 10 and 500),
  from_at    timestamptz not null default guard.now(),
  to_at      timestamptz not null default guard.now() + interval '12 hours',
  constraint a_reason_holds_for_a_day check (to_at > from_at and to_at <= from_at + interval '24 hours')
);
comment on table care.reason_to_read is 'Why somebody who is not on a plan reads it: in their words, for half a day; the person sees it beside who looked.';
create index reasons_to_read_of_person on care.reason_to_read (person_id, written_by, to_at);
create trigger written_once before update or delete on care.reason_to_read for each row execute function sealed.append_only();

create table care.taken_out (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid not null references care.party,
  what       text not null check (what in ('plan', 'crisis_plan', 'assessment', 'minutes', 'leaving_sheet', 'entry_sheet', 'letter')),
  purpose    text not null check (purpose in ('for_the_person', 'for_a_meeting', 'for_a_visit', 'by_law')),
  at         timestamptz not null default guard.now()
);
comment on table care.taken_out is 'Something of a record was printed: what, by whom, when and what for; the same stands at the foot of every sheet.';
create index taken_out_of_person on care.taken_out (person_id, at desc);
create trigger written_once before update or delete on care.taken_out for each row execute function sealed.append_only();

call sealed.adopt_content('care.reason_to_read', weighed => false);
call sealed.adopt_content('care.taken_out', weighed => false);
grant select on care.reason_to_read, care.taken_out to homeward_app;
grant insert (person_id, agency_id, written_by, reason, from_at, to_at) on care.reason_to_read to homeward_app;
grant insert (person_id, agency_id, written_by, what, purpose, at) on care.taken_out to homeward_app;

/**
 * Whether whoever asks has to say why first: staff who are not on the opened person's plan, once it is in force. On it is whoever takes part,
 * coordinates, has or wrote a step or a goal, is their main worker, is asked to a conference or takes over from somebody; an agency that was asked by name, works by a
 * part of its own or had the person referred to it; and the supervisors of the agency that leads. Whoever opened the record in an emergency has
 * said why; and somebody who may only read what their own agency wrote reads nothing of others.
 */
create function guard.says_why_first() returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
declare p uuid := guard.opened_person(); me uuid := guard.opened_writer(); ag uuid := guard.opened_writer_agency(); t timestamptz := guard.now();
  plan_ uuid; leads uuid; who uuid[];
begin
  if me is null or ag is null or not guard.opened_by_staff() then return false; end if;
  select l.id, l.agency_id into plan_, leads from care.plan l where l.person_id = p and l.state <> 'closed' and l.activated_at is not null;
  if not found then return false; end if;
  who := case when ag is distinct from leads then array[me, ag] else array[me] end; -- of the agency that leads, each for themself
  -- most are; only of others the rest is asked
  if ag = leads and guard.holds('supervisor') then return false; end if;
  if exists (select from care.participant x where x.plan_id = plan_ and x.party_id = any (who) and x.to_at is null) then return false; end if;
  if exists (select from care.coordinator_assignment x where x.plan_id = plan_ and x.staff_id = me and x.state in ('proposed', 'acknowledged', 'current', 'handing_over')) then return false; end if;
  return not (exists (select from care.action x where x.person_id = p and (x.responsible_id = any (who) or x.written_by = me) and x.state <> 'cancelled')
    or exists (select from care.goal x where x.plan_id = plan_ and (x.written_by = me or x.lead_id = me))
    or exists (select from care.plan_part x where x.plan_id = plan_ and x.agency_id = ag and x.ended_at is null)
    or exists (select from care.conference_invitation x join care.conference c on c.id = x.conference_id where x.person_id = p and x.party_id = any (who) and x.invited_at is not null)
    or exists (select from care.primary_worker x where x.person_id = p and x.staff_id = me and x.to_at is null)
    or exists (select from care.handover x where x.person_id = p and x.to_id = me and x.state <> 'declined')
    or exists (select from care.service_referral x where x.person_id = p and x.to_agency_id = ag and x.state in ('sent', 'acknowledged', 'accepted', 'waitlisted', 'appointment_set', 'linked', 'ongoing', 're_linked'))
    or exists (select from care.emergency_access x where x.person_id = p and x.written_by = me and x.from_at <= t and x.to_at > t)
    or exists (select from care.reason_to_read x where x.person_id = p and x.written_by = me and x.from_at <= t and x.to_at > t));
end $$;
grant execute on function guard.says_why_first() to homeward_app;

-- ---------- reading that is not as usual: noticed from the read log, beside the requests and never within them ----------
create table care.unusual_reading (
  id         uuid primary key default gen_random_uuid(),
  agency_id  uuid not null references care.agency,
  party_id   uuid not null references care.staff,
  kind       text not null check (kind in ('many_records', 'same_family_name', 'not_on_the_plan')),
  on_day     date not null,
  from_at    timestamptz not null,
  to_at      timestamptz not null,
  records    int not null check (records > 0),
  seen_by    uuid references care.party,
  seen_at    timestamptz,
  words      text not null default '' check (length(words) <= 1000),
  version    int not null default 1,
  constraint looked_into_by_somebody_else check (seen_by <> party_id),
  constraint say_what_you_found check ((seen_at is null) = (seen_by is null) and (seen_at is null or length(trim(words)) > 0))
);
comment on table care.unusual_reading is 'A worker read in a way that somebody should look into: how many records, never whose. One line for a worker, a kind and a day.';
create unique index noticed_once_a_day on care.unusual_reading (party_id, kind, on_day);
create index unusual_reading_of_agency on care.unusual_reading (agency_id, on_day desc);
call sealed.adopt('care.unusual_reading', 'none', false);
create policy seen_by_who_answers_for_the_agency on care.unusual_reading for select to homeward_app
  using (agency_id = (select guard.agency()) and ((select guard.holds('agency_admin')) or (select guard.holds('supervisor'))));
create policy looked_into_by_who_answers_for_the_agency on care.unusual_reading for update to homeward_app
  using (agency_id = (select guard.agency()) and ((select guard.holds('agency_admin')) or (select guard.holds('supervisor'))))
  with check (seen_by = (select guard.party()));
grant select, update (seen_by, seen_at, words) on care.unusual_reading to homeward_app;

create table sealed.read_lately (
  party_id  uuid not null,
  person_id uuid not null,
  at        timestamptz not null,
  primary key (party_id, person_id)
);
comment on table sealed.read_lately is 'Which records each worker opened within the last hour: once each, however often they were opened.';
create table sealed.read_so_far (upto bigint not null);
comment on table sealed.read_so_far is 'How much of the read log was looked through.';
insert into sealed.read_so_far values (0);

create function sealed.notice_reading(party uuid, kind_ text, since timestamptz, last timestamptz, records_ int) returns void language sql volatile set search_path = pg_catalog as $$
  insert into care.unusual_reading (agency_id, party_id, kind, on_day, from_at, to_at, records)
  select s.agency_id, s.id, kind_, (last at time zone 'UTC')::date, since, last, records_ from care.staff s where s.id = party
  on conflict (party_id, kind, on_day) do update set to_at = greatest(care.unusual_reading.to_at, excluded.to_at), records = greatest(care.unusual_reading.records, excluded.records)
   where care.unusual_reading.records < excluded.records $$;

/**
 * Looks through what was added to the read log. Beside the requests: no opening of a record is slower for it. A little is looked at twice, since
 * lines are kept in another order than they are numbered.
 */
create function guard.watch_reading() returns int language plpgsql volatile security definer set search_path = pg_catalog as $$
declare before bigint; last bigint; most int; noticed int := 0; readers uuid[]; one record;
begin
  select upto into before from sealed.read_so_far for update skip locked;
  if not found then return 0; end if;
  select max(id) into last from care.reading;
  if last is null or last = before then return 0; end if;
  select (value #>> '{}')::int into most from care.parameter_in_force where key = 'cfg.privacy.recordsPerHour';
  with kept as (
    insert into sealed.read_lately select r.party_id, r.person_id, max(r.judged_at) from care.reading r join care.staff s on s.id = r.party_id
     where r.id > before - 200 and r.id <= last and r.basis <> 'possible match' group by 1, 2
    on conflict (party_id, person_id) do update set at = greatest(sealed.read_lately.at, excluded.at) returning party_id)
  select array_agg(distinct party_id) into readers from kept;
  delete from sealed.read_lately where at <= guard.now() - interval '1 hour';
  for one in select l.party_id, min(l.at) as since, max(l.at) as until, count(*)::int as n, count(*) filter (where related)::int as same
               from (select r.*, length(p.family_name) > 1 and lower(p.family_name) = any (string_to_array(lower(s.name), ' ')) as related
                       from sealed.read_lately r join care.staff s on s.id = r.party_id join care.person p on p.id = r.person_id where r.party_id = any (readers)) l
              group by 1 having count(*) >= most or bool_or(related) loop
    if one.n >= most then perform sealed.notice_reading(one.party_id, 'many_records', one.since, one.until, one.n); noticed := noticed + 1; end if;
    if one.same > 0 then perform sealed.notice_reading(one.party_id, 'same_family_name', one.since, one.until, one.same); noticed := noticed + 1; end if;
  end loop;
  update sealed.read_so_far set upto = last;
  return noticed;
end $$;
grant execute on function guard.watch_reading() to homeward_engine;

/* Somebody said why they read a plan they are not on: counted for who answers for the agency, without words and names. */
create function sealed.outsider_is_noticed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare day date := (new.from_at at time zone 'UTC')::date;
begin
  if sealed.in_bulk() or not exists (select from care.staff s where s.id = new.written_by) then return null; end if;
  perform sealed.notice_reading(new.written_by, 'not_on_the_plan', new.from_at, new.from_at,
    (select count(distinct r.person_id)::int from care.reason_to_read r where r.written_by = new.written_by and (r.from_at at time zone 'UTC')::date = day));
  return null;
end $$;
create trigger outsider_is_noticed after insert on care.reason_to_read for each row execute function sealed.outsider_is_noticed();
create index reasons_to_read_by on care.reason_to_read (written_by, from_at);

-- ---------- what a withdrawal leaves open in the plan ----------
create table care.sharing_gap (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null,
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  plan_id     uuid not null references care.plan,
  consent_id  uuid not null references care.consent_event,
  party_id    uuid not null references care.party,
  at          timestamptz not null default guard.now(),
  words       text not null default '' check (length(words) <= 1000),
  arranged_at timestamptz,
  arranged_by uuid references care.party,
  ended_at    timestamptz,
  version     int not null default 1,
  constraint say_how_it_goes_on check ((arranged_at is null) = (arranged_by is null) and (arranged_at is null or length(trim(words)) > 0))
);
comment on table care.sharing_gap is 'A part of a plan in force whose agency cannot see updates since the person withdrew: the coordinator says how it goes on. Ended when they share again.';
create unique index one_gap_a_part on care.sharing_gap (plan_id, party_id, category) where ended_at is null;
create index sharing_gaps_of_person on care.sharing_gap (person_id);
call sealed.adopt_content('care.sharing_gap');
grant select, update (words, arranged_at, arranged_by) on care.sharing_gap to homeward_app;

/* Whatever an agency still does by a plan in force, of what the person no longer shares with it; and the end of that when they share again. */
create function sealed.withdrawal_leaves_a_gap() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() or new.scope <> 'party' or new.purpose <> 'care' then return null; end if;
  if new.decision = 'given' then
    update care.sharing_gap g set ended_at = new.from_at where g.person_id = new.person_id and g.party_id = new.party_id and g.ended_at is null and g.category = any (new.categories);
  else
    insert into care.sharing_gap (person_id, category, agency_id, written_by, plan_id, consent_id, party_id, at)
    select distinct new.person_id, x.category, l.agency_id, l.written_by, l.id, new.id, new.party_id, new.from_at
      from care.plan l, lateral (
        select a.category from care.action a left join care.staff s on s.id = a.responsible_id
         where a.person_id = l.person_id and new.party_id in (a.responsible_id, s.agency_id) and a.state in ('requested', 'countered', 'agreed', 'in_progress', 'blocked')
        union select r.category from care.service_referral r where r.person_id = l.person_id and r.to_agency_id = new.party_id
           and r.state in ('sent', 'acknowledged', 'accepted', 'waitlisted', 'appointment_set', 'linked', 'ongoing', 're_linked')
        union select b.category from care.plan_part b where b.plan_id = l.id and b.agency_id = new.party_id and b.ended_at is null) x
     where l.person_id = new.person_id and l.state <> 'closed' and l.activated_at is not null and l.agency_id is distinct from new.party_id and x.category = any (new.categories)
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger withdrawal_leaves_a_gap after insert on care.consent_event for each row execute function sealed.withdrawal_leaves_a_gap();
