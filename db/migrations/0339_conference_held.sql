-- Case conferences, by whom: what of the tables of 0338 is read and written by whom, and what must hold.

call sealed.adopt_content('care.conference');
call sealed.adopt_content('care.agenda_item');
call sealed.adopt_content('care.conference_invitation');
call sealed.adopt_content('care.conference_voice');
call sealed.adopt_content('care.conference_decision');
call sealed.adopt_content('care.minutes_confirmation', weighed => false);
call sealed.adopt_content('care.minutes_addendum', weighed => false);

-- across people: to which I am asked, and what my agency has called, as far as each person lets me know of them today
create policy asked_to_come on care.conference_invitation for select to homeward_app
  using (party_id = any ((select guard.parties())::uuid[]) and (select guard.works_with_people())
     and exists (select from care.acquaintance a where a.person_id = conference_invitation.person_id and conference_invitation.category = any (a.categories)));
create policy called_by_my_agency on care.conference for select to homeward_app
  using (agency_id = (select guard.agency()) and (select guard.works_with_people()) and exists (select from care.acquaintance a where a.person_id = conference.person_id));
create policy asked_to_come on care.conference for select to homeward_app
  using ((select guard.works_with_people()) and exists (select from care.acquaintance a where a.person_id = conference.person_id and conference.category = any (a.categories))
     and exists (select from care.conference_invitation i where i.conference_id = conference.id and i.party_id = any ((select guard.parties())::uuid[])));
create policy begins_as_planned on care.conference as restrictive for insert to homeward_app with check (state = 'planned' and held_at is null);
create policy begins_unsaid on care.agenda_item as restrictive for insert to homeward_app
  with check (minutes = '' and room is null and dropped_at is null and filed_at is null);
create policy begins_unanswered on care.conference_invitation as restrictive for insert to homeward_app with check (came is null and answer is null and filed_at is null);
create policy begins_unsettled on care.conference_decision as restrictive for insert to homeward_app with check (action_id is null and filed_at is null);
create policy confirmed_as_oneself on care.minutes_confirmation as restrictive for insert to homeward_app with check (outdated_at is null);

grant select, insert on care.conference, care.agenda_item, care.conference_invitation, care.conference_voice, care.conference_decision,
  care.minutes_confirmation, care.minutes_addendum to homeward_app;
grant update (state, invited_at, held_at, drafted_at, confirmed_at, filed_at, cancelled_at, cancelled_why, short_because) on care.conference to homeward_app;
grant update (words, category, goal_id, minutes, minutes_by, minutes_at, room, discussed_at, dropped_at) on care.agenda_item to homeward_app;
grant update (invited_at, answer, answer_words, answered_at, came) on care.conference_invitation to homeward_app;
grant update (action_id, no_action, settled_at) on care.conference_decision to homeward_app;

/* SM-8, whichever door it comes through. What is confirmed was read by two; what is filed holds what the person says, and no decision hangs in the air. */
create function sealed.conference_moves() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare no text;
begin
  if session_user <> 'homeward_app' or new.state = old.state then return new; end if;
  no := case
    when old.state = 'filed' then 'filed_minutes_stand'
    when (old.state, new.state) not in (('planned', 'invited'), ('invited', 'held'), ('held', 'minutes_draft'), ('minutes_draft', 'confirmed'), ('confirmed', 'filed'),
      ('planned', 'cancelled'), ('invited', 'cancelled')) then 'another_step_comes_next'
    when new.state = 'invited' and not exists (select from care.conference_invitation i where i.conference_id = new.id) then 'nobody_is_invited'
    when new.state = 'confirmed' and (select count(distinct c.written_by) from care.minutes_confirmation c
      where c.conference_id = new.id and c.outdated_at is null) < 2 then 'confirmed_by_two'
    when new.state = 'filed' and not exists (select from care.conference_voice v join care.agenda_item i on i.id = v.item_id
      where i.conference_id = new.id and i.own_view and v.party_id = new.person_id) then 'persons_view_first'
    when new.state = 'filed' and exists (select from care.conference_decision d join care.agenda_item i on i.id = d.item_id
      where i.conference_id = new.id and d.settled_at is null) then 'decision_without_action'
  end;
  if no is not null then raise exception '%', no using errcode = '23514', constraint = no; end if;
  return new;
