import { time } from '../shared/instants.ts'
import { enoughWith, NEXT_TRY_DAYS, type Persistence, waysUsed } from '../shared/persistence.ts'
import { daysAfter, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { betweenMeetings } from './standards-between.ts'

type Record = RecordOf<'service_referral' | 'info_exchange' | 'action' | 'action_answer' | 'coordination_activity'>
const byTime = (a: { at: string }, b: { at: string }) => time(a.at) - time(b.at)
const seen = (one: { id: string; at: string }) => ({ table: 'coordination_activity', id: one.id, at: one.at })

/** Something that waits for an answer, from when it is too long, until it is answered or withdrawn. */
type Thing = {
  id: string
  category: string
  agency_id: string | null
  owed_by: string | null
  stuck_at: string
  ended_at: string | null
  since?: string
}
function waitsOf(record: Record, ackDays: { [urgency: string]: number }, agreeDays: number): Thing[] {
  const referrals = record.service_referral.flatMap((row): Thing[] =>
    row.sent_at === null
      ? []
      : [
          {
            id: row.id,
            category: row.category,
            agency_id: row.agency_id,
            owed_by: row.written_by ?? row.agency_id,
            stuck_at: daysAfter(row.sent_at, ackDays[row.urgency]!),
            ended_at: row.acknowledged_at ?? row.decided_at ?? row.withdrawn_at,
          },
        ],
  )
  const requests = record.info_exchange.flatMap((row): Thing[] =>
    row.kind !== 'request' || row.asked_id === record.person.id
      ? []
      : [
          {
            id: row.id,
            category: row.category,
            agency_id: row.agency_id,
            owed_by: row.written_by ?? row.agency_id,
            stuck_at: row.due_at!,
            ended_at: row.answered_at,
          },
        ],
  )
  return [...referrals, ...requests, ...stepsOf(record, agreeDays)].filter((one) => one.ended_at === null || time(one.ended_at) > time(one.stuck_at))
}

/** Steps asked of another agency or somebody who works there; the person is not chased, nor those close to them. */
const stepsOf = (record: Record, agreeDays: number): Thing[] =>
  record.action.flatMap((row) => {
    const asked = row.responsible_id === null ? undefined : record.agency_of.get(row.responsible_id)
    if (row.kind !== 'action' || row.requested_at === null || asked === undefined || asked === row.agency_id) return []
    const answer = record.action_answer.find((one) => one.action_id === row.id && one.round === row.round)
    if (row.state !== 'requested' && !answer) return [] // taken back before anybody answered
    return [
      {
        id: row.id,
        category: row.category,
        agency_id: row.agency_id,
        owed_by: row.written_by ?? row.agency_id,
        stuck_at: daysAfter(row.requested_at, agreeDays),
        ended_at: answer?.at ?? null,
        since: row.requested_at,
      },
    ]
  })

/** What nobody answers is chased within three days, and again after each push that came to nothing, until it was tried enough, in more than one way. */
function chased(record: Record, { id, stuck_at, ended_at, since, ...base }: Thing, wanted: Persistence & { days: number }): Obligation[] {
  const owes = { ...base, owed_to: record.person.id }
  const asked = since === undefined ? -Infinity : time(since) // asked again in another round, it is chased anew
  const chases = record.coordination_activity
    .filter((one) => [one.referral_id, one.exchange_id, one.action_id].includes(id) && time(one.at) >= asked)
    .toSorted(byTime)
  const enough = enoughWith(chases, wanted)
  const pushes = enough ? chases.slice(0, chases.indexOf(enough) + 1) : chases
  const first: Obligation = {
    ...owes,
    subject: `${id}:chased`,
    began_at: stuck_at,
    due_at: daysAfter(stuck_at, NEXT_TRY_DAYS),
    met_at: chases[0]?.at ?? ended_at,
    why: { key: 'waiting_is_chased', days: NEXT_TRY_DAYS },
    evidence: chases.slice(0, 1).map(seen),
  }
  const again = pushes
    .filter((one) => one !== enough)
    .map((one, n): Obligation => ({
      ...owes,
      subject: `${id}:${one.id}`,
      began_at: one.at,
      due_at: one.result === 'promised' ? daysAfter(`${one.next_on}T00:00:00.000Z`, 0) : daysAfter(one.at, NEXT_TRY_DAYS),
      met_at: pushes[n + 1]?.at ?? ended_at,
      why: { key: 'pushed_again', days: NEXT_TRY_DAYS },
      evidence: pushes.slice(n + 1, n + 2).map(seen),
    }))
  const until = daysAfter(stuck_at, wanted.days)
  const persistent: Obligation = {
    ...owes,
    subject: `${id}:ways`,
    began_at: stuck_at,
    due_at: until,
    met_at: enough?.at ?? null,
    applies: enough !== undefined || ended_at === null || time(ended_at) > time(until),
    why: { key: 'chased_enough', have: chases.length, ways: waysUsed(chases), want: wanted.attempts, modes: wanted.modes, days: wanted.days },
    evidence: chases.map(seen),
  }
  return [first, ...again, persistent]
}

const moreThanAMeeting = standard({
  id: 'COO-26',
  title: 'More than a meeting: assertive, persistent work between meetings',
  stage: 'COO',
  sources: [{ ref: 'S0:15c', quote: 'more assertively and persistently bringing together key elements and resources' }],
  reads: [
    'plan',
    'coordinator_assignment',
    'service_referral',
    'referral_step',
    'info_exchange',
    'action',
    'action_answer',
    'obtaining_step',
    'engagement_attempt',
    'coordination_activity',
    'agenda_item',
  ],
  parameters: ['referral.ackDays', 'party.agreeDays', 'persist.attempts', 'persist.modes', 'persist.windowDays', 'contact.maxGapDays'],
  owed: (record, parameters) => [
    ...waitsOf(record, parameters['referral.ackDays'] as { [urgency: string]: number }, Number(parameters['party.agreeDays'])).flatMap((thing) =>
      chased(record, thing, {
        attempts: Number(parameters['persist.attempts']),
        modes: Number(parameters['persist.modes']),
        days: Number(parameters['persist.windowDays']),
      }),
    ),
    ...betweenMeetings(record, parameters['contact.maxGapDays'] as { high: number }),
  ],
})

export const chasingStandards: readonly Standard[] = [moreThanAMeeting]
