with team as materialized (select i.party_id from care.involvement i where i.person_id = $1 and i.from_at <= guard.now() and i.to_at > guard.now()),
    beside as materialized (select a.id from care.agency a where a.id = $2 union select a.id from care.agency a join team t on t.party_id = a.id
                 union select s.agency_id from care.staff s join team t on t.party_id = s.id),
    one as materialized (
      select s.id, 'staff' as kind, s.name, a.name as agency, s.agency_id, s.roles::text[] as roles, s.active from care.staff s join care.agency a on a.id = s.agency_id join beside b on b.id = s.agency_id
       where s.active and s.roles && '{intake,coordinator,support_worker,partner_worker,advocate,supervisor}'::care.role[]
      union all select a.id, 'agency', a.name, a.name, a.id, '{}'::text[], a.active from care.agency a join beside b on b.id = a.id where a.active
      union all select p.id, 'person', coalesce(p.preferred_name, nullif(trim(p.given_name || ' ' || p.family_name), ''), ''), null, null::uuid, '{}'::text[], true from care.person p where p.id = $3
      union all select r.id, 'relative', r.name, null, null::uuid, '{}'::text[], true from care.relative r where r.person_id = $4)
    select one.*, told.categories::text[] as categories from one join guard.who_may_be_told(array(select id from one)) told on told.party = one.id
     order by kind <> 'person', agency_id is distinct from $5, agency, kind = 'agency', name limit 500;
