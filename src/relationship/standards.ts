import { time } from '../shared/instants.ts'
import { CONTINUITY_DAYS, FIRST_ASKED_DAYS, LOW } from '../shared/relationship-words.ts'
import { daysAfter, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'

type Record = RecordOf<'primary_worker' | 'alliance_rating' | 'continuity' | 'review'>
type Turn = Record['primary_worker'][number]
type Rating = Record['alliance_rating'][number]
const DAY = 86_400_000
/** A word counts for a day on which it is asked from so many days before. */
const EARLY_DAYS = 10
/** Days within which it is talked over, or somebody else is named. */
const MEND_DAYS = 7
/** So many changes in a year need no reason. */
const CHANGES = 2

const owedBy = (record: Record, turn: Turn) => ({
  category: turn.category,
  agency_id: turn.agency_id,
  owed_by: turn.staff_id,
  owed_to: record.person.id,
})

/** Most of what is done with the person is done by their main worker. A stretch cut short by a change of worker says nothing. */
function continuity(record: Record, turn: Turn, target: number): Obligation[] {
  return record.continuity
    .filter((one) => one.turn_id === turn.id)
    .map((one) => {
      const ends = new Date(time(turn.from_at) + (one.n + 1) * CONTINUITY_DAYS * DAY).toISOString()
      const pct = Math.round((100 * one.own) / one.contacts)
      return {
        ...owedBy(record, turn),
        subject: `${turn.id}:continuity:${one.n}`,
        began_at: new Date(time(turn.from_at) + one.n * CONTINUITY_DAYS * DAY).toISOString(),
        due_at: daysAfter(ends, 0),
        met_at: 100 * one.own >= target * one.contacts ? one.last_at : null,
        applies: turn.to_at === null || time(turn.to_at) >= time(ends),
        why: { key: 'continuity', pct, target, own: one.own, contacts: one.contacts },
        evidence: [{ table: 'primary_worker', id: turn.id, at: one.last_at }],
      }
    })
}

/** When the person is asked how it goes: after a month, and at each review. */
function asked(record: Record, turn: Turn, grace: number): { subject: string; at: string; due_at: string; key: string }[] {
  const lasts = (at: string) => time(at) >= time(turn.from_at) && (turn.to_at === null || time(at) <= time(turn.to_at))
  const month = daysAfter(turn.from_at, FIRST_ASKED_DAYS)
  return [
    ...(lasts(month) ? [{ subject: `${turn.id}:rated`, at: month, due_at: daysAfter(month, grace), key: 'alliance_month' }] : []),
    ...record.review
      .filter((one) => one.held_at !== null && lasts(one.held_at))
      .map((one) => ({ subject: `${one.id}:rated`, at: one.held_at!, due_at: daysAfter(one.held_at!, grace), key: 'alliance_review' })),
  ]
}

function rated(record: Record, turn: Turn, grace: number): Obligation[] {
  const ratings = record.alliance_rating.filter((one) => one.turn_id === turn.id).toSorted((a, b) => time(a.at) - time(b.at))
  return asked(record, turn, grace).map(({ subject, at, due_at, key }) => {
    const word = ratings.find((one) => time(one.at) >= time(at) - EARLY_DAYS * DAY)
    return {
      ...owedBy(record, turn),
      subject,
      began_at: key === 'alliance_month' ? turn.from_at : at,
      due_at,
      met_at: word?.at ?? null,
      why: { key, days: FIRST_ASKED_DAYS },
      evidence: word ? [{ table: 'alliance_rating', id: word.id, at: word.at }] : [],
    }
  })
}

const isLow = (one: Rating) => !one.declined && one.goal! + one.task! + one.bond! < 3 * LOW

/** Where it does not go well, the person chooses, and within a week it is talked over or somebody else is there. Of no agency: nobody else hears of it. */
function mended(record: Record): Obligation[] {
  return record.alliance_rating.filter(isLow).map((one) => {
    const next = record.primary_worker
      .filter((turn) => time(turn.from_at) > time(one.at) && turn.staff_id !== one.staff_id)
      .toSorted((a, b) => time(a.from_at) - time(b.from_at))[0]
    const met_at = one.choice === 'talk' ? (one.talked_at ?? next?.from_at ?? null) : (next?.from_at ?? null)
    return {
      category: one.category,
      agency_id: null,
      owed_by: one.heard_by,
      owed_to: record.person.id,
      subject: `${one.id}:repair`,
      began_at: one.at,
      due_at: daysAfter(one.at, MEND_DAYS),
      met_at,
      why: { key: one.choice ? `alliance_${one.choice}` : 'alliance_choose', days: MEND_DAYS },
      evidence: met_at
        ? [{ table: one.talked_at === met_at ? 'alliance_rating' : 'primary_worker', id: one.talked_at === met_at ? one.id : next!.id, at: met_at }]
        : [],
    }
  })
}

/** Two changes within a year may happen; each one more has its reason. */
function changes(record: Record): Obligation[] {
  const turns = record.primary_worker.toSorted((a, b) => time(a.from_at) - time(b.from_at))
  return turns.slice(1).flatMap((turn, n): Obligation[] => {
    const within = turns.slice(1, n + 2).filter((one) => time(one.from_at) > time(turn.from_at) - 365 * DAY).length
    if (within <= CHANGES) return []
    const said = turn.why.trim() !== '' || turn.handover_id !== null
    return [
      {
        ...owedBy(record, turn),
        owed_by: turn.written_by,
        subject: `${turn.id}:change`,
        began_at: turn.from_at,
        due_at: turn.from_at,
        met_at: said ? turn.from_at : null,
        unmet_for_good: !said,
        why: { key: 'worker_changes', n: within },
        evidence: [{ table: 'primary_worker', id: turn.id, at: turn.from_at }],
      },
    ]
  })
}

const relationship = standard({
  id: 'PRI-03',
  title: 'Primacy of the worker–client relationship',
  stage: 'PRI',
  sources: [{ ref: 'S3:27', quote: 'Therapeutic relationship between worker and client is essential' }],
  reads: ['primary_worker', 'alliance_rating', 'continuity', 'note', 'review'],
  parameters: ['relation.continuityPct', 'review.graceDays'],
  owed: (record, parameters) => [
    ...record.primary_worker.flatMap((turn) => [
      ...continuity(record, turn, Number(parameters['relation.continuityPct'])),
      ...rated(record, turn, Number(parameters['review.graceDays'])),
    ]),
    ...mended(record),
    ...changes(record),
  ],
})

export const relationshipStandards: readonly Standard[] = [relationship]
