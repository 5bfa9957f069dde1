-- Everybody involved says at a review how content they are with the plan: the person, those close to them, whoever speaks for them. Who is not content is
-- answered within a week, and reads the answer (FAM-10).

create table care.plan_satisfaction (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  review_id   uuid not null references care.review,
  party_id    uuid not null references care.party,
  role        text not null default 'client' check (role in ('client', 'family', 'carer', 'advocate')),
  score       int,
  declined    boolean not null default false,
  words       text not null default '' check (length(words) <= 4000),
  how         text not null check (how in ('self', 'link', 'phone', 'paper', 'in_person')),
  at          timestamptz not null default guard.now(),
  answer      text not null default '' check (length(answer) <= 2000),
  answered_at timestamptz,
  answered_by uuid references care.party,
  version     int not null default 1,
  constraint satisfaction_said_already unique (review_id, party_id),
  constraint rate_from_one_to_five check ((score is null) = declined and (declined or score between 1 and 5)),
  constraint say_how_it_was_given check ((how in ('self', 'link')) = (written_by is not distinct from party_id)),
  constraint answer_in_words_to_the_rater check ((answered_at is null) = (length(trim(answer)) = 0))
);
comment on table care.plan_satisfaction is 'How content one of those involved is with the plan at one review: a number, or that they would rather not say; how it was given; and the answer to it.';
comment on column care.plan_satisfaction.party_id is 'Whose word it is: the person, somebody close, or whoever speaks for them (by a link: their agency).';
create index plan_satisfactions_of_person on care.plan_satisfaction (person_id, at desc);

call sealed.adopt_content('care.plan_satisfaction');
-- read by whom it is of and by whoever answers for the plan; the person's own word stands in the review for the whole team
create policy between_the_rater_and_who_coordinates on care.plan_satisfaction as restrictive for select to homeward_app
  using (role = 'client' or party_id = any ((select guard.parties())::uuid[]) or (select guard.holds('coordinator')) or (select guard.holds('supervisor')));
create policy mine on care.plan_satisfaction for select to homeward_app
  using (party_id = (select guard.party()) and person_id = (select guard.opened_person()));
create policy begins_unanswered on care.plan_satisfaction as restrictive for insert to homeward_app with check (answered_at is null);
grant select on care.plan_satisfaction to homeward_app;
grant insert (person_id, category, agency_id, written_by, review_id, party_id, score, declined, words, how, at) on care.plan_satisfaction to homeward_app;
grant update (score, words, how, at, written_by, agency_id, answer, answered_at, answered_by) on care.plan_satisfaction to homeward_app;

/* The review of the opened person that can be rated: the newest that was begun. For those close too, who read nothing else of it. */
create function guard.review_to_rate() returns table (id uuid, at timestamptz) language sql stable security definer set search_path = pg_catalog as $$
  select r.id, r.held_at from care.review r where r.person_id = guard.opened_person() and r.state not in ('scheduled', 'invited')
   order by r.completed_at desc nulls first, r.id limit 1
$$;
comment on function guard.review_to_rate() is 'The newest review of the opened person, and when it was held.';
revoke all on function guard.review_to_rate() from public;
grant execute on function guard.review_to_rate() to homeward_app;

/* Whose word it is follows from who they are to the person; nobody else is asked. */
create function sealed.rated_by_who_is_involved() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return new; end if;
  new.role := case
    when new.party_id = new.person_id then 'client'
    when exists (select from care.relative r where r.id = new.party_id and r.person_id = new.person_id and r.relation = 'carer') then 'carer'
    when exists (select from care.relative r where r.id = new.party_id and r.person_id = new.person_id) then 'family'
    when exists (select from care.participant p where p.person_id = new.person_id and p.advocate and p.to_at is null
      and (p.party_id in (new.party_id, sealed.agency_of(new.party_id)) or sealed.agency_of(p.party_id) = new.party_id)) then 'advocate' end;
  if new.role is null then raise exception 'not involved' using errcode = '23514', constraint = 'not_asked_to_rate'; end if;
  if new.role in ('family', 'carer') then new.category := 'family'; end if; -- theirs is for who may know of the family
  return new;
end $$;
create trigger rated_by_who_is_involved before insert on care.plan_satisfaction for each row execute function sealed.rated_by_who_is_involved();

-- whoever speaks for the person and has no account says it by a link (0342)
alter table care.act_link add column review_id uuid references care.review, drop constraint link_for_one_thing,
  add constraint link_for_one_thing check (num_nonnulls(exchange_id, referral_id, review_id) = 1);
create index act_links_of_review on care.act_link (review_id);
grant select (review_id), insert (review_id) on care.act_link to homeward_app;
create or replace function sealed.link_holds(l care.act_link) returns boolean language sql stable set search_path = pg_catalog
  return l.used_at is null and l.withdrawn_at is null and l.expires_at > guard.now() and l.openings_left > 0
    and exists (select from sealed.access a where a.person_id = l.person_id and a.party_id = l.to_agency_id and a.purpose = 'care' and a.basis = 'consent'
       and l.category = any (a.categories) and a.from_at <= guard.now() and a.to_at > guard.now())
    and not exists (select from care.exclusion x where x.person_id = l.person_id and x.excluded_party_id = l.to_agency_id and x.from_at <= guard.now() and x.to_at > guard.now())
    and (l.exchange_id is null or exists (select from care.info_exchange e where e.id = l.exchange_id and e.kind = 'request' and e.answered_at is null and e.asked_id = l.to_agency_id))
    and (l.referral_id is null or exists (select from care.service_referral r where r.id = l.referral_id and r.state = 'sent' and r.to_agency_id = l.to_agency_id))
    and (l.review_id is null or not exists (select from care.plan_satisfaction s where s.review_id = l.review_id and l.to_agency_id in (s.party_id, sealed.agency_of(s.party_id))));
