select w.*, case when p.id is null then null else coalesce(nullif(coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)), ''), '') end as person_name, ag.name as agency_name,
           coalesce(s.name, g.name, case when w.by_id = p.id then nullif(coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)), '') end) as by_name, case when w.to_id = p.id then nullif(coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)), '') else coalesce(t.name, tg.name) end as to_name
      from (select o.id, o.standard, care.obligation_status(o) as status, o.category, o.person_id, o.owed_by as by_id, o.owed_to as to_id, o.agency_id, o.began_at, o.due_at, o.met_at, o.excepted, o.why, o.evidence, o.parameters from care.obligation o where o.person_id = $1 order by o.began_at desc limit $2) w
      left join care.person p on p.id = w.person_id left join care.agency ag on ag.id = w.agency_id
      left join care.staff s on s.id = w.by_id left join care.agency g on g.id = w.by_id
      left join care.staff t on t.id = w.to_id left join care.agency tg on tg.id = w.to_id
     order by coalesce(w.due_at, w.began_at), w.standard, w.id;
