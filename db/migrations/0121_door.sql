-- The door: how one person is opened for a request, and what of consent and the read log is seen by whom.

-- ---------- the one door to a person ----------
/**
 * Opens one person for this request: works out what may be seen now, writes the read log in the same transaction, and pins both, signed.
 * Returns null when the caller may not even know of the person: hidden and absent answer alike.
 */
create function guard.open_person(p uuid, for_ care.purpose default 'care', request text default null) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$ -- else planned anew each time, three times its work
declare
  c text[] := sealed.context(); me uuid; ag uuid; parties uuid[]; seen care.category[] := '{}'; basis_ text := ''; t timestamptz := guard.now();
  self boolean; barred boolean; known boolean; writer boolean := false; content boolean; done text;
begin
  if c is null then raise exception 'nobody is signed in' using errcode = '28000'; end if;
  me := c[2]::uuid; ag := nullif(c[4], '')::uuid; content := c[6] = '1'; parties := string_to_array(c[7], ',')::uuid[];
  self := me = p;
  if self then -- nobody can be excluded from themselves (cannot_exclude_oneself)
    seen := enum_range(null::care.category); basis_ := 'self'; writer := true;
  else
    select exists (select from care.exclusion x where x.person_id = p and x.excluded_party_id = me and x.from_at <= t and x.to_at > t),
           exists (select from care.acquaintance a where a.person_id = p and a.party_id = any (parties) and a.from_at <= t and a.to_at > t),
           content and exists (select from care.involvement i where i.person_id = p and i.party_id = any (parties) and i.from_at <= t and i.to_at > t),
           may.categories, may.basis
      into barred, known, writer, seen, basis_
      from (select coalesce(array_agg(distinct u.cat), '{}') as categories, coalesce(string_agg(distinct a.basis, '+'), 'own record') as basis
              from sealed.access a cross join lateral unnest(a.categories) u(cat)
             where a.person_id = p and a.party_id = any (parties) and a.from_at <= t and a.to_at > t and a.purpose = for_ -- law and emergency open for care alone
               and (content or a.basis = 'emergency')) may;
    if barred or not known then return null; end if;
  end if;
  insert into care.reading (party_id, agency_id, person_id, categories, purpose, basis, request_id) values (me, ag, p, seen, for_, basis_, request);
  done := set_config('homeward.opened', sealed.signed(concat_ws('|', p, array_to_string(seen, ','), case when content and not self and ag is not null then ag::text else '' end,
    case when writer then me::text else '' end, case when writer and ag is not null then ag::text else '' end, case when c[3] = 'staff' then '1' else '0' end,
    case when self then '1' else '0' end)), true);
  return jsonb_build_object('categories', to_jsonb(seen), 'basis', basis_, 'self', self, 'writer', writer);
end $$;

create function guard.begin_open(token text, p uuid, for_ care.purpose, request text) returns jsonb language plpgsql volatile security definer set search_path = pg_catalog as $$
declare caller jsonb := guard.begin(token); opened jsonb;
begin
  if caller is null then return null; end if;
  return caller || jsonb_build_object('opened', guard.open_person(p, for_, request));
end $$;

/* Whom a change of this person's record may be announced to, without saying what changed: users, never somebody excluded. */
create function guard.audience(p uuid) returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  with knows as (select a.party_id from care.acquaintance a where a.person_id = p and a.from_at <= guard.now() and a.to_at > guard.now()
                    -- whoever only keeps what it once wrote is not told that others go on working
                    and (cardinality(a.categories) > 0 or exists (select from care.involvement i
                          where i.person_id = p and i.party_id = a.party_id and i.from_at <= guard.now() and i.to_at > guard.now()))
                    and not exists (select from care.exclusion x
                          where x.person_id = p and x.excluded_party_id = a.party_id and x.from_at <= guard.now() and x.to_at > guard.now()))
  (select party_id from knows
   union select s.id from knows join care.staff s on s.agency_id = knows.party_id where s.active and sealed.works_with_people(s.roles)
   union select p)
  except select x.excluded_party_id from care.exclusion x where x.person_id = p and x.from_at <= guard.now() and x.to_at > guard.now()
