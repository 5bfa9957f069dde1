-- A network of any size for measuring, made by arithmetic from each person's number: the same size gives the same network.
-- :people is put in by bench/generate.ts, which also silences triggers; effective access is written as the triggers would have.

create temp table size on commit drop as select :people::int as people, greatest(10, least(200, :people::int / 500)) as agencies;

insert into care.agency (id, name, kind)
  select md5('agency' || a)::uuid, 'Agency ' || a, (array['homelessness','housing','health','legal','family','income'])[1 + a % 6]::care.agency_kind
    from size, generate_series(0, agencies - 1) a;
insert into care.staff (id, agency_id, name, login, roles)
  select md5('staff' || a || '/' || w)::uuid, md5('agency' || a)::uuid, 'Worker ' || a || '/' || w, 'worker' || a || '_' || w || '@bench.example',
         case w when 0 then '{supervisor}' when 1 then '{intake}' else '{coordinator,support_worker}' end::care.role[]
    from size, generate_series(0, agencies - 1) a, generate_series(0, 29) w;

-- agency of person p: a few agencies are large, most are small (cube of a uniform number)
create temp table folk on commit drop as
  select p, md5('person' || p)::uuid as id,
         floor(agencies * power((hashint4(p)::bigint & 2147483647) / 2147483648.0, 1.6))::int as a,
         floor(agencies * ((hashint4(p + 7)::bigint & 2147483647) / 2147483648.0))::int as b,
         hashint4(p + 13) & 1023 as r
    from size, generate_series(1, people) p;
create unique index on folk (id);
analyze folk;

insert into care.party (id, kind)
  select id, 'person'::care.party_kind from folk union all select id, 'agency' from care.agency union all select id, 'staff' from care.staff;
insert into care.person (id, agency_id, given_name, family_name, born, preferred_language, pathway, written_at)
  select id, md5('agency' || a)::uuid,
         (array['Maria','John','Wei','Aisha','Liam','Olga','Sofia','Ahmed','Grace','Noah','Mei','Daniel','Fatima','Lucas','Hana','Ivan','Chloe','Omar','Ruth','Yusuf'])[1 + r % 20] || chr(97 + (p % 26)),
         (array['Smith','Nguyen','Zhao','Okoro','Novak','Garcia','Brown','Singh','Lee','Marsh','Haddad','Kelly','Rossi','Khan','Silva','Wang','Cohen','Dubois','Ito','Jones'])[1 + (r / 20) % 20] || chr(97 + (p / 26) % 26) || chr(97 + (p / 676) % 26),
         date '1950-01-01' + (r * 23 % 20000), case r % 9 when 0 then 'zh' else 'en' end, (array['exit','sustain','prevent'])[1 + r % 3]::care.pathway,
         now() - make_interval(days => 30 + r % 700)
    from folk;
insert into care.name_token (person_id, kind, token)
  select id, 'name', lower(given_name) from care.person union select id, 'name', lower(family_name) from care.person where family_name <> '';

insert into care.involvement (person_id, party_id, agency_id, serving, from_at)
  select id, md5('agency' || a)::uuid, md5('agency' || a)::uuid, true, now() - interval '700 days' from folk;
insert into care.involvement (person_id, party_id, agency_id, serving, from_at)
  select id, md5('agency' || b)::uuid, md5('agency' || a)::uuid, false, now() - interval '300 days' from folk where b <> a and r % 4 = 0;
insert into care.consent_event (person_id, agency_id, decision, scope, party_id, categories, from_at, to_at)
  select id, md5('agency' || a)::uuid, 'given', 'party', md5('agency' || a)::uuid, enum_range(null::care.category), now() - interval '300 days', now() + interval '60 days' from folk
  union all
  select id, md5('agency' || a)::uuid, 'given', 'party', md5('agency' || b)::uuid, '{general,housing,health}'::care.category[], now() - interval '300 days', now() + interval '60 days'
    from folk where b <> a and r % 4 = 0;
insert into sealed.access (person_id, party_id, purpose, categories, from_at, to_at, basis)
  select e.person_id, e.party_id, 'care', e.categories, e.from_at, e.to_at, 'consent' from care.consent_event e;
insert into care.acquaintance (party_id, person_id, from_at, to_at, categories)
  select md5('agency' || a)::uuid, id, now() - interval '700 days', now() - interval '300 days', '{}' from folk
  union all select e.party_id, e.person_id, e.from_at, e.to_at, e.categories from care.consent_event e
  union all select md5('agency' || a)::uuid, id, now() + interval '60 days', 'infinity', '{}' from folk;

insert into care.entry_request (id, person_id, agency_id, channel, urgency, received_at, state, responded_at)
  select md5('entry' || p)::uuid, id, md5('agency' || a)::uuid, 'phone', 'standard', now() - make_interval(days => 30 + r % 700), 'assigned', now() - make_interval(days => 30 + r % 700) + interval '2 hours' from folk;
