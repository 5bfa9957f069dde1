-- How a person wants help to come: when, where, from whom and by which means, as they say.

create table care.preference (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  kind       text not null check (kind in ('time', 'place', 'worker', 'way', 'other')),
  value      text not null default '' check (value in ('', 'morning', 'afternoon', 'evening', 'home', 'office', 'community', 'street', 'shelter',
               'woman', 'man', 'in_person', 'phone', 'text', 'video', 'email', 'letter')),
  words      text not null default '' check (length(words) <= 300),
  mode       text not null check (mode in ('self', 'dictated', 'interpreted')),
  at         timestamptz not null default guard.now(),
  ended_at   timestamptz,
  version    int not null default 1,
  constraint preference_of_this_kind check (case kind
    when 'time' then value in ('morning', 'afternoon', 'evening')
    when 'place' then value in ('home', 'office', 'community', 'street', 'shelter')
    when 'worker' then value in ('woman', 'man')
    when 'way' then value in ('in_person', 'phone', 'text', 'video', 'email', 'letter')
    else value = '' end),
  constraint say_what_is_preferred check (kind <> 'other' or length(trim(words)) > 0),
  constraint own_preference_in_own_account check (mode <> 'self' or written_by = person_id)
);
comment on table care.preference is 'How the person wants help to come, in one line: several of a kind are alternatives. Other: in their words, which nothing is compared with.';
create index preferences_of_person on care.preference (person_id) where ended_at is null;
create unique index preferred_already on care.preference (person_id, agency_id, kind, value) nulls not distinct where ended_at is null and kind <> 'other';

call sealed.adopt_content('care.preference', weighed => false);
grant select, insert on care.preference to homeward_app;
grant update (ended_at) on care.preference to homeward_app;
