select w.*, coalesce(w.due_at < guard.now(), false) as late, coalesce(nullif(coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)), ''), '') as person_name,
           coalesce(s.name, g.name, case when w.by_id = p.id then nullif(coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)), '') end) as by_name
      from (select a.id, 'action' as part, a.kind, a.state = 'requested' as asked, null::text as standard, a.id::text as subject, a.person_id, a.responsible_id as by_id, a.due_at, null::jsonb as why, '[]'::jsonb as evidence, a.words from care.action a where a.written_by = $1 and a.state in ('requested', 'countered', 'agreed', 'in_progress', 'blocked')
    and a.responsible_id <> $2 and a.responsible_id is distinct from $3 order by a.due_at limit $4) w
      join care.person p on p.id = w.person_id left join care.staff s on s.id = w.by_id left join care.agency g on g.id = w.by_id
     order by w.due_at nulls last, w.id;
