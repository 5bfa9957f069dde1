-- Assessment, whole: sittings and who was there, what others add, the person among people and places, and what grows.

create table care.assessment_session (
  id            uuid primary key default gen_random_uuid(),
  assessment_id uuid not null references care.assessment,
  person_id     uuid not null references care.person,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  held_at       timestamptz not null,
  place         text not null default '' check (length(place) <= 200),
  present_ids   uuid[] not null constraint somebody_was_there check (cardinality(present_ids) between 1 and 20),
  others        text not null default '' check (length(others) <= 300),
  supports_used text[] not null default '{}'
);
comment on table care.assessment_session is 'One sitting of an assessment: when, where, who was there, and what made taking part possible.';
comment on column care.assessment_session.present_ids is 'Parties who were there; others who have no record of their own here are named in words.';
create index sessions_of_assessment on care.assessment_session (assessment_id);
create index assessment_sessions_of_person on care.assessment_session (person_id);
create trigger written_once before update or delete on care.assessment_session for each row execute function sealed.append_only();

create table care.contribution_request (
  id            uuid primary key default gen_random_uuid(),
  assessment_id uuid not null references care.assessment,
  person_id     uuid not null references care.person,
  category      care.category not null,
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  to_agency_id  uuid references care.agency,
  question      text not null default '' check (length(question) <= 2000),
  not_asked     text check (not_asked in ('person_refused', 'no_such_service', 'not_appropriate')),
  reason        text not null default '' check (length(reason) <= 1000),
  requested_at  timestamptz not null default guard.now(),
  chased_at     timestamptz,
  version       int not null default 1,
  constraint ask_somebody_or_say_why_not check (num_nonnulls(to_agency_id, not_asked) = 1 and (not_asked is null or length(trim(reason)) > 0)),
  constraint chased_before_asked check (chased_at >= requested_at)
);
comment on table care.contribution_request is 'Another agency asked for its part of the picture, for one domain; or why nobody outside was asked.';
create index contribution_requests_of_assessment on care.contribution_request (assessment_id);
create index contribution_requests_of_person on care.contribution_request (person_id);
create index contribution_requests_to_agency on care.contribution_request (to_agency_id, requested_at desc);

create table care.assessment_contribution (
  id         uuid primary key default gen_random_uuid(),
  request_id uuid not null references care.contribution_request,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid not null references care.agency,
  written_by uuid not null references care.party,
  words      text not null check (length(trim(words)) between 1 and 8000),
  at         timestamptz not null default guard.now(),
  constraint contributed_already unique (request_id)
);
comment on table care.assessment_contribution is 'What another agency adds to an assessment, in its own name. Nobody changes it afterwards.';
create index assessment_contributions_of_person on care.assessment_contribution (person_id);
create trigger written_once before update or delete on care.assessment_contribution for each row execute function sealed.append_only();

create table care.environment_link (
  id            uuid primary key default gen_random_uuid(),
  assessment_id uuid references care.assessment,
  person_id     uuid not null references care.person,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  words         text not null check (length(trim(words)) between 1 and 120),
  kind          text not null check (kind in ('social', 'physical')),
  direction     text not null check (direction in ('on_person', 'by_person', 'both')),
  valence       text not null check (valence in ('supportive', 'stressful', 'mixed')),
  strength      int not null default 2 check (strength between 1 and 3),
  note          text not null default '' check (length(note) <= 500),
  recorded_at   timestamptz not null default guard.now(),
  ended_at      timestamptz,
  version       int not null default 1
);
comment on table care.environment_link is 'A line of the ecomap: somebody or some place that influences the person, or that the person influences.';
create index environment_links_of_person on care.environment_link (person_id);

create table care.strength_growth (
  id          uuid primary key default gen_random_uuid(),
  strength_id uuid not null references care.strength,
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  words       text not null check (length(trim(words)) between 1 and 1000),
  at          timestamptz not null default guard.now()
);
comment on table care.strength_growth is 'How a strength has grown: what the person did with it, and when.';
create index growth_of_strength on care.strength_growth (strength_id);
create index strength_growths_of_person on care.strength_growth (person_id);
create trigger written_once before update or delete on care.strength_growth for each row execute function sealed.append_only();

call sealed.adopt_content('care.assessment_session');
call sealed.adopt_content('care.contribution_request');
call sealed.adopt_content('care.assessment_contribution');
call sealed.adopt_content('care.environment_link');
call sealed.adopt_content('care.strength_growth');

-- across people: what my agency was asked to add, as far as each person's consent reaches today
create policy asked_of_my_agency on care.contribution_request for select to homeward_app
  using (to_agency_id = (select guard.agency()) and exists (select from care.acquaintance a where a.person_id = contribution_request.person_id
     and contribution_request.category = any (a.categories)) and (select guard.reads_content()));
