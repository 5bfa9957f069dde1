-- Instruments: what was answered, scored and rated, so that a life can be seen over time. What each instrument asks and how it counts is data of its
-- own, in versions that are never changed (src/assessment/instruments); here stands only what was answered, with the version it was answered to.

create table care.instrument_result (
  id                 uuid primary key default gen_random_uuid(),
  assessment_id      uuid references care.assessment,
  person_id          uuid not null references care.person,
  category           care.category not null,
  agency_id          uuid references care.agency,
  written_by         uuid references care.party,
  instrument         text not null check (length(instrument) between 1 and 40),
  instrument_version int not null check (instrument_version > 0),
  mode               text not null check (mode in ('self', 'dictated', 'interpreted', 'together')),
  score              numeric(8, 2),
  band               text not null default '' check (length(band) <= 40),
  answered_at        timestamptz not null default guard.now(),
  constraint answered_by_themself check (mode <> 'self' or written_by = person_id)
);
comment on table care.instrument_result is 'One instrument answered once: which version, in whose hand, and what it came to. A count to talk about, never a label.';
comment on column care.instrument_result.score is 'As it was counted then; null where the answers are of several parts of life: then each reader counts what they may see.';
create index instrument_results_of_person on care.instrument_result (person_id, answered_at desc);
create trigger written_once before update or delete on care.instrument_result for each row execute function sealed.append_only();

create table care.instrument_answer (
  id         uuid primary key default gen_random_uuid(),
  result_id  uuid not null references care.instrument_result,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  item       text not null check (length(item) between 1 and 40),
  value      int,
  constraint question_answered_once unique (result_id, item)
);
comment on table care.instrument_answer is 'The answer to one question, in the category of the part of life that it tells of. No value: it does not apply.';
create index instrument_answers_of_person on care.instrument_answer (person_id);
create trigger written_once before update or delete on care.instrument_answer for each row execute function sealed.append_only();

create table care.external_score (
  id           uuid primary key default gen_random_uuid(),
  person_id    uuid not null references care.person,
  category     care.category not null,
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  tool         text not null check (length(trim(tool)) between 1 and 120),
  tool_version text not null default '' check (length(tool_version) <= 60),
  done_on      date not null,
  score        numeric(10, 2) not null,
  range        text not null default '' check (length(range) <= 120),
  done_by      text not null check (length(trim(done_by)) between 1 and 120),
  at           timestamptz not null default guard.now()
);
comment on table care.external_score is 'What a tool that others own came to: its name, version, day, score and who did it. What it asks is never kept here.';
create index external_scores_of_person on care.external_score (person_id, done_on);
create trigger written_once before update or delete on care.external_score for each row execute function sealed.append_only();

create table care.goal_scale (
  id             uuid primary key default gen_random_uuid(),
  goal_id        uuid not null references care.goal,
  person_id      uuid not null references care.person,
  category       care.category not null,
  agency_id      uuid references care.agency,
  written_by     uuid references care.party,
  much_less      text not null check (length(trim(much_less)) between 1 and 500),
  less           text not null check (length(trim(less)) between 1 and 500),
  expected       text not null check (length(trim(expected)) between 1 and 500),
  more           text not null check (length(trim(more)) between 1 and 500),
  much_more      text not null check (length(trim(much_more)) between 1 and 500),
  importance     int not null default 1 check (importance between 1 and 3),
  difficulty     int not null default 1 check (difficulty between 1 and 3),
  began_at_level int not null default -1 check (began_at_level between -2 and 2),
  mode           text not null check (mode in ('self', 'dictated', 'interpreted')),
  at             timestamptz not null default guard.now(),
  constraint five_different_levels check (
    lower(trim(much_less)) not in (lower(trim(less)), lower(trim(expected)), lower(trim(more)), lower(trim(much_more)))
    and lower(trim(less)) not in (lower(trim(expected)), lower(trim(more)), lower(trim(much_more)))
    and lower(trim(expected)) not in (lower(trim(more)), lower(trim(much_more))) and lower(trim(more)) <> lower(trim(much_more))),
  constraint levels_in_own_hand check (mode <> 'self' or written_by = person_id)
);
comment on table care.goal_scale is 'Five levels for one goal, from much less than expected (-2) to much more (+2), in the person''s and the worker''s words. The newest counts; ratings stay with the levels they were given on.';
create index goal_scales_of_goal on care.goal_scale (goal_id, at desc);
create index goal_scales_of_person on care.goal_scale (person_id);
create trigger written_once before update or delete on care.goal_scale for each row execute function sealed.append_only();

create table care.goal_rating (
  id         uuid primary key default gen_random_uuid(),
  scale_id   uuid not null references care.goal_scale,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  level      int not null check (level between -2 and 2),
  words      text not null default '' check (length(words) <= 1000),
  mode       text not null check (mode in ('self', 'dictated', 'interpreted')),
  at         timestamptz not null default guard.now(),
  constraint rated_in_own_hand check (mode <> 'self' or written_by = person_id)
);
comment on table care.goal_rating is 'On which of its five levels a goal stood on one day.';
create index goal_ratings_of_scale on care.goal_rating (scale_id, at);
create index goal_ratings_of_person on care.goal_rating (person_id);
create trigger written_once before update or delete on care.goal_rating for each row execute function sealed.append_only();

call sealed.adopt_content('care.instrument_result', weighed => false);
call sealed.adopt_content('care.instrument_answer', weighed => false);
call sealed.adopt_content('care.external_score', weighed => false);
call sealed.adopt_content('care.goal_scale', weighed => false);
call sealed.adopt_content('care.goal_rating', weighed => false);
grant select, insert on care.instrument_result, care.instrument_answer, care.external_score, care.goal_scale, care.goal_rating to homeward_app;
