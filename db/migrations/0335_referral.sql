-- Referral: a person is linked to a service, from the need until they say themselves that they were there. A referral that went out and was never
-- heard of again is what people fall through; so every one has a state, whose turn it is, and a day.

create type care.linkage_state as enum ('identified', 'discussed', 'consented', 'sent', 'acknowledged', 'accepted', 'waitlisted', 'declined',
  'appointment_set', 'linked', 'ongoing', 'disengaged', 're_linked', 'completed', 'alternative_sought', 'withdrawn_by_client');

create table care.service_referral (
  id              uuid primary key default gen_random_uuid(),
  person_id       uuid not null references care.person,
  category        care.category not null,
  agency_id       uuid references care.agency,
  written_by      uuid references care.party,
  need_id         uuid not null references care.need,
  match_id        uuid references care.match_run,
  instead_of      uuid references care.service_referral,
  listing_id      uuid references care.service_listing,
  to_agency_id    uuid references care.agency,
  service         text not null check (length(trim(service)) between 1 and 300),
  urgency         text not null check (urgency in ('urgent', 'standard')),
  why             text not null default '' check (length(why) <= 1000),
  state           care.linkage_state not null default 'identified',
  began_at        timestamptz not null default guard.now(),
  consent_id      uuid references care.consent_event,
  consented_at    timestamptz,
  consented_by    uuid references care.party,
  consent_mode    text check (consent_mode in ('self', 'dictated', 'interpreted')),
  consent_words   text not null default '' check (length(consent_words) <= 1000),
  involvement_id  uuid references care.involvement,
  note            text not null default '' check (length(note) <= 2000),
  sent_at         timestamptz,
  acknowledged_at timestamptz,
  decided_at      timestamptz,
  decline_kind    text check (decline_kind in ('age_rule', 'area_rule', 'money_rule', 'papers_rule', 'other_rule', 'full', 'not_our_work', 'other')),
  answer_words    text not null default '' check (length(answer_words) <= 1000),
  next_check_on   date,
  appointment_id  uuid references care.appointment,
  visited_at      timestamptz,
  visited_by      uuid references care.party,
  confirmed_at    timestamptz,
  confirmed_by    uuid references care.party,
  confirmed_mode  text check (confirmed_mode in ('self', 'dictated', 'interpreted')),
  confirmed_words text not null default '' check (length(confirmed_words) <= 1000),
  linked_at       timestamptz,
  late_words      text not null default '' check (length(late_words) <= 1000),
  late_at         timestamptz,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid references care.party,
  withdrawn_mode  text check (withdrawn_mode in ('self', 'dictated', 'interpreted')),
  withdrawn_why   text check (withdrawn_why in ('no_longer_needed', 'found_other', 'not_for_me', 'too_far', 'took_too_long', 'not_said')),
  withdrawn_words text not null default '' check (length(withdrawn_words) <= 1000),
  withdrawn_then  text check (withdrawn_then in ('look_again', 'ask_later', 'leave_it')),
  ask_again_on    date,
  version         int not null default 1,
  constraint sent_without_consent check (state in ('identified', 'discussed', 'withdrawn_by_client') or consented_at is not null),
  constraint say_when_to_ask_there_again check (state <> 'waitlisted' or next_check_on is not null),
  constraint say_why_declined check (state not in ('declined', 'alternative_sought') or (decline_kind is not null and length(trim(answer_words)) > 0)),
  constraint appointment_set_without_one check (state <> 'appointment_set' or appointment_id is not null),
  constraint linked_when_both_say_so check ((linked_at is null or (visited_at is not null and confirmed_at is not null))
    and (state not in ('linked', 'ongoing', 'disengaged', 're_linked', 'completed') or linked_at is not null)),
  constraint say_why_withdrawn check (state <> 'withdrawn_by_client' or (withdrawn_why is not null and withdrawn_then is not null)),
  constraint say_when_to_ask_them_again check (withdrawn_then is distinct from 'ask_later' or ask_again_on is not null),
  constraint link_confirmed_by_themself check (confirmed_mode is distinct from 'self' or confirmed_by = person_id),
  constraint referral_consented_by_themself check (consent_mode is distinct from 'self' or consented_by = person_id),
  constraint referral_withdrawn_by_themself check (withdrawn_mode is distinct from 'self' or withdrawn_by = person_id),
  constraint referral_acknowledged_before_sent check (acknowledged_at >= sent_at),
  constraint service_of_our_own check (to_agency_id is distinct from agency_id)
);
comment on table care.service_referral is 'One person on the way to one service, for one need: until the service was received and the person said so.';
comment on column care.service_referral.to_agency_id is 'The agency of the network that offers it, and answers in its own name; null where the service is outside, and whoever sends asks it by telephone.';
comment on column care.service_referral.instead_of is 'The referral that was declined or withdrawn, in whose place this one stands. It is one of its own: another agency answers, for itself.';
comment on column care.service_referral.note is 'What the service is told. Who may read it follows consent, like everything else.';
comment on column care.service_referral.withdrawn_why is 'Why the person does not want it. They may say that they do not say.';
create unique index referred_there_already on care.service_referral (need_id, listing_id)
  where state not in ('declined', 'alternative_sought', 'completed', 'withdrawn_by_client');
