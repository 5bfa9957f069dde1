import { coordinatedElsewhere } from '../shared/elsewhere.ts'
import { AGREEMENT_DAYS, DECIDE_DAYS } from '../shared/partnership-words.ts'
import { daysAfter, standard, type Obligation, type RecordOf, type Standard } from '../shared/standard.ts'
import { secondLow } from './rules.ts'
import { issues } from './standards-issues.ts'
import { reserved } from './standards-reserved.ts'

const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
const byTime = (a: string, b: string) => Date.parse(a) - Date.parse(b)
const upTo = (a: string, b: string) => byTime(a, b) <= 0
const IN_FORCE: readonly string[] = ['active', 'under_review', 'suspended', 'closing']

type Partners = RecordOf<'plan' | 'participant' | 'coordinator_assignment' | 'agency_gain' | 'gain_rating' | 'gain_decision' | 'review'>
type Gain = Partners['agency_gain'][number]
/** Whoever coordinates answers for it; before there is somebody, the agency that leads. */
function answers(record: RecordOf<'plan' | 'coordinator_assignment'>, plan_id: string) {
  const staff = record.coordinator_assignment.find((one) => one.plan_id === plan_id && one.state === 'current')?.staff_id ?? null
  const leads = record.plan.find((one) => one.id === plan_id)?.agency_id ?? null
  return { agency_id: (staff && record.agency_of.get(staff)) ?? leads, owed_by: staff ?? leads, owed_to: record.person.id }
}

/** Each agency beside the one that leads: what the person gains is said before it begins. */
function said(record: Partners): Obligation[] {
  const plan = record.plan.find((one) => IN_FORCE.includes(one.state))
  if (!plan) return []
  const parts = record.participant.filter((one) => one.plan_id === plan.id && !one.advocate && one.party_id !== record.person.id)
  const agencyOf = (party: string) => record.agency_of.get(party) ?? null
  const others = Map.groupBy(
    parts.filter((one) => ![null, plan.agency_id].includes(agencyOf(one.party_id))),
    (one) => agencyOf(one.party_id)!,
  )
  return [...others].map(([agency, theirs]) => {
    const [first] = theirs.toSorted((a, b) => byTime(a.from_at, b.from_at))
    const gain = record.agency_gain
      .filter((one) => one.plan_id === plan.id && one.with_id === agency)
      .toSorted((a, b) => byTime(a.from_at, b.from_at))[0]
    return {
      ...answers(record, plan.id),
      category: first!.category,
      subject: `${agency}:said`,
      began_at: first!.from_at,
      due_at: first!.from_at,
      met_at: gain?.from_at ?? null,
      applies: gain !== undefined || theirs.some((one) => one.to_at === null),
      why: { key: 'gain_said_before' },
      evidence: gain ? [at('agency_gain', gain, gain.from_at)] : [],
    }
  })
}

/** At each review that was held while it took part, it is asked again. */
const ratedAgain = (record: Partners, gain: Gain): Obligation[] =>
  record.review
    .filter((one) => one.plan_id === gain.plan_id && one.completed_at !== null)
    .filter((one) => upTo(gain.from_at, one.held_at ?? one.completed_at!) && (gain.ended_at === null || upTo(one.completed_at!, gain.ended_at)))
    .map((review) => {
      const rating = record.gain_rating.find((one) => one.gain_id === gain.id && one.review_id === review.id)
      return {
        ...answers(record, gain.plan_id),
        category: gain.category,
        subject: `${gain.id}:${review.id}`,
        began_at: review.held_at ?? review.completed_at!,
        due_at: daysAfter(review.completed_at!, 0),
        met_at: rating?.at ?? null,
        why: { key: 'gain_rated_again' },
        evidence: rating ? [at('gain_rating', rating, rating.at)] : [],
      }
    })

/** Twice in a row the person gained little: it is decided with them what becomes of it. */
const decidedUpon = (record: Partners, gain: Gain): Obligation[] =>
  secondLow(record.gain_rating.filter((one) => one.gain_id === gain.id)).map((second) => {
    const decision = record.gain_decision
      .filter((one) => one.gain_id === gain.id && upTo(second.at, one.at))
      .toSorted((a, b) => byTime(a.at, b.at))[0]
    const left = gain.ended_at !== null && upTo(second.at, gain.ended_at) ? gain.ended_at : null
    return {
      ...answers(record, gain.plan_id),
      category: gain.category,
      subject: `${second.id}:decided`,
      began_at: second.at,
      due_at: daysAfter(second.at, DECIDE_DAYS),
      met_at: decision?.at ?? left,
      why: { key: 'little_gain_decided', days: DECIDE_DAYS },
      evidence: [at('gain_rating', second, second.at), ...(decision ? [at('gain_decision', decision, decision.at)] : [])],
    }
  })

const served = standard({
  id: 'COO-02',
  title: "External agencies serve the client's interests",
  stage: 'COO',
  sources: [{ ref: 'S4:76', quote: 'interests will be served by the involvement of external agencies as appropriate' }],
  reads: ['plan', 'participant', 'coordinator_assignment', 'agency_gain', 'gain_rating', 'gain_decision', 'review'],
  parameters: [],
  owed: (record) => [...said(record), ...record.agency_gain.flatMap((gain) => [...ratedAgain(record, gain), ...decidedUpon(record, gain)])],
})

type Elsewhere = RecordOf<'plan' | 'participant' | 'coordinator_assignment' | 'support_period' | 'coordination_agreement'>
/** Each agency that serves the person while another coordinates has agreed with that one how it works. */
function agreedUpon(record: Elsewhere): Obligation[] {
  const current = record.coordinator_assignment.find((one) => one.state === 'current' && one.from_at !== null)
  const leads = current ? record.agency_of.get(current.staff_id) : undefined
  if (!current || !leads) return []
  return coordinatedElsewhere(record.support_period, { agency_id: leads, from_at: current.from_at! }).map(({ period, agency_id, since }) => {
    const agreements = record.coordination_agreement.filter((one) => one.agency_id === agency_id && one.with_id === leads && one.ended_at === null)
    const whole = agreements.find((one) => one.agreed_at !== null)
    const worker = record.participant.find(
      (one) => one.to_at === null && record.agency_of.get(one.party_id) === agency_id && one.party_id !== agency_id,
    )
    return {
      category: 'general',
      agency_id,
      owed_by: agreements[0]?.written_by ?? worker?.party_id ?? agency_id,
      owed_to: record.person.id,
      subject: `${period.id}:${leads}`,
      began_at: since,
      due_at: daysAfter(since, AGREEMENT_DAYS),
      met_at: whole?.agreed_at ?? null,
      why: { key: 'coordination_agreed_upon', days: AGREEMENT_DAYS },
      evidence: agreements.map((one) => at('coordination_agreement', one, one.agreed_at ?? one.at)),
    }
  })
}

const elsewhere = standard({
  id: 'COO-08',
  title: 'Coordination sits with another agency: written agreement',
  stage: 'COO',
  sources: [
    {
      ref: 'S1:23',
      quote:
        'agreement to provide services should also include discussion on how coordination will occur and how coordination issues will be managed',
    },
  ],
  reads: ['plan', 'participant', 'coordinator_assignment', 'support_period', 'coordination_agreement'],
  parameters: [],
  owed: agreedUpon,
})

export const partnershipStandards: readonly Standard[] = [served, elsewhere, issues, reserved]
