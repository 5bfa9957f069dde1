-- Case conference: many agencies, the person and whoever is close to them at one table. What is said about one part of life is heard and read by
-- those the person lets know of it, and by nobody else; what is decided becomes a step that somebody was asked for, or it is said why none.

create type care.meeting_state as enum ('planned', 'invited', 'held', 'minutes_draft', 'confirmed', 'filed', 'cancelled');

create table care.conference (
  id            uuid primary key default gen_random_uuid(),
  person_id     uuid not null references care.person,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  kind          text not null default 'inter_agency' check (kind in ('staff', 'team', 'inter_agency', 'family')),
  about         text not null default '' check (length(about) <= 300),
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  place         text not null default '' check (length(place) <= 300),
  mode          text not null default 'in_person' check (mode in ('in_person', 'phone', 'video')),
  short_because text not null default '' check (length(short_because) <= 500),
  state         care.meeting_state not null default 'planned',
  planned_at    timestamptz not null default guard.now(),
  invited_at    timestamptz,
  held_at       timestamptz,
  drafted_at    timestamptz,
  confirmed_at  timestamptz,
  filed_at      timestamptz,
  cancelled_at  timestamptz,
  cancelled_why text not null default '' check (length(cancelled_why) <= 1000),
  version       int not null default 1,
  constraint conference_ends_before_it_begins check (ends_at > starts_at),
  constraint conference_longer_than_a_day check (ends_at <= starts_at + interval '24 hours'),
  constraint say_why_it_is_cancelled check (state <> 'cancelled' or length(trim(cancelled_why)) > 0),
  constraint filed_once_it_was_held check (state not in ('held', 'minutes_draft', 'confirmed', 'filed') or held_at is not null),
  constraint filed_at_a_time check ((state = 'filed') = (filed_at is not null))
);
comment on table care.conference is 'A meeting about one person, from being planned until its minutes are filed. It says when and where; what is spoken about stands item by item.';
comment on column care.conference.short_because is 'Why it is called at shorter notice than the network wants; told to everybody who is invited.';
create index conferences_of_person on care.conference (person_id, starts_at desc);
create index conferences_by_agency on care.conference (agency_id, starts_at);

create table care.agenda_item (
  id            uuid primary key default gen_random_uuid(),
  conference_id uuid not null references care.conference,
  person_id     uuid not null references care.person,
  category      care.category not null,
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  n             int not null check (n between 1 and 100),
  own_view      boolean not null default false,
  words         text not null check (length(trim(words)) between 1 and 300),
  because       text check (because in ('overdue', 'not_agreed', 'blocked', 'priority')),
  action_id     uuid references care.action,
  goal_id       uuid references care.goal,
  minutes       text not null default '' check (length(minutes) <= 20000),
  minutes_by    uuid references care.party,
  minutes_at    timestamptz,
  room          uuid[],
  beyond        uuid[] not null default '{}',
  discussed_at  timestamptz,
  dropped_at    timestamptz,
  filed_at      timestamptz,
  version       int not null default 1,
  constraint first_what_the_person_says check (own_view = (n = 1)),
  constraint persons_view_is_not_dropped check (not own_view or dropped_at is null),
  constraint discussed_with_somebody check ((discussed_at is null) = (room is null)),
  constraint item_has_its_place unique (conference_id, n)
);
comment on table care.agenda_item is 'One thing to speak about, of one part of life: who is there for it follows from what the person lets them know today. Its minutes stand here.';
comment on column care.agenda_item.room is 'Who was in the room while it was spoken about.';
comment on column care.agenda_item.beyond is 'Who of them was there although the person does not let them know of this part of life: worked out when it is written down, never taken away.';
create index agenda_of_person on care.agenda_item (person_id);

