-- Standards: what practice owes whom by when, worked out from the record; nobody can set one by hand.

create table care.obligation (
  id         uuid primary key default gen_random_uuid(),
  standard   text not null,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  subject    text not null default '',
  agency_id  uuid references care.agency,
  owed_by    uuid references care.party,
  owed_to    uuid references care.party,
  began_at   timestamptz not null,
  due_at     timestamptz,
  met_at     timestamptz,
  unmet_for_good boolean not null default false,
  missed_before  boolean not null default false,
  excepted   text,
  applies    boolean not null default true,
  why        jsonb not null default '{}',
  evidence   jsonb not null default '[]',
  parameters jsonb not null default '{}',
  about_others boolean not null default false,
  worked_out_at timestamptz not null default guard.now(),
  constraint worked_out_once unique (person_id, standard, subject)
);
comment on table care.obligation is 'Something somebody owes somebody by a time, with its evidence. Computed from the record by the standards engine alone.';
comment on column care.obligation.missed_before is 'It stood as missed before it was recorded as met: however the record is dated afterwards, it is met late.';
comment on column care.obligation.about_others is 'It is about a row that another agency wrote. To owe it opens no part of life that consent keeps closed.';
create index obligations_owed_by on care.obligation (owed_by, due_at) where met_at is null and excepted is null and applies and not unmet_for_good;
create index obligations_of_agency on care.obligation (agency_id, standard);
create index obligations_by_party on care.obligation (owed_by, person_id);
create index obligations_about_others on care.obligation (agency_id, person_id) where about_others;
create index obligations_open_at_agency on care.obligation (agency_id, due_at) where met_at is null and excepted is null and applies and not unmet_for_good;

create function care.obligation_status(o care.obligation) returns text language sql stable
  return case when not o.applies then 'na' when o.excepted is not null then 'excepted'
    when o.met_at is not null then case when not o.missed_before and (o.due_at is null or o.met_at <= o.due_at) then 'met' else 'met_late' end
    when o.unmet_for_good or o.due_at < guard.now() then 'missed' else 'pending' end;
comment on function care.obligation_status(care.obligation) is 'pending becomes missed by comparison with the clock; once past due it can be met late, never met.';

create table sealed.missed_once (
  person_id uuid not null,
  standard  text not null,
  subject   text not null,
  due_at    timestamptz not null,
  primary key (person_id, standard, subject, due_at)
);
comment on table sealed.missed_once is 'What stood as missed before it was recorded as met in time. The one thing about obligations that the record itself cannot say.';

create table care.standing (
  person_id        uuid primary key references care.person,
  agency_id        uuid references care.agency,
  state            text not null default 'known',
  level            care.coordination_level,
  coordinator_id   uuid references care.staff,
  coordinator_current boolean not null default false,
  interim_id       uuid references care.staff,
  next_step        text,
  next_at          timestamptz,
  dues             timestamptz[] not null default '{}',
  last_two_way_at  timestamptz,
  review_on        date,
  active_from      timestamptz,
  closed_at        timestamptz,
  judged_by        text
);
comment on table care.standing is 'One line for each person, for lists: where they are in the process and what is next. Worked out by the engine from the leading agency''s own record.';
comment on column care.standing.next_step is 'The standard whose obligation falls due next.';
comment on column care.standing.dues is 'When each open obligation of the leading agency falls due, the earliest first, so that how many are missed needs no new working out.';
comment on column care.standing.judged_by is 'By which standards and parameters the whole record was last weighed. Where these are others now, it is weighed whole again.';
create table care.standing_home (
  person_id      uuid primary key references care.person,
  agency_id      uuid references care.agency,
  situation      care.housing_category,
  situation_from date,
  pathway        care.pathway
);
comment on table care.standing_home is 'The housing part of a person''s line in lists; apart, because consent for housing is asked apart.';
create table care.standing_safety (
  person_id          uuid primary key references care.person,
  agency_id          uuid references care.agency,
  high_vulnerability boolean not null default false
);
comment on table care.standing_safety is 'The safety part of a person''s line in lists; apart, because consent for safety is asked apart.';
create table care.standing_family (
  person_id uuid primary key references care.person,
  agency_id uuid references care.agency,
  children  int not null default 0
);
comment on table care.standing_family is 'The children in a person''s line in lists; apart, because consent for children is asked apart.';
create index standing_by_agency on care.standing (agency_id, state);
create index standing_by_coordinator on care.standing (coordinator_id);
create index standing_highly_vulnerable on care.standing_safety (person_id) where high_vulnerability;
create index standing_by_interim on care.standing (interim_id) where interim_id is not null;

create function care.missed(s care.standing) returns int language sql stable
  return coalesce(width_bucket(guard.now() - interval '1 microsecond', s.dues), 0);
comment on function care.missed(care.standing) is 'How many obligations of the leading agency are missed now, found by halving among the hours at which they fall due.';