end $$;
create trigger conference_moves before update of state on care.conference for each row execute function sealed.conference_moves();
create trigger filed_minutes_stand before update or delete on care.conference for each row when (old.filed_at is not null) execute function sealed.append_only();

/* With the conference everything that was written to it is filed, also what whoever files it may not read. */
create function sealed.conference_is_filed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update care.agenda_item set filed_at = new.filed_at where conference_id = new.id and filed_at is null;
  update care.conference_invitation set filed_at = new.filed_at where conference_id = new.id and filed_at is null;
  update care.conference_decision d set filed_at = new.filed_at from care.agenda_item i where i.id = d.item_id and i.conference_id = new.id and d.filed_at is null;
  return null;
end $$;
create trigger conference_is_filed after update of state on care.conference for each row when (new.state = 'filed' and old.state <> 'filed') execute function sealed.conference_is_filed();
create trigger filed_minutes_stand before update or delete on care.agenda_item for each row when (old.filed_at is not null) execute function sealed.append_only();
create trigger filed_minutes_stand before update or delete on care.conference_invitation for each row when (old.filed_at is not null) execute function sealed.append_only();
create trigger filed_minutes_stand before update or delete on care.conference_decision for each row when (old.filed_at is not null) execute function sealed.append_only();

/* The next place on the agenda, also behind items of which whoever adds one may not know; and nothing comes onto it once the meeting is over. */
create function sealed.takes_its_place() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare of_ care.meeting_state;
begin
  if session_user <> 'homeward_app' then return new; end if;
  select c.state into of_ from care.conference c where c.id = new.conference_id for update;
  if of_ in ('confirmed', 'filed', 'cancelled') then raise exception 'closed' using errcode = '23514', constraint = 'agenda_is_closed'; end if;
  new.n := (select coalesce(max(i.n), 0) + 1 from care.agenda_item i where i.conference_id = new.conference_id);
  return new;
end $$;
create trigger takes_its_place before insert on care.agenda_item for each row execute function sealed.takes_its_place();

/* Nobody is asked to come who may not know of the person today: whoever is excluded, least of all. */
create function sealed.invited_as_they_may_know() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user = 'homeward_app' and not 'general'::care.category = any (guard.may_be_told(new.party_id)) then
    raise exception 'may not know' using errcode = '23514', constraint = 'no_consent_for_this';
  end if;
  return new;
end $$;
create trigger invited_as_they_may_know before insert or update of invited_at on care.conference_invitation for each row execute function sealed.invited_as_they_may_know();

/* Who was in the room beyond what the person lets them know: worked out here, by whatever holds at that moment, and kept once it was so. */
create function sealed.who_was_beyond() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user = 'homeward_app' and new.room is not null then
    new.beyond := array(select unnest(old.beyond) union
      select t.party from guard.who_may_be_told(new.room) t where not new.category = any (t.categories));
  end if;
  return new;
end $$;
create trigger who_was_beyond before update of room on care.agenda_item for each row when (new.room is distinct from old.room) execute function sealed.who_was_beyond();

