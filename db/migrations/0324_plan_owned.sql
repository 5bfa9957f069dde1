-- The plan as its owner's: what stands in its ten parts, who has it and in which form, who understood it, and how well it is made.

create table care.plan_section (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  section    text not null check (section in ('situation', 'strengths', 'budget', 'risks')),
  kind       text not null check (kind in ('said', 'not_applicable')),
  words      text not null constraint say_what_stands_there check (length(trim(words)) between 1 and 2000),
  at         timestamptz not null default guard.now()
);
comment on table care.plan_section is 'What stands in a part of the plan that nothing else in the record fills, or why it does not apply. The newest counts.';
create index plan_sections_of_person on care.plan_section (person_id, at desc);
create trigger written_once before update or delete on care.plan_section for each row execute function sealed.append_only();

create table care.plan_copy (
  id         uuid primary key default gen_random_uuid(),
  plan_id    uuid not null references care.plan,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  n          int not null,
  to_id      uuid not null references care.party,
  format     text not null check (format in ('account', 'plain', 'large_print', 'easy_read')),
  language   text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  given_at   timestamptz not null default guard.now()
);
comment on table care.plan_copy is 'A copy of a version of the plan, in whose hands, in which form and language.';
create index plan_copies_of_person on care.plan_copy (person_id);
create trigger written_once before update or delete on care.plan_copy for each row execute function sealed.append_only();

create table care.plan_understanding (
  id         uuid primary key default gen_random_uuid(),
  plan_id    uuid not null references care.plan,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  n          int not null,
  party_id   uuid not null references care.party,
  teach_back text not null default '' check (length(teach_back) <= 2000),
  mode       text not null default 'self' check (mode in ('self', 'dictated', 'interpreted')),
  at         timestamptz not null default guard.now(),
  constraint understood_already unique (plan_id, n, party_id),
  constraint say_it_back check (party_id <> person_id or length(trim(teach_back)) > 0)
);
comment on table care.plan_understanding is 'Somebody who takes part has understood a version; the person by saying back in their words what it is about.';
create index plan_understandings_of_person on care.plan_understanding (person_id);
create trigger written_once before update or delete on care.plan_understanding for each row execute function sealed.append_only();

create table care.plan_comment (
  id         uuid primary key default gen_random_uuid(),
  plan_id    uuid not null references care.plan,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  n          int not null,
  goal_id    uuid references care.goal,
  words      text not null check (length(trim(words)) between 1 and 2000),
  at         timestamptz not null default guard.now()
);
comment on table care.plan_comment is 'What the owner wrote beside a line of their plan.';
create index plan_comments_of_person on care.plan_comment (person_id);
create trigger written_once before update or delete on care.plan_comment for each row execute function sealed.append_only();

create table care.quality_exception (
  id         uuid primary key default gen_random_uuid(),
  plan_id    uuid not null references care.plan,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  item       int not null check (item between 46 and 56),
  ground     text not null check (ground in ('person_refused', 'person_unable', 'safety', 'legal_restriction', 'no_such_service')),
  words      text not null constraint say_why_excepted check (length(trim(words)) between 1 and 1000),
  at         timestamptz not null default guard.now()
);
comment on table care.quality_exception is 'One of the eleven points of a good plan that does not hold for this one, on which ground, in words.';
create index quality_exceptions_of_person on care.quality_exception (person_id);
create trigger written_once before update or delete on care.quality_exception for each row execute function sealed.append_only();

create table care.plan_audit (
  id         uuid primary key default gen_random_uuid(),
  plan_id    uuid not null references care.plan,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  n          int not null,
  agrees     int[] not null,
  differs    int[] not null,
  words      text not null default '' check (length(words) <= 2000),
  at         timestamptz not null default guard.now(),
  constraint every_point_once check (cardinality(agrees) + cardinality(differs) = 11 and not agrees && differs),
  constraint say_what_you_see_otherwise check (cardinality(differs) = 0 or length(trim(words)) > 0)
);
comment on table care.plan_audit is 'A supervisor looked at a plan drawn at random: on which of the eleven points they see what the record says, and on which not.';
create index plan_audits_of_person on care.plan_audit (person_id);
create trigger written_once before update or delete on care.plan_audit for each row execute function sealed.append_only();

call sealed.adopt_content('care.plan_section');
call sealed.adopt_content('care.plan_copy');
call sealed.adopt_content('care.plan_understanding');
call sealed.adopt_content('care.plan_comment', weighed => false);
call sealed.adopt_content('care.quality_exception');
call sealed.adopt_content('care.plan_audit', weighed => false);
create policy understood_by_themself on care.plan_understanding as restrictive for insert to homeward_app
  with check (party_id = any ((select guard.parties())::uuid[]) or (mode <> 'self' and party_id = person_id));

grant select, insert on care.plan_section, care.plan_copy, care.plan_understanding, care.plan_comment, care.quality_exception, care.plan_audit to homeward_app;

-- across people: which of the plans drawn for this quarter my agency has looked at
create policy looked_at_by_us on care.plan_audit for select to homeward_app
  using (agency_id = (select guard.agency()) and exists (select from care.acquaintance a where a.person_id = plan_audit.person_id));