call sealed.adopt('care.obligation', 'person_id', false);
call sealed.adopt('care.standing', 'person_id', false);
call sealed.adopt('care.standing_home', 'person_id', false);
call sealed.adopt('care.standing_safety', 'person_id', false);
call sealed.adopt('care.standing_family', 'person_id', false);
drop trigger change_log on care.obligation; -- worked out, not written
drop trigger change_log on care.standing;
drop trigger change_log on care.standing_home;
drop trigger change_log on care.standing_safety;
drop trigger change_log on care.standing_family;

create policy worked_out_by_the_engine on care.obligation for all to homeward_engine using (true) with check (true);
create policy worked_out_by_the_engine on care.standing_home for all to homeward_engine using (true) with check (true);
create policy worked_out_by_the_engine on care.standing for all to homeward_engine using (true) with check (true);
create policy worked_out_by_the_engine on care.standing_safety for all to homeward_engine using (true) with check (true);
create policy worked_out_by_the_engine on care.standing_family for all to homeward_engine using (true) with check (true);
/* Of those about whom the caller owes something, whom their agency knows now. Asked once in a statement: somebody's day has hundreds of obligations about a few
   dozen people. From person to person by the index, so that years of work that is done cost nothing. */
create function guard.known_of_those_i_owe() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$
declare me uuid := guard.party(); own uuid := guard.agency(); t timestamptz := guard.now(); barred uuid[] := guard.excluded_for_me();
begin
  return (with recursive owed(person_id) as (
      (select o.person_id from care.obligation o where o.owed_by = me order by o.person_id limit 1)
      union all select (select o.person_id from care.obligation o where o.owed_by = me and o.person_id > w.person_id order by o.person_id limit 1) from owed w where w.person_id is not null)
    select coalesce(array_agg(w.person_id), '{}') from owed w where w.person_id <> all (barred)
       and exists (select from care.acquaintance a where a.party_id = own and a.person_id = w.person_id and a.from_at <= t and a.to_at > t));
end $$;
grant execute on function guard.known_of_those_i_owe() to homeward_app;
create policy mine_to_do on care.obligation for select to homeward_app
  using (owed_by = any ((select guard.parties())::uuid[]) and (person_id = (select guard.party())
    or (owed_by = (select guard.party()) and agency_id = (select guard.agency()) and not about_others and person_id = any ((select guard.known_of_those_i_owe())::uuid[]))
    or exists (select from care.acquaintance a where a.person_id = obligation.person_id and ((a.party_id = obligation.agency_id and not about_others) or obligation.category = any (a.categories)))));
create policy read_when_opened on care.obligation for select to homeward_app
  using (person_id = (select guard.opened_person()) and (category = any ((select guard.opened_categories())::care.category[]) or (agency_id = (select guard.opened_custodian()) and not about_others)));
create policy seen_by_its_supervisors on care.obligation for select to homeward_app
  using ((agency_id = (select guard.agency())) is true /* never a way in by index: an agency's list is walked in its order, to its limit */ and (select guard.holds('supervisor')) and person_id <> all ((select guard.excluded_for_me())::uuid[])
    and (not about_others or exists (select from care.acquaintance a where a.person_id = obligation.person_id and obligation.category = any (a.categories))));
/* What of the opened person's record is withheld from them, and so from those close to them: ids, and when it was. Of one's own record also where none is
   opened; nothing for those who work with them. */
create function guard.withheld_here() returns table (id uuid, at timestamptz) language plpgsql stable security definer set search_path = pg_catalog as $$
declare whose uuid := coalesce(guard.opened_person(), guard.party());
begin
  if guard.kind() = 'staff' then return; end if;
  return query with n as (select x.id, x.happened_at from care.note x where x.person_id = whose and x.withheld_from_person),
      c as (select x.id, x.at from care.enabling_condition x where x.person_id = whose and x.note_id in (select n.id from n))
    select n.id, n.happened_at from n union all select c.id, c.at from c
    union all select f.id, f.happened_at from care.note_fit f where f.person_id = whose and f.note_id in (select n.id from n)
    union all select r.id, r.done_at from care.condition_result r where r.person_id = whose and r.condition_id in (select c.id from c);
end $$;
-- asked by every reading of what is owed, and nothing for those who work with people: that is told first
create function guard.withheld_ids() returns text[] language plpgsql stable security definer set search_path = pg_catalog as $$
begin if guard.kind() = 'staff' then return '{}'; end if; return (select coalesce(array_agg(w.id::text), '{}') from guard.withheld_here() w); end $$;
create function guard.withheld_times() returns timestamptz[] language sql stable set search_path = pg_catalog as $$ select coalesce(array_agg(date_trunc('milliseconds', w.at)), '{}') from guard.withheld_here() w $$;
grant execute on function guard.withheld_here(), guard.withheld_ids(), guard.withheld_times() to homeward_app;
-- the person hears of a disclosure when it is safe (told_when_it_is_safe), and not before from what is owed for it
create policy nothing_of_an_untold_disclosure on care.obligation as restrictive for select to homeward_app
  using (standard <> 'CON-05' or (select guard.agency()) is not null);
