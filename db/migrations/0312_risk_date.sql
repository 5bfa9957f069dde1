-- Days on which trouble can be seen coming: found while one assesses, eased while one plans.

create table care.risk_date (
  id            uuid primary key default gen_random_uuid(),
  person_id     uuid not null references care.person,
  category      care.category not null,
  agency_id     uuid references care.agency,
  written_by    uuid references care.party,
  need_id       uuid references care.need,
  what          text not null check (length(trim(what)) between 1 and 500),
  on_day        date not null,
  severity      text not null default 'medium' check (severity in ('low', 'medium', 'high')),
  entered_at    timestamptz not null default guard.now(),
  outcome       text check (outcome in ('avoided', 'eased', 'happened')),
  outcome_words text not null default '' check (length(outcome_words) <= 1000),
  outcome_at    timestamptz,
  version       int not null default 1,
  constraint outcome_in_words check (outcome is null or (outcome_at is not null and length(trim(outcome_words)) > 0))
);
comment on table care.risk_date is 'A day that may bring a crisis (a lease ends, a court sits, a benefit stops), to be eased by a step done before it; and how it went.';
comment on column care.risk_date.need_id is 'The possible future need in the assessment from which the day came, where it came from one.';
create index risk_dates_of_person on care.risk_date (person_id, on_day);
call sealed.adopt_content('care.risk_date');
grant select, insert on care.risk_date to homeward_app;
grant update (what, on_day, severity, outcome, outcome_words, outcome_at) on care.risk_date to homeward_app;
