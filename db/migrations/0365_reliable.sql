-- Partners one can rely on: what two agencies agreed and until when it stands, and how each answers those who are sent to it, in counts alone (COO-32).

create table care.partnership_agreement (
  id         uuid primary key default gen_random_uuid(),
  agency_id  uuid not null references care.agency,
  with_id    uuid not null references care.agency,
  written_by uuid references care.party,
  scope      text not null check (length(trim(scope)) between 1 and 1000),
  from_on    date not null,
  review_on  date not null,
  at         timestamptz not null default guard.now(),
  ended_at   timestamptz,
  version    int not null default 1,
  constraint agreement_with_oneself check (with_id <> agency_id),
  constraint review_before_it_begins check (review_on > from_on)
);
comment on table care.partnership_agreement is 'What two agencies agreed about working together, from when, and when they look at it again. About nobody.';
comment on column care.partnership_agreement.agency_id is 'The agency that wrote it down; both keep it.';
create unique index agreement_stands_already on care.partnership_agreement (least(agency_id, with_id), greatest(agency_id, with_id)) where ended_at is null;
create index agreements_of_agency on care.partnership_agreement (agency_id);
create index agreements_with_agency on care.partnership_agreement (with_id);

call sealed.adopt('care.partnership_agreement', 'agency_id', false);
create policy known_to_both on care.partnership_agreement for select to homeward_app
  using ((select guard.agency()) in (agency_id, with_id));
create policy written_by_an_administrator on care.partnership_agreement for insert to homeward_app
  with check (agency_id = (select guard.agency()) and (select guard.holds('agency_admin')) and written_by = (select guard.party()));
create policy kept_by_both_administrators on care.partnership_agreement for update to homeward_app
  using ((select guard.agency()) in (agency_id, with_id) and (select guard.holds('agency_admin')));
grant select, insert (agency_id, with_id, written_by, scope, from_on, review_on, at), update (scope, review_on, ended_at) on care.partnership_agreement to homeward_app;

/**
 * How each agency answered those who were sent to it in the last year, counted over the network: never who, never whose, and nothing below the small
 * cell. What is not due yet is not counted. often: the caller's own agency sends there often enough for an agreement.
 */
create function guard.partner_reliability() returns table (agency_id uuid, referrals int, in_time int, often boolean)
language sql stable security definer set search_path = pg_catalog as $$
  with said as (
    select (select (value #>> '{}')::int from care.parameter_in_force where key = 'cfg.smallCell') as few,
           (select value from care.parameter_in_force where key = 'cfg.referral.ackDays') as days
  ), sent as (
    select r.to_agency_id, r.agency_id, r.acknowledged_at, r.sent_at + make_interval(days => (s.days ->> r.urgency)::int) as due
      from care.service_referral r, said s
     where r.to_agency_id is not null and r.sent_at > guard.now() - interval '365 days' and r.sent_at <= guard.now()
       and (r.acknowledged_at is not null or r.state <> 'withdrawn_by_client')
  ), counted as (
    select t.to_agency_id, count(*) filter (where t.acknowledged_at is not null or t.due < guard.now())::int as n,
           count(*) filter (where t.acknowledged_at <= t.due)::int as timely, count(*) filter (where t.agency_id = guard.agency())::int as ours
      from sent t group by t.to_agency_id
  )
  select c.to_agency_id, case when c.n >= s.few then c.n end, case when c.n >= s.few then c.timely end, c.ours >= s.few
    from counted c, said s where guard.works_with_people() or guard.holds('agency_admin') or guard.holds('network_admin')
$$;
comment on function guard.partner_reliability() is 'How each agency answers referrals, in counts; small ones are null.';
grant execute on function guard.partner_reliability() to homeward_app;
