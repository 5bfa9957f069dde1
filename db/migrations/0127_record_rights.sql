-- The person's rights over what is written of them: asked for and answered in time, and their own words beside what they dispute.

create type care.record_request_state as enum ('asked', 'acknowledged', 'granted', 'partly', 'refused', 'review_asked', 'upheld', 'overturned', 'withdrawn');

create table care.record_request (
  id              uuid primary key default gen_random_uuid(),
  person_id       uuid not null references care.person,
  category        care.category not null default 'general',
  agency_id       uuid references care.agency,
  written_by      uuid references care.party,
  to_agency_id    uuid not null references care.agency,
  kind            text not null check (kind in ('copy', 'readers', 'correction', 'complaint')),
  words           text not null default '' check (length(words) <= 2000),
  mode            text not null check (mode in ('self', 'dictated', 'interpreted')),
  about_table     text check (about_table in ('note', 'assessment_domain', 'need', 'vulnerability')),
  about_id        uuid,
  state           care.record_request_state not null default 'asked',
  asked_at        timestamptz not null default guard.now(),
  acknowledged_at timestamptz,
  acknowledged_by uuid references care.party,
  answered_at     timestamptz,
  answered_by     uuid references care.party,
  answer          text not null default '' check (length(answer) <= 2000),
  parts_withheld  int not null default 0 check (parts_withheld >= 0),
  review_words    text not null default '' check (length(review_words) <= 2000),
  review_asked_at timestamptz,
  reviewed_at     timestamptz,
  reviewed_by     uuid references care.party,
  review_answer   text not null default '' check (length(review_answer) <= 2000),
  withdrawn_at    timestamptz,
  version         int not null default 1,
  constraint record_asked_in_own_account check (mode <> 'self' or written_by = person_id),
  constraint say_what_is_meant check (kind = 'copy' or length(trim(words)) > 0),
  constraint say_which_words_are_meant check ((about_table is null) = (about_id is null)),
  constraint say_why_refused check (state not in ('partly', 'refused') or length(trim(answer)) > 0),
  constraint say_what_was_answered check (kind = 'copy' or state <> 'granted' or length(trim(answer)) > 0),
  constraint say_what_the_review_found check (state not in ('upheld', 'overturned') or length(trim(review_answer)) > 0),
  constraint request_reviewed_by_somebody_else check (reviewed_by <> answered_by)
);
comment on table care.record_request is 'What a person asked about their own record: a copy, why somebody looked, a correction, a complaint; of whom, how it was answered and by whom it was looked at again.';
comment on column care.record_request.to_agency_id is 'The agency that answers. Only it, who wrote the request down and the person read it.';
comment on column care.record_request.parts_withheld is 'How many parts of a copy are about others and stay out of it; the answer says why.';
create index record_requests_of_person on care.record_request (person_id, asked_at desc);
create index record_requests_to_agency on care.record_request (to_agency_id, state);

create table care.record_statement (
  id              uuid primary key default gen_random_uuid(),
  person_id       uuid not null references care.person,
  category        care.category not null,
  agency_id       uuid references care.agency,
  written_by      uuid references care.party,
  about_table     text not null check (about_table in ('note', 'assessment_domain', 'need', 'vulnerability')),
  about_id        uuid not null,
  about_agency_id uuid references care.agency,
  kind            text not null check (kind in ('own_words', 'corrected')),
  words           text not null constraint say_it_in_your_words check (length(trim(words)) between 1 and 4000),
  mode            text check (mode in ('self', 'dictated', 'interpreted')),
  at              timestamptz not null default guard.now(),
  ended_at        timestamptz,
  version         int not null default 1,
  constraint say_how_it_was_said check ((kind = 'own_words') = (mode is not null)),
  constraint stated_in_own_account check (mode is distinct from 'self' or written_by = person_id)
);
comment on table care.record_statement is 'What stands beside something that is written of a person, wherever that is shown: their own words, until they take them back, or what was put right. What was written stays.';
comment on column care.record_statement.about_agency_id is 'Whose words they stand beside: that agency reads them as long as it keeps its own.';
create index record_statements_of_person on care.record_statement (person_id) where ended_at is null;

