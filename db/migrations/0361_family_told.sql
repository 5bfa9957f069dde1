-- What those close to the person are given and asked: a part in what is exchanged (FAM-06), what other services there are (FAM-03), what the law brings
-- (FAM-04), and support of their own (COO-34). Each only while they are wanted and it is known to be safe (0349).

create table care.carer_exchange (
  id           uuid primary key default gen_random_uuid(),
  person_id    uuid not null references care.person,
  category     care.category not null default 'family',
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  relative_id  uuid not null references care.relative,
  channel      text not null check (channel in ('staff_meeting', 'team_meeting', 'inter_agency_meeting', 'family_meeting', 'call', 'message')),
  words        text not null default '' check (length(words) <= 1000),
  for_on       date,
  offered_at   timestamptz not null default guard.now(),
  response     text check (response in ('took_part', 'declined')),
  held_at      timestamptz,
  input        text not null default '' check (length(input) <= 4000),
  mode         text check (mode in ('self', 'dictated', 'interpreted')),
  answered_by  uuid references care.party,
  answered_at  timestamptz,
  action_taken text not null default '' check (length(action_taken) <= 1000),
  action_at    timestamptz,
  version      int not null default 1,
  constraint exchanged_or_declined_check check ((response is null) = (answered_at is null) and (response is not distinct from 'took_part') = (held_at is not null)),
  constraint carers_own_words check (response is null or length(trim(input)) > 0),
  constraint answered_by_the_carer check (mode is distinct from 'self' or answered_by = relative_id),
  constraint say_what_they_led_to check ((action_at is null) = (length(trim(action_taken)) = 0)),
  constraint first_what_they_say check (action_at is null or response is not null)
);
comment on table care.carer_exchange is 'Somebody close to the person is offered a part in what is exchanged: by which way, what they said in their own words, and what came of it. Meetings with minutes stand in care.conference.';
create index carer_exchanges_of_person on care.carer_exchange (person_id, offered_at desc);

create table care.family_question (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null default 'family',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  relative_id uuid not null references care.relative,
  words       text not null constraint say_what_they_ask check (length(trim(words)) between 1 and 1000),
  at          timestamptz not null default guard.now(),
  constraint asked_by_whom_it_is_of check (written_by = relative_id or agency_id is not null)
);
comment on table care.family_question is 'What somebody close to the person asks about other services: in their own pages, or through a worker who wrote it down.';
create index family_questions_of_person on care.family_question (person_id, at desc);
create trigger written_once before update or delete on care.family_question for each row execute function sealed.append_only();

create table care.family_information (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null default 'family',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  relative_id uuid not null references care.relative,
  family_question_id uuid references care.family_question,
  services    text[] not null default '{}' check (cardinality(services) <= 20),
  words       text not null default '' check (length(words) <= 4000),
  way         text not null check (way in ('in_person', 'phone', 'message', 'letter')),
  at          timestamptz not null default guard.now(),
  constraint name_a_service_or_say_it check (cardinality(services) > 0 or length(trim(words)) > 0)
);
comment on table care.family_information is 'Information about other services that somebody close to the person was given; it may answer a question of theirs.';
create index family_information_of_person on care.family_information (person_id, at desc);
create trigger written_once before update or delete on care.family_information for each row execute function sealed.append_only();

create table care.legal_issue (
  id              uuid primary key default gen_random_uuid(),
  person_id       uuid not null references care.person,
  category        care.category not null default 'legal',
  agency_id       uuid references care.agency,
  written_by      uuid references care.party,
  kind            text not null check (kind in ('guardianship', 'tenancy', 'custody', 'debt', 'other')),
  words           text not null constraint say_what_the_law_brings check (length(trim(words)) between 1 and 1000),
  on_day          date not null,
  family_relevant boolean not null,
  noted_at        timestamptz not null default guard.now(),
  not_told        text check (not_told in ('person_says_no', 'nobody_is_wanted', 'not_safe')),
  not_told_words  text not null default '' check (length(not_told_words) <= 1000),
  not_told_at     timestamptz,
  help_words      text not null default '' check (length(help_words) <= 500),
  help_answer     text check (help_answer in ('goes_there', 'has_help', 'declined')),
  help_answer_words text not null default '' check (length(help_answer_words) <= 1000),
  help_at         timestamptz,
  referral_id     uuid references care.service_referral,
  version         int not null default 1,
  constraint say_why_they_are_not_told check ((not_told is null) = (not_told_at is null) and (not_told is null or length(trim(not_told_words)) > 0)),
  constraint say_where_legal_help_is check ((help_answer is null) = (help_at is null) and (help_answer is null or length(trim(help_words)) > 0)),
  constraint decline_in_own_words_of_help check (help_answer is distinct from 'declined' or length(trim(help_answer_words)) > 0)
);
comment on table care.legal_issue is 'Something the law brings on a day: whether it matters to those close to the person, why they are not told where they are not, and which legal help was offered. Information, never advice.';
create index legal_issues_of_person on care.legal_issue (person_id, on_day);
alter table care.family_contact add column legal_issue_id uuid references care.legal_issue;
comment on column care.family_contact.legal_issue_id is 'Which legal issue they were told of.';
grant insert (legal_issue_id) on care.family_contact to homeward_app;

