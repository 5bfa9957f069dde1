with w as materialized (select a.id, 'action' as part, a.kind, a.state = 'requested' as asked, null::text as standard, a.id::text as subject, a.person_id, a.responsible_id as by_id, a.due_at, null::jsonb as why, '[]'::jsonb as evidence, a.words from care.action a where a.written_by = $1 and a.state in ('requested', 'countered', 'agreed', 'in_progress', 'blocked')
    and a.responsible_id <> $2 and a.responsible_id is distinct from $3 order by a.due_at limit $4),
      p as materialized (select p.id, nullif(coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)), '') as called from care.person p where p.id = any (array(select distinct w.person_id from w))), -- each asked for once, not for each thing
      b as materialized (select s.id, s.name from care.staff s where s.id = any (array(select distinct w.by_id from w))
        union all select g.id, g.name from care.agency g where g.id = any (array(select distinct w.by_id from w)))
    select w.*, coalesce(w.due_at < guard.now(), false) as late, coalesce(p.called, '') as person_name, coalesce(b.name, case when w.by_id = p.id then p.called end) as by_name
      from w join p on p.id = w.person_id left join b on b.id = w.by_id
     order by w.due_at nulls last, w.id;
