import { LIFE_AREAS } from '../shared/categories.ts'
import { daysAfter, type Obligation, type Parameters, type PersonRecord, standard, type RecordOf, type Standard } from '../shared/standard.ts'
import { goalStandard } from './standards-goals.ts'

type Exchange = PersonRecord['info_exchange'][number]
type Record = RecordOf<'plan' | 'action' | 'info_exchange' | 'coordinator_assignment'>
type Action = PersonRecord['action'][number]
const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
const byTime = (a: string, b: string) => Date.parse(a) - Date.parse(b)

/** From when two agencies at least worked in one part of life, until they no longer do; null where it never came to that. */
export function sharedSince(steps: readonly Action[], agencyOf: ReadonlyMap<string, string>): { from: string; to: string | null } | null {
  const agency = (step: Action) => agencyOf.get(step.responsible_id ?? '') ?? null
  const agreed = steps
    .filter((step) => step.kind === 'action' && step.state !== 'cancelled' && step.agreed_at !== null && agency(step) !== null)
    .toSorted((a, b) => byTime(a.agreed_at!, b.agreed_at!))
  const second = agreed.find((step) => agency(step) !== agency(agreed[0]!))
  if (!second) return null
  const working = new Set(agreed.filter((step) => step.done_at === null).map(agency))
  const done = agreed.flatMap((step) => (step.done_at === null ? [] : [step.done_at])).toSorted(byTime)
  return { from: second.agreed_at!, to: working.size > 1 ? null : (done.at(-1) ?? second.agreed_at!) }
}

/** Where two agencies or more work in one part of life, they tell each other something at least as often as the level of coordination
 * wants. What is for named readers alone is not told to those who take part; and nobody else is to learn from what is owed that it was written. */
function toldEachOther(record: Record, parameters: Parameters): Obligation[] {
  const plan = record.plan.find((one) => one.kind === 'person' && one.activated_at !== null && one.closed_at === null)
  if (!plan?.level) return []
  const days = (parameters['contact.maxGapDays'] as { [level: string]: number })[plan.level]!
  const coordinator = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
  return LIFE_AREAS.flatMap((category) => {
    const shared = sharedSince(
      record.action.filter((step) => step.category === category),
      record.agency_of,
    )
    if (!shared) return []
    const from = Date.parse(shared.from) < Date.parse(plan.activated_at!) ? plan.activated_at! : shared.from
    const told = record.info_exchange
      .filter(
        (one) =>
          one.reader_ids === null &&
          one.category === category &&
          Date.parse(one.at) >= Date.parse(from) &&
          (!shared.to || byTime(one.at, shared.to) <= 0),
      )
      .toSorted((a, b) => byTime(a.at, b.at))
    return [...told, undefined].map((exchange, n) => {
      const began_at = n === 0 ? from : told[n - 1]!.at
      const due_at = daysAfter(began_at, days)
      return {
        category,
        agency_id: (coordinator && record.agency_of.get(coordinator)) ?? plan.agency_id,
        owed_by: coordinator ?? plan.agency_id,
        owed_to: record.person.id,
        subject: `${plan.id}:${category}:${told[n - 1]?.id ?? 'first'}`,
        began_at,
        due_at,
        met_at: exchange?.at ?? null,
        applies: exchange !== undefined || shared.to === null || byTime(due_at, shared.to) < 0,
        why: { key: 'information_exchanged', days },
        evidence: exchange ? [at('info_exchange', exchange, exchange.at)] : [],
      }
    })
  })
}

const owner = (row: Exchange) => ({ category: row.category, agency_id: row.agency_id, owed_by: row.written_by ?? row.agency_id })

/** Who was asked answers by the day. */
const answered = (record: Record): Obligation[] =>
  record.info_exchange
    .filter((one) => one.kind === 'request')
    .map((row) => ({
      category: row.category,
      agency_id: record.agency_of.get(row.asked_id ?? '') ?? row.agency_id,
      owed_by: row.asked_id,
      owed_to: row.written_by ?? row.agency_id,
      subject: `${row.id}:answered`,
      began_at: row.at,
      due_at: row.due_at,
      met_at: row.answered_at,
      applies: row.asked_id !== record.person.id, // what the person is asked, they do not owe
      why: { key: 'request_answered' },
      evidence: row.answered_at ? [at('info_exchange', row, row.answered_at)] : [],
    }))

const exchanged = standard({
  id: 'COO-21',
  title: 'Information is exchanged for all aspects of care',
  stage: 'COO',
  sources: [
    { ref: 'S0:24', quote: 'participants rely on an exchange of information' },
    { ref: 'S0:31d', quote: 'exchange of information among participants responsible for different aspects of care' },
  ],
  reads: ['plan', 'action', 'info_exchange', 'coordinator_assignment'],
  parameters: ['contact.maxGapDays', 'info.requestDays'],
  owed: (record, parameters) => [...toldEachOther(record, parameters), ...answered(record)],
})

/** Nothing was shown to anybody without the person's word for it, or the law's, at that moment. */
const onAGround = standard({
  id: 'CON-01',
  title: 'Confidentiality throughout the exchange of information',
  stage: 'CON',
  sources: [{ ref: 'S1:22', quote: 'Confidentiality and privacy throughout the exchange of information are crucial' }],
  reads: ['info_exchange', 'given_out'],
  parameters: [],
  owed: (record) =>
    record.info_exchange.flatMap((row) => {
      const shown = record.given_out.filter((one) => one.exchange_id === row.id).toSorted((a, b) => byTime(a.at, b.at))
      if (shown.length === 0) return []
      const covered = shown.every((one) => one.covered)
      return [
        {
          ...owner(row),
          owed_to: record.person.id,
          subject: row.id,
          began_at: shown[0]!.at,
          due_at: shown.at(-1)!.at,
          met_at: covered ? shown.at(-1)!.at : null,
          unmet_for_good: !covered,
          why: { key: 'shown_on_a_ground', readers: shown.length },
          evidence: shown.map((one) => at('info_receipt', one, one.at)),
        },
      ]
    }),
})

export const informationStandards: readonly Standard[] = [exchanged, onAGround, goalStandard]
