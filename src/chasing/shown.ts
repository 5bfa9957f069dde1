import type { z } from 'zod'
import type { Caller } from '../server/database.ts'
import type { Persistence } from '../shared/persistence.ts'
import { daysAfter, type Parameters } from '../shared/standard.ts'
import type { chasingContract, Waiting } from './contract.ts'
import type { ActivityRow, referralsWaiting, requestsWaiting, stepsWaiting } from './queries.ts'
import { nextPush, standingOf } from './rules.ts'

type Rows<Ask extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Ask>>
type Read = z.input<(typeof chasingContract)['GET /api/people/:person_id/between-meetings']['response']>
export const NEEDED = ['referral.ackDays', 'party.agreeDays', 'persist.attempts', 'persist.modes', 'persist.windowDays'] as const
export const wantedOf = (parameters: Parameters): Persistence & { days: number } => ({
  attempts: Number(parameters['persist.attempts']),
  modes: Number(parameters['persist.modes']),
  days: Number(parameters['persist.windowDays']),
})

type Reading = { caller: Caller; chaser: boolean; parameters: Parameters }
type Thing = Pick<Waiting, 'id' | 'kind' | 'title' | 'of' | 'category' | 'since' | 'due_at'> & { agency_id: string | null }

function asWaiting(
  { agency_id, ...thing }: Thing,
  activities: readonly ActivityRow[],
  { caller, chaser, parameters }: Reading,
): z.input<typeof Waiting> {
  const chases = activities.filter(
    (one) => [one.referral_id, one.exchange_id, one.action_id].includes(thing.id) && Date.parse(one.at) >= Date.parse(thing.since),
  )
  const wanted = wantedOf(parameters)
  const next = nextPush(chases, thing.due_at, wanted)
  return {
    ...thing,
    late: Date.parse(thing.due_at) < Date.parse(caller.now),
    stands: standingOf(chases, wanted),
    next: next && { ...next, late: next.by_on < caller.now.slice(0, 10) },
    chases: chases.map((one) => ({
      id: one.id,
      way: one.way as 'call',
      whom: one.whom,
      result: one.result as 'no_answer',
      words: one.words,
      next_on: one.next_on,
      at: one.at,
      by: one.by,
    })),
    may: chaser && agency_id === caller.agency ? ['chase'] : [],
  }
}

type All = {
  referrals: Rows<typeof referralsWaiting>
  requests: Rows<typeof requestsWaiting>
  steps: Rows<typeof stepsWaiting>
  activities: readonly ActivityRow[]
}
/** Everything that waits, what has waited longest beyond its day first. */
export function waitingThings({ referrals, requests, steps, activities }: All, reading: Reading): z.input<typeof Waiting>[] {
  const days = reading.parameters['referral.ackDays'] as Record<string, number>
  const things: Thing[] = [
    ...referrals.map(({ sent_at, urgency, ...one }) => ({
      ...one,
      kind: 'referral' as const,
      since: sent_at!,
      due_at: daysAfter(sent_at!, days[urgency]!),
    })),
    ...requests.map(({ at, due_at, ...one }) => ({ ...one, kind: 'request' as const, since: at, due_at: due_at! })),
    ...steps.map(({ requested_at, ...one }) => ({
      ...one,
      kind: 'step' as const,
      since: requested_at!,
      due_at: daysAfter(requested_at!, Number(reading.parameters['party.agreeDays'])),
    })),
  ]
  return things.toSorted((a, b) => Date.parse(a.due_at) - Date.parse(b.due_at)).map((one) => asWaiting(one, activities, reading))
}

export const asOutreach = (row: ActivityRow): Read['outreach'][number] => ({
  id: row.id,
  category: row.category,
  way: row.way as 'call',
  whom: row.whom,
  result: row.result as 'reached',
  words: row.words,
  at: row.at,
  by: row.by,
})
