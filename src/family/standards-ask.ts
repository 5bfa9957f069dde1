import { ASK_AGAIN_DAYS, ASK_DAYS, openAfter } from '../shared/ask-words.ts'
import { coordinatedElsewhere } from '../shared/elsewhere.ts'
import { daysAfter, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { at, byTime, keptAway, upTo, wantedTimes } from './standards-record.ts'

type Asked = RecordOf<
  | 'relative'
  | 'family_wish'
  | 'relative_safety'
  | 'exclusion'
  | 'coordinator_assignment'
  | 'support_period'
  | 'participant'
  | 'family_ask'
  | 'approaches'
>
/** Since when the person wants somebody who is wanted still. */
const wantedSince = (record: Asked): string | null =>
  record.relative
    .filter(({ id }) => !keptAway(record, id))
    .flatMap(({ id }) => wantedTimes(record, id).filter((one) => one.to === null))
    .map(({ wish }) => wish.at)
    .toSorted(byTime)[0] ?? null

/** Where an agency coordinates that works less with families, it is asked for whom the person wants: soon, and again until they are involved. */
function askedFor(record: Asked): Obligation[] {
  const current = record.coordinator_assignment.find((one) => one.state === 'current' && one.from_at !== null)
  const leads = current ? record.agency_of.get(current.staff_id) : undefined
  const approach = record.approaches.find((one) => one.id === leads)?.family_approach
  const wanted = wantedSince(record)
  if (!current || !leads || approach === 'similar' || wanted === null) return []
  return coordinatedElsewhere(record.support_period, { agency_id: leads, from_at: current.from_at! }).flatMap(({ period, agency_id, since }) => {
    const start = byTime(since, wanted) > 0 ? since : wanted
    const asks = record.family_ask
      .filter((one) => one.agency_id === agency_id && one.to_id === leads && upTo(start, one.at))
      .toSorted((a, b) => byTime(a.at, b.at))
    const worker = record.participant.find(
      (one) => one.to_at === null && one.party_id !== agency_id && record.agency_of.get(one.party_id) === agency_id,
    )
    const owed = {
      category: 'family',
      agency_id,
      owed_by: asks.at(-1)?.written_by ?? worker?.party_id ?? agency_id,
      owed_to: record.person.id,
    }
    const turns = [{ from: start, days: ASK_DAYS }, ...asks.map((one) => ({ from: one.at, days: ASK_AGAIN_DAYS }))]
    return turns
      .filter((_, n) => openAfter(asks.slice(0, n)))
      .map(({ from, days }, n) => ({
        ...owed,
        subject: `${period.id}:${leads}:${n}`,
        began_at: from,
        due_at: daysAfter(from, days),
        met_at: asks[n]?.at ?? null,
        why: { key: n === 0 ? 'family_asked_for' : 'family_asked_for_again', days },
        evidence: asks.slice(n, n + 1).map((one) => at('family_ask', one, one.at)),
      }))
  })
}

const asked = standard({
  id: 'FAM-05',
  title: 'We advocate for family involvement with the coordinating agency',
  stage: 'FAM',
  sources: [{ ref: 'S1:27', quote: 'we will actively advocate for family involvement' }],
  reads: [
    'relative',
    'family_wish',
    'relative_safety',
    'exclusion',
    'coordinator_assignment',
    'support_period',
    'participant',
    'family_ask',
    'approaches',
  ],
  parameters: [],
  owed: askedFor,
})
export const askStandards: readonly Standard[] = [asked]
