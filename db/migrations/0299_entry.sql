-- Entry: a person comes to an agency, is answered, screened, and taken on or helped onward.

create type care.entry_state as enum ('received', 'responded', 'screening', 'accepted', 'waiting', 'assigned', 'not_accepted', 'referred_on',
  'declined_elsewhere', 'landed', 'exhausted', 'unable_to_contact', 'withdrawn', 'closed');
create type care.referral_state as enum ('sent', 'accepted', 'declined', 'landed', 'not_arrived', 'withdrawn');
create type care.urgency as enum ('critical', 'urgent', 'standard');
create type care.contact_mode as enum ('in_person', 'phone', 'text', 'video', 'email', 'letter', 'portal');

create table care.entry_request (
  id               uuid primary key default gen_random_uuid(),
  person_id        uuid not null references care.person,
  category         care.category not null default 'general',
  agency_id        uuid references care.agency,
  written_by       uuid references care.party,
  source           text not null default 'self' check (source in ('self', 'family', 'agency', 'outreach', 'public', 'import')),
  channel          care.contact_mode not null,
  urgency          care.urgency not null,
  received_at      timestamptz not null,
  told             text not null default '' check (length(told) <= 4000),
  apparent_need    boolean not null default true,
  children_declared int not null default 0 check (children_declared between 0 and 30),
  state            care.entry_state not null default 'received',
  responded_at     timestamptz,
  responded_by     uuid references care.party,
  response_mode    care.contact_mode,
  response_summary text not null default '' check (length(response_summary) <= 4000),
  response_interpreter boolean not null default false,
  withdrawn_words  text not null default '' check (length(withdrawn_words) <= 2000),
  closed_at        timestamptz,
  closed_how       text check (closed_how in ('landed', 'person_declined', 'no_service', 'tried')),
  closed_words     text not null default '' check (length(closed_words) <= 2000),
  written_at       timestamptz not null default guard.now(),
  version          int not null default 1,
  constraint answered_before_asked check (responded_at >= received_at),
  constraint withdrawn_in_own_words check (state <> 'withdrawn' or length(trim(withdrawn_words)) > 0),
  constraint decline_onward_in_own_words check (closed_how is distinct from 'person_declined' or length(trim(closed_words)) > 0)
);
comment on table care.entry_request is 'A first contact with an agency, with its response clock and what became of it.';
create index entries_of_person on care.entry_request (person_id);
comment on column care.entry_request.responded_at is 'When somebody first answered; with received_at fixed once saved (ENT-01).';
create index entries_of_agency on care.entry_request (agency_id, state, received_at);
create function sealed.answer_stays() returns trigger language plpgsql as $$
begin raise exception 'the first answer stays' using errcode = '23514', constraint = 'answer_already_recorded'; end $$;
create trigger answer_stays before update on care.entry_request for each row
  when (old.responded_at is not null and new.responded_at is distinct from old.responded_at) execute function sealed.answer_stays();

create table care.entry_attempt (
  id         uuid primary key default gen_random_uuid(),
  entry_id   uuid not null references care.entry_request,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  at         timestamptz not null,
  mode       care.contact_mode not null,
  note       text not null default '' check (length(note) <= 2000)
);
comment on table care.entry_attempt is 'One try to reach the person that did not reach them.';
create index attempts_of_entry on care.entry_attempt (entry_id);

create table care.information_given (
  id            uuid primary key default gen_random_uuid(),
  person_id     uuid not null references care.person,
  entry_id      uuid references care.entry_request,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  topic         text not null check (topic in ('entry_process', 'screening_decision', 'alternatives', 'info_pack', 'rights')),
  language      text not null check (length(language) <= 35),
  interpreter   boolean not null default false,
  mode          care.contact_mode not null,
  pack_version  int,
  pack_core     int,
  pack_sections text[],
  given_at      timestamptz not null,
  understanding text not null default '' check (length(understanding) <= 2000),
  written_at    timestamptz not null default guard.now()
);
comment on table care.information_given is 'What a person was told or given, in which language, and what they said it meant to them.';
comment on column care.information_given.pack_sections is 'What the pack told when it was given, and pack_core with which version of the common core.';
create index information_of_person on care.information_given (person_id);