call sealed.adopt_content('care.record_request');
call sealed.adopt_content('care.record_statement', weighed => false);

-- a complaint about one agency is not read by the others
create policy between_the_person_and_whom_they_asked on care.record_request as restrictive for select to homeward_app
  using ((select guard.opened_by_self()) or to_agency_id = (select guard.agency()) or agency_id = (select guard.agency()));
create policy asked_of_my_agency on care.record_request for select to homeward_app
  using (person_id = (select guard.opened_person()) and to_agency_id = (select guard.agency()) and (select guard.works_with_people()));
create policy answered_by_whom_it_was_asked on care.record_request for update to homeward_app
  using (person_id = (select guard.opened_person()) and to_agency_id = (select guard.opened_writer_agency()))
  with check (person_id = (select guard.opened_person()) and to_agency_id = (select guard.opened_writer_agency()));
create policy begins_as_asked on care.record_request as restrictive for insert to homeward_app
  with check (state = 'asked' and acknowledged_at is null and answered_at is null and reviewed_at is null);
create policy beside_what_my_agency_wrote on care.record_statement for select to homeward_app
  using (person_id = (select guard.opened_person()) and about_agency_id = (select guard.agency()) and (select guard.works_with_people()));
-- whoever wrote it down for them may take it back for them
create policy taken_back_by_who_wrote_it on care.record_statement as restrictive for update to homeward_app
  using ((select guard.opened_by_self()) or agency_id = (select guard.agency()));

grant select, insert on care.record_request, care.record_statement to homeward_app;
grant update (state, acknowledged_at, acknowledged_by, answered_at, answered_by, answer, parts_withheld, review_words, review_asked_at, reviewed_at, reviewed_by,
  review_answer, withdrawn_at) on care.record_request to homeward_app;
grant update (ended_at) on care.record_statement to homeward_app;

/* How many parts of the opened person's record stay out of what they are shown, for whoever answers their asking for a copy: a number, never which. */
create function guard.parts_withheld() returns int language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (select count(*) from care.note n where n.person_id = guard.opened_person() and n.withheld_from_person and n.deleted_in_source_at is null);
end $$;
grant execute on function guard.parts_withheld() to homeward_app;

-- ---------- what was told without consent: weighed like every other work ----------
/* The person reads of a disclosure when it is safe that they do; until then whoever disclosed says why not. */
alter table care.disclosure add column not_told_at timestamptz, add column not_told_why text not null default '' check (length(not_told_why) <= 1000),
  add constraint say_why_not_told check (not_told_at is null or length(trim(not_told_why)) > 0);
comment on column care.disclosure.not_told_why is 'Why it is not safe yet to tell the person. Emptied by telling them.';
create policy told_when_it_is_safe on care.disclosure as restrictive for select to homeward_app
  using (person_told_at is not null or (select guard.agency()) is not null);
grant update (not_told_at, not_told_why) on care.disclosure to homeward_app;

drop trigger change_log on care.disclosure;
create trigger change_log after insert or update or delete on care.disclosure for each row execute function sealed.log_change('person_id', 'weighed');

/* Whoever tells the person after a review writes on a row that another reviewed; who reviewed it, and how, is said by a supervisor of themself alone. */
drop policy reviewed_as_oneself on care.disclosure;
create function sealed.reviewed_as_oneself() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if current_user = 'homeward_app' and (new.reviewed_by is distinct from guard.party() or not guard.holds('supervisor')) then raise exception 'not theirs to review' using errcode = '42501'; end if;
  return new;
end $$;
create trigger reviewed_as_oneself before update on care.disclosure for each row
  when (not sealed.in_bulk() and (new.reviewed_by, new.reviewed_at, new.outcome) is distinct from (old.reviewed_by, old.reviewed_at, old.outcome)) execute function sealed.reviewed_as_oneself();
