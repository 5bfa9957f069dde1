select w.*, coalesce(w.due_at < guard.now(), false) as late, coalesce(nullif(coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)), ''), '') as person_name,
           coalesce(s.name, g.name, case when w.by_id = p.id then nullif(coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)), '') end) as by_name
      from (select * from (select o.id, 'obligation' as part, null::text as kind, false as asked, o.standard, o.subject, o.person_id, o.owed_by as by_id, o.due_at, o.why, o.evidence, null::text as words from care.obligation o where o.agency_id = $1 and o.met_at is null and o.excepted is null and o.applies and not o.unmet_for_good and o.due_at < $2 order by o.due_at limit $3) every_part order by due_at nulls last, id limit $4) w
      join care.person p on p.id = w.person_id left join care.staff s on s.id = w.by_id left join care.agency g on g.id = w.by_id
     order by w.due_at nulls last, w.id;