create table care.screening_decision (
  id                    uuid primary key default gen_random_uuid(),
  entry_id              uuid not null references care.entry_request,
  person_id             uuid not null references care.person,
  category              care.category not null default 'general',
  agency_id             uuid references care.agency,
  written_by            uuid references care.party,
  decision              text not null check (decision in ('accepted', 'not_accepted')),
  reasons               text[] not null constraint give_a_reason check (cardinality(reasons) > 0),
  criterion_not_met     text not null default '' check (length(criterion_not_met) <= 500),
  no_alternative_exists boolean not null default false,
  decided_at            timestamptz not null,
  informed_at           timestamptz,
  informed_mode         care.contact_mode,
  version               int not null default 1,
  constraint decided_once unique (entry_id),
  constraint decided_by_a_named_human check (written_by is not null),
  constraint name_the_criterion check (decision <> 'not_accepted' or length(trim(criterion_not_met)) > 0),
  constraint tell_the_person check (decision <> 'not_accepted' or informed_at is not null),
  constraint told_before_decided check (informed_at >= decided_at)
);
comment on table care.screening_decision is 'Whether the agency takes the person on, with reasons in plain words, by a named human.';
create index decisions_of_person on care.screening_decision (person_id);

create table care.alternative (
  id          uuid primary key default gen_random_uuid(),
  decision_id uuid not null references care.screening_decision,
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  listing_id  uuid,
  name        text not null check (length(name) between 1 and 300),
  why         text not null default '' check (length(why) <= 1000),
  informed_at timestamptz,
  version     int not null default 1
);
comment on table care.alternative is 'A service named to a person who was not accepted.';
create index alternatives_of_decision on care.alternative (decision_id);

/* INV-17, looked at when the transaction ends: nobody is turned away without being told of somewhere else, or that there is nowhere. */
create function sealed.nobody_turned_away_without_an_alternative() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not new.no_alternative_exists and not exists (select from care.alternative a where a.decision_id = new.id) then
    raise exception 'name an alternative' using errcode = '23514', constraint = 'name_an_alternative';
  end if;
  return null;
end $$;
create constraint trigger name_an_alternative after insert or update on care.screening_decision deferrable initially deferred
  for each row when (new.decision = 'not_accepted') execute function sealed.nobody_turned_away_without_an_alternative();

create table care.barrier (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid references care.person,
  entry_id   uuid references care.entry_request,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  kind       text not null check (length(kind) between 1 and 100),
  level      text not null default 'mezzo' check (level in ('micro', 'mezzo', 'macro')),
  note       text not null default '' check (length(note) <= 2000),
  logged_at  timestamptz not null default guard.now(),
  removed_at timestamptz,
  version    int not null default 1
);
comment on table care.barrier is 'Something in the way that the person cannot remove alone: no such service, a rule, a queue.';
create index barriers_by_kind on care.barrier (kind, logged_at);
create index barriers_of_person on care.barrier (person_id);

create table care.onward_referral (
  id            uuid primary key default gen_random_uuid(),
  entry_id      uuid not null references care.entry_request,
  person_id     uuid not null references care.person,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  to_agency_id  uuid not null references care.agency,
  listing_id    uuid,
  service       text not null check (length(service) between 1 and 300),
  consent_id    uuid not null references care.consent_event,
  involvement_id uuid references care.involvement,
  note          text not null default '' check (length(note) <= 2000),
  sent_at       timestamptz not null,
  state         care.referral_state not null default 'sent',
  answered_at   timestamptz,
  answered_by   uuid references care.party,
  answer_reason text not null default '' check (length(answer_reason) <= 1000),
  landed_at     timestamptz,
  version       int not null default 1,
  constraint referral_answered_before_sent check (answered_at >= sent_at),
  constraint landed_before_sent check (landed_at >= sent_at),
  constraint referred_to_oneself check (to_agency_id <> agency_id),
  constraint decline_needs_a_reason check (state <> 'declined' or length(trim(answer_reason)) > 0)
);
comment on table care.onward_referral is 'A person who was not accepted, sent on with their consent, followed until they arrived.';
comment on column care.onward_referral.note is 'What the receiving agency is told, with the person''s consent.';
comment on column care.onward_referral.involvement_id is 'The involvement that this referral opened; ends with a referral that comes to nothing.';
create index referrals_of_entry on care.onward_referral (entry_id);
create index referrals_to_agency on care.onward_referral (to_agency_id, state);
create index referrals_of_person on care.onward_referral (person_id);

