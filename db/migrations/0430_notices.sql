-- Notices: somebody is told that something waits for them, and nothing more. What is queued says who is to be woken, about whom and when; what waits
-- is counted at the moment of telling, with the receiver's own eyes, so that what they may no longer know of is not told either.

create table care.notice_channel (
  id           uuid primary key default gen_random_uuid(),
  party_id     uuid not null references care.party,
  channel      text not null check (channel in ('email', 'text')),
  how          text not null check (how in ('at_once', 'daily', 'never')),
  at_hour      int not null default 8 check (at_hour between 0 and 23),
  time_zone    text not null check (length(time_zone) between 1 and 64),
  address      text not null default '' check (length(address) <= 200),
  confirmed_at timestamptz,
  version      int not null default 1,
  unique (party_id, channel)
);
comment on table care.notice_channel is 'How somebody wants to be told outside these pages: by which channel, what is urgent at once and the rest once a day, or never.';
comment on column care.notice_channel.address is 'Where to, of staff and of those close to a person; the person is told where they named it safe (care.contact_preference), and has none here.';
comment on column care.notice_channel.confirmed_at is 'When a code that was sent there came back. Before that nothing else is sent there.';

create table care.notice (
  id       uuid primary key default gen_random_uuid(),
  party_id uuid not null references care.party,
  channel  text not null check (channel in ('email', 'text')),
  what     text not null check (what in ('waiting', 'code')),
  outcome  text not null check (outcome in ('sent', 'held', 'failed', 'refused')),
  things   int check (things > 0),
  why      text check (why in ('not_at_this_hour', 'not_named_safe', 'never_by_this', 'address_refused', 'not_taken', 'given_up')),
  until    timestamptz,
  at       timestamptz not null default guard.now(),
  constraint says_why_not check ((outcome = 'sent') = (why is null)),
  constraint says_until_when check ((outcome in ('held', 'failed')) = (until is not null))
);
comment on table care.notice is 'Every try to tell somebody something: sent, held until a better hour, failed and tried again, or refused and why. It names nobody but who is told.';
create index notices_of_party on care.notice (party_id, at desc);

create table sealed.wake (
  id         bigint generated always as identity primary key,
  channel_id uuid not null references care.notice_channel,
  person_id  uuid not null references care.person,
  urgent     boolean not null,
  at         timestamptz not null,
  look_at    timestamptz not null
);
comment on table sealed.wake is 'Who is to be woken, about whom, at what time; never about what. Gone once they were told, or once nothing waits for them any more.';
comment on column sealed.wake.look_at is 'When the sender looks at it next: later than at while it is held.';
create index wakes_to_look_at on sealed.wake (look_at);
create index wakes_of_channel on sealed.wake (channel_id);

create table sealed.sending (
  channel_id   uuid primary key references care.notice_channel,
  turn         int not null default 1,
  tries        int not null default 0,
  paused_until timestamptz not null default '-infinity',
  code_n       int not null default 0,
  code_due     boolean not null default false,
  code_until   timestamptz,
  code_wrong   int not null default 0,
  codes_on     date,
  codes_today  int not null default 0
);
comment on table sealed.sending is 'What the sender knows of a channel. Whoever sends holds its row until that is written down: of several servers the others pass it by.';
comment on column sealed.sending.turn is 'Which message this is: a try again of the same one carries the same id, by which a mail system knows it.';

call sealed.adopt('care.notice_channel', 'party_id', false);
call sealed.adopt('care.notice', 'party_id', false);
drop trigger change_log on care.notice; -- it is itself a log
create policy ones_own on care.notice_channel for select to homeward_app using (party_id = (select guard.party()));
create policy chosen_for_oneself on care.notice_channel for insert to homeward_app
  with check (party_id = (select guard.party()) and confirmed_at is null and (address = '') = ((select guard.kind()) = 'person'));
create policy changed_for_oneself on care.notice_channel for update to homeward_app using (party_id = (select guard.party()))
  with check (party_id = (select guard.party()) and (address = '') = ((select guard.kind()) = 'person'));
create policy told_to_me on care.notice for select to homeward_app using (party_id = (select guard.party()));
create policy told_by_the_sender on care.notice for insert to homeward_engine with check (true);
grant select on care.notice_channel, care.notice to homeward_app;
grant insert (party_id, channel, how, at_hour, time_zone, address), update (how, at_hour, time_zone, address) on care.notice_channel to homeward_app;
grant insert on care.notice to homeward_engine;
grant select, update, delete on sealed.wake to homeward_engine;
grant select, update on sealed.sending to homeward_engine;

/* Another address was not confirmed; what was held under the old choice is looked at anew, and what was chosen never to be told is forgotten. */
create function sealed.channel_changes() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    insert into sealed.sending (channel_id) values (new.id);
    return null;
  end if;
  if new.how = 'never' then delete from sealed.wake where channel_id = new.id;
  else update sealed.wake set look_at = at where channel_id = new.id; end if;
  return null;