create index service_referrals_of_person on care.service_referral (person_id, began_at desc);
create index service_referrals_to_agency on care.service_referral (to_agency_id, state);
create index service_referrals_by_agency on care.service_referral (agency_id, state);

create table care.referral_step (
  id            uuid primary key default gen_random_uuid(),
  referral_id   uuid not null references care.service_referral,
  person_id     uuid not null references care.person,
  category      care.category not null,
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  state         care.linkage_state not null,
  words         text not null default '' check (length(words) <= 2000),
  next_check_on date,
  at            timestamptz not null default guard.now()
);
comment on table care.referral_step is 'What happened to a referral, line by line: who moved it where, and what was said.';
create index referral_steps_of_person on care.referral_step (person_id);
create index referral_steps_of_referral on care.referral_step (referral_id, at);
create trigger written_once before update or delete on care.referral_step for each row execute function sealed.append_only();

create table care.delivery_check (
  id           uuid primary key default gen_random_uuid(),
  referral_id  uuid not null references care.service_referral,
  person_id    uuid not null references care.person,
  category     care.category not null,
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  as_agreed    boolean not null,
  quality      int check (quality between 1 and 5),
  view         int check (view between 1 and 5),
  view_words   text not null default '' check (length(view_words) <= 1000),
  view_mode    text check (view_mode in ('self', 'dictated', 'interpreted')),
  problem      text not null default '' check (length(problem) <= 1000),
  follow_up    text not null default '' check (length(follow_up) <= 1000),
  follow_up_on date,
  next_on      date not null,
  at           timestamptz not null default guard.now(),
  followed_at  timestamptz,
  followed_by  uuid references care.party,
  followed_words text not null default '' check (length(followed_words) <= 1000),
  version      int not null default 1,
  constraint say_what_is_not_as_agreed check (as_agreed or length(trim(problem)) > 0),
  constraint say_what_follows check (as_agreed or (length(trim(follow_up)) > 0 and follow_up_on is not null)),
  constraint say_what_was_done check (followed_at is null or length(trim(followed_words)) > 0),
  constraint view_of_themself check (view_mode is distinct from 'self' or written_by = person_id)
);
comment on table care.delivery_check is 'Whether a service is given as it was agreed, how good it is, and what the person says of it; and, where it is not, what is done about it.';
create index delivery_checks_of_person on care.delivery_check (person_id);
create index delivery_checks_of_referral on care.delivery_check (referral_id, at);

alter table care.barrier add column referral_id uuid references care.service_referral;
comment on column care.barrier.referral_id is 'The referral that a rule of the service ended, where it came from one.';

call sealed.adopt_content('care.service_referral');
call sealed.adopt_content('care.referral_step');
call sealed.adopt_content('care.delivery_check');

