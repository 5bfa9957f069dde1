/** What is never violated, asked of the database behind everybody's back. Each query answers with the rows that break it. */
export const INVARIANTS: Readonly<Record<string, string>> = {
  'INV-01: a plan in force has exactly one coordinator, who took it on': `
    select l.id, l.state, count(c.id) filter (where c.state in ('current', 'handing_over')) as coordinators from care.plan l
      left join care.coordinator_assignment c on c.plan_id = l.id
     where l.state in ('active', 'under_review', 'suspended') group by l.id
    having count(c.id) filter (where c.state in ('current', 'handing_over') and c.answered_at is not null) <> 1`,
  'INV-01: a successor begins at the instant the predecessor ends': `
    select a.id, b.id from care.coordinator_assignment a join care.coordinator_assignment b on b.plan_id = a.plan_id and b.id <> a.id
     where a.from_at is not null and b.from_at is not null and a.from_at < coalesce(b.to_at, 'infinity') and b.from_at < coalesce(a.to_at, 'infinity')
       and a.from_at <= b.from_at and a.id < b.id`,
  'INV-02: what is agreed has one party, who said yes, a date, and a goal of the same plan': `
    select a.id, a.state from care.action a left join care.goal g on g.id = a.goal_id left join care.staff s on s.id = a.responsible_id
     where a.kind = 'action' and a.state in ('agreed', 'in_progress', 'blocked', 'done', 'confirmed')
       and (a.responsible_id is null or a.due_at is null or g.plan_id is distinct from a.plan_id
         or not exists (select from care.action_answer w where w.action_id = a.id and w.response = 'agreed' and w.party_id = a.responsible_id)
        and not exists (select from care.action_answer w where w.action_id = a.id and w.response = 'countered' and w.party_id = a.responsible_id))`,
  'INV-07: what is a child’s is on the child’s own record': `
    select x.id from care.assessment_domain x join care.assessment a on a.id = x.assessment_id where a.person_id <> x.person_id
    union all select x.id from care.need x join care.assessment a on a.id = x.assessment_id where a.person_id <> x.person_id
    union all select g.id from care.goal g join care.plan l on l.id = g.plan_id where g.person_id <> l.person_id`,
  'INV-09: the person’s words and order are theirs, and written once': `
    select id from care.voice where mode = 'self' and written_by <> person_id
    union all select id from care.priority_order where by = 'person' and mode = 'self' and written_by <> person_id
    union all select id from care.plan_agreement where mode = 'self' and written_by <> person_id
    union all select row_id::uuid from sealed.change where table_name in ('voice', 'priority_order', 'plan_agreement') and operation = 'update'`,
  'INV-13: a plan in force has two participants or more, one of them the person': `
    select l.id from care.plan l where l.state in ('active', 'under_review', 'suspended')
       and (not exists (select from care.participant t where t.plan_id = l.id and t.party_id = l.person_id and t.to_at is null)
         or (select count(*) from care.participant t where t.plan_id = l.id and t.to_at is null) < 2)`,
  'INV-14: a version is in force only with its owner’s agreement': `
    select l.id, l.n from care.plan l where l.state in ('active', 'under_review', 'suspended')
       and not exists (select from care.plan_agreement y where y.plan_id = l.id and y.n = l.n)`,
  'INV-16: one main plan for each person': `select person_id from care.plan where state <> 'closed' group by person_id having count(*) > 1`,
  'INV-17: nobody is turned away without reasons, an alternative or its absence, and being told': `
    select e.id from care.entry_request e left join care.screening_decision d on d.entry_id = e.id and d.decision = 'not_accepted'
     where e.state in ('not_accepted', 'referred_on', 'declined_elsewhere', 'landed', 'exhausted')
       and (d.id is null or d.informed_at is null or cardinality(d.reasons) = 0
         or not exists (select from care.alternative a where a.decision_id = d.id) and not d.no_alternative_exists)`,
  'INV-18: nobody has left who owes something or coordinates': `
    select t.id from care.participant t where t.to_at is not null
       and not exists (select from care.participant again where again.plan_id = t.plan_id and again.party_id = t.party_id and again.to_at is null)
       and (exists (select from care.action a where a.plan_id = t.plan_id and a.responsible_id = t.party_id and a.state in ('requested', 'countered', 'agreed', 'in_progress', 'blocked') and a.requested_at <= t.to_at)
         or exists (select from care.coordinator_assignment c where c.plan_id = t.plan_id and c.staff_id = t.party_id and c.state in ('current', 'handing_over')))`,
  'INV-20: what is decided against somebody was decided by somebody': `
    select row_id::uuid from sealed.change where table_name = 'entry_request' and payload ->> 'state' in ('not_accepted', 'closed', 'withdrawn', 'unable_to_contact') and party_id is null
    union all select id from care.screening_decision where written_by is null`,
  'INV-21: nothing happened before what it rests on, and nothing tomorrow': `
    select id, 'entry' from care.entry_request where responded_at < received_at or received_at > guard.now()
    union all select id, 'decision' from care.screening_decision where informed_at < decided_at or decided_at > guard.now()
    union all select id, 'assessment' from care.assessment where started_at < offered_at or completed_at < started_at or shared_at < completed_at or agreed_at < shared_at
    union all select id, 'offer' from care.participation_offer where responded_at < offered_at or offered_at > guard.now()
    union all select id, 'plan' from care.plan where agreed_at < proposed_at and state in ('agreed', 'active') or activated_at < agreed_at and state = 'active'
    union all select id, 'action' from care.action where started_at < agreed_at or done_at < started_at or confirmed_at < done_at
    union all select id, 'coordinator' from care.coordinator_assignment where answered_at < proposed_at or from_at < answered_at or to_at < from_at`,
  'INV-24: every need that must be answered was, when its plan came into force': `
    select n.id from care.need n join care.plan l on l.person_id = n.person_id and l.state = 'active' and l.activated_at > n.identified_at
     where n.level >= 2 and n.met_at is null and n.horizon = 'present' and l.activated_at > guard.now() - interval '1 hour'
       and not exists (select from care.goal_source s join care.goal g on g.id = s.goal_id where s.need_id = n.id and g.plan_id = l.id)
       and not exists (select from care.need_disposition d where d.need_id = n.id)`,
  'INV-30: records said to be one person lead to each other in no circle': `
    with recursive up as (select person_id as from_id, same_as_id as to_id, 1 as n from care.person_link where undone_at is null
      union all select u.from_id, l.same_as_id, u.n + 1 from up u join care.person_link l on l.person_id = u.to_id and l.undone_at is null where u.n < 9)
    select from_id from up where from_id = to_id`,
}
