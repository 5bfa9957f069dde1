-- The person's order drives the plan. One thing may stand before it, for safety, with the reason said and a supervisor's eyes on it.

create table care.safety_first (
  id         uuid primary key default gen_random_uuid(),
  plan_id    uuid not null references care.plan,
  person_id  uuid not null references care.person,
  category   care.category not null default 'safety',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  issue      text not null check (length(trim(issue)) between 1 and 200),
  reason     text not null constraint say_why_before_their_order check (length(trim(reason)) between 1 and 1000),
  at         timestamptz not null default guard.now(),
  seen_by    uuid references care.staff,
  seen_at    timestamptz,
  version    int not null default 1
);
comment on table care.safety_first is 'Something put before the person''s own order for safety, with why; the newest counts. A supervisor has seen it or still has to.';
create index safety_first_of_person on care.safety_first (person_id);

call sealed.adopt_content('care.safety_first');
grant select, insert (id, plan_id, person_id, category, agency_id, written_by, issue, reason, at) on care.safety_first to homeward_app;
grant update (seen_by, seen_at) on care.safety_first to homeward_app;
