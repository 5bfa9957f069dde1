-- Matching: for one need, which services fit this person and in what; which one they chose, and how it fits after a month.

alter table care.service_listing
  add column genders  text[] not null default '{}' constraint gender_of_staff_check check (genders <@ '{woman,man}'::text[]),
  add column cultures text[] not null default '{}';
comment on column care.service_listing.genders is 'Whom one may ask to be seen by: a woman, a man. Empty where it does not say.';
comment on column care.service_listing.cultures is 'Communities it is for, or works with in their own way. Empty where it does not say.';
grant insert (genders, cultures), update (genders, cultures) on care.service_listing to homeward_app;

create table care.match_run (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  need_id    uuid not null references care.need,
  help       text not null check (length(help) between 1 and 60),
  place      text not null default '' check (length(place) <= 100),
  language   text not null default '' check (length(language) <= 100),
  gender     text check (gender in ('woman', 'man')),
  culture    text not null default '' check (length(culture) <= 100),
  step_free  boolean not null default false,
  free       boolean not null default false,
  must       text[] not null default '{}' check (must <@ '{place,language,gender,culture,step_free,free,room}'::text[]),
  at         timestamptz not null default guard.now()
);
comment on table care.match_run is 'Services looked for together, for one need of one person: what they should be like, and which of that must be so.';
comment on column care.match_run.help is 'The kind of help, in the words of src/shared/service-needs.ts.';
create index match_runs_of_person on care.match_run (person_id, at desc);
create trigger written_once before update or delete on care.match_run for each row execute function sealed.append_only();

create table care.match_candidate (
  id         uuid primary key default gen_random_uuid(),
  match_id   uuid not null references care.match_run,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  listing_id uuid not null references care.service_listing,
  place_in_list int not null,
  score      int not null,
  fits       boolean not null,
  reasons    text[] not null constraint candidate_without_reasons_check check (cardinality(reasons) > 0),
  constraint candidate_once unique (match_id, listing_id)
);
comment on table care.match_candidate is 'A service that was shown, in which place and for which reasons. One that fails what must be so is shown, and cannot be chosen.';
create index match_candidates_of_person on care.match_candidate (person_id);
create trigger written_once before update or delete on care.match_candidate for each row execute function sealed.append_only();

create table care.match_choice (
  id         uuid primary key default gen_random_uuid(),
  match_id   uuid not null references care.match_run,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  listing_id uuid not null references care.service_listing,
  words      text not null constraint say_why_this_one check (length(trim(words)) between 1 and 1000),
  mode       text not null check (mode in ('self', 'dictated', 'interpreted')),
  at         timestamptz not null default guard.now(),
  constraint service_chosen_already unique (match_id),
  constraint chosen_among_those_shown foreign key (match_id, listing_id) references care.match_candidate (match_id, listing_id),
  constraint service_chosen_by_the_person check (mode <> 'self' or written_by = person_id)
);
comment on table care.match_choice is 'The service the person chose among those shown, and why, in their words.';
create index match_choices_of_person on care.match_choice (person_id);
create trigger written_once before update or delete on care.match_choice for each row execute function sealed.append_only();

create table care.match_fit (
  id         uuid primary key default gen_random_uuid(),
  match_id   uuid not null references care.match_run,
  person_id  uuid not null references care.person,
  category   care.category not null,
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  rating     int not null check (rating between 1 and 5),
  words      text not null default '' check (length(words) <= 1000),
  mode       text not null check (mode in ('self', 'dictated', 'interpreted')),
  at         timestamptz not null default guard.now(),
  constraint fit_told_by_the_person check (mode <> 'self' or written_by = person_id)
);
comment on table care.match_fit is 'How well the chosen service fits, from 1 to 5, as the person says; asked after a month, and told at any time.';
create index match_fits_of_person on care.match_fit (person_id);
create trigger written_once before update or delete on care.match_fit for each row execute function sealed.append_only();

alter table care.barrier add column match_id uuid references care.match_run;
create unique index barrier_named_already on care.barrier (match_id) where match_id is not null;
comment on column care.barrier.match_id is 'The search that found too little, where it came from one.';

call sealed.adopt_content('care.match_run');
call sealed.adopt_content('care.match_candidate');
call sealed.adopt_content('care.match_choice');
call sealed.adopt_content('care.match_fit');
grant select, insert on care.match_run, care.match_candidate, care.match_choice, care.match_fit to homeward_app;

/* Whichever door a choice comes through: what must be so is so. */
create function sealed.chosen_one_fits() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from care.match_candidate c where c.match_id = new.match_id and c.listing_id = new.listing_id and not c.fits) then
    raise exception 'fails_what_must_be' using errcode = '23514', constraint = 'fails_what_must_be';
  end if;
  return new;
end $$;
create trigger chosen_one_fits before insert on care.match_choice for each row execute function sealed.chosen_one_fits();
