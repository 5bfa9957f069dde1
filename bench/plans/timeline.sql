with moment (id, kind, at, category, by_id, agency_id, title, note) as (
      (select n.id, 'note', n.happened_at, n.category, n.written_by, n.agency_id, n.mode::text, jsonb_build_object('mode', n.mode, 'place', n.place, 'two_way', n.two_way, 'observed', n.observed, 'reported', n.reported,
                'interpretation', n.interpretation, 'person_words', n.person_words, 'others_present', n.others_present, 'written_at', n.written_at, 'withheld_from_person', n.withheld_from_person,
                'addenda', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'words', a.words, 'by', w.name, 'written_at', a.written_at) order by a.written_at), '[]')
                              from care.note_addendum a left join care.staff w on w.id = a.written_by where a.note_id = n.id))
         from care.note n where n.person_id = $1 and n.happened_at < $2::timestamptz order by n.happened_at desc limit $3)
      
    union all (select id, 'entry', received_at, category, written_by, agency_id, channel::text, null from care.entry_request where person_id = $4 and received_at < $5::timestamptz order by received_at desc limit $6)
    union all (select id, decision, decided_at, category, written_by, agency_id, reasons[1], null from care.screening_decision where person_id = $7 and decided_at < $8::timestamptz order by decided_at desc limit $9)
    union all (select id, 'assessment_agreed', agreed_at, category, written_by, agency_id, kind, null from care.assessment where person_id = $10 and agreed_at < $11::timestamptz order by agreed_at desc limit $12)
    union all (select id, 'plan_activated', activated_at, category, written_by, agency_id, n::text, null from care.plan where person_id = $13 and activated_at < $14::timestamptz order by activated_at desc limit $15)
    union all (select id, 'action_done', done_at, category, responsible_id, agency_id, words, null from care.action where person_id = $16 and done_at < $17::timestamptz order by done_at desc limit $18)
    union all (select id, 'review_held', held_at, category, written_by, agency_id, '', null from care.review where person_id = $19 and held_at < $20::timestamptz order by held_at desc limit $21)
    union all (select id, 'closed', closed_at, category, written_by, agency_id, exit_reason, null from care.support_period where person_id = $22 and closed_at < $23::timestamptz order by closed_at desc limit $24)
    union all (select id, 'follow_up', done_at, category, written_by, agency_id, state, null from care.follow_up where person_id = $25 and done_at < $26::timestamptz order by done_at desc limit $27))
    select m.id, m.kind, m.at, m.category, coalesce(s.name, p.preferred_name, p.given_name) as by, g.name as agency, coalesce(m.title, '') as title, m.note
      from moment m left join care.staff s on s.id = m.by_id left join care.person p on p.id = m.by_id left join care.agency g on g.id = m.agency_id
     order by m.at desc, m.id limit $28;
