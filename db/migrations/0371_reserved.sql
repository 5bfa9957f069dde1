-- Responsible by law, supported here: a body says which parts of a life it decides about. Nobody else marks such a thing as decided: its officer is
-- asked, and decides in the body's name. The officer is asked to every review (COO-10).

alter table care.statutory_responsibility
  add column officer_id    uuid references care.staff,
  add column officer_since timestamptz,
  add column reserved      care.category[] not null default '{}',
  add constraint reserved_parts_of_life_check check (not 'general' = any (reserved)),
  add constraint officer_of_that_body check (officer_id is null or body_agency_id is not null);
comment on column care.statutory_responsibility.officer_id is 'The officer, where they work in an agency of the network: they are asked, and come to reviews.';
comment on column care.statutory_responsibility.officer_since is 'Since when this officer is named; worked out as it is written.';
comment on column care.statutory_responsibility.reserved is 'What the body decides about, by law: nobody else does while it is responsible.';
grant update (officer_id, reserved) on care.statutory_responsibility to homeward_app;

create table care.reserved_decision (
  id                uuid primary key default gen_random_uuid(),
  person_id         uuid not null references care.person,
  category          care.category not null,
  agency_id         uuid references care.agency,
  written_by        uuid references care.party,
  responsibility_id uuid not null references care.statutory_responsibility,
  body              text not null check (length(trim(body)) between 1 and 200),
  body_agency_id    uuid references care.agency,
  officer_id        uuid references care.staff,
  words             text not null constraint say_what_is_to_be_decided check (length(trim(words)) between 1 and 1000),
  why               text not null default '' check (length(why) <= 1000),
  person_view       text not null constraint say_what_they_think_of_it check (length(trim(person_view)) between 1 and 1000),
  mode              text not null check (mode in ('self', 'dictated', 'interpreted')),
  by_on             date not null,
  asked_at          timestamptz not null default guard.now(),
  answer            text check (answer in ('approved', 'refused')),
  answer_words      text not null default '' check (length(answer_words) <= 1000),
  document          text not null default '' check (length(document) <= 300),
  answered_by       uuid references care.staff,
  answered_at       timestamptz,
  taken_back_at     timestamptz,
  taken_back_why    text not null default '' check (length(taken_back_why) <= 1000),
  version           int not null default 1,
  constraint needed_after_it_is_asked check (by_on >= (asked_at at time zone 'UTC')::date),
  constraint answered_by_somebody_check check (num_nonnulls(answer, answered_by, answered_at) in (0, 3)),
  constraint say_why_it_is_refused check (answer is distinct from 'refused' or length(trim(answer_words)) > 0),
  constraint answered_or_taken_back_check check (answer is null or taken_back_at is null),
  constraint say_why_it_is_not_needed check (taken_back_at is null or length(trim(taken_back_why)) > 0)
);
comment on table care.reserved_decision is 'Something that a body decides by law: what is to be decided, what the person says to it, by when; and what the body decided, by whom.';
comment on column care.reserved_decision.body is 'In whose name it is decided, as it is called when it is asked; worked out as it is written.';
comment on column care.reserved_decision.officer_id is 'Who is asked; empty where the body has nobody here.';
comment on column care.reserved_decision.document is 'Where the body has nobody here: the paper in which it decided, and where it is kept.';
create index reserved_decisions_of_person on care.reserved_decision (person_id, asked_at desc);
create index reserved_decisions_of_responsibility on care.reserved_decision (responsibility_id);

create table care.review_guest (
  id           uuid primary key default gen_random_uuid(),
  review_id    uuid not null references care.review,
  person_id    uuid not null references care.person,
  category     care.category not null default 'general',
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  officer_id   uuid not null references care.staff,
  invited_at   timestamptz not null default guard.now(),
  answer       text check (answer in ('comes', 'cannot')),
  answer_words text not null default '' check (length(answer_words) <= 500),
  answered_at  timestamptz,
  version      int not null default 1,
  unique (review_id, officer_id),
  constraint guest_answered_check check ((answer is null) = (answered_at is null))
);
comment on table care.review_guest is 'An officer of a body that is responsible by law is asked to every review; by itself, whoever begins it.';
create index review_guests_of_person on care.review_guest (person_id);

