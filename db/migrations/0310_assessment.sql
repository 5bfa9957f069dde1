-- Assessment: strengths first, then needs, in the person's own words; each child its own.

create table care.participation_offer (
  id               uuid primary key default gen_random_uuid(),
  person_id        uuid not null references care.person,
  category         care.category not null default 'general',
  agency_id        uuid references care.agency,
  written_by       uuid references care.party,
  subject          text not null check (subject in ('assessment', 'planning', 'review', 'reassessment', 'family_involvement', 'exit_planning', 'follow_up', 'evaluation')),
  offered_at       timestamptz not null,
  mode             care.contact_mode not null,
  supports_offered text[] not null default '{}',
  response         text check (response in ('accepted', 'partly', 'later', 'declined')),
  own_words        text not null default '' check (length(own_words) <= 2000),
  responded_at     timestamptz,
  supports_used    text[] not null default '{}',
  reoffer_on       date,
  version          int not null default 1,
  constraint answered_before_offered check (responded_at >= offered_at),
  constraint decline_in_own_words check (response is distinct from 'declined' or length(trim(own_words)) > 0)
);
comment on table care.participation_offer is 'The opportunity to take part, offered in a way that helps, and the person''s answer. A decline in their words satisfies it.';
create index offers_of_person on care.participation_offer (person_id, subject);

create type care.assessment_state as enum ('offered', 'scheduled', 'in_progress', 'draft_complete', 'shared', 'agreed', 'agreed_with_differences', 'superseded', 'declined');
create table care.assessment (
  id                       uuid primary key default gen_random_uuid(),
  person_id                uuid not null references care.person,
  category                 care.category not null default 'general',
  agency_id                uuid references care.agency,
  written_by               uuid references care.party,
  kind                     text not null default 'adult' check (kind in ('adult', 'child', 'carer')),
  offer_id                 uuid references care.participation_offer,
  previous_id              uuid references care.assessment,
  depth                    text not null default 'standard' check (depth in ('brief', 'standard', 'comprehensive')),
  depth_suggested          text not null default 'standard' check (depth_suggested in ('brief', 'standard', 'comprehensive')),
  depth_reason             text not null default '' check (length(depth_reason) <= 1000),
  state                    care.assessment_state not null default 'offered',
  offered_at               timestamptz not null,
  started_at               timestamptz,
  completed_at             timestamptz,
  shared_at                timestamptz,
  agreed_at                timestamptz,
  child_view               text not null default '' check (length(child_view) <= 4000),
  child_view_means         text not null default '' check (length(child_view_means) <= 200),
  child_view_absent_reason text not null default '' check (length(child_view_absent_reason) <= 1000),
  version                  int not null default 1,
  constraint started_before_offered check (started_at >= offered_at),
  constraint completed_before_started check (completed_at >= started_at),
  constraint shared_before_completed check (shared_at >= completed_at)
);
comment on table care.assessment is 'One conversation about a person''s life, in as many sittings as it takes; a child''s is the child''s own.';
create index assessments_of_person on care.assessment (person_id, offered_at desc);

create table care.assessment_domain (
  id            uuid primary key default gen_random_uuid(),
  assessment_id uuid not null references care.assessment,
  person_id     uuid not null references care.person,
  category      care.category not null,
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  status        text not null check (status in ('assessed', 'not_relevant', 'declined', 'deferred')),
  facts         text not null default '' check (length(facts) <= 8000),
  person_words  text not null default '' check (length(person_words) <= 8000),
  source        text not null default '' check (length(source) <= 300),
  deferred_to   date,
  none_foreseen boolean not null default false,
  functioning   jsonb not null default '[]' check (jsonb_typeof(functioning) = 'array' and jsonb_array_length(functioning) <= 20),
  as_of         timestamptz,
  version       int not null default 1,
  constraint domain_already_there unique nulls not distinct (assessment_id, category, agency_id),
  constraint say_until_when_deferred check (status <> 'deferred' or deferred_to is not null)
);
comment on table care.assessment_domain is 'One of the thirteen domains of life, as one agency looked at it in one assessment. Its category is the domain. What another wrote and one may not see takes nobody''s place.';
comment on column care.assessment_domain.functioning is 'What the person does here and how: a list of {activity, level}, level being alone, prompt, with_help or not_now.';
comment on column care.assessment_domain.as_of is 'When it was said, where it was carried over from an earlier picture and nobody has confirmed it yet.';
create index domains_of_person on care.assessment_domain (person_id);

create table care.strength (
  id            uuid primary key default gen_random_uuid(),
  assessment_id uuid references care.assessment,
  person_id     uuid not null references care.person,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  kind          text not null check (kind in ('personal', 'environmental')),
  words         text not null check (length(trim(words)) between 1 and 1000),
  source        text not null default '' check (length(source) <= 300),
  recorded_at   timestamptz not null default guard.now(),
  ended_at      timestamptz,
  version       int not null default 1
);
comment on table care.strength is 'What a person has going for them, within themselves or around them.';
create index strengths_of_person on care.strength (person_id);

