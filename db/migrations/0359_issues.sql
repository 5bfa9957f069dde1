-- Issues between agencies are logged and solved: it goes to whoever works there, after the days in force to both supervisors; what came of it is told to
-- the person where it touches them; and what keeps coming back between the same two is a barrier (COO-09).

create table care.coordination_issue (
  id             uuid primary key default gen_random_uuid(),
  plan_id        uuid not null references care.plan,
  person_id      uuid not null references care.person,
  category       care.category not null default 'general',
  agency_id      uuid references care.agency,
  written_by     uuid references care.party,
  from_id        uuid not null references care.agency,
  against_id     uuid not null references care.agency,
  asked_id       uuid not null references care.staff,
  kind           text not null check (kind in ('duplicate_visits', 'no_reply', 'disagreement', 'nobody_does_it')),
  words          text not null constraint say_what_the_issue_is check (length(trim(words)) between 1 and 1000),
  at             timestamptz not null default guard.now(),
  solved_at      timestamptz,
  solved_by      uuid references care.party,
  solution       text not null default '' check (length(solution) <= 1000),
  touches_person boolean not null default false,
  told_at        timestamptz,
  told_by        uuid references care.party,
  told_words     text not null default '' check (length(told_words) <= 1000),
  version        int not null default 1,
  constraint issue_with_another_agency check (from_id <> against_id),
  constraint solved_by_somebody_check check ((solved_at is null) = (solved_by is null)),
  constraint say_how_it_was_solved check (solved_at is null or length(trim(solution)) > 0),
  constraint told_by_somebody_check check ((told_at is null) = (told_by is null)),
  constraint told_once_it_was_solved check (told_at is null or (touches_person and told_at >= solved_at))
);
comment on table care.coordination_issue is 'Something between two agencies that stands in the way of working together for the person, to whom it goes first, and how it was solved.';
comment on column care.coordination_issue.from_id is 'Whose side it was logged on: the writer’s agency, or the one that leads where the person logged it.';
comment on column care.coordination_issue.asked_id is 'Who of the other agency it goes to first. That it has moved to both supervisors follows from the days.';
comment on column care.coordination_issue.told_words is 'What the person says to how it was solved.';
create index coordination_issues_of_person on care.coordination_issue (person_id, at desc);
create index coordination_issues_between on care.coordination_issue (least(from_id, against_id), greatest(from_id, against_id), kind, at);

call sealed.adopt_content('care.coordination_issue');
create policy begins_unsolved on care.coordination_issue as restrictive for insert to homeward_app with check (solved_at is null and told_at is null);
create policy closed_by_who_works_here on care.coordination_issue as restrictive for update to homeward_app using ((select guard.works_with_people()));
grant select, insert on care.coordination_issue to homeward_app;
grant update (solved_at, solved_by, solution, touches_person, told_at, told_by, told_words) on care.coordination_issue to homeward_app;

/* What was solved stays as it was written, and nobody solves or tells in somebody else's name. */
create function sealed.issue_closes_once() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user <> 'homeward_app' then return new; end if;
  if old.solved_at is not null and (new.solved_at, new.solved_by, new.solution, new.touches_person) is distinct from (old.solved_at, old.solved_by, old.solution, old.touches_person)
    then perform sealed.refuse('solved_already'); end if;
  if old.told_at is not null then perform sealed.refuse('outcome_told_already'); end if;
  if (old.solved_at is null and new.solved_by is distinct from guard.party() and new.solved_at is not null) or (new.told_at is not null and new.told_by is distinct from guard.party())
    then perform sealed.refuse('only_by_themself'); end if;
  return new;
end $$;
create trigger issue_closes_once before update on care.coordination_issue for each row execute function sealed.issue_closes_once();

alter table care.barrier add column coordination_issue_id uuid references care.coordination_issue;
comment on column care.barrier.coordination_issue_id is 'The issue between two agencies with which it had come back too often.';
create index barriers_of_issue on care.barrier (coordination_issue_id) where coordination_issue_id is not null;

/* The third of the same kind between the same two agencies within ninety days, of whomever: a barrier, in the record of the third. Those that one was made
   of are not counted again. Two that are logged at once take turns. */
create function sealed.issue_comes_back() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare since timestamptz := new.at - interval '90 days'; low uuid := least(new.from_id, new.against_id); high uuid := greatest(new.from_id, new.against_id);
begin
  if sealed.in_bulk() then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('issues ' || low || high || new.kind, 0));
  since := greatest(since, (select max(i.at) from care.barrier b join care.coordination_issue i on i.id = b.coordination_issue_id
    where least(i.from_id, i.against_id) = low and greatest(i.from_id, i.against_id) = high and i.kind = new.kind));
  if (select count(*) from care.coordination_issue i where least(i.from_id, i.against_id) = low and greatest(i.from_id, i.against_id) = high and i.kind = new.kind
        and i.at > since and i.at <= new.at) >= 3 then
    insert into care.barrier (person_id, category, agency_id, written_by, kind, note, coordination_issue_id, logged_at)
      values (new.person_id, new.category, new.agency_id, new.written_by, 'between_agencies', new.words, new.id, new.at);
  end if;
  return null;
end $$;
create trigger issue_comes_back after insert on care.coordination_issue for each row execute function sealed.issue_comes_back();