call sealed.adopt_content('care.reserved_decision');
call sealed.adopt_content('care.review_guest');
create policy begins_undecided on care.reserved_decision as restrictive for insert to homeward_app with check (answer is null and taken_back_at is null);
create policy decided_by_who_works_here on care.reserved_decision as restrictive for update to homeward_app using ((select guard.works_with_people()));
create policy answered_as_oneself on care.review_guest as restrictive for update to homeward_app using (officer_id = (select guard.party()));
grant select, insert on care.reserved_decision to homeward_app;
grant update (answer, answer_words, document, answered_by, answered_at, taken_back_at, taken_back_why) on care.reserved_decision to homeward_app;
grant select on care.review_guest to homeward_app; -- nobody asks an officer by hand: sealed.officers_come
grant update (answer, answer_words, answered_at) on care.review_guest to homeward_app;

/* Whether it holds today. */
create function sealed.holds_today(r care.statutory_responsibility) returns boolean language sql stable set search_path = pg_catalog
  return guard.today() between r.from_on and coalesce(r.to_on, 'infinity');

/* An officer is of that body; and since when they are named is worked out. */
create function sealed.officer_is_named() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.officer_id is null then
    new.officer_since := null;
  elsif tg_op = 'INSERT' or new.officer_id is distinct from old.officer_id then
    if session_user = 'homeward_app' and not exists (select from care.staff s where s.id = new.officer_id and s.agency_id = new.body_agency_id and s.active) then
      perform sealed.refuse('officer_of_that_body');
    end if;
    new.officer_since := case when sealed.in_bulk() then new.written_at else guard.now() end;
  end if;
  return new;
end $$;
create trigger officer_is_named before insert or update on care.statutory_responsibility for each row execute function sealed.officer_is_named();

/* What a body decides by law is taken from it by itself, or by the agency that wrote the order down; while the body is asked something, by itself alone. */
create function sealed.reserve_stays() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare theirs boolean := coalesce(old.body_agency_id = guard.agency(), false);
begin
  if session_user <> 'homeward_app' or theirs or cardinality(old.reserved) = 0 then return new; end if;
  if new.reserved @> old.reserved and coalesce(new.to_on, 'infinity') >= coalesce(old.to_on, 'infinity') then return new; end if;
  if old.agency_id is distinct from guard.agency() or exists (select from care.reserved_decision d
       where d.responsibility_id = old.id and d.answer is null and d.taken_back_at is null and sealed.holds_today(old)
         and d.category = any (old.reserved) and not (d.category = any (new.reserved) and sealed.holds_today(new))) then
    perform sealed.refuse('reserved_by_law');
  end if;
  return new;
end $$;
create trigger reserve_stays before update of reserved, to_on on care.statutory_responsibility for each row execute function sealed.reserve_stays();

/* The officers of bodies that answer for the person today come to this review, as far as the person lets them know, or the law does. */
create function sealed.officers_come(of_review care.review) returns void language sql volatile set search_path = pg_catalog as $$
  insert into care.review_guest (review_id, person_id, agency_id, written_by, officer_id)
  select distinct on (r.officer_id) of_review.id, of_review.person_id, of_review.agency_id, of_review.written_by, r.officer_id
    from care.statutory_responsibility r join care.staff s on s.id = r.officer_id and s.active
   where r.person_id = of_review.person_id and sealed.holds_today(r) and 'general'::care.category = any (guard.may_be_told(r.officer_id))
  on conflict do nothing $$;
