-- Working with another agency: what the person gains by each that takes part, and what they say to it (COO-02); how it works where coordination sits
-- with another agency, agreed by both (COO-08); and that family is involved where that agency would not have thought of it (FAM-05).

create table care.agency_gain (
  id          uuid primary key default gen_random_uuid(),
  plan_id     uuid not null references care.plan,
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  with_id     uuid not null references care.agency,
  benefit     text not null constraint say_what_they_gain check (length(trim(benefit)) between 1 and 1000),
  person_view text not null constraint say_what_they_think_of_it check (length(trim(person_view)) between 1 and 1000),
  mode        text not null default 'dictated' check (mode in ('dictated', 'interpreted')),
  from_at     timestamptz not null default guard.now(),
  ended_at    timestamptz,
  ended_words text not null default '' check (length(ended_words) <= 1000),
  version     int not null default 1,
  constraint agency_left_before_it_came check (ended_at >= from_at)
);
comment on table care.agency_gain is 'An agency takes part for the person: what they gain by it, and what they themself say to it, before it begins.';
create index agency_gains_of_person on care.agency_gain (person_id);
create unique index gain_said_already on care.agency_gain (plan_id, with_id) where ended_at is null;

create table care.gain_rating (
  id         uuid primary key default gen_random_uuid(),
  gain_id    uuid not null references care.agency_gain,
  review_id  uuid references care.review,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  rating     int not null check (rating between 1 and 5),
  words      text not null default '' check (length(words) <= 1000),
  mode       text not null check (mode in ('self', 'dictated', 'interpreted')),
  seq        bigint generated always as identity,
  at         timestamptz not null default guard.now(),
  constraint rated_by_the_person_check check (mode <> 'self' or written_by = person_id)
);
comment on table care.gain_rating is 'How much the person gains by an agency, from 1 to 5, asked again at each review; words are theirs.';
create index gain_ratings_of_person on care.gain_rating (person_id);
create unique index rated_at_this_review_already on care.gain_rating (gain_id, review_id) where review_id is not null;
create trigger written_once before update or delete on care.gain_rating for each row execute function sealed.append_only();

create table care.gain_decision (
  id           uuid primary key default gen_random_uuid(),
  gain_id      uuid not null references care.agency_gain,
  person_id    uuid not null references care.person,
  category     care.category not null default 'general',
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  decided      text not null check (decided in ('changed', 'ended', 'goes_on')),
  words        text not null constraint say_what_becomes_of_it check (length(trim(words)) between 1 and 1000),
  person_words text not null constraint decided_with_the_person check (length(trim(person_words)) between 1 and 1000),
  at           timestamptz not null default guard.now()
);
comment on table care.gain_decision is 'What was decided with the person about the part of an agency by which they gain little: changed, ended with care, or it goes on and why.';
create index gain_decisions_of_person on care.gain_decision (person_id);
create trigger written_once before update or delete on care.gain_decision for each row execute function sealed.append_only();

create table care.coordination_agreement (
  id               uuid primary key default gen_random_uuid(),
  person_id        uuid not null references care.person,
  category         care.category not null default 'general',
  agency_id        uuid references care.agency,
  written_by       uuid references care.party,
  with_id          uuid not null references care.agency,
  coordinator_name text not null constraint say_who_coordinates check (length(trim(coordinator_name)) between 1 and 200),
  how              text not null constraint say_how_it_is_coordinated check (length(trim(how)) between 1 and 2000),
  frequency        text not null constraint say_how_often check (length(trim(frequency)) between 1 and 300),
  info_path        text not null default '' check (length(info_path) <= 1000),
  issue_path       text not null constraint say_how_issues_are_handled check (length(trim(issue_path)) between 1 and 2000),
  discussed_on     date not null,
  review_on        date,
  at               timestamptz not null default guard.now(),
  agreed_at        timestamptz,
  agreed_by        uuid references care.party,
  ended_at         timestamptz,
  version          int not null default 1,
  constraint agreed_with_another_agency check (with_id <> agency_id),
  constraint agreement_agreed_by_somebody_check check ((agreed_at is null) = (agreed_by is null)),
  constraint looked_at_again_after_it_was_agreed check (review_on > discussed_on)
);
comment on table care.coordination_agreement is 'Where another agency coordinates: who, how, how often, what is told to whom, how issues are handled. We wrote it; agreed_by is who agreed there.';
create index coordination_agreements_of_person on care.coordination_agreement (person_id, at desc);
create unique index one_agreement_at_a_time on care.coordination_agreement (person_id, agency_id, with_id) where ended_at is null;