$$;

/* Whose screens close when this party may see less of this person: its own, and its staff's, but for those who never were to know of them. */
create function guard.shut_out(p uuid, party uuid) returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select party union select s.id from care.staff s where s.agency_id = party and s.active and sealed.works_with_people(s.roles)
     and not exists (select from care.exclusion x where x.person_id = p and x.excluded_party_id = s.id and x.from_at <= guard.now() and x.to_at > guard.now()) $$;

call sealed.adopt_content('care.involvement');
call sealed.adopt_content('care.consent_event', weighed => false);
call sealed.adopt_content('care.disclosure', weighed => false);
call sealed.adopt('care.reading', 'none', false);
call sealed.adopt('care.acquaintance', 'none', false);
drop trigger change_log on care.reading;      -- it is itself a log
drop trigger change_log on care.acquaintance; -- worked out, not written

call sealed.adopt('care.emergency_access', weighed => false, told => true);
create policy read_when_opened on care.emergency_access for select to homeward_app
  using (person_id = (select guard.opened_person()) and ((select guard.opened_by_self()) or 'general' = any ((select guard.opened_categories())::care.category[]) or agency_id = (select guard.opened_custodian())));
create policy reviewed_by_a_supervisor on care.emergency_access for update to homeward_app
  using ((select guard.holds('supervisor')) and agency_id = (select guard.agency()) and written_by <> (select guard.party())
     and person_id <> all ((select guard.excluded_for_me())::uuid[]))
  with check (reviewed_by = (select guard.party()));
create policy awaiting_my_review on care.emergency_access for select to homeward_app
  using ((select guard.holds('supervisor')) and agency_id = (select guard.agency()) and person_id <> all ((select guard.excluded_for_me())::uuid[]));
create policy reviewed_by_a_supervisor on care.disclosure for update to homeward_app
  using ((select guard.holds('supervisor')) and agency_id = (select guard.agency()) and written_by <> (select guard.party())
     and person_id <> all ((select guard.excluded_for_me())::uuid[]));
create policy awaiting_my_review on care.disclosure for select to homeward_app
  using ((select guard.holds('supervisor')) and agency_id = (select guard.agency()) and person_id <> all ((select guard.excluded_for_me())::uuid[]));
create policy reviewed_as_oneself on care.disclosure as restrictive for update to homeward_app
  with check (reviewed_by is null or (reviewed_by = (select guard.party()) and (select guard.holds('supervisor'))));
create policy not_to_oneself on care.disclosure as restrictive for insert to homeward_app
  with check (recipient_id is null or not recipient_id = any (array[(select guard.party()), (select guard.agency())]));
create policy only_what_one_may_see on care.disclosure as restrictive for insert to homeward_app
  with check (categories <@ (select guard.opened_categories())::care.category[]);
create policy the_person_answers_in_their_own_pages on care.consent_event as restrictive for insert to homeward_app
  with check ((mode = 'portal') = (select guard.opened_by_self()));
create policy known_to_its_recipient_and_recorder on care.consent_event for select to homeward_app
  using ((party_id = any ((select guard.parties())::uuid[]) or agency_id = (select guard.agency())) and (select guard.reads_content())
     and exists (select from care.acquaintance a where a.person_id = consent_event.person_id));
create policy only_ones_own_agency_serves on care.involvement as restrictive for insert to homeward_app
  with check (not serving or ((select guard.works_with_people()) and party_id = (select guard.agency())));

create policy seen_by_the_person on care.reading for select to homeward_app
  using (person_id = (select guard.opened_person()) and (select guard.opened_by_self()));
create policy seen_by_its_supervisors on care.reading for select to homeward_app
  using (agency_id = (select guard.agency()) and (select guard.holds('supervisor')) and person_id <> all ((select guard.excluded_for_me())::uuid[]));