create function sealed.officers_come_to_review() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare under_way care.review;
begin
  if session_user <> 'homeward_app' then return null; end if;
  if tg_table_name = 'review' then
    perform sealed.officers_come(new);
  elsif new.officer_id is not null then
    for under_way in select v.* from care.review v where v.person_id = new.person_id and v.state <> 'completed' loop perform sealed.officers_come(under_way); end loop;
  end if;
  return null;
end $$;
create trigger officers_come_to_review after insert on care.review for each row execute function sealed.officers_come_to_review();
create trigger officers_come_to_review after insert or update of officer_id on care.statutory_responsibility for each row execute function sealed.officers_come_to_review();

/* Nothing is marked as decided that a body decides by law. At a table, only where the body writes it, or it follows from what the body has approved. */
alter table care.conference_decision add column follows_id uuid references care.reserved_decision;
comment on column care.conference_decision.follows_id is 'What a body responsible by law has approved, and this follows from.';
create index conference_decisions_follow on care.conference_decision (follows_id) where follows_id is not null;
create function sealed.reserved_to_a_body() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare at_table boolean := tg_table_name = 'conference_decision'; follows uuid := (to_jsonb(new) ->> 'follows_id')::uuid;
begin
  if session_user <> 'homeward_app' then return new; end if;
  if exists (select from care.statutory_responsibility r where r.person_id = new.person_id and new.category = any (r.reserved) and sealed.holds_today(r)
       and not (at_table and (coalesce(r.body_agency_id = guard.agency(), false) or exists (select from care.reserved_decision d
         where d.id = follows and d.responsibility_id = r.id and d.category = new.category and d.answer = 'approved')))) then
    perform sealed.refuse('reserved_by_law');
  end if;
  return new;
end $$;
create trigger reserved_to_a_body before insert on care.decision for each row execute function sealed.reserved_to_a_body();
create trigger reserved_to_a_body before insert on care.conference_decision for each row execute function sealed.reserved_to_a_body();

/* Asked of the body that decides about it today, of the officer who is named. */
create function sealed.asked_of_the_body() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare r care.statutory_responsibility;
begin
  if session_user <> 'homeward_app' then return new; end if;
  -- held, so that what is asked of the body is not taken from it in the same moment
  select x.* into r from care.statutory_responsibility x where x.id = new.responsibility_id and x.person_id = new.person_id for share;
  if r.id is null or not new.category = any (r.reserved) or not sealed.holds_today(r) then perform sealed.refuse('not_reserved_to_them'); end if;
  new.body := r.body;
  new.body_agency_id := r.body_agency_id;
  new.officer_id := r.officer_id;
  return new;
end $$;
create trigger asked_of_the_body before insert on care.reserved_decision for each row execute function sealed.asked_of_the_body();

/* Decided once, by the body's own worker in their own name; where the body has nobody here, by its paper. */
create function sealed.decided_by_the_body() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare r care.statutory_responsibility;
begin
  if session_user <> 'homeward_app' then return new; end if;
  if old.answer is not null then perform sealed.refuse('decided_already'); end if;
  if old.taken_back_at is not null then perform sealed.refuse('not_asked_any_more'); end if;
  if new.answer is null then return new; end if;
  select x.* into r from care.statutory_responsibility x where x.id = old.responsibility_id;
  if not old.category = any (r.reserved) or not sealed.holds_today(r) then perform sealed.refuse('not_reserved_to_them'); end if;
  if old.body_agency_id is not null and old.body_agency_id is distinct from guard.agency() then perform sealed.refuse('reserved_by_law'); end if;
  if old.body_agency_id is null and length(trim(new.document)) = 0 then perform sealed.refuse('name_the_document'); end if;
  if new.answered_by is distinct from guard.party() then perform sealed.refuse('only_by_themself'); end if;
  return new;
end $$;
create trigger decided_by_the_body before update on care.reserved_decision for each row execute function sealed.decided_by_the_body();
