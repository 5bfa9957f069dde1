/** The same work as plain SQL, prepared, on the same instance, by the owner of the database: no policies, no triggers, no history but one line of it. */
import { named, type Raw } from './raw-sql.ts'
import { WRITES } from './raw-writes.ts'
import type { Known } from './sample.ts'

/** What a record shows of a person beside the parts that follow: one statement for each of its tables, as ours has. */
const OF_PERSON = [
  'relationship',
  'address',
  'contact_preference',
  'preference',
  'vulnerability',
  'statutory_responsibility',
  'household_member',
  'person_link',
]
const OF_PLAN = [
  'need',
  'voice',
  'strength',
  'achievement',
  'environment_link',
  'need_disposition',
  'priority_order',
  'goal_source',
  'action_answer',
  'plan_version',
  'plan_agreement',
  'plan_section',
  'risk_date',
  'quality_exception',
  'plan_change_request',
  'safety_first',
  'conference_decision',
  'wish_not_now',
  'goal_rung',
  'contribution',
  'goal_partner',
  'participation_offer',
  'discussion',
  'decision',
]
const each = (tables: readonly string[]) => Object.fromEntries(tables.map((table) => [table, `select * from care.${table} where person_id = $1`]))

/** What happened, of every step, beside notes. */
const MOMENTS = [
  ['entry_request', 'received_at'],
  ['screening_decision', 'decided_at'],
  ['assessment', 'agreed_at'],
  ['plan', 'activated_at'],
  ['action', 'done_at'],
  ['review', 'held_at'],
  ['support_period', 'closed_at'],
  ['follow_up', 'done_at'],
]

/** The parts of a record that `speed.md` of the design names. */
const MAIN: Record<string, string> = {
  person: 'select * from care.person where id = $1',
  standing:
    'select s.*, g.name as agency, c.name as coordinator from care.standing s left join care.agency g on g.id = s.agency_id left join care.staff c on c.id = s.coordinator_id where s.person_id = $1',
  stays:
    'select r.*, g.name as agency from care.housing_stay r left join care.agency g on g.id = r.agency_id where r.person_id = $1 order by r.from_on desc',
  plan: 'select * from care.plan where person_id = $1',
  goals: 'select * from care.goal where person_id = $1 order by written_at',
  actions:
    'select a.*, s.name as responsible from care.action a left join care.staff s on s.id = a.responsible_id where a.person_id = $1 order by a.written_at',
  team: `select t.*, coalesce(s.name, p.name) as name from care.participant t left join care.staff s on s.id = t.party_id left join care.person p on p.id = t.party_id where t.person_id = $1 and t.to_at is null`,
  coordinators: 'select * from care.coordinator_assignment where person_id = $1',
  around: 'select i.*, g.name from care.involvement i left join care.agency g on g.id = i.party_id where i.person_id = $1',
  consents: 'select * from care.consent_event where person_id = $1 order by seq',
  owed: `select o.*, s.name as by_name from care.obligation o left join care.staff s on s.id = o.owed_by where o.person_id = $1 order by o.due_at`,
  timeline:
    'select n.*, s.name as by_name from care.note n left join care.staff s on s.id = n.written_by where n.person_id = $1 order by n.happened_at desc limit 50',
  moments: `select * from (${MOMENTS.map(
    ([table, at]) =>
      `(select id, '${table}', ${at} as at, written_by, agency_id from care.${table} where person_id = $1 and ${at} is not null order by ${at} desc limit 50)`,
  ).join(' union all ')}) m order by at desc limit 50`,
}
/** The rows of an opened record, one prepared statement for each part. */
const RECORD: Record<string, string> = { ...MAIN, ...each([...OF_PERSON, ...OF_PLAN]) }

/** What of it is on the plan's board. */
const PLAN = ['person', 'plan', 'goals', 'actions', 'team', 'coordinators', 'around', 'vulnerability', 'statutory_responsibility', ...OF_PLAN]

const LINE = `p.id, p.name, h.situation, current_date - h.situation_from as days, h.pathway, s.state, s.level, c.name as coordinator_name, s.last_two_way_at, s.next_at, s.review_on,
  (select count(*) from unnest(s.dues) due where due < now()) as missed, y.high_vulnerability`
