-- What makes something possible: the conditions a worker sets, and what the person then does themself.

create table care.enabling_condition (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  note_id    uuid references care.note,
  words      text not null constraint say_what_was_made_possible check (length(trim(words)) between 1 and 300),
  at         timestamptz not null default guard.now()
);
comment on table care.enabling_condition is 'What a worker set up so that the person could use their own strengths: a quiet place, childcare, credit for the phone.';
create index enabling_conditions_of_person on care.enabling_condition (person_id, at);
create trigger written_once before update or delete on care.enabling_condition for each row execute function sealed.append_only();

create table care.condition_result (
  id           uuid primary key default gen_random_uuid(),
  condition_id uuid not null references care.enabling_condition,
  person_id    uuid not null references care.person,
  category     care.category not null,
  agency_id    uuid references care.agency,
  written_by   uuid references care.party,
  action_id    uuid references care.action,
  words        text not null constraint say_what_they_did check (length(trim(words)) between 1 and 300),
  done_at      timestamptz not null
);
comment on table care.condition_result is 'What the person then did themself, thanks to a condition that was set.';
create index condition_results_of_person on care.condition_result (person_id);
create trigger written_once before update or delete on care.condition_result for each row execute function sealed.append_only();

call sealed.adopt_content('care.enabling_condition');
call sealed.adopt_content('care.condition_result');
-- what is withheld from the person with the note it was told in stays withheld, and so does what came of it
create policy read_with_its_note on care.enabling_condition as restrictive for select to homeward_app
  using (note_id is null or (select guard.opened_by_staff()) or exists (select from care.note n where n.id = note_id));
create policy read_with_its_condition on care.condition_result as restrictive for select to homeward_app
  using ((select guard.opened_by_staff()) or exists (select from care.enabling_condition c where c.id = condition_id));
grant select, insert on care.enabling_condition, care.condition_result to homeward_app;
