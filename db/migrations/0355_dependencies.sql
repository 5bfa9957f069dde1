-- Steps wait for each other: what one does comes before what another does, never in a circle; when one slips, whoever waits hears at once, with the date
-- that follows, and says what they can do (COO-19).

create table care.step_dependency (
  id             uuid primary key default gen_random_uuid(),
  before_id      uuid not null references care.action,
  after_id       uuid not null references care.action,
  person_id      uuid not null references care.person,
  category       care.category not null,
  agency_id      uuid references care.agency,
  written_by     uuid references care.party,
  lead_minutes   int not null default 0 check (lead_minutes >= 0),
  at             timestamptz not null default guard.now(),
  override_at    timestamptz,
  override_by    uuid references care.party,
  override_words text not null default '' check (length(override_words) <= 1000),
  ended_at       timestamptz,
  version        int not null default 1,
  constraint waits_for_itself check (before_id <> after_id),
  constraint say_why_it_cannot_wait check (override_at is null or length(trim(override_words)) > 0)
);
comment on table care.step_dependency is 'One step waits for another of the same person. It is of the category of the step that waits: whoever waits must know.';
comment on column care.step_dependency.lead_minutes is 'What the waiting step takes once the other is done, as its party has said by the dates it agreed to.';
comment on column care.step_dependency.override_words is 'Why it may be done before the step it waits for.';
create unique index waits_already on care.step_dependency (before_id, after_id) where ended_at is null;
create index step_dependencies_of_person on care.step_dependency (person_id);
create index step_dependencies_after on care.step_dependency (after_id) where ended_at is null;

create table care.knock_on (
  id            uuid primary key default gen_random_uuid(),
  dependency_id uuid not null references care.step_dependency,
  action_id     uuid not null references care.action,
  person_id     uuid not null references care.person,
  category      care.category not null,
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  to_id         uuid not null references care.party,
  due_was       timestamptz not null,
  due_proposed  timestamptz not null,
  at            timestamptz not null default guard.now(),
  answered_at   timestamptz,
  answered_by   uuid references care.party,
  answer        text check (answer in ('accepted', 'keeps', 'other', 'not_needed')),
  due_answered  timestamptz,
  words         text not null default '' check (length(words) <= 1000),
  version       int not null default 1,
  constraint answered_somehow_check check ((answered_at is null) = (answer is null)),
  constraint later_than_it_was check (due_proposed > due_was)
);
comment on table care.knock_on is 'What a step waits for has slipped: whoever has it hears, with the date that follows, and answers with theirs.';
create unique index told_of_it_already on care.knock_on (action_id) where answered_at is null;
create index knock_ons_of_person on care.knock_on (person_id);

call sealed.adopt_content('care.step_dependency');
call sealed.adopt_content('care.knock_on');
create policy told_by_what_slipped on care.knock_on as restrictive for insert to homeward_app with check (false);
grant select, insert on care.step_dependency to homeward_app;
grant update (override_at, override_by, override_words, ended_at) on care.step_dependency to homeward_app;
grant select on care.knock_on to homeward_app;
grant update (answered_at, answered_by, answer, due_answered, words) on care.knock_on to homeward_app;

/* No circle, however long; two who link at once take turns. What lies between the two dates is what the second takes. */
create function sealed.waits_in_order() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('waits ' || new.person_id, 0));
  if exists (with recursive up(id) as (select new.before_id union select d.before_id from care.step_dependency d join up on d.after_id = up.id where d.ended_at is null)
      select from up where up.id = new.after_id) and new.before_id <> new.after_id then
    perform sealed.refuse('waits_in_a_circle');
  end if;
  new.lead_minutes := coalesce((select greatest(0, extract(epoch from a.due_at - b.due_at) / 60)::int from care.action a, care.action b
    where a.id = new.after_id and b.id = new.before_id), 0);
  return new;
end $$;
create trigger waits_in_order before insert on care.step_dependency for each row execute function sealed.waits_in_order();

/* The earliest day for a step, by what it waits for as it stands or as it is proposed now. */
create function sealed.earliest_for(step uuid) returns timestamptz language sql stable set search_path = pg_catalog as $$
  select max(coalesce(k.due_proposed, b.due_at) + make_interval(mins => d.lead_minutes))
    from care.step_dependency d join care.action b on b.id = d.before_id left join care.knock_on k on k.action_id = b.id and k.answered_at is null
   where d.after_id = step and d.ended_at is null and d.override_at is null and b.state in ('proposed', 'requested', 'countered', 'agreed', 'in_progress', 'blocked')
