-- A resource, not an advocate: a coordinator gives information, helps somebody to speak for themself and links them to an advocate; nobody who
-- coordinates speaks for the person against anybody (COO-15, COO-16, COO-17, INV-06).

create table care.rights_issue (
  id            uuid primary key default gen_random_uuid(),
  person_id     uuid not null references care.person,
  category      care.category not null default 'legal',
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  words         text not null check (length(trim(words)) between 1 and 300),
  asked         text not null default '' check (length(asked) <= 1000),
  opened_at     timestamptz not null default guard.now(),
  advocate_wish text check (advocate_wish in ('yes', 'no')),
  wished_at     timestamptz,
  wished_by     uuid references care.party,
  wish_mode     text check (wish_mode in ('self', 'dictated', 'interpreted')),
  closed_at     timestamptz,
  closed_by     uuid references care.party,
  outcome       text not null default '' check (length(outcome) <= 1000),
  version       int not null default 1,
  constraint wish_of_themself check (wish_mode is distinct from 'self' or wished_by = person_id),
  constraint wish_with_its_hour_check check ((advocate_wish is null) = (wished_at is null)),
  constraint say_how_it_ended check (closed_at is null or length(trim(outcome)) > 0)
);
comment on table care.rights_issue is 'A right of the person that is at stake, or a dispute of theirs: a breach notice, a payment stopped, a decision that somebody will not explain.';
comment on column care.rights_issue.asked is 'What the person asked us to do about it, in their words.';
comment on column care.rights_issue.advocate_wish is 'Whether they want somebody who speaks for them. Null: nobody has asked them yet.';
create index rights_issues_of_person on care.rights_issue (person_id, opened_at desc);

-- an advocate is looked for because of a dispute, which need not be a need of the assessment
alter table care.service_referral alter column need_id drop not null;
alter table care.service_referral add column issue_id uuid references care.rights_issue;
alter table care.service_referral add constraint for_a_need_or_an_issue_check check (need_id is not null or issue_id is not null);
comment on column care.service_referral.issue_id is 'The dispute or right for which an advocate is asked.';
create unique index advocate_asked_already on care.service_referral (issue_id, listing_id)
  where state not in ('declined', 'alternative_sought', 'completed', 'withdrawn_by_client');

create type care.stance as enum ('gave_information', 'self_advocacy', 'linked_to_advocate', 'process_advocacy');
create table care.help_given (
  id          uuid primary key default gen_random_uuid(),
  issue_id    uuid not null references care.rights_issue,
  person_id   uuid not null references care.person,
  category    care.category not null,
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  stance      care.stance not null,
  step        text check (step in ('script', 'rehearsal', 'went_along', 'spoke')),
  words       text not null default '' check (length(words) <= 2000),
  result      text not null default '' check (length(result) <= 1000),
  referral_id uuid references care.service_referral,
  happened_at timestamptz not null,
  at          timestamptz not null default guard.now(),
  constraint say_how_they_were_helped_to_speak check ((stance = 'self_advocacy') = (step is not null)),
  constraint linked_to_which_advocate check ((stance = 'linked_to_advocate') = (referral_id is not null)),
  constraint say_what_came_of_it check (step is distinct from 'spoke' or length(trim(result)) > 0),
  constraint say_what_help_was_given check (stance = 'linked_to_advocate' or length(trim(words)) > 0)
);
comment on table care.help_given is 'Help with a right or a dispute, and the stance in which it was given. To speak for the person is none of them: that is an advocate''s.';
comment on column care.help_given.step is 'How the person was helped to speak for themself: their words put on paper, rehearsed, somebody beside them who was silent; and that they spoke.';
comment on column care.help_given.result is 'What came of it when the person spoke.';
create index help_of_person on care.help_given (person_id);
create index help_of_issue on care.help_given (issue_id, happened_at);
create trigger written_once before update or delete on care.help_given for each row execute function sealed.append_only();

create table care.positive_feedback (
  id         uuid primary key default gen_random_uuid(),
  help_id    uuid not null references care.help_given,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  words      text not null constraint say_what_they_did_well check (length(trim(words)) between 20 and 1000),
  at         timestamptz not null default guard.now(),
  constraint feedback_given_already unique (help_id)
);
comment on table care.positive_feedback is 'What somebody did well when they spoke for themself, told to them in words of its own; never a mere “well done”.';
create index positive_feedback_of_person on care.positive_feedback (person_id);
create trigger written_once before update or delete on care.positive_feedback for each row execute function sealed.append_only();

create table care.role_statement (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  party_id   uuid not null references care.party,
  mode       text not null check (mode in ('paper', 'read_aloud', 'interpreted', 'portal')),
  language   text not null check (language in ('en', 'zh')),
  given_at   timestamptz not null default guard.now(),
  constraint read_by_themself check (mode <> 'portal' or written_by = party_id)
);
comment on table care.role_statement is 'The one page of what a coordinator is and is not, given to the person or to somebody of their family: on paper, read aloud, through an interpreter, or read by themself here.';
create index role_statements_of_person on care.role_statement (person_id, given_at);
create trigger written_once before update or delete on care.role_statement for each row execute function sealed.append_only();