create table care.carer_support (
  id          uuid primary key default gen_random_uuid(),
  person_id   uuid not null references care.person,
  category    care.category not null default 'family',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  relative_id uuid not null references care.relative,
  kind        text not null check (kind in ('respite', 'somebody_to_talk_to', 'money', 'health', 'group', 'duties_of_a_guardian', 'other')),
  words       text not null default '' check (length(words) <= 1000),
  offered_at  timestamptz not null default guard.now(),
  response    text check (response in ('accepted', 'declined')),
  own_words   text not null default '' check (length(own_words) <= 2000),
  mode        text check (mode in ('self', 'dictated', 'interpreted')),
  answered_by uuid references care.party,
  answered_at timestamptz,
  goal        text not null default '' check (length(goal) <= 500),
  goal_on     date,
  reached_at  timestamptz,
  version     int not null default 1,
  constraint support_answered_check check ((response is null) = (answered_at is null)),
  constraint support_answered_by_the_carer check (mode is distinct from 'self' or answered_by = relative_id),
  constraint no_to_support_in_own_words check (response is distinct from 'declined' or length(trim(own_words)) > 0),
  constraint goal_with_its_day check (response is distinct from 'accepted' or (length(trim(goal)) > 0 and goal_on is not null)),
  constraint reached_once_accepted check (reached_at is null or response = 'accepted')
);
comment on table care.carer_support is 'Support offered to somebody close to the person for themself, and their own goal with its day: the family part of the plan.';
create index carer_supports_of_person on care.carer_support (person_id, offered_at desc);

call sealed.adopt_content('care.carer_exchange');
call sealed.adopt_content('care.family_question');
call sealed.adopt_content('care.family_information');
call sealed.adopt_content('care.legal_issue');
call sealed.adopt_content('care.carer_support');

-- each of those close reads what is theirs, and never what the law brings but as they are told of it; whoever is no longer let in opens nothing
create policy never_those_close on care.legal_issue as restrictive for select to homeward_app using ((select guard.kind()) <> 'relative');
create policy written_by_staff on care.legal_issue as restrictive for insert to homeward_app with check ((select guard.works_with_people()));
do $$
declare one text;
begin
  foreach one in array array['carer_exchange', 'family_question', 'family_information', 'carer_support'] loop
    execute format('create policy each_their_own on care.%I as restrictive for select to homeward_app using ((select guard.kind()) <> ''relative'' or relative_id = (select guard.party()))', one);
    execute format('create policy mine on care.%I for select to homeward_app using (relative_id = (select guard.party()) and person_id = (select guard.opened_person()))', one);
    if one <> 'family_question' then
      execute format('create policy given_by_staff on care.%I as restrictive for insert to homeward_app with check ((select guard.works_with_people()))', one);
      execute format('create trigger reached_as_wished before insert on care.%I for each row execute function sealed.reached_as_wished()', one);
    end if;
  end loop;
  foreach one in array array['carer_exchange', 'carer_support'] loop
    execute format('create policy begins_unanswered on care.%I as restrictive for insert to homeward_app with check (response is null)', one);
    execute format('create policy answered_by_whom_it_is_for on care.%I for update to homeward_app
      using (relative_id = (select guard.party()) and person_id = (select guard.opened_person())) with check (relative_id = (select guard.party()))', one);
  end loop;
end $$;
create policy asked_by_oneself_or_written_down on care.family_question as restrictive for insert to homeward_app
  with check ((select guard.works_with_people()) or relative_id = (select guard.party()));

grant select on care.carer_exchange, care.family_question, care.family_information, care.legal_issue, care.carer_support to homeward_app;
grant insert (person_id, category, agency_id, written_by, relative_id, channel, words, for_on) on care.carer_exchange to homeward_app;
grant update (response, held_at, input, mode, answered_by, answered_at, action_taken, action_at) on care.carer_exchange to homeward_app;
grant insert (person_id, category, agency_id, written_by, relative_id, words) on care.family_question to homeward_app;
grant insert (person_id, category, agency_id, written_by, relative_id, family_question_id, services, words, way) on care.family_information to homeward_app;
grant insert (person_id, category, agency_id, written_by, kind, words, on_day, family_relevant) on care.legal_issue to homeward_app;
grant update (not_told, not_told_words, not_told_at, help_words, help_answer, help_answer_words, help_at, referral_id) on care.legal_issue to homeward_app;
grant insert (person_id, category, agency_id, written_by, relative_id, kind, words) on care.carer_support to homeward_app;
grant update (response, own_words, mode, answered_by, answered_at, goal, goal_on, reached_at) on care.carer_support to homeward_app;
