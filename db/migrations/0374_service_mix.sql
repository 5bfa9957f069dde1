-- Services for everybody and services for something particular: each service of a plan is one or the other, and the balance is seen (COO-23).

comment on column care.service_listing.kind is 'What whoever keeps the entry says it is. Null: it follows from what it helps with (src/shared/service-kind.ts). No import writes it.';

alter table care.planned_support add column kind text check (kind in ('specialist', 'generalist', 'not_a_service'));
comment on column care.planned_support.kind is 'Whether it is there for everybody, for something particular, or is no service at all (money, a thing). Null: nobody said; the referral by which it is sought may tell.';
grant update (kind) on care.planned_support to homeward_app;

create table care.service_mix_reason (
  id         uuid primary key default gen_random_uuid(),
  plan_id    uuid not null references care.plan,
  need_id    uuid references care.need,
  person_id  uuid not null references care.person,
  category   care.category not null default 'general',
  agency_id  uuid references care.agency,
  written_by uuid references care.party,
  why        text not null check (why in ('not_wanted', 'none_exists', 'helped_already')),
  words      text not null constraint say_why_none check (length(trim(words)) between 1 and 1000),
  mode       text check (mode in ('dictated', 'interpreted')),
  at         timestamptz not null default guard.now(),
  constraint say_how_they_said_it check ((why = 'not_wanted') = (mode is not null))
);
comment on table care.service_mix_reason is 'Why a plan has no everyday service; or, where it names a need, why no specialist was considered for it. It matters no more once there is one.';
create index service_mix_reasons_of_person on care.service_mix_reason (person_id, at);
create trigger written_once before update or delete on care.service_mix_reason for each row execute function sealed.append_only();
call sealed.adopt_content('care.service_mix_reason');
grant select, insert on care.service_mix_reason to homeward_app;

create index match_candidates_of_listing on care.match_candidate (listing_id);
create index service_referrals_of_listing on care.service_referral (listing_id);
/* What a service is counts for everybody who was shown it or sent to it. */
create function sealed.weigh_whom_it_serves() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if sealed.in_bulk() then return null; end if;
  perform sealed.list(w.person_id, 'services') from (
    select c.person_id from care.match_candidate c where c.listing_id = new.id
    union select r.person_id from care.service_referral r where r.listing_id = new.id order by 1) w;
  return null;
end $$;
create trigger weighs_whom_it_serves after update of kind, needs on care.service_listing for each row
  when (old.kind is distinct from new.kind or old.needs is distinct from new.needs) execute function sealed.weigh_whom_it_serves();