create table care.family_ask (
  id             uuid primary key default gen_random_uuid(),
  person_id      uuid not null references care.person,
  category       care.category not null default 'family',
  agency_id      uuid references care.agency,
  written_by     uuid references care.party,
  to_id          uuid not null references care.agency,
  way            text not null check (way in ('request', 'meeting', 'escalation')),
  words          text not null constraint say_what_you_ask check (length(trim(words)) between 1 and 1000),
  at             timestamptz not null default guard.now(),
  response       text check (response in ('involved', 'refused', 'not_yet')),
  response_words text not null default '' check (length(response_words) <= 1000),
  responded_at   timestamptz,
  version        int not null default 1,
  constraint ask_answered_at_a_time_check check ((response is null) = (responded_at is null)),
  constraint say_why_family_is_refused check (response is distinct from 'refused' or length(trim(response_words)) > 0)
);
comment on table care.family_ask is 'The agency that coordinates is asked to involve those whom the person wants: by a request, in a meeting, one step up; and what it answered.';
create index family_asks_of_person on care.family_ask (person_id, at);

call sealed.adopt_content('care.agency_gain');
call sealed.adopt_content('care.gain_rating');
call sealed.adopt_content('care.gain_decision');
call sealed.adopt_content('care.coordination_agreement');
call sealed.adopt_content('care.family_ask');

-- nobody agrees for another agency: a yes is written by a worker of the one that coordinates
create policy begins_unagreed on care.coordination_agreement as restrictive for insert to homeward_app with check (agreed_at is null and ended_at is null);

grant select, insert on care.agency_gain, care.gain_rating, care.gain_decision, care.coordination_agreement to homeward_app;
grant update (ended_at, ended_words) on care.agency_gain to homeward_app;
create policy asked_by_staff on care.family_ask as restrictive for insert to homeward_app with check (response is null and (select guard.works_with_people()));
-- nobody is asked to involve a family that the person does not want there, nor somebody who is not safe for them; and those two agencies alone say what came of it
create policy asked_for_who_is_wanted on care.family_ask as restrictive for insert to homeward_app with check (exists (
  select from care.family_wish w where w.person_id = family_ask.person_id and w.wish = 'yes'
     and not exists (select from care.family_wish l where l.relative_id = w.relative_id and (l.at, l.seq) > (w.at, w.seq))
     and not exists (select from guard.close_ones() c where c.relative_id = w.relative_id and c.why_not in ('must_never_learn', 'not_safe_to_reach'))));
create policy answered_between_the_two on care.family_ask as restrictive for update to homeward_app using ((select guard.agency()) in (agency_id, to_id));
grant select, insert on care.family_ask to homeward_app;
grant update (response, response_words, responded_at) on care.family_ask to homeward_app;
grant update (agreed_at, agreed_by, ended_at) on care.coordination_agreement to homeward_app;

/* Only whoever works there says yes for the agency that coordinates. */
create function sealed.agreed_by_who_coordinates() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user = 'homeward_app' and new.agreed_at is not null and old.agreed_at is null
     and (new.agreed_by is distinct from guard.party() or new.with_id is distinct from guard.agency()) then perform sealed.refuse('only_by_themself'); end if;
  return new;
end $$;
create trigger agreed_by_who_coordinates before update of agreed_at, agreed_by on care.coordination_agreement for each row
  execute function sealed.agreed_by_who_coordinates();

/* An agency takes part as long as somebody of it does. */
create function sealed.agency_left() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare whose uuid := coalesce((select s.agency_id from care.staff s where s.id = new.party_id), new.party_id);
begin
  if sealed.in_bulk() then return null; end if;
  update care.agency_gain g set ended_at = greatest(new.to_at, g.from_at)
   where g.plan_id = new.plan_id and g.with_id = whose and g.ended_at is null
     and not exists (select from care.participant t left join care.staff s on s.id = t.party_id
                      where t.plan_id = new.plan_id and t.to_at is null and coalesce(s.agency_id, t.party_id) = whose);
  return null;
end $$;
create trigger agency_left after update of to_at on care.participant for each row when (new.to_at is not null and old.to_at is null)
  execute function sealed.agency_left();
