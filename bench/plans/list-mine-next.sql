select person.id, person.name, h.situation, h.pathway, (s).state, (s).level, c.name as coordinator, (s).last_two_way_at, (s).next_at, (s).review_on,
           care.missed(s) as missed, y.high is not null as high_vulnerability,
           case when h.situation in ($1::care.housing_category, $2::care.housing_category, $3::care.housing_category, $4::care.housing_category, $5::care.housing_category) then $6::date - h.situation_from end as days_homeless, null as sorted_by
      from (
  select m.person_id as id, m as s from care.standing m where m.coordinator_id = $7 or m.interim_id = $8
  union all select a.person_id, l from care.acquaintance a left join care.standing l on l.person_id = a.person_id
    where a.party_id = $9 and (l.coordinator_id = $10 or l.interim_id = $11) is not true) page join care.person on person.id = page.id left join lateral (select * from care.standing_home l where l.person_id = person.id offset 0) h on true left join lateral (select true as high from care.standing_safety l where l.person_id = person.id and l.high_vulnerability) y on true left join care.staff c on c.id = (s).coordinator_id
     where true   order by (s).next_at asc nulls last, person.id asc limit 51;