create table care.achievement (
  id            uuid primary key default gen_random_uuid(),
  assessment_id uuid references care.assessment,
  person_id     uuid not null references care.person,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  words         text not null check (length(trim(words)) between 1 and 1000),
  when_words    text not null default '' check (length(when_words) <= 200),
  what_helped   text not null constraint say_what_helped check (length(trim(what_helped)) between 1 and 1000),
  recorded_at   timestamptz not null default guard.now()
);
comment on table care.achievement is 'What worked before, and what made it work.';
create index achievements_of_person on care.achievement (person_id);

create table care.need (
  id               uuid primary key default gen_random_uuid(),
  assessment_id    uuid references care.assessment,
  person_id        uuid not null references care.person,
  category         care.category not null,
  agency_id        uuid references care.agency,
  written_by       uuid references care.party,
  words            text not null check (length(trim(words)) between 1 and 1000),
  person_rating    int check (person_rating between 0 and 4),
  worker_rating    int check (worker_rating between 0 and 4),
  level            int not null check (level between 0 and 4),
  horizon          text not null default 'present' check (horizon in ('present', 'possible_future')),
  expected_on      date,
  support_required text not null default '' check (length(support_required) <= 1000),
  discussion       text not null default '' check (length(discussion) <= 2000),
  identified_at    timestamptz not null default guard.now(),
  met_at           timestamptz,
  met_how          text not null default '' check (length(met_how) <= 1000),
  previous_id      uuid references care.need,
  as_of            timestamptz,
  in_force         boolean not null default true,
  version          int not null default 1,
  constraint talk_about_the_difference check (abs(person_rating - worker_rating) < 2 or length(trim(discussion)) > 0),
  constraint need_met_before_identified check (met_at >= identified_at)
);
comment on table care.need is 'Something a person needs now or may need, rated 0 to 4 by the person and by the worker, side by side.';
comment on column care.need.previous_id is 'The same need in the picture before, of which this is a new look.';
comment on column care.need.as_of is 'When it was rated, where it was carried over from an earlier picture and nobody has confirmed it yet.';
comment on column care.need.in_force is 'False while a newer look at it counts, or while this newer look is not agreed yet.';
create index needs_of_person on care.need (person_id);

create table care.voice (
  id                   uuid primary key default gen_random_uuid(),
  assessment_id        uuid references care.assessment,
  person_id            uuid not null references care.person,
  category             care.category not null default 'general',
  agency_id            uuid references care.agency,
  written_by           uuid references care.party,
  kind                 text not null check (kind in ('wish', 'feeling', 'aspiration', 'comment')),
  words                text not null default '' check (length(words) <= 4000),
  did_not_want_to_say  boolean not null default false,
  mode                 text not null check (mode in ('self', 'dictated', 'interpreted')),
  recorded_at          timestamptz not null default guard.now(),
  constraint own_words_or_did_not_want_to_say check (did_not_want_to_say <> (length(trim(words)) > 0)),
  constraint only_the_person_speaks_for_themself check (mode <> 'self' or written_by = person_id)
);
comment on table care.voice is 'The person''s own words, verbatim. Never changed by anybody; a worker may only comment beside them.';
create index voices_of_person on care.voice (person_id, recorded_at);
create trigger written_once before update or delete on care.voice for each row execute function sealed.append_only();

create table care.assessment_agreement (
  id            uuid primary key default gen_random_uuid(),
  assessment_id uuid not null references care.assessment,
  person_id     uuid not null references care.person,
  category      care.category not null default 'general',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  response      text not null check (response in ('agreed', 'agreed_with_differences', 'asks_correction')),
  differences   text not null default '' check (length(differences) <= 4000),
  about         care.category[] not null default '{}',
  mode          text not null check (mode in ('self', 'dictated', 'interpreted')),
  at            timestamptz not null default guard.now(),
  constraint say_what_differs check (response = 'agreed' or length(trim(differences)) > 0),
  constraint only_the_person_agrees_for_themself check (mode <> 'self' or written_by = person_id)
);
comment on table care.assessment_agreement is 'The person''s answer to their assessment; what they see differently stands beside it for good.';
create index agreements_of_assessment on care.assessment_agreement (assessment_id);
create index assessment_agreements_of_person on care.assessment_agreement (person_id);
create trigger written_once before update or delete on care.assessment_agreement for each row execute function sealed.append_only();

call sealed.adopt_content('care.participation_offer');
call sealed.adopt_content('care.assessment');
call sealed.adopt_content('care.assessment_domain');
call sealed.adopt_content('care.strength');
call sealed.adopt_content('care.achievement');
call sealed.adopt_content('care.need');
call sealed.adopt_content('care.voice');
call sealed.adopt_content('care.assessment_agreement');

grant select, insert on care.participation_offer, care.assessment, care.assessment_domain, care.strength, care.achievement, care.need, care.voice, care.assessment_agreement to homeward_app;
grant update (response, own_words, responded_at, supports_used, reoffer_on) on care.participation_offer to homeward_app;
grant update (depth, depth_reason, state, started_at, completed_at, shared_at, agreed_at, child_view, child_view_means, child_view_absent_reason) on care.assessment to homeward_app;
grant update (status, facts, person_words, source, deferred_to, none_foreseen, functioning, as_of) on care.assessment_domain to homeward_app;
grant update (ended_at) on care.strength to homeward_app;
grant update (words, person_rating, worker_rating, level, horizon, expected_on, support_required, discussion, identified_at, met_at, met_how, as_of) on care.need to homeward_app;
