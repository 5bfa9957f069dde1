-- A network of any size for measuring, made by arithmetic from each person's number: the same size gives the same network.
-- :people and :agencies are put in by bench/generate.ts, which also silences triggers; effective access is written as the triggers would have.

-- indexes are built once at the end instead of row by row
create temp table set_aside on commit drop as
  select format('%I.%I', n.nspname, c.relname) as name, pg_get_indexdef(c.oid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ('care', 'sealed') and not exists (select from pg_constraint k where k.conindid = c.oid);
do $$ declare one record; begin for one in select name from set_aside loop execute 'drop index ' || one.name; end loop; end $$;

-- an id of version 4 by its form, made from a name
create function pg_temp.id(name text) returns uuid language sql immutable return overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid;

create temp table size on commit drop as select :people::int as people, :agencies::int as agencies;

insert into care.network (name) select 'A network of ' || people from size where not exists (select from care.network);
insert into care.agency (id, name, kind)
  select pg_temp.id('agency' || a), 'Agency ' || a, (array['homelessness','housing','health','legal','family','income'])[1 + a % 6]::care.agency_kind
    from size, generate_series(0, agencies - 1) a;
insert into care.staff (id, agency_id, name, login, roles)
  select pg_temp.id('staff' || a || '/' || w), pg_temp.id('agency' || a), 'Worker ' || a || '/' || w, 'worker' || a || '_' || w || '@bench.example',
         case w when 0 then '{supervisor}' when 1 then '{intake}' else '{coordinator,support_worker}' end::care.role[]
    from size, generate_series(0, agencies - 1) a, generate_series(0, 29) w;

-- agency of person p: a few agencies are large, most are small (cube of a uniform number)
create temp table folk on commit drop as
  select p, pg_temp.id('person' || p) as id,
         floor(agencies * power((hashint4(p)::bigint & 2147483647) / 2147483648.0, 1.6))::int as a,
         floor(agencies * ((hashint4(p + 7)::bigint & 2147483647) / 2147483648.0))::int as b,
         hashint4(p + 13) & 1023 as r, hashint4(p + 29) & 1048575 as h
    from size, generate_series(1, people) p;
create unique index on folk (id);
analyze folk;

insert into care.party (id, kind)
  select id, 'person'::care.party_kind from folk union all select id, 'agency' from care.agency union all select id, 'staff' from care.staff;
-- one in nine writes their name in Chinese
insert into care.person (id, agency_id, given_name, family_name, born, preferred_language, pathway, written_at)
  select id, pg_temp.id('agency' || a),
         case when r % 9 = 0 then substr('明丽伟芳强静敏军磊洋艳勇杰娟涛超秀霞平刚', 1 + h % 20, 1) || substr('华英建国玉兰文春红梅海云志桂小晓雪林佳欣', 1 + h / 20 % 20, 1)
              else (array['Maria','John','Wei','Aisha','Liam','Olga','Sofia','Ahmed','Grace','Noah','Mei','Daniel','Fatima','Lucas','Hana','Ivan','Chloe','Omar','Ruth','Yusuf'])[1 + h % 20]
                || (array['','ne','lyn','ko','ta','s','ra'])[1 + h / 20 % 7] end,
         case when r % 9 = 0 then substr('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗', 1 + h / 400 % 20, 1)
              else (array['Smith','Nguyen','Zhao','Okoro','Novak','Garcia','Brown','Singh','Lee','Marsh','Haddad','Kelly','Rossi','Khan','Silva','Wang','Cohen','Dubois','Ito','Jones'])[1 + h / 140 % 20]
                || (array['','man','son','ova','field','ez','berg','ton','ley','ford','well','wood','ski','ini'])[1 + h / 2800 % 14] end,
         date '1950-01-01' + (r * 23 + h) % 20000, case r % 9 when 0 then 'zh' else 'en' end, (array['exit','sustain','prevent'])[1 + r % 3]::care.pathway,
         now() - make_interval(days => 30 + r % 700)
    from folk;

insert into care.involvement (person_id, party_id, agency_id, serving, from_at)
  select id, pg_temp.id('agency' || a), pg_temp.id('agency' || a), true, now() - interval '700 days' from folk;
insert into care.involvement (person_id, party_id, agency_id, serving, from_at)
  select id, pg_temp.id('agency' || b), pg_temp.id('agency' || a), false, now() - interval '300 days' from folk where b <> a and r % 4 = 0;
-- one consent in twelve ends soon: whoever leads finds those on a list
insert into care.consent_event (person_id, agency_id, decision, scope, party_id, categories, from_at, to_at)
  select id, pg_temp.id('agency' || a), 'given', 'party', pg_temp.id('agency' || a), enum_range(null::care.category), now() - interval '300 days', now() + make_interval(days => case when r % 12 = 0 then 10 else 60 end) from folk
  union all
  select id, pg_temp.id('agency' || a), 'given', 'party', pg_temp.id('agency' || b), '{general,housing,health}'::care.category[], now() - interval '300 days', now() + make_interval(days => case when r % 12 = 0 then 10 else 60 end)
    from folk where b <> a and r % 4 = 0;
insert into sealed.access (person_id, party_id, purpose, categories, from_at, to_at, basis)
  select e.person_id, e.party_id, 'care', e.categories, e.from_at, e.to_at, 'consent' from care.consent_event e;
insert into sealed.author (person_id, agency_id) select id, pg_temp.id('agency' || a) from folk;
insert into care.acquaintance (party_id, person_id, from_at, to_at, categories)
  select pg_temp.id('agency' || a), id, '-infinity', now() - interval '300 days', '{}' from folk
  union all select e.party_id, e.person_id, e.from_at, e.to_at, e.categories from care.consent_event e
  union all select pg_temp.id('agency' || a), id, now() + make_interval(days => case when r % 12 = 0 then 10 else 60 end), 'infinity', '{}' from folk;

insert into care.entry_request (id, person_id, agency_id, channel, urgency, received_at, state, responded_at)
  select pg_temp.id('entry' || p), id, pg_temp.id('agency' || a), 'phone', 'standard', now() - make_interval(days => 30 + r % 700), 'assigned', now() - make_interval(days => 30 + r % 700) + interval '2 hours' from folk;
insert into care.support_period (id, person_id, agency_id, entry_id, accepted_at)
  select pg_temp.id('support' || p), id, pg_temp.id('agency' || a), pg_temp.id('entry' || p), now() - make_interval(days => 29 + r % 700) from folk;
insert into care.housing_stay (person_id, agency_id, situation, lasting, from_on)
  select id, pg_temp.id('agency' || a), (array['rough_sleeping','emergency_shelter','motel','staying_with_others','rental_social','rental_private'])[1 + r % 6]::care.housing_category, r % 6 > 3, current_date - (r % 400) from folk;
insert into care.plan (id, person_id, agency_id, support_period_id, state, level, next_review_on, started_at, activated_at)
  select pg_temp.id('plan' || p), id, pg_temp.id('agency' || a), pg_temp.id('support' || p), 'active', (array['none','low','medium','high'])[1 + r % 4]::care.coordination_level,
         current_date + (r % 60 - 5), now() - interval '29 days', now() - interval '20 days' from folk;
insert into care.goal (id, plan_id, person_id, category, agency_id, words, horizon, success_measure, target_on, state)
  select pg_temp.id('goal' || p || '/' || g), pg_temp.id('plan' || p), id, (array['housing','health','money'])[g]::care.category, pg_temp.id('agency' || a), 'A goal in words of one''s own, number ' || g,
         (array['immediate','short','long'])[g], 'One can see it', current_date + 30 * g, 'in_progress' from folk, generate_series(1, 3) g;
insert into care.action (id, goal_id, plan_id, person_id, category, agency_id, words, due_at, responsible_id, state)
  select pg_temp.id('action' || p || '/' || n), pg_temp.id('goal' || p || '/' || (1 + n % 3)), pg_temp.id('plan' || p), id, (array['housing','health','money'])[1 + n % 3]::care.category, pg_temp.id('agency' || a),
         'Lodge the application, receipt in file', now() + make_interval(days => (r + n * 17) % 60 - 10), pg_temp.id('staff' || a || '/' || (2 + r % 28)), case n when 1 then 'agreed' when 2 then 'in_progress' else 'requested' end::care.action_state
    from folk, generate_series(1, 3) n;
insert into care.action_answer (action_id, person_id, category, agency_id, written_by, party_id, round, response, at)
  select a.id, a.person_id, a.category, a.agency_id, a.responsible_id, a.responsible_id, 1, 'agreed', now() - interval '25 days' from care.action a where a.state <> 'requested';
insert into care.plan_version (plan_id, person_id, agency_id, n, goal_ids, action_ids, published_at)
  select pg_temp.id('plan' || p), id, pg_temp.id('agency' || a), 1, array(select pg_temp.id('goal' || p || '/' || g) from generate_series(1, 3) g),
         array(select pg_temp.id('action' || p || '/' || n) from generate_series(1, 3) n), now() - interval '21 days' from folk;
insert into care.plan_agreement (plan_id, person_id, n, mode, written_by, words, at)
  select pg_temp.id('plan' || p), id, 1, 'self', id, 'Yes', now() - interval '20 days' from folk;
insert into care.coordinator_assignment (plan_id, person_id, agency_id, staff_id, state, proposed_at, answered_at, from_at)
  select pg_temp.id('plan' || p), id, pg_temp.id('agency' || a), pg_temp.id('staff' || a || '/' || (2 + r % 28)), 'current', now() - interval '28 days', now() - interval '27 days', now() - interval '27 days' from folk;
insert into care.participant (plan_id, person_id, agency_id, party_id, role)
  select pg_temp.id('plan' || p), id, pg_temp.id('agency' || a), id, 'owner' from folk
  union all select pg_temp.id('plan' || p), id, pg_temp.id('agency' || a), pg_temp.id('staff' || a || '/' || (2 + r % 28)), 'Coordinator' from folk;
insert into care.note (person_id, category, agency_id, written_by, mode, place, happened_at, written_at, observed, reported)
  select id, (array['general','housing','health','money','family'])[1 + n % 5]::care.category, pg_temp.id('agency' || a), pg_temp.id('staff' || a || '/' || (2 + r % 28)), 'in_person', 'office',
         now() - make_interval(days => n * 7, mins => r), now() - make_interval(days => n * 7, mins => r) + interval '1 minute', 'Met at the library; slept in the car park again, feet sore.', 'Says the studio near the tram line would suit.'
    from folk, size, lateral generate_series(1, case when p % 5000 = 1 then 1500 else 10 end) n;

insert into care.standing (person_id, agency_id, state, level, coordinator_id, coordinator_current, next_step, next_at, last_two_way_at, review_on, active_from, dues)
  select id, pg_temp.id('agency' || a), 'active', (array['none','low','medium','high'])[1 + r % 4]::care.coordination_level, pg_temp.id('staff' || a || '/' || (2 + r % 28)), true, 'REV-01', now() + make_interval(days => r % 60 - 10), now() - make_interval(days => 7, mins => r),
         current_date + (r % 60 - 5), now() - interval '20 days',
         array(select now() + make_interval(days => (r + s * 11) % 50 - 8) from generate_series(1, 4) s where (r + s) % 3 <> 0 order by 1) from folk;
insert into care.standing_home (person_id, agency_id, situation, situation_from, pathway)
  select id, pg_temp.id('agency' || a), (array['rough_sleeping','emergency_shelter','motel','staying_with_others','rental_social','rental_private'])[1 + r % 6]::care.housing_category, current_date - (r % 400), (array['exit','sustain','prevent'])[1 + r % 3]::care.pathway from folk;
insert into care.standing_safety (person_id, agency_id, high_vulnerability) select id, pg_temp.id('agency' || a), r % 11 = 0 from folk;
insert into care.standing_family (person_id, agency_id, children) select id, pg_temp.id('agency' || a), 0 from folk;
insert into care.obligation (standard, person_id, subject, agency_id, owed_by, owed_to, began_at, due_at, met_at, why)
  select s.standard, id, pg_temp.id('plan' || p)::text, pg_temp.id('agency' || a), pg_temp.id('staff' || a || '/' || (2 + r % 28)), id, now() - interval '20 days', now() + make_interval(days => (r + s.n * 11) % 50 - 8), case when (r + s.n) % 3 = 0 then now() - interval '9 days' end, '{"key":"bench"}'
    from folk, (values ('REV-01', 1), ('COO-05', 2), ('DIR-09', 3), ('PLN-28', 4)) s(standard, n);