$$;
/* Whoever waits, and whoever waits for them, hears of a later date; and where it is in time again, that nothing is asked of them. */
create function sealed.knock_on_from(moved uuid) returns void language plpgsql set search_path = pg_catalog as $$
declare queue uuid[] := array[moved]; step record; day timestamptz; k care.knock_on; looked int := 0;
begin
  while cardinality(queue) > 0 and looked < 1000 loop
    looked := looked + 1;
    for step in select d.id as dependency_id, x.* from care.step_dependency d join care.action x on x.id = d.after_id
        where d.before_id = queue[1] and d.ended_at is null and x.due_at is not null and x.responsible_id is not null
          and x.state in ('requested', 'countered', 'agreed', 'in_progress', 'blocked') loop
      day := sealed.earliest_for(step.id);
      select * into k from care.knock_on o where o.action_id = step.id and o.answered_at is null;
      if day > step.due_at and k.id is null then
        insert into care.knock_on (dependency_id, action_id, person_id, category, agency_id, written_by, to_id, due_was, due_proposed)
          values (step.dependency_id, step.id, step.person_id, step.category, guard.agency(), guard.party(), step.responsible_id, step.due_at, day);
        queue := queue || step.id;
      elsif day > step.due_at and (k.due_proposed <> day or k.to_id <> step.responsible_id) then
        update care.knock_on o set due_proposed = day, due_was = step.due_at, to_id = step.responsible_id, at = guard.now() where o.id = k.id;
        queue := queue || step.id;
      elsif k.id is not null and (day is null or day <= step.due_at) then
        update care.knock_on o set answer = 'not_needed', answered_at = guard.now() where o.id = k.id;
        queue := queue || step.id;
      end if;
    end loop;
    queue := queue[2:];
  end loop;
end $$;
/* The date its party says is what their step takes from now on, where that is shorter than was thought. */
create function sealed.takes_until(step uuid, due timestamptz) returns void language sql set search_path = pg_catalog as $$
  update care.step_dependency d set lead_minutes = greatest(0, extract(epoch from due - coalesce(k.due_proposed, b.due_at)) / 60)::int
    from care.action b left join care.knock_on k on k.action_id = b.id and k.answered_at is null
   where d.after_id = step and d.ended_at is null and b.id = d.before_id and b.due_at is not null
     and coalesce(k.due_proposed, b.due_at) + make_interval(mins => d.lead_minutes) > due
$$;
create function sealed.steps_knock_on() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  if tg_table_name = 'step_dependency' then
    perform sealed.knock_on_from(new.before_id);
  else
    if new.due_at is distinct from old.due_at and new.due_at is not null then
      perform sealed.takes_until(new.id, new.due_at);
      update care.knock_on o set answer = 'not_needed', answered_at = guard.now() where o.action_id = new.id and o.answered_at is null;
    end if;
    perform sealed.knock_on_from(new.id);
    if new.state in ('done', 'confirmed', 'cancelled', 'declined') then
      update care.knock_on o set answer = 'not_needed', answered_at = guard.now() where o.action_id = new.id and o.answered_at is null;
    end if;
  end if;
  return null;
end $$;
create trigger steps_knock_on after insert or update of ended_at, override_at on care.step_dependency for each row execute function sealed.steps_knock_on();
create trigger steps_knock_on after update of due_at, state on care.action for each row
  when ((new.due_at, new.state in ('done', 'confirmed', 'cancelled', 'declined')) is distinct from (old.due_at, old.state in ('done', 'confirmed', 'cancelled', 'declined')))
  execute function sealed.steps_knock_on(); -- what waits for it waits as long, whether it is agreed, begun or blocked

create function sealed.answer_says_what_it_takes() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not sealed.in_bulk() and new.due_answered is not null then perform sealed.takes_until(new.action_id, new.due_answered); end if;
  return null;
end $$;
create trigger answer_says_what_it_takes after update on care.knock_on for each row
  when (new.answered_at is not null and old.answered_at is null) execute function sealed.answer_says_what_it_takes();

/* Nothing is done before what it waits for, unless somebody has said why it cannot wait. */
create function sealed.done_in_its_turn() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if session_user = 'homeward_app' and exists (select from care.step_dependency d join care.action b on b.id = d.before_id
      where d.after_id = new.id and d.ended_at is null and d.override_at is null and b.state not in ('done', 'confirmed', 'cancelled', 'declined')) then
    perform sealed.refuse('waits_for_another_step');
  end if;
  return new;
end $$;
create trigger done_in_its_turn before update of state on care.action for each row
  when (new.state = 'done' and old.state <> 'done') execute function sealed.done_in_its_turn();
