-- The directory kept right: whoever rings a service says what they found, and whoever keeps the entry asks again.

create type care.listing_fault as enum ('phone_wrong', 'closed', 'moved', 'hours_wrong', 'not_offered', 'other');
create type care.listing_reliability as enum ('reliable', 'mixed', 'unreliable');

create table care.listing_report (
  id          uuid primary key default gen_random_uuid(),
  listing_id  uuid not null references care.service_listing,
  written_by  uuid not null references care.party,
  wrong       care.listing_fault,
  reliability care.listing_reliability,
  words       text not null default '' check (length(words) <= 500),
  at          timestamptz not null default guard.now(),
  constraint say_what_was_found check (wrong is not null or reliability is not null),
  constraint say_what_else_is_wrong check (wrong is distinct from 'other' or length(trim(words)) > 0)
);
comment on table care.listing_report is 'What one worker found when they tried a service: what of its entry is wrong, and whether one can rely on it. About a service, never about a person.';
comment on column care.listing_report.wrong is 'Open until the entry is corrected or asked about again (service_listing.verified_at): nobody ticks a report off.';
create index reports_of_listing on care.listing_report (listing_id, at desc);
create trigger written_once before update or delete on care.listing_report for each row execute function sealed.append_only();

call sealed.adopt('care.listing_report', 'none', false);
create policy known_to_all_staff on care.listing_report for select to homeward_app using ((select guard.kind()) = 'staff');
create policy said_by_whoever_works_with_people on care.listing_report for insert to homeward_app
  with check (written_by = (select guard.party()) and (select guard.works_with_people()) and exists (select from care.service_listing l where l.id = listing_id));
grant select on care.listing_report to homeward_app;
grant insert (listing_id, written_by, wrong, reliability, words) on care.listing_report to homeward_app;