/* What is written into the minutes is written while they are open, to an item that is there; and whoever confirmed them before reads them again. */
create function sealed.into_open_minutes() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare of_ record; spoken boolean := tg_argv[0] = 'spoken';
begin
  if session_user <> 'homeward_app' then return new; end if;
  select c.id, c.state, i.category, i.dropped_at into of_ from care.agenda_item i join care.conference c on c.id = i.conference_id
   where i.id = (to_jsonb(new) ->> case when tg_table_name = 'agenda_item' then 'id' else 'item_id' end)::uuid for update of c;
  if of_.state = 'confirmed' or of_.state = 'filed' then raise exception 'they stand' using errcode = '23514', constraint = of_.state || '_minutes_stand'; end if;
  if of_.state not in ('held', 'minutes_draft') and not (spoken and of_.state in ('planned', 'invited')) then
    raise exception 'not open' using errcode = '23514', constraint = 'minutes_not_open'; end if;
  if tg_table_name <> 'agenda_item' and (of_.dropped_at is not null or new.category <> of_.category) then
    raise exception 'not there' using errcode = '23514', constraint = 'written_to_its_item'; end if;
  update care.minutes_confirmation m set outdated_at = guard.now() where m.conference_id = of_.id and m.outdated_at is null;
  -- and whoever reads them at this moment confirms what they read, or reads again
  if of_.state = 'minutes_draft' then update care.conference c set drafted_at = c.drafted_at where c.id = of_.id; end if;
  return new;
end $$;
create trigger into_open_minutes before update of minutes on care.agenda_item for each row when (new.minutes is distinct from old.minutes)
  execute function sealed.into_open_minutes('written');
create trigger into_open_minutes before insert on care.conference_voice for each row execute function sealed.into_open_minutes('spoken');
create trigger into_open_minutes before insert on care.conference_decision for each row execute function sealed.into_open_minutes('written');

/* An item whose part of life is put right before the meeting takes along what was said to it beforehand: nothing, or it stays as it is. So it does once
   somebody was in the room for it: they heard it as what it was. */
create function sealed.item_stays_what_it_is() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user <> 'homeward_app' then return new; end if;
  if new.own_view and (new.category, new.words) is distinct from (old.category, old.words) then
    raise exception 'theirs' using errcode = '23514', constraint = 'item_of_the_person'; end if;
  if new.category <> old.category and (old.minutes <> '' or old.discussed_at is not null or exists (select from care.conference_voice v where v.item_id = new.id)
     or exists (select from care.conference_decision d where d.item_id = new.id)) then
    raise exception 'said already' using errcode = '23514', constraint = 'said_to_it_already'; end if;
  return new;
end $$;
create trigger item_stays_what_it_is before update of category, words on care.agenda_item for each row execute function sealed.item_stays_what_it_is();

/* Minutes are confirmed by whoever came, while they are being written; put right afterwards only once they are filed. */
create function sealed.confirmed_by_who_came() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare of_ care.meeting_state;
begin
  if session_user <> 'homeward_app' then return new; end if;
  select c.state into of_ from care.conference c where c.id = new.conference_id for update;
  if of_ <> 'minutes_draft' then raise exception 'not now' using errcode = '23514', constraint = 'another_step_comes_next'; end if;
  if not exists (select from care.conference_invitation i where i.conference_id = new.conference_id and i.came and i.party_id in (new.written_by, new.agency_id)) then
    raise exception 'was not there' using errcode = '23514', constraint = 'confirmed_by_who_came'; end if;
  -- before they stand: afterwards nobody could add it any more
  if not exists (select from care.conference_voice v join care.agenda_item i on i.id = v.item_id
     where i.conference_id = new.conference_id and i.own_view and v.party_id = new.person_id) then
    raise exception 'not heard' using errcode = '23514', constraint = 'persons_view_first'; end if;
  return new;
end $$;
create trigger confirmed_by_who_came before insert on care.minutes_confirmation for each row execute function sealed.confirmed_by_who_came();
create function sealed.added_once_filed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare of_ record;
begin
  if session_user <> 'homeward_app' then return new; end if;
  select i.filed_at, i.category into of_ from care.agenda_item i where i.id = new.item_id;
  if of_.filed_at is null then raise exception 'not filed' using errcode = '23514', constraint = 'addenda_once_filed'; end if;
  if of_.category <> new.category then raise exception 'not there' using errcode = '23514', constraint = 'written_to_its_item'; end if;
  return new;
end $$;
create trigger added_once_filed before insert on care.minutes_addendum for each row execute function sealed.added_once_filed();