-- whose act it is: both ends and the person; others who may read with consent do not move it
create policy moved_by_either_end on care.service_referral as restrictive for update to homeward_app
  using (agency_id = (select guard.agency()) or to_agency_id = (select guard.agency()) or (select guard.opened_by_self()));
create policy begins_as_found on care.service_referral as restrictive for insert to homeward_app
  with check (state = 'identified' and consented_at is null and sent_at is null and visited_at is null and confirmed_at is null and linked_at is null);
-- across people: what is sent to my agency, as far as each person's consent reaches today, and what it sent
create policy sent_to_my_agency on care.service_referral for select to homeward_app
  using (to_agency_id = (select guard.agency()) and sent_at is not null and (select guard.works_with_people())
     and exists (select from care.acquaintance a where a.person_id = service_referral.person_id and service_referral.category = any (a.categories)));
create policy sent_by_my_agency on care.service_referral for select to homeward_app
  using (agency_id = (select guard.agency()) and (select guard.works_with_people()) and exists (select from care.acquaintance a where a.person_id = service_referral.person_id));

grant select, insert on care.service_referral, care.referral_step, care.delivery_check to homeward_app;
grant update (state, consent_id, consented_at, consented_by, consent_mode, consent_words, involvement_id, note, sent_at, acknowledged_at, decided_at, decline_kind, answer_words,
  next_check_on, appointment_id, visited_at, visited_by, confirmed_at, confirmed_by, confirmed_mode, confirmed_words, linked_at, late_words, late_at,
  withdrawn_at, withdrawn_by, withdrawn_mode, withdrawn_why, withdrawn_words, withdrawn_then, ask_again_on) on care.service_referral to homeward_app;
grant update (followed_at, followed_by, followed_words) on care.delivery_check to homeward_app;

/* Whichever door it comes through: nothing is sent that the person has not agreed to, and only who was asked answers. */
create function sealed.referral_is_theirs() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare t timestamptz := guard.now(); outside boolean := new.to_agency_id is null;
begin
  if session_user <> 'homeward_app' then return new; end if;
  if new.state = 'sent' and old.state <> 'sent' and not outside and not exists (
    select from sealed.access a where a.person_id = new.person_id and a.party_id = new.to_agency_id and a.purpose = 'care' and a.basis = 'consent'
       and new.category = any (a.categories) and a.from_at <= t and a.to_at > t
       and not exists (select from care.exclusion x where x.person_id = new.person_id and x.excluded_party_id = new.to_agency_id and x.from_at <= t and x.to_at > t)) then
    raise exception 'consent_does_not_cover_this' using errcode = '23514', constraint = 'consent_does_not_cover_this';
  end if;
  if not outside and new.to_agency_id is distinct from guard.agency() and (
       (new.state <> old.state and (new.state in ('acknowledged', 'waitlisted', 'declined') or (new.state = 'accepted' and old.state in ('acknowledged', 'waitlisted'))))
       or (new.visited_at is not null and new.visited_at is distinct from old.visited_at)) then
    raise exception 'answered_by_the_service' using errcode = '23514', constraint = 'answered_by_the_service';
  end if;
  return new;
end $$;
create trigger referral_is_theirs before update on care.service_referral for each row execute function sealed.referral_is_theirs();

/* Who came to a service is known there from its own work; a referral that comes to nothing takes back the access it opened. */
create function sealed.referral_ends_or_lands() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.linked_at is not null and old.linked_at is null and new.to_agency_id is not null then
    perform sealed.come_to(new.person_id, new.to_agency_id, new.visited_by);
  elsif new.state in ('declined', 'withdrawn_by_client') and old.state <> new.state then
    update care.involvement set to_at = guard.now() where id = new.involvement_id and not serving and to_at > guard.now();
  end if;
  return null;
end $$;
create trigger referral_ends_or_lands after update on care.service_referral for each row execute function sealed.referral_ends_or_lands();
