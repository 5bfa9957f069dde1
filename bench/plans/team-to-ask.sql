with team as (select i.party_id from care.involvement i where i.person_id = $1 and i.from_at <= guard.now() and i.to_at > guard.now()),
    agencies as (select a.id from care.agency a where a.id = $2 or a.id in (select party_id from team)
                 union select s.agency_id from care.staff s join team t on t.party_id = s.id)
    select p.*, guard.may_be_told(p.id)::text[] as categories from (
  select s.id, 'staff' as kind, s.name, a.name as agency, s.agency_id, s.roles::text[] as roles, s.active from care.staff s join care.agency a on a.id = s.agency_id
  union all select a.id, 'agency', a.name, a.name, a.id, '{}', a.active from care.agency a
  union all select p.id, 'person', coalesce(p.preferred_name, nullif(trim(p.given_name || ' ' || p.family_name), ''), ''), null, null, '{}', true from care.person p
  union all select r.id, 'relative', r.name, null, null, '{}', true from care.relative r) p
     where p.active and (p.id = $3 or p.agency_id in (select id from agencies)
        or p.id in (select r.id from care.relative r where r.person_id = $4))
       and (p.kind <> 'staff' or p.roles && array['intake','coordinator','support_worker','partner_worker','advocate','supervisor'])
     order by p.kind <> 'person', p.agency_id is distinct from $5, p.agency, p.kind = 'agency', p.name limit 500;
