-- Responsibility by law: a body (a department, a court's guardian) that answers for a person, and the officer to speak to.

create table care.statutory_responsibility (
  id              uuid primary key default gen_random_uuid(),
  person_id       uuid not null references care.person,
  agency_id       uuid references care.agency,
  written_by      uuid references care.party,
  category        care.category not null default 'legal',
  body            text not null constraint name_the_responsible_body check (length(trim(body)) between 1 and 200),
  body_agency_id  uuid references care.agency,
  legal_basis     text not null constraint name_the_legal_basis check (length(trim(legal_basis)) between 1 and 500),
  officer         text not null constraint name_the_officer check (length(trim(officer)) between 1 and 200),
  officer_contact text not null constraint officer_needs_contact check (length(trim(officer_contact)) between 1 and 200),
  from_on         date not null,
  to_on           date,
  written_at      timestamptz not null default guard.now(),
  version         int not null default 1,
  constraint responsibility_ended_before_it_began check (to_on >= from_on)
);
comment on table care.statutory_responsibility is 'A body that is responsible for a person by law, on which ground, and the officer there who can be reached.';
comment on column care.statutory_responsibility.body_agency_id is 'Where the body is an agency of the network.';
create index responsibilities_of_person on care.statutory_responsibility (person_id);

call sealed.adopt_content('care.statutory_responsibility');
grant select, insert on care.statutory_responsibility to homeward_app;
grant update (officer, officer_contact, to_on) on care.statutory_responsibility to homeward_app;
