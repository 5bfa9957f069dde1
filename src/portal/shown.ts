import type { z } from 'zod'
import type { Caller } from '../server/database.ts'
import type { My, Next, Waiting } from './contract.ts'
import type { ReaderRow, stepsOpen } from './queries.ts'

type Step = Awaited<ReturnType<typeof stepsOpen>>[number]
const SOON = 6
const DAY_LONG = 10

/** What comes next for everybody, the earliest first; what is late stands before what is to come. */
export function asNext(
  given: {
    steps: readonly Step[]
    review_on: string | null
    check_in: { id: string; on: string } | null
    follow_ups: readonly { id: string; due_on: string }[]
    plan: string | null
    appointments: readonly { id: string; what: string; starts_at: string; place: string; with_name: string | null; with_words: string }[]
  },
  caller: Caller,
): z.infer<typeof Next>[] {
  const today = caller.now.slice(0, DAY_LONG)
  const day = (id: string, kind: 'review' | 'check_in' | 'follow_up', on: string) => ({
    id,
    kind,
    words: '',
    by: null,
    place: '',
    mine: false,
    at: on,
    late: on < today,
  })
  return [
    ...given.steps
      .filter((step) => step.state !== 'requested' && step.due_at !== null)
      .map((step) => ({
        id: step.id,
        kind: step.kind === 'promise' ? ('promise' as const) : ('step' as const),
        words: step.words,
        by: step.by,
        place: '',
        mine: step.responsible_id === caller.id,
        at: step.due_at!,
        late: Date.parse(step.due_at!) < Date.parse(caller.now),
      })),
    ...given.appointments.map(({ id, what, starts_at, place, with_name, with_words }) => ({
      id,
      kind: 'appointment' as const,
      words: what,
      by: with_name ?? with_words,
      place,
      mine: false,
      at: starts_at,
      late: false,
    })),
    ...(given.plan && given.review_on ? [day(given.plan, 'review', given.review_on)] : []),
    ...(given.check_in ? [day(given.check_in.id, 'check_in', given.check_in.on)] : []),
    ...given.follow_ups.map((one) => day(one.id, 'follow_up', one.due_on)),
  ]
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .slice(0, SOON)
}

export type Open = {
  steps: readonly Step[]
  version: { id: string; reason: string } | undefined
  assessment: { id: string; state: string } | undefined
  review: { id: string; state: string } | undefined
  leaving: { id: string } | undefined
  referrals: readonly { id: string; service: string; state: string }[]
  conferences: readonly { id: string }[]
  family: readonly { id: string }[]
  readers: readonly ReaderRow[]
}
/** What waits for the reader: everything for the person, their own steps and meetings for somebody close. */
export function asWaiting(open: Open, caller: Caller, self: boolean): z.infer<typeof Waiting>[] {
  const steps = open.steps
    .filter((step) => step.state === 'requested' && step.responsible_id === caller.id)
    .map((step) => ({ id: step.id, kind: 'step' as const, words: step.words }))
  const asked = open.conferences.map(({ id }) => ({ id, kind: 'conference' as const, words: '' }))
  if (!self) return [...open.family.map(({ id }) => ({ id, kind: 'family_offer' as const, words: '' })), ...steps, ...asked]
  const { version, assessment, review, leaving } = open
  return [
    ...(version ? [{ id: version.id, kind: 'plan' as const, words: version.reason }] : []),
    ...steps,
    ...(assessment?.state === 'offered' ? [{ id: assessment.id, kind: 'assessment_offer' as const, words: '' }] : []),
    ...(assessment?.state === 'shared' ? [{ id: assessment.id, kind: 'assessment' as const, words: '' }] : []),
    ...(review?.state === 'in_progress' ? [{ id: review.id, kind: 'review' as const, words: '' }] : []),
    ...(leaving ? [{ id: leaving.id, kind: 'leaving' as const, words: '' }] : []),
    ...open.referrals.map((one) => ({
      id: one.id,
      kind: one.state === 'discussed' ? ('referral_consent' as const) : ('referral_confirm' as const),
      words: one.service,
    })),
    ...asked,
    ...open.readers
      .filter((one) => one.serving && !one.asked && one.may_read !== null)
      .map((one) => ({ id: one.id, kind: 'sharing' as const, words: one.name })),
  ]
}

/** Somebody kept from the record is not named as a reader at all: they read nothing. */
export const asReaders = (readers: readonly ReaderRow[]): My['readers'] =>
  readers.flatMap(({ id, name, serving, may_read }) => (may_read === null ? [] : [{ id, name, serving, may_read }]))