end $$;
create trigger channel_changes after insert or update on care.notice_channel for each row execute function sealed.channel_changes();
create function sealed.another_address() returns trigger language plpgsql as $$
begin
  if new.address <> old.address then new.confirmed_at := null; end if;
  return new;
end $$;
create trigger another_address before update of address on care.notice_channel for each row execute function sealed.another_address();

-- ---------- an address is its owner's: a code goes there and comes back ----------
/* Worked out of the house's own key: kept nowhere, neither here nor in what is queued. */
create function sealed.code_of(chosen uuid) returns text language sql stable set search_path = pg_catalog as $$
  select lpad((('x' || substr(encode(sha256(k.opad || sha256(k.ipad || convert_to(concat_ws('|', 'code', c.id, c.address, s.code_n), 'UTF8'))), 'hex'), 1, 15))::bit(60)::bigint
    % 1000000)::text, 6, '0') from care.notice_channel c join sealed.sending s on s.channel_id = c.id cross join sealed.secret k where c.id = chosen $$;

create function guard.ask_for_code(chosen uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
declare today date := guard.today();
begin
  perform from care.notice_channel c where c.id = chosen and c.party_id = guard.party() and c.address <> '';
  if not found then raise exception 'not yours' using errcode = '23514', constraint = 'no_such_channel'; end if;
  update sealed.sending set code_n = code_n + 1, code_due = true, code_until = guard.now() + interval '1 hour', code_wrong = 0,
    codes_today = case when codes_on = today then codes_today + 1 else 1 end, codes_on = today, paused_until = '-infinity', tries = 0
   where channel_id = chosen and not (codes_on is not distinct from today and codes_today >= 5);
  if not found then raise exception 'enough' using errcode = '23514', constraint = 'too_many_codes'; end if;
end $$;
/* Answers instead of refusing: what was wrong is to be counted, and a refusal undoes everything. */
create function guard.confirm_address(chosen uuid, code text) returns boolean language plpgsql volatile security definer set search_path = pg_catalog as $$
declare s sealed.sending;
begin
  select x.* into s from sealed.sending x join care.notice_channel c on c.id = x.channel_id where x.channel_id = chosen and c.party_id = guard.party() for update of x;
  if not found or s.code_until is null or s.code_until < guard.now() or s.code_wrong >= 5 then return false; end if;
  if sealed.code_of(chosen) <> code then
    update sealed.sending set code_wrong = code_wrong + 1 where channel_id = chosen;
    return false;
  end if;
  update sealed.sending set code_until = null, code_due = false where channel_id = chosen;
  update care.notice_channel set confirmed_at = guard.now() where id = chosen;
  return true;
end $$;
/* For the sender alone: the code that is to go to this address. */
create function guard.code_to_send(chosen uuid) returns text language sql stable security definer set search_path = pg_catalog as $$ select sealed.code_of(chosen) $$;
/* For the sender alone: mail to this address is turned away, for good. */
create function guard.address_refused(chosen uuid) returns void language sql volatile security definer set search_path = pg_catalog as $$
  update care.notice_channel set confirmed_at = null where id = chosen $$;

-- ---------- with the receiver's own eyes ----------
/* For the sender alone: lets one connection of the application look once, for a minute, as this party would. */
create function guard.ticket_for(receiver uuid) returns text language plpgsql stable security definer set search_path = pg_catalog as $$
declare m text := 'ticket|' || receiver || '|' || extract(epoch from clock_timestamp())::bigint; k sealed.secret;
begin
  select * into k from sealed.secret;
  return encode(sha256(k.opad || sha256(k.ipad || convert_to(m, 'UTF8'))), 'base64') || '|' || m;
end $$;
/* Begins as the party of a ticket, only to read: the same policies as any request of theirs. A person's own record lies open to themself; nothing of it is
   shown to anybody, so the read log has nothing to say. */
create function guard.begin_with_ticket(ticket text) returns jsonb language plpgsql volatile security definer set search_path = pg_catalog as $$
declare a text[] := string_to_array(ticket, '|'); k sealed.secret; caller jsonb; done text;
begin
  done := set_config('homeward.caller', '', true) || set_config('homeward.opened', '', true);
  select * into k from sealed.secret;
  if cardinality(a) <> 4 or a[2] <> 'ticket' or a[1] <> encode(sha256(k.opad || sha256(k.ipad || convert_to(substr(ticket, length(a[1]) + 2), 'UTF8'))), 'base64')
     or abs(extract(epoch from clock_timestamp()) - a[4]::bigint) > 60 then return null; end if;
  caller := sealed.begin_as(a[3]::uuid);
  if caller ->> 'kind' = 'person' then
    done := set_config('homeward.opened', sealed.signed(concat_ws('|', a[3], array_to_string(enum_range(null::care.category), ','), '', a[3], '', '0', '1')), true);
  end if;
  done := set_config('transaction_read_only', 'on', true);
  return caller;
end $$;

-- ---------- who is to be woken ----------
/* Who answers for whom was asked: themself, or of an agency those who take in, coordinate and lead. */
create function sealed.who_answers(party uuid, held care.role[] default '{intake,coordinator,supervisor}') returns setof uuid language sql stable set search_path = pg_catalog as $$
  select party union select s.id from care.staff s where s.agency_id = party and s.active and s.roles && held $$;
/* One line for each channel they chose; nobody waits for anybody, so that writing is never held up by sending. */
create function sealed.wake(receivers uuid[], p uuid, urgent boolean, at timestamptz default guard.now()) returns void language sql volatile set search_path = pg_catalog as $$
  insert into sealed.wake (channel_id, person_id, urgent, at, look_at)
  select c.id, p, coalesce(urgent, false), at, at from care.notice_channel c
   where c.party_id = any (receivers) and c.how <> 'never' and (c.confirmed_at is not null or c.party_id = p) and c.party_id is distinct from guard.party() $$;

create function sealed.wakes() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare soon timestamptz := guard.now() + interval '1 day'; to_whom uuid[]; urgent_ boolean := false; at_ timestamptz := guard.now();
begin
  if sealed.in_bulk() or not exists (select from care.notice_channel) then return null; end if;
  case tg_table_name
    when 'action' then to_whom := array(select sealed.who_answers(new.responsible_id)); urgent_ := new.due_at < soon;
    when 'coordinator_assignment' then to_whom := array[new.staff_id];
    when 'onward_referral' then to_whom := array(select sealed.who_answers(new.to_agency_id));
    when 'service_referral' then to_whom := array(select sealed.who_answers(new.to_agency_id)); urgent_ := new.urgency = 'urgent';
    when 'info_exchange' then to_whom := array(select sealed.who_answers(new.asked_id)); urgent_ := new.due_at < soon;
    when 'conference_invitation' then to_whom := array(select sealed.who_answers(new.party_id));
    when 'reserved_decision' then to_whom := array[new.officer_id]; urgent_ := new.by_on <= (soon at time zone 'UTC')::date;
    when 'review_guest' then to_whom := array[new.officer_id];
    when 'plan' then to_whom := array[new.person_id];
    when 'disclosure', 'emergency_access' then to_whom := array(select sealed.who_answers(new.agency_id, '{supervisor}')); urgent_ := true;
    when 'obligation' then to_whom := array[new.owed_by]; at_ := greatest(at_, new.due_at - interval '1 day');
  end case;
  perform sealed.wake(to_whom, new.person_id, urgent_, at_);
  return null;
end $$;
create trigger wakes after insert on care.action for each row when (new.state = 'requested') execute function sealed.wakes();
create trigger wakes_again after update of state, responsible_id, round on care.action for each row
  when (new.state = 'requested' and (old.state, old.responsible_id, old.round) is distinct from (new.state, new.responsible_id, new.round)) execute function sealed.wakes();
create trigger wakes after insert on care.coordinator_assignment for each row when (new.state = 'proposed') execute function sealed.wakes();
create trigger wakes after insert on care.onward_referral for each row when (new.state = 'sent') execute function sealed.wakes();
create trigger wakes after update of state on care.service_referral for each row
  when (new.state = 'sent' and old.state <> 'sent' and new.to_agency_id is not null) execute function sealed.wakes();
create trigger wakes after insert on care.info_exchange for each row when (new.kind = 'request') execute function sealed.wakes();
create trigger wakes after insert on care.conference_invitation for each row when (new.invited_at is not null) execute function sealed.wakes();
create trigger wakes_again after update of invited_at on care.conference_invitation for each row
  when (new.invited_at is not null and old.invited_at is null) execute function sealed.wakes();
create trigger wakes after insert on care.reserved_decision for each row when (new.officer_id is not null) execute function sealed.wakes();
create trigger wakes after insert on care.review_guest for each row execute function sealed.wakes();
create trigger wakes after update of state on care.plan for each row when (new.state = 'proposed' and old.state <> 'proposed') execute function sealed.wakes();
create trigger wakes after insert on care.disclosure for each row execute function sealed.wakes();
create trigger wakes after insert on care.emergency_access for each row execute function sealed.wakes();
create trigger wakes after insert on care.obligation for each row
  when (new.owed_by is not null and new.due_at is not null and new.met_at is null and new.excepted is null and new.applies) execute function sealed.wakes();
create trigger wakes_again after update on care.obligation for each row
  when (new.owed_by is not null and new.met_at is null and new.excepted is null and new.applies
    and (old.owed_by, old.due_at, old.applies) is distinct from (new.owed_by, new.due_at, new.applies) and new.due_at is not null) execute function sealed.wakes();

revoke all on function guard.ask_for_code(uuid), guard.confirm_address(uuid, text), guard.code_to_send(uuid), guard.address_refused(uuid), guard.ticket_for(uuid),
  guard.begin_with_ticket(text) from public;
grant execute on function guard.ask_for_code(uuid), guard.confirm_address(uuid, text), guard.begin_with_ticket(text) to homeward_app;
grant execute on function guard.code_to_send(uuid), guard.address_refused(uuid), guard.ticket_for(uuid) to homeward_engine;