create policy contributed_by_my_agency on care.assessment_contribution for select to homeward_app
  using (agency_id = (select guard.agency()) and exists (select from care.acquaintance a where a.person_id = assessment_contribution.person_id) and (select guard.reads_content()));
create policy only_who_was_asked_contributes on care.assessment_contribution as restrictive for insert to homeward_app
  with check (exists (select from care.contribution_request r where r.id = request_id and r.to_agency_id = assessment_contribution.agency_id
     and r.person_id = assessment_contribution.person_id and r.category = assessment_contribution.category));

/* Once the conversation is over, its picture stands: whoever comes through whichever door writes a new one (ASS-14, ASS-15). */
create function sealed.picture_stands() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user = 'homeward_app' and new.assessment_id is not null
     and exists (select from care.assessment a where a.id = new.assessment_id and a.state in ('agreed', 'agreed_with_differences', 'superseded')) then
    raise exception 'agreed_stands' using errcode = '23514', constraint = 'agreed_stands';
  end if;
  return new;
end $$;
create trigger picture_stands before insert or update on care.assessment_domain for each row execute function sealed.picture_stands();
create trigger picture_stands before insert or update of words, person_rating, worker_rating, level, horizon, expected_on, support_required, discussion
  on care.need for each row execute function sealed.picture_stands();

/* What was carried over from an earlier picture counts once the new one is agreed; until then the earlier one does. */
create function sealed.later_picture_counts() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update care.need n set in_force = false from care.need later where later.assessment_id = new.id and later.previous_id = n.id and n.in_force;
  update care.need n set in_force = true where n.assessment_id = new.id and not n.in_force;
  return null;
end $$;
create trigger later_picture_counts after update of state on care.assessment for each row
  when (new.state in ('agreed', 'agreed_with_differences') and old.state = 'shared') execute function sealed.later_picture_counts();

/**
 * What the earlier picture said stands in the new one as it was said, each line with its day and with whoever said it: begun by another agency, a
 * picture gives it nothing of others' to keep, and a consent that is withdrawn ends with it (ASS-15). As far as whoever begins it may see.
 */
create function guard.carry_over(assessment uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
declare a care.assessment; t timestamptz := guard.now(); seen care.category[] := guard.opened_categories(); own uuid := guard.opened_custodian();
begin
  select * into a from care.assessment x where x.id = assessment and x.person_id = guard.opened_person() and x.state in ('offered', 'scheduled')
     and (x.category = any (seen) or x.agency_id = own);
  if a.id is null or guard.opened_writer_agency() is null then raise exception 'not yours' using errcode = '42501'; end if;
  insert into care.assessment_domain (assessment_id, person_id, category, agency_id, written_by, status, facts, person_words, source, deferred_to, none_foreseen, functioning, as_of)
    select a.id, d.person_id, d.category, d.agency_id, d.written_by, d.status, d.facts, d.person_words, d.source, d.deferred_to, d.none_foreseen, d.functioning,
           coalesce(d.as_of, b.completed_at, t)
      from care.assessment_domain d join care.assessment b on b.id = d.assessment_id
     where d.assessment_id = a.previous_id and d.person_id = a.person_id and (d.category = any (seen) or d.agency_id = own);
  insert into care.need (assessment_id, person_id, category, agency_id, written_by, words, person_rating, worker_rating, level, horizon, expected_on,
           support_required, discussion, identified_at, previous_id, as_of, in_force)
    select a.id, n.person_id, n.category, n.agency_id, n.written_by, n.words, n.person_rating, n.worker_rating, n.level, n.horizon, n.expected_on,
           n.support_required, n.discussion, n.identified_at, n.id, coalesce(n.as_of, b.completed_at, t), false
      from care.need n join care.assessment b on b.id = n.assessment_id
     where n.assessment_id = a.previous_id and n.person_id = a.person_id and n.met_at is null and (n.category = any (seen) or n.agency_id = own);
end $$;
grant execute on function guard.carry_over(uuid) to homeward_app;

/* Looked at anew, a line is what whoever looked says now, and theirs to keep. */
create function sealed.looked_at_anew() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if guard.opened_writer_agency() is not null then new.agency_id := guard.opened_writer_agency(); new.written_by := guard.opened_writer(); end if;
  return new;
end $$;
create trigger looked_at_anew before update of as_of on care.assessment_domain for each row when (old.as_of is not null and new.as_of is null) execute function sealed.looked_at_anew();
create trigger looked_at_anew before update of as_of on care.need for each row when (old.as_of is not null and new.as_of is null) execute function sealed.looked_at_anew();

grant select, insert on care.assessment_session, care.contribution_request, care.assessment_contribution, care.environment_link, care.strength_growth to homeward_app;
grant update (chased_at) on care.contribution_request to homeward_app;
grant update (words, kind, direction, valence, strength, note, ended_at) on care.environment_link to homeward_app;