const LINES = `from care.person p left join care.standing s on s.person_id = p.id left join care.standing_home h on h.person_id = p.id left join care.standing_safety y on y.person_id = p.id left join care.staff c on c.id = s.coordinator_id`
const MINE_TO_KNOW = `exists (select from care.acquaintance a where a.person_id = p.id and a.party_id in ($1, $2) and a.from_at <= now() and a.to_at > now())`
export type ListKind = 'by name' | 'homeless longest' | 'mine next' | 'high contact'
const LIST: Record<ListKind, string> = {
  'by name': `select ${LINE} ${LINES} where ${MINE_TO_KNOW} order by p.sort_name, p.id limit 51`,
  'homeless longest': `select ${LINE} ${LINES} where ${MINE_TO_KNOW} and h.situation in ('rough_sleeping', 'emergency_shelter', 'motel', 'staying_with_others') order by h.situation_from, p.id limit 51`,
  'mine next': `select ${LINE} ${LINES} where s.coordinator_id = $1 and ${MINE_TO_KNOW} order by s.next_at, p.id limit 51`,
  'high contact': `select ${LINE} ${LINES} where s.level = 'high' and ${MINE_TO_KNOW} order by s.last_two_way_at, p.id limit 51`,
}

/** As a day is shown: the most urgent that are late, and the most urgent that are not. */
const lateAndToCome = (columns: string, which: string) =>
  ['o.due_at < now()', 'o.due_at >= now()']
    .map(
      (when) =>
        `(select ${columns} from care.obligation o where ${which} and o.met_at is null and o.excepted is null and o.applies and not o.unmet_for_good and ${when} order by o.due_at limit 201)`,
    )
    .join(' union all ')
const DUE = `select w.*, p.name from (
  ${lateAndToCome('o.id, o.standard, o.person_id, o.due_at, o.why', 'o.owed_by = $1')}
  union all (select a.id, null, a.person_id, a.due_at, null from care.action a where a.responsible_id = $1 and a.state in ('requested', 'agreed', 'in_progress', 'blocked') order by a.due_at limit 201)) w
  join care.person p on p.id = w.person_id order by w.due_at`
const DUE_AT_AGENCY = `select o.*, p.name, s.name as by_name from (${lateAndToCome('o.*', "o.agency_id = $1 and o.due_at < now() + interval '7 days'")}) o
  join care.person p on p.id = o.person_id left join care.staff s on s.id = o.owed_by order by o.due_at`
const SEARCH = `select p.id, p.name, p.born from care.name_token t join care.person p on p.id = t.person_id
  where t.token >= $3 collate "C" and t.token < ($3 || chr(1114111)) collate "C" and t.kind = 'name' and ${MINE_TO_KNOW} limit 20`
const COUNTS = (
  of: string,
) => `select standard, case when met_at is not null then case when met_at <= due_at then 'met' else 'met_late' end when due_at < now() then 'missed' else 'pending' end as status, count(*)
  from care.obligation where ${of} = $1 group by 1, 2`
export const RAW = {
  async record(raw: Raw, person: string) {
    for (const [name, text] of Object.entries(RECORD)) await named(raw, name, text, [person])
  },
  async mainParts(raw: Raw, person: string) {
    for (const [name, text] of Object.entries(MAIN)) await named(raw, name, text, [person])
  },
  async plan(raw: Raw, person: string) {
    for (const name of PLAN) await named(raw, name, RECORD[name]!, [person])
  },
  list: (raw: Raw, known: Known, kind: ListKind) => named(raw, kind, LIST[kind], [known.worker, known.agency]),
  today: (raw: Raw, known: Known) => named(raw, 'due', DUE, [known.worker]),
  todayOfAgency: (raw: Raw, agency: string) => named(raw, 'due at agency', DUE_AT_AGENCY, [agency]),
  search: (raw: Raw, known: Known, start: string) => named(raw, 'search', SEARCH, [known.worker, known.agency, start.toLowerCase()]),
  scorecard: (raw: Raw, party: string) => named(raw, 'counts', COUNTS('owed_by'), [party]),
  scorecardOfAgency: (raw: Raw, agency: string) => named(raw, 'counts of agency', COUNTS('agency_id'), [agency]),
  ...WRITES,
}
