import { daysAfter, standard, type Obligation, type RecordOf, type Standard } from '../shared/standard.ts'
import { ADVOCATE_DAYS, FIRST_HELP_DAYS, HELPS_THEM, STATEMENT_DAYS } from './rules.ts'

type Record = RecordOf<'rights_issue' | 'help_given' | 'service_referral' | 'coordinator_assignment'>
type Issue = Record['rights_issue'][number]
const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
const earliest = (times: readonly string[]) => times.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
const later = (a: string, b: string) => (Date.parse(a) > Date.parse(b) ? a : b)

/** Whoever coordinates now; before there is somebody, the agency that wrote it. */
const coordinatorOf = (record: RecordOf<'coordinator_assignment'>) => record.coordinator_assignment.find((one) => one.state === 'current')?.staff_id
const base = (record: RecordOf<'coordinator_assignment'>, row: { category: string; agency_id: string | null; written_by: string | null }) => {
  const coordinator = coordinatorOf(record)
  return {
    category: row.category,
    agency_id: (coordinator && record.agency_of.get(coordinator)) ?? row.agency_id,
    owed_by: coordinator ?? (row.written_by === record.person.id ? row.agency_id : (row.written_by ?? row.agency_id)),
    owed_to: record.person.id,
  }
}

/** Within a week the person has information, is prepared to speak, or has an advocate. A word between agencies is none of these. */
function helped(record: Record, issue: Issue): Obligation {
  const helps = record.help_given.filter((one) => one.issue_id === issue.id && (HELPS_THEM as readonly string[]).includes(one.stance))
  const first = earliest(helps.map((one) => one.happened_at))
  const due_at = daysAfter(issue.opened_at, FIRST_HELP_DAYS)
  return {
    ...base(record, issue),
    subject: `${issue.id}:helped`,
    began_at: issue.opened_at,
    due_at,
    met_at: first && later(first, issue.opened_at),
    applies: first !== null || issue.closed_at === null || Date.parse(issue.closed_at) > Date.parse(due_at),
    why: { key: 'rights_helped', days: FIRST_HELP_DAYS },
    evidence: helps.slice(0, 10).map((one) => at('help_given', one, one.happened_at)),
  }
}

/** Who wants an advocate is on the way to one: a referral that went out, and was not only thought of. */
function linked(record: Record, issue: Issue): Obligation[] {
  if (issue.wished_at === null || issue.advocate_wish !== 'yes') return []
  const sent = record.help_given.flatMap((help) => {
    const referral = help.issue_id === issue.id ? record.service_referral.find((one) => one.id === help.referral_id) : undefined
    return referral?.sent_at ? [{ referral, when: later(later(referral.sent_at, help.happened_at), issue.wished_at!) }] : []
  })
  const first = earliest(sent.map((one) => one.when))
  return [
    {
      ...base(record, issue),
      subject: `${issue.id}:advocate`,
      began_at: issue.wished_at,
      due_at: daysAfter(issue.wished_at, ADVOCATE_DAYS),
      met_at: first,
      applies: first !== null || issue.closed_at === null || Date.parse(issue.closed_at) > Date.parse(daysAfter(issue.wished_at, ADVOCATE_DAYS)),
      why: { key: 'advocate_asked', days: ADVOCATE_DAYS },
      evidence: sent.map(({ referral, when }) => at('service_referral', referral, when)),
    },
  ]
}

const steps = standard({
  id: 'COO-16',
  title: 'Information, self-advocacy, and link to advocacy',
  stage: 'COO',
  sources: [
    { ref: 'S1:62a', quote: 'the support coordinator provides information' },
    { ref: 'S1:62b', quote: 'supports individuals in advocating for themselves' },
    { ref: 'S1:62c', quote: 'links individuals to advocacy resources' },
  ],
  reads: ['rights_issue', 'help_given', 'service_referral', 'coordinator_assignment'],
  parameters: [],
  owed: (record) => record.rights_issue.flatMap((issue) => [helped(record, issue), ...linked(record, issue)]),
})

