-- Messages: what a worker sends a person by text, e-mail or letter. It leaves only where and at hours the person named as safe (CON-08),
-- asked once more at the moment it leaves.

create table care.message (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  channel    text not null check (channel in ('text', 'email', 'letter')),
  words      text not null constraint say_what_to_send check (length(trim(words)) between 1 and 2000),
  time_zone  text not null check (length(time_zone) between 1 and 64),
  written_at timestamptz not null default guard.now(),
  send_at    timestamptz not null,
  state      text not null default 'waiting' check (state in ('waiting', 'sent', 'stopped')),
  sent_at    timestamptz,
  sent_to    text not null default '' check (length(sent_to) <= 200),
  why        text check (why in ('not_named_safe', 'never_by_this', 'no_longer_yours', 'address_refused', 'given_up', 'called_back')),
  tries      int not null default 0,
  constraint message_letter_check check (channel <> 'letter' or state = 'sent'), -- it leaves by hand, once it is printed
  constraint message_sent_check check ((state = 'sent') = (sent_at is not null)),
  constraint message_stopped_check check ((state = 'stopped') = (why is not null))
);
comment on table care.message is 'What a worker sends a person: waiting for a safe hour, sent and where to, or stopped and why.';
comment on column care.message.time_zone is 'Whose clock the safe hours are read on: that of the place it was written in.';
comment on column care.message.send_at is 'When it may leave at the earliest; asked anew then.';
create index messages_of_person on care.message (person_id, written_at desc);
create index messages_to_send on care.message (send_at) where state = 'waiting';

call sealed.adopt_content('care.message', weighed => false);
create policy carried_by_the_sender on care.message for update to homeward_engine using (true) with check (true);

/* A letter leaves as it is written. Also what the person told another agency holds for it: never there, or never by letter. */
create function sealed.letter_as_named() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.channel = 'letter' and exists (select from care.contact_preference w where w.person_id = new.person_id and w.channel = 'letter' and not w.safe
      and w.ended_at is null and trim(w.value) in ('', trim(new.sent_to))) then
    raise exception 'never by this' using errcode = '23514', constraint = 'never_by_this';
  end if;
  return new;
end $$;
create trigger letter_as_named before insert on care.message for each row execute function sealed.letter_as_named();
grant select on care.message to homeward_app;
grant insert (person_id, category, agency_id, written_by, channel, words, time_zone, written_at, send_at, state, sent_at, sent_to),
  update (state, why) on care.message to homeward_app;
grant update (state, sent_at, sent_to, why, send_at, tries) on care.message to homeward_engine;