create policy whom_i_may_know on care.acquaintance for select to homeward_app
  using (party_id = any ((select guard.parties())::uuid[]) and from_at <= (select guard.now()) and to_at > (select guard.now())
     and person_id <> all ((select guard.excluded_for_me())::uuid[]));

grant select on care.involvement, care.disclosure, care.emergency_access, care.reading, care.acquaintance to homeward_app;
-- Who may know what is for everybody on the team, so that nobody tells too much; what the person said about it is not.
grant select (id, seq, person_id, agency_id, written_by, category, decision, scope, party_id, categories, purpose, from_at, to_at, given_by, mode, recorded_at) on care.consent_event to homeward_app;
grant insert (id, person_id, party_id, agency_id, written_by, serving, from_at, to_at) on care.involvement to homeward_app;
grant insert (id, person_id, agency_id, written_by, decision, scope, party_id, categories, purpose, from_at, to_at, given_by, mode, own_words, limits) on care.consent_event to homeward_app;
grant insert (id, person_id, agency_id, written_by, ground, facts, recipient_id, recipient_name, categories, from_at, to_at, overrides_exclusion) on care.disclosure to homeward_app;
grant update (to_at) on care.involvement to homeward_app;
grant update (reviewed_by, reviewed_at, outcome, person_told_at) on care.disclosure to homeward_app;
grant update (reviewed_by, reviewed_at, outcome) on care.emergency_access to homeward_app;

/* Opens a record in an emergency: one worker, four hours, a reason of at least twenty letters; never for somebody excluded. */
create function guard.break_glass(p uuid, wanted care.category[], why text) returns timestamptz language plpgsql volatile security definer set search_path = pg_catalog as $$
declare me uuid := guard.party(); t timestamptz := guard.now();
begin
  if not guard.works_with_people() then raise exception 'workers only' using errcode = '42501'; end if;
  if not exists (select from care.person where id = p)
     or exists (select from care.exclusion x where x.person_id = p and x.excluded_party_id = me and x.from_at <= t and x.to_at > t) then
    raise exception 'nobody of this id' using errcode = '23503'; -- hidden and absent answer alike
  end if;
  perform pg_advisory_xact_lock(hashtextextended(me::text, 8)); -- several asked for at once are counted one after the other
  if (select count(*) from care.emergency_access e where e.written_by = me and e.from_at > t - interval '30 days') >= 3 then
    raise exception 'too_many_emergencies' using errcode = '23514', constraint = 'too_many_emergencies';
  end if;
  insert into care.emergency_access (person_id, agency_id, written_by, categories, reason, to_at) values (p, guard.agency(), me, wanted, why, t + interval '4 hours');
  return t + interval '4 hours';
end $$;

/**
 * What the opened person said when they decided: "do not tell them, I am afraid for the children" is for the person, whoever wrote it down, the agency
 * it is about or that wrote it, and one that the person came to.
 */
create function guard.said_of_consent() returns table (id uuid, own_words text, limits text) language plpgsql stable security definer set search_path = pg_catalog as $$
declare p uuid := guard.opened_person(); me uuid := guard.party(); ag uuid := guard.agency(); hears_all boolean;
begin
  hears_all := guard.opened_by_self() or exists (
    select from care.involvement i where i.person_id = p and i.party_id = ag and i.serving and i.from_at <= guard.now() and i.to_at > guard.now());
  return query select e.id, e.own_words, e.limits from care.consent_event e
    where e.person_id = p and (e.own_words <> '' or e.limits <> '') and (hears_all or e.written_by = me or ag in (e.party_id, e.agency_id));
end $$;
grant execute on function guard.said_of_consent() to homeward_app;

grant execute on function guard.open_person(uuid, care.purpose, text), guard.opened_person(), guard.opened_categories(), guard.opened_custodian(), guard.opened_writer(),
  guard.opened_writer_agency(), guard.opened_by_staff(), guard.opened_by_self(), guard.begin_open(text, uuid, care.purpose, text), guard.excluded_for_me(),
  guard.audience(uuid), guard.shut_out(uuid, uuid), guard.break_glass(uuid, care.category[], text) to homeward_app;