create table care.support_period (
  id                 uuid primary key default gen_random_uuid(),
  person_id          uuid not null references care.person,
  category           care.category not null default 'general',
  agency_id          uuid references care.agency,
  written_by         uuid references care.party,
  entry_id           uuid references care.entry_request,
  programme_id       uuid references care.programme,
  household_id       uuid references care.household,
  accepted_at        timestamptz not null,
  state              text not null default 'active' check (state in ('active', 'exit_offered', 'exit_planning', 'ready_to_close', 'unplanned_exit', 'closed', 'follow_up', 'follow_up_complete')),
  interim_contact_id uuid references care.staff,
  next_check_in      date,
  closed_at          timestamptz,
  exit_reason        text not null default '' check (length(exit_reason) <= 1000),
  exit_situation     care.housing_category,
  exit_lasting       boolean,
  moved_in_on        date,
  source             text,
  source_key         text,
  deleted_in_source_at timestamptz,
  version            int not null default 1,
  constraint closed_before_accepted check (closed_at >= accepted_at),
  constraint support_already_imported unique (source, source_key)
);
comment on table care.support_period is 'One stretch of support of a person by one agency, from being accepted to being closed and followed up.';
comment on column care.support_period.moved_in_on is 'The day on which the person moved into a home that this support found or pays for, as another system said.';
create index support_of_person on care.support_period (person_id);
create index support_of_agency on care.support_period (agency_id, state);
create unique index already_supported_here on care.support_period (person_id, agency_id) where closed_at is null and source is null;

create table care.check_in (
  id                uuid primary key default gen_random_uuid(),
  support_period_id uuid not null references care.support_period,
  person_id         uuid not null references care.person,
  category          care.category not null default 'general',
  agency_id         uuid references care.agency,
  written_by        uuid references care.party,
  staff_id          uuid not null references care.staff,
  due_on            date not null,
  promised_at       timestamptz not null default guard.now(),
  done_at           timestamptz,
  mode              care.contact_mode,
  said              text not null default '' check (length(said) <= 2000),
  version           int not null default 1,
  constraint looked_in_before_promised check (done_at >= promised_at)
);
comment on table care.check_in is 'A promise to look in on a person who was accepted and waits for a coordinator, and when it was kept (ENT-11).';
create index check_ins_of_support on care.check_in (support_period_id);
create index check_ins_of_person on care.check_in (person_id);
create unique index one_open_check_in on care.check_in (support_period_id) where done_at is null;

call sealed.adopt_content('care.entry_request');
call sealed.adopt_content('care.entry_attempt');
call sealed.adopt_content('care.information_given');
call sealed.adopt_content('care.screening_decision');
call sealed.adopt_content('care.alternative');
call sealed.adopt_content('care.barrier');
call sealed.adopt_content('care.onward_referral');
call sealed.adopt_content('care.support_period');
call sealed.adopt_content('care.check_in');

-- whose act it is: others who may read with consent may not change another agency's decisions
create policy kept_by_its_agency on care.entry_request as restrictive for update to homeward_app
  using (agency_id = (select guard.agency()) or (select guard.opened_by_self()));
create policy kept_by_its_agency on care.screening_decision as restrictive for update to homeward_app using (agency_id = (select guard.agency()));
create policy kept_by_its_agency on care.alternative as restrictive for update to homeward_app using (agency_id = (select guard.agency()));
create policy answered_by_either_end on care.onward_referral as restrictive for update to homeward_app
  using (agency_id = (select guard.agency()) or to_agency_id = (select guard.agency()));

/* Where a person comes, or arrives, they are known by name from that agency's own work, whatever they decide about sharing later. */
create function sealed.come_to(person uuid, agency uuid, staff uuid) returns void language sql security definer set search_path = pg_catalog as $$
  insert into care.involvement (person_id, party_id, agency_id, written_by, serving) values (person, agency, agency, staff, true)
    on conflict (person_id, party_id) where to_at = 'infinity' do update set serving = true where not involvement.serving
$$;
create function sealed.agency_of_first_contact_serves() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not sealed.in_bulk() then perform sealed.come_to(new.person_id, new.agency_id, new.written_by); end if;
  return null;
end $$;
create trigger its_agency_serves after insert on care.entry_request for each row when (new.agency_id is not null) execute function sealed.agency_of_first_contact_serves();

/*
 * The entry follows the answer of the agency it was sent on to, which may not write another agency's entry itself:
 * arrived closes it, a no brings it back unless another answer is still awaited. A referral that comes to nothing takes back the access it opened.
 */
create function sealed.entry_follows_referral() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.state = 'landed' then
    perform sealed.come_to(new.person_id, new.to_agency_id, new.answered_by);
    update care.entry_request set state = 'closed', closed_how = 'landed', closed_at = new.landed_at where id = new.entry_id and state in ('referred_on', 'declined_elsewhere');
  elsif new.state in ('declined', 'not_arrived', 'withdrawn') then
    update care.involvement set to_at = guard.now() where id = new.involvement_id and not serving and to_at > guard.now();
    update care.entry_request e set state = 'declined_elsewhere' where e.id = new.entry_id and e.state = 'referred_on'
      and not exists (select from care.onward_referral r where r.entry_id = e.id and r.state in ('sent', 'accepted'));
  end if;
  return null;
end $$;
create trigger entry_follows after update of state on care.onward_referral for each row when (old.state <> new.state) execute function sealed.entry_follows_referral();
