-- A shortlist: what was picked out together with the person and handed to them, to look at on their own (COO-12).
create table care.shortlisted (
  id         uuid primary key default gen_random_uuid(),
  match_id   uuid not null references care.match_run,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  listing_id uuid not null references care.service_listing,
  at         timestamptz not null default guard.now(),
  constraint on_the_shortlist_already unique (match_id, listing_id),
  constraint picked_out_among_those_shown foreign key (match_id, listing_id) references care.match_candidate (match_id, listing_id)
);
comment on table care.shortlisted is 'A service that was picked out with the person and shared with them: it stands in their own pages from that moment on.';
create index shortlisted_of_person on care.shortlisted (person_id);
create trigger written_once before update or delete on care.shortlisted for each row execute function sealed.append_only();
call sealed.adopt_content('care.shortlisted');
grant select, insert on care.shortlisted to homeward_app;