create table care.conference_invitation (
  id            uuid primary key default gen_random_uuid(),
  conference_id uuid not null references care.conference,
  person_id     uuid not null references care.person,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  party_id      uuid not null references care.party,
  invited_at    timestamptz,
  answer        text check (answer in ('comes', 'cannot')),
  answer_words  text not null default '' check (length(answer_words) <= 500),
  answered_at   timestamptz,
  came          boolean,
  filed_at      timestamptz,
  version       int not null default 1,
  constraint invited_already unique (conference_id, party_id)
);
comment on table care.conference_invitation is 'Who is asked to come, what they answered, and whether they were there.';
create index conference_invitations_of_person on care.conference_invitation (person_id);
create index conference_invitations_of_party on care.conference_invitation (party_id);

create table care.conference_voice (
  id            uuid primary key default gen_random_uuid(),
  item_id       uuid not null references care.agenda_item,
  person_id     uuid not null references care.person,
  category      care.category not null,
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  party_id      uuid not null references care.party,
  words         text not null default '' check (length(words) <= 4000),
  did_not_want_to_say boolean not null default false,
  mode          text not null check (mode in ('self', 'dictated', 'interpreted')),
  at            timestamptz not null default guard.now(),
  constraint words_or_none_wanted check (did_not_want_to_say = (length(trim(words)) = 0)),
  constraint own_words_of_their_own check (mode <> 'self' or written_by = party_id)
);
comment on table care.conference_voice is 'What the person, or somebody who is there for them, said to an item, in their own words: it stands in the minutes as theirs, beside what was written down.';
create index conference_voices_of_person on care.conference_voice (person_id);
create index conference_voices_of_item on care.conference_voice (item_id, at);
create trigger written_once before update or delete on care.conference_voice for each row execute function sealed.append_only();

create table care.conference_decision (
  id            uuid primary key default gen_random_uuid(),
  item_id       uuid not null references care.agenda_item,
  person_id     uuid not null references care.person,
  category      care.category not null,
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  words         text not null check (length(trim(words)) between 1 and 1000),
  action_id     uuid references care.action,
  no_action     text not null default '' check (length(no_action) <= 1000),
  decided_at    timestamptz not null default guard.now(),
  settled_at    timestamptz,
  filed_at      timestamptz,
  version       int not null default 1,
  constraint a_step_or_a_reason check (action_id is null or no_action = ''),
  constraint settled_by_either check ((settled_at is not null) = (action_id is not null or length(trim(no_action)) > 0)),
  constraint one_decision_a_step unique (action_id)
);
comment on table care.conference_decision is 'What was decided to one item: it becomes a step that somebody is asked for, or it is said why there is none.';
comment on column care.conference_decision.action_id is 'The step that it became: from the step it is found by the same.';
create index conference_decisions_of_person on care.conference_decision (person_id);
create index conference_decisions_of_item on care.conference_decision (item_id);
create table care.minutes_confirmation (
  id            uuid primary key default gen_random_uuid(),
  conference_id uuid not null references care.conference,
  person_id     uuid not null references care.person,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  at            timestamptz not null default guard.now(),
  outdated_at   timestamptz,
  version       int not null default 1
);
comment on table care.minutes_confirmation is 'Somebody who was there has read the minutes, as far as they are theirs to read, and says that it was so.';
comment on column care.minutes_confirmation.outdated_at is 'When the minutes were changed after it: then it counts no longer.';
create unique index minutes_confirmed_by_you on care.minutes_confirmation (conference_id, written_by) where outdated_at is null;
create index minutes_confirmations_of_person on care.minutes_confirmation (person_id);

create table care.minutes_addendum (
  id            uuid primary key default gen_random_uuid(),
  item_id       uuid not null references care.agenda_item,
  person_id     uuid not null references care.person,
  category      care.category not null,
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  words         text not null check (length(trim(words)) between 1 and 4000),
  at            timestamptz not null default guard.now()
);
comment on table care.minutes_addendum is 'What was put right or added after the minutes were filed: the minutes stand as they were.';
create index minutes_addenda_of_person on care.minutes_addendum (person_id);
create trigger written_once before update or delete on care.minutes_addendum for each row execute function sealed.append_only();
