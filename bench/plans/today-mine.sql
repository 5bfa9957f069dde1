with w as materialized (
    
    (select n.* from (values ('-infinity'::timestamptz, guard.now()), (guard.now(), 'infinity')) k(since, before) cross join lateral
       (select o.id, 'obligation' as part, null::text as kind, false as asked, o.standard, o.subject, o.person_id, o.owed_by as by_id, o.due_at, o.why, o.evidence, null::text as words from care.obligation o where o.owed_by = $1 and o.met_at is null and o.excepted is null and o.applies and not o.unmet_for_good and o.due_at >= k.since and o.due_at < k.before and o.began_at <= guard.now() order by o.due_at limit $2) n)
    union all (select o.id, 'obligation' as part, null::text as kind, false as asked, o.standard, o.subject, o.person_id, o.owed_by as by_id, o.due_at, o.why, o.evidence, null::text as words from care.obligation o where o.owed_by = $3 and o.met_at is null and o.excepted is null and o.applies and not o.unmet_for_good and o.due_at is null limit $4)
    union all (select a.id, 'action' as part, a.kind, a.state = 'requested' as asked, null::text as standard, a.id::text as subject, a.person_id, a.responsible_id as by_id, a.due_at, null::jsonb as why, '[]'::jsonb as evidence, a.words from care.action a where a.responsible_id = $5 and a.state in ('requested', 'agreed', 'in_progress', 'blocked') order by a.due_at limit $6)
    union all (select c.id, 'coordination', null, true, null, c.id::text, c.person_id, c.staff_id, null, null, '[]', null from care.coordinator_assignment c where c.staff_id = $7 and c.state = 'proposed' limit $8)
    union all (select r.id, 'referral', null, true, null, r.id::text, r.person_id, r.to_agency_id, null, null, '[]', r.service from care.onward_referral r where r.to_agency_id = $9 and r.state = 'sent' order by r.sent_at limit $10)),
      p as materialized (select p.id, nullif(coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)), '') as called from care.person p where p.id = any (array(select distinct w.person_id from w))), -- each asked for once, not for each thing
      b as materialized (select s.id, s.name from care.staff s where s.id = any (array(select distinct w.by_id from w))
        union all select g.id, g.name from care.agency g where g.id = any (array(select distinct w.by_id from w)))
    select w.*, coalesce(w.due_at < guard.now(), false) as late, coalesce(p.called, '') as person_name, coalesce(b.name, case when w.by_id = p.id then p.called end) as by_name
      from w join p on p.id = w.person_id left join b on b.id = w.by_id
     order by w.due_at nulls last, w.id;