-- what an agency owes because of what the person said to others about their family is known to whoever may know of the family, though it is owed by them
create policy only_who_may_know_of_the_family on care.obligation as restrictive for select to homeward_app
  using (standard <> 'FAM-05' or person_id = (select guard.party())
    or exists (select from care.acquaintance a where a.person_id = obligation.person_id and obligation.category = any (a.categories)));
-- what is withheld is withheld with what follows from it: which, and when, would be told by what is owed for it
create policy nothing_that_rests_on_what_is_withheld on care.obligation as restrictive for select to homeward_app
  using (cardinality((select guard.withheld_ids())::text[]) = 0 or (
    split_part(subject, ':', 1) <> all ((select guard.withheld_ids())::text[])
    and not exists (select from jsonb_to_recordset(evidence) e(id text) where e.id = any ((select guard.withheld_ids())::text[]))
    and not (array[date_trunc('milliseconds', began_at), date_trunc('milliseconds', due_at), date_trunc('milliseconds', met_at)] -- as exact as the engine works them out
             && (select guard.withheld_times())::timestamptz[])));
-- that a week is too full is owed before those who may know of what fills it, as the flag itself is shown to them
create policy nothing_of_a_week_one_does_not_see on care.obligation as restrictive for select to homeward_app
  using (not (why ? 'of_categories') or person_id = (select guard.party())
    or (person_id = (select guard.opened_person()) and string_to_array(why ->> 'of_categories', ' ')::care.category[] <@ (select guard.opened_categories())::care.category[])
    or exists (select from care.acquaintance a where a.person_id = obligation.person_id and a.party_id = any ((select guard.parties())::uuid[])
         and string_to_array(why ->> 'of_categories', ' ')::care.category[] <@ a.categories));
create policy listed_with_consent_or_led_by_us on care.standing for select to homeward_app
  using (exists (select from care.acquaintance a where a.person_id = standing.person_id
                   and (a.party_id = standing.agency_id or 'general' = any (a.categories))) and (select guard.reads_content()));
-- what the person gave alone, in their own pages, nobody recorded: whoever leads keeps in sight that it ends
create policy kept_in_sight_by_whoever_leads on care.consent_event for select to homeward_app
  using ((select guard.reads_content()) and exists (select from care.acquaintance a join care.standing s on s.person_id = a.person_id
           where a.person_id = consent_event.person_id and a.party_id = s.agency_id and 'general' = any (a.categories)));
-- an order lets its guardian in: whoever leads reads off the paper what it covers, anybody else opens to them no more than they may know themself
create policy only_what_one_may_see on care.guardian_order as restrictive for insert to homeward_app
  with check (about <@ (select guard.opened_categories())::care.category[]
    or exists (select from care.standing s where s.person_id = guardian_order.person_id and s.agency_id = (select guard.agency())));
-- and it is ended before its day by whoever read it, or by whoever leads
create policy ended_by_who_read_it_or_leads on care.guardian_order as restrictive for update to homeward_app
  using ((select guard.works_with_people()) and (verified_by = (select guard.party())
    or exists (select from care.standing s where s.person_id = guardian_order.person_id and s.agency_id = (select guard.agency()))));
create policy listed_with_consent_or_led_by_us on care.standing_home for select to homeward_app
  using (exists (select from care.acquaintance a where a.person_id = standing_home.person_id
                   and (a.party_id = standing_home.agency_id or 'housing' = any (a.categories))) and (select guard.reads_content()));
create policy listed_with_consent_or_led_by_us on care.standing_safety for select to homeward_app
  using (exists (select from care.acquaintance a where a.person_id = standing_safety.person_id
                   and (a.party_id = standing_safety.agency_id or 'safety' = any (a.categories))) and (select guard.reads_content()));
create policy listed_with_consent_or_led_by_us on care.standing_family for select to homeward_app
  using (exists (select from care.acquaintance a where a.person_id = standing_family.person_id
                   and (a.party_id = standing_family.agency_id or 'children' = any (a.categories))) and (select guard.reads_content()));
create policy asked_by_me on care.action for select to homeward_app
  using (written_by = (select guard.party()) and exists (select from care.acquaintance a where a.person_id = action.person_id
     and (action.category = any (a.categories) or a.party_id = action.agency_id)));
create index actions_asked_by on care.action (written_by) where state in ('requested', 'countered', 'agreed', 'in_progress', 'blocked');
create index entry_attempts_of_person on care.entry_attempt (person_id);
create index alternatives_of_person on care.alternative (person_id);

grant select on care.obligation, care.standing, care.standing_home, care.standing_safety, care.standing_family to homeward_app;
grant insert, update, delete on care.obligation, care.standing, care.standing_home, care.standing_safety, care.standing_family to homeward_engine;
grant execute on function care.obligation_status(care.obligation), care.missed(care.standing) to homeward_app, homeward_engine;
grant usage on schema sealed to homeward_engine;
grant select, delete on sealed.stale to homeward_engine;
grant select, insert on sealed.missed_once to homeward_engine;