create table care.independence (
  id          uuid primary key default gen_random_uuid(),
  plan_id     uuid not null references care.plan,
  person_id   uuid not null references care.person,
  category    care.category not null default 'general',
  agency_id   uuid references care.agency,
  written_by  uuid references care.party,
  staff_id    uuid not null references care.staff,
  words       text not null constraint say_why_they_are_independent check (length(trim(words)) between 1 and 1000),
  declared_at timestamptz not null default guard.now(),
  constraint independence_declared_already unique (plan_id, staff_id)
);
comment on table care.independence is 'A supervisor of the agency that coordinates declares why one of its own staff can speak for the person independently of it.';
create index independence_of_person on care.independence (person_id);
create trigger written_once before update or delete on care.independence for each row execute function sealed.append_only();

call sealed.adopt_content('care.rights_issue');
call sealed.adopt_content('care.help_given');
call sealed.adopt_content('care.positive_feedback');
call sealed.adopt_content('care.role_statement');
call sealed.adopt_content('care.independence');
-- who of the family is to know what a coordinator is and is not follows from who belongs to it
drop trigger change_log on care.relative;
create trigger change_log after insert or update or delete on care.relative for each row execute function sealed.log_change('person_id', 'weighed');

create policy given_to_the_person_or_their_family on care.role_statement as restrictive for insert to homeward_app
  with check (((select guard.works_with_people()) or party_id = (select guard.party())) and (party_id = person_id or exists (select from care.relative r where r.id = role_statement.party_id and r.person_id = role_statement.person_id)));
create policy declared_by_a_supervisor on care.independence as restrictive for insert to homeward_app
  with check (agency_id = (select guard.agency()) and (select guard.holds('supervisor')) and staff_id is distinct from (select guard.party()));
create policy closes_or_says_what_they_wish on care.rights_issue as restrictive for update to homeward_app
  using ((select guard.works_with_people()) or (select guard.opened_by_self()));

grant select, insert on care.rights_issue, care.help_given, care.positive_feedback, care.role_statement, care.independence to homeward_app;
grant update (advocate_wish, wished_at, wished_by, wish_mode, closed_at, closed_by, outcome) on care.rights_issue to homeward_app;

/* Which agencies coordinate a plan: those of whoever coordinates it or is asked to; before there is anybody, the one that leads it. */
create function sealed.coordinating(p uuid) returns uuid[] language sql stable set search_path = pg_catalog return (
  select coalesce((select array_agg(distinct s.agency_id) from care.coordinator_assignment c join care.staff s on s.id = c.staff_id
     where c.plan_id = p and c.state in ('proposed', 'acknowledged', 'current', 'handing_over')), array[l.agency_id])
    from care.plan l where l.id = p);
create function sealed.refuse(fault text) returns void language plpgsql set search_path = pg_catalog as $$
begin raise exception '%', fault using errcode = '23514', constraint = fault; end $$;

/* INV-06, whichever door it comes through: whoever coordinates a plan, or their agency, is never the advocate on it; one of the agency's own staff
   only after its supervisor has declared them independent. Both sides take turns on the plan, so that neither slips past the other. */
create function sealed.advocate_is_independent() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare agencies uuid[]; home uuid;
begin
  if session_user <> 'homeward_app' then return new; end if;
  perform from care.plan where id = new.plan_id for no key update;
  agencies := sealed.coordinating(new.plan_id);
  if new.party_id = any (agencies) or exists (select from care.coordinator_assignment c where c.plan_id = new.plan_id and c.staff_id = new.party_id
      and c.state in ('proposed', 'acknowledged', 'current', 'handing_over')) then
    perform sealed.refuse('coordinator_is_advocate');
  end if;
  select s.agency_id into home from care.staff s where s.id = new.party_id;
  if home = any (agencies) and not exists (select from care.independence i
      where i.plan_id = new.plan_id and i.staff_id = new.party_id and i.agency_id = home) then
    perform sealed.refuse('advocate_of_the_coordinating_agency');
  end if;
  return new;
end $$;
create trigger advocate_is_independent before insert or update of advocate, party_id, plan_id, to_at on care.participant for each row
  when (new.advocate and new.to_at is null) execute function sealed.advocate_is_independent();

create function sealed.coordinator_is_no_advocate() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare home uuid;
begin
  if session_user <> 'homeward_app' then return new; end if;
  perform from care.plan where id = new.plan_id for no key update;
  select s.agency_id into home from care.staff s where s.id = new.staff_id;
  if exists (select from care.participant t where t.plan_id = new.plan_id and t.advocate and t.to_at is null and t.party_id in (new.staff_id, home)) then
    perform sealed.refuse('coordinator_is_advocate');
  end if;
  if exists (select from care.participant t join care.staff s on s.id = t.party_id
      where t.plan_id = new.plan_id and t.advocate and t.to_at is null and s.agency_id = home
        and not exists (select from care.independence i where i.plan_id = t.plan_id and i.staff_id = t.party_id and i.agency_id = home)) then
    perform sealed.refuse('advocate_of_the_coordinating_agency');
  end if;
  return new;
end $$;
create trigger coordinator_is_no_advocate before insert or update of state, staff_id, plan_id on care.coordinator_assignment for each row
  when (new.state in ('proposed', 'acknowledged', 'current')) execute function sealed.coordinator_is_no_advocate();