insert into care.support_period (id, person_id, agency_id, entry_id, accepted_at)
  select md5('support' || p)::uuid, id, md5('agency' || a)::uuid, md5('entry' || p)::uuid, now() - make_interval(days => 29 + r % 700) from folk;
insert into care.housing_stay (person_id, agency_id, situation, lasting, from_on)
  select id, md5('agency' || a)::uuid, (array['rough_sleeping','emergency_shelter','motel','staying_with_others','rental_social','rental_private'])[1 + r % 6]::care.housing_category, r % 6 > 3, current_date - (r % 400) from folk;
insert into care.plan (id, person_id, agency_id, support_period_id, state, level, next_review_on, started_at, activated_at)
  select md5('plan' || p)::uuid, id, md5('agency' || a)::uuid, md5('support' || p)::uuid, 'active', (array['none','low','medium','high'])[1 + r % 4]::care.coordination_level,
         current_date + (r % 60 - 5), now() - interval '29 days', now() - interval '20 days' from folk;
insert into care.goal (id, plan_id, person_id, category, agency_id, words, horizon, success_measure, target_on, state)
  select md5('goal' || p || '/' || g)::uuid, md5('plan' || p)::uuid, id, (array['housing','health','money'])[g]::care.category, md5('agency' || a)::uuid, 'A goal in words of one''s own, number ' || g,
         (array['immediate','short','long'])[g], 'One can see it', current_date + 30 * g, 'in_progress' from folk, generate_series(1, 3) g;
insert into care.action (id, goal_id, plan_id, person_id, category, agency_id, words, due_at, responsible_id, state)
  select md5('action' || p || '/' || n)::uuid, md5('goal' || p || '/' || (1 + n % 3))::uuid, md5('plan' || p)::uuid, id, (array['housing','health','money'])[1 + n % 3]::care.category, md5('agency' || a)::uuid,
         'Lodge the application, receipt in file', now() + make_interval(days => (r + n * 17) % 60 - 10), md5('staff' || a || '/' || (2 + r % 28))::uuid, case n when 1 then 'agreed' when 2 then 'in_progress' else 'requested' end::care.action_state
    from folk, generate_series(1, 3) n;
insert into care.coordinator_assignment (plan_id, person_id, agency_id, staff_id, state, proposed_at, answered_at, from_at)
  select md5('plan' || p)::uuid, id, md5('agency' || a)::uuid, md5('staff' || a || '/' || (2 + r % 28))::uuid, 'current', now() - interval '28 days', now() - interval '27 days', now() - interval '27 days' from folk;
insert into care.participant (plan_id, person_id, agency_id, party_id, role)
  select md5('plan' || p)::uuid, id, md5('agency' || a)::uuid, id, 'Owner of the plan' from folk
  union all select md5('plan' || p)::uuid, id, md5('agency' || a)::uuid, md5('staff' || a || '/' || (2 + r % 28))::uuid, 'Coordinator' from folk;
insert into care.note (person_id, category, agency_id, written_by, mode, place, happened_at, written_at, observed, reported)
  select id, (array['general','housing','health','money','family'])[1 + n % 5]::care.category, md5('agency' || a)::uuid, md5('staff' || a || '/' || (2 + r % 28))::uuid, 'in_person', 'office',
         now() - make_interval(days => n * 7, mins => r), now() - make_interval(days => n * 7, mins => r) + interval '1 minute', 'Met at the library; slept in the car park again, feet sore.', 'Says the studio near the tram line would suit.'
    from folk, size, lateral generate_series(1, case when p % 5000 = 1 then 1500 else 10 end) n;

insert into care.standing (person_id, agency_id, state, level, coordinator_id, coordinator_current, next_step, next_at, last_two_way_at, review_on, active_from)
  select id, md5('agency' || a)::uuid, 'active', (array['none','low','medium','high'])[1 + r % 4]::care.coordination_level, md5('staff' || a || '/' || (2 + r % 28))::uuid, true, 'action', now() + make_interval(days => r % 60 - 10), now() - make_interval(days => 7, mins => r),
         current_date + (r % 60 - 5), now() - interval '20 days' from folk;
insert into care.standing_home (person_id, agency_id, situation, situation_from, pathway)
  select id, md5('agency' || a)::uuid, (array['rough_sleeping','emergency_shelter','motel','staying_with_others','rental_social','rental_private'])[1 + r % 6]::care.housing_category, current_date - (r % 400), (array['exit','sustain','prevent'])[1 + r % 3]::care.pathway from folk;
insert into care.obligation (standard, person_id, subject, agency_id, owed_by, owed_to, began_at, due_at, met_at, why)
  select s.standard, id, md5('plan' || p), md5('agency' || a)::uuid, md5('staff' || a || '/' || (2 + r % 28))::uuid, id, now() - interval '20 days', now() + make_interval(days => (r + s.n * 11) % 50 - 8), case when (r + s.n) % 3 = 0 then now() - interval '9 days' end, '{"key":"bench"}'
    from folk, (values ('REV-01', 1), ('COO-05', 2), ('DIR-09', 3), ('PLN-28', 4)) s(standard, n);