type Told = RecordOf<'support_period' | 'role_statement' | 'relative' | 'participant' | 'coordinator_assignment'>
/** The person, and those close to them who take part or are wanted, know what a coordinator is and is not. Support elsewhere, brought in, says nothing of it. */
function toldOf(record: Told): Obligation[] {
  const own = record.support_period.filter((period) => period.source === null)
  const support = own.toSorted((a, b) => Date.parse(a.accepted_at) - Date.parse(b.accepted_at)).at(-1)
  if (!support) return []
  const family = record.relative.flatMap((one) => {
    const part = record.participant.find((each) => each.party_id === one.id && each.to_at === null)
    const since = part?.from_at ?? (one.involvement_wanted === 'yes' ? one.written_at : null)
    return since === null ? [] : [{ party: one.id, category: one.category, since: later(since, support.accepted_at) }]
  })
  return [{ party: record.person.id, category: 'general' as const, since: support.accepted_at }, ...family].map(({ party, category, since }) => {
    const given = record.role_statement.filter((one) => one.party_id === party)
    const first = earliest(given.map((one) => one.given_at))
    return {
      ...base(record, { ...support, category }),
      owed_to: party,
      subject: `${party}:told`,
      began_at: since,
      due_at: daysAfter(since, STATEMENT_DAYS),
      met_at: first && later(first, since),
      applies: first !== null || support.closed_at === null || Date.parse(support.closed_at) > Date.parse(daysAfter(since, STATEMENT_DAYS)),
      why: { key: party === record.person.id ? 'role_explained' : 'role_explained_to_family', days: STATEMENT_DAYS },
      evidence: given.slice(0, 3).map((one) => at('role_statement', one, one.given_at)),
    }
  })
}

const resource = standard({
  id: 'COO-15',
  title: 'Resource versus advocate: a clear distinction',
  stage: 'COO',
  sources: [{ ref: 'S1:61', quote: 'make a clear distinction between acting as a resource and providing advocacy on behalf of the family' }],
  reads: ['support_period', 'role_statement', 'relative', 'participant', 'coordinator_assignment'],
  parameters: [],
  owed: toldOf,
})

type Parties = RecordOf<'plan' | 'participant' | 'coordinator_assignment' | 'independence'>
/** Who speaks for the person is not who coordinates; of the same agency only with a declaration, before they begin. INV-06, looked at anew. */
function independent(record: Parties, advocate: Parties['participant'][number]): Obligation {
  const overlaps = record.coordinator_assignment.filter(
    (one) =>
      one.plan_id === advocate.plan_id &&
      one.from_at !== null &&
      (one.to_at === null || Date.parse(one.to_at) > Date.parse(advocate.from_at)) &&
      (advocate.to_at === null || Date.parse(one.from_at) < Date.parse(advocate.to_at)),
  )
  const home = record.agency_of.get(advocate.party_id)
  const both = overlaps.some((one) => one.staff_id === advocate.party_id)
  const colleague = home !== undefined && overlaps.some((one) => record.agency_of.get(one.staff_id) === home)
  const declared = record.independence.find((one) => one.plan_id === advocate.plan_id && one.staff_id === advocate.party_id)
  const plan = record.plan.find((one) => one.id === advocate.plan_id)
  return {
    category: advocate.category,
    agency_id: plan?.agency_id ?? advocate.agency_id,
    owed_by: plan?.agency_id ?? advocate.agency_id,
    owed_to: record.person.id,
    subject: `${advocate.id}:independent`,
    began_at: advocate.from_at,
    due_at: daysAfter(advocate.from_at, 0),
    met_at: both ? null : colleague ? (declared ? later(declared.declared_at, advocate.from_at) : null) : advocate.from_at,
    unmet_for_good: both,
    why: { key: both ? 'advocate_coordinates' : colleague ? 'advocate_declared' : 'advocate_independent' },
    evidence: [at('participant', advocate, advocate.from_at), ...(declared ? [at('independence', declared, declared.declared_at)] : [])],
  }
}

const never = standard({
  id: 'COO-17',
  title: "The coordinator never serves as the family's advocate",
  stage: 'COO',
  sources: [{ ref: 'S1:62d', quote: 'will not serve as the advocate for the family' }],
  reads: ['plan', 'participant', 'coordinator_assignment', 'independence'],
  parameters: [],
  owed: (record) => record.participant.filter((one) => one.advocate).map((one) => independent(record, one)),
})

export const advocacyStandards: readonly Standard[] = [resource, steps, never]
