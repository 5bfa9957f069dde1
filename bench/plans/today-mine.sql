select w.*, coalesce(w.due_at < guard.now(), false) as late, coalesce(nullif(coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)), ''), '') as person_name,
           coalesce(s.name, g.name, case when w.by_id = p.id then nullif(coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)), '') end) as by_name
      from (select * from (
    (select o.id, 'obligation' as part, null::text as kind, false as asked, o.standard, o.subject, o.person_id, o.owed_by as by_id, o.due_at, o.why, o.evidence, null::text as words from care.obligation o where o.owed_by = $1 and o.met_at is null and o.excepted is null and o.applies and not o.unmet_for_good order by o.due_at limit $2)
    union all (select a.id, 'action' as part, a.kind, a.state = 'requested' as asked, null::text as standard, a.id::text as subject, a.person_id, a.responsible_id as by_id, a.due_at, null::jsonb as why, '[]'::jsonb as evidence, a.words from care.action a where a.responsible_id = $3 and a.state in ('requested', 'agreed', 'in_progress', 'blocked') order by a.due_at limit $4)
    union all (select c.id, 'coordination', null, true, null, c.id::text, c.person_id, c.staff_id, null, null, '[]', null from care.coordinator_assignment c where c.staff_id = $5 and c.state = 'proposed' limit $6)
    union all (select r.id, 'referral', null, true, null, r.id::text, r.person_id, r.to_agency_id, null, null, '[]', r.service from care.onward_referral r where r.to_agency_id = $7 and r.state = 'sent' order by r.sent_at limit $8)) every_part order by due_at nulls last, id limit $9) w
      join care.person p on p.id = w.person_id left join care.staff s on s.id = w.by_id left join care.agency g on g.id = w.by_id
     order by w.due_at nulls last, w.id;
