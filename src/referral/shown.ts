import type { z } from 'zod'
import type { Caller } from '../server/database.ts'
import type { Linkage } from '../shared/referral-words.ts'
import { daysAfter, type Parameters } from '../shared/standard.ts'
import type { DeliveryCheck, Referral, Sent } from './contract.ts'
import type { checksOf, ReferralRow, stepsOf } from './queries.ts'
import { endsOf, nextFor, RECEIVED, turnOf } from './rules.ts'

type Steps = Awaited<ReturnType<typeof stepsOf>>
type Checks = Awaited<ReturnType<typeof checksOf>>
export type Reading = { caller: Caller; writer: boolean; parameters: Parameters }
export const NEEDED = ['referral.ackDays', 'referral.linkDays', 'delivery.monitorDays'] as const

/** How many days an acknowledgement may take, by how urgent it is. */
export const ackDays = (parameters: Parameters, urgency: string): number => (parameters['referral.ackDays'] as Record<string, number>)[urgency]!

/** Until when the next step is owed; null where nobody owes one. */
function dueAt(row: ReferralRow, parameters: Parameters): string | null {
  if (row.state === 'sent' && row.sent_at) return daysAfter(row.sent_at, ackDays(parameters, row.urgency))
  if (row.state === 'waitlisted' && row.next_check_on) return daysAfter(`${row.next_check_on}T00:00:00Z`, 0)
  if ((row.state === 'accepted' || row.state === 'appointment_set') && row.decided_at)
    return daysAfter(row.decided_at, Number(parameters['referral.linkDays']))
  return null
}

/** Nobody says that somebody was there before it began. */
const ONCE_BEGUN: readonly string[] = ['visit', 'confirm']

function base(row: ReferralRow, { caller, writer, parameters }: Reading): Omit<z.input<typeof Sent>, 'person'> {
  const due_at = dueAt(row, parameters)
  const standing = { ...row, state: row.state as Linkage }
  const ends = endsOf(row, caller)
  const begins = row.state === 'appointment_set' && row.starts_at !== null && Date.parse(row.starts_at) > Date.parse(caller.now)
  const told = ['accepted', 'appointment_set'].includes(row.state) && (ends.includes('sender') || ends.includes('service'))
  return {
    id: row.id,
    service: row.service,
    category: row.category,
    urgency: row.urgency as 'urgent',
    state: standing.state,
    turn: turnOf(standing),
    to: row.to,
    from: row.from,
    note: row.note,
    began_at: row.began_at,
    sent_at: row.sent_at,
    acknowledged_at: row.acknowledged_at,
    decided_at: row.decided_at,
    due_at,
    late: due_at !== null && row.late_at === null && Date.parse(due_at) < Date.parse(caller.now),
    next_check_on: row.next_check_on,
    appointment:
      row.starts_at && row.appointment_id ? { starts_at: row.starts_at, place: row.place ?? '', with: row.with_name ?? row.with_words ?? '' } : null,
    visited_at: row.visited_at,
    confirmed_at: row.confirmed_at,
    linked_at: row.linked_at,
    ask_the_person: row.state === 'appointment_set' && row.visited_at !== null && row.confirmed_at === null,
    version: row.version,
    may: [
      ...nextFor(standing, { ...caller, writer }).filter((act) => !begins || !ONCE_BEGUN.includes(act)),
      ...(writer && told ? ['delay' as const] : []),
    ],
  }
}

/** The referral as one reader may see it. */
export function asReferral(
  row: ReferralRow,
  { needs, steps, checks }: { needs: readonly { id: string; words: string }[]; steps: Steps; checks: Checks },
  reading: Reading,
): z.input<typeof Referral> {
  const looks = checks.filter((one) => one.referral_id === row.id)
  const received = RECEIVED.includes(row.state)
  const since = steps.findLast((one) => one.referral_id === row.id && (one.state === 'linked' || one.state === 're_linked'))?.at
  const last = [since, looks[0]?.at].filter((one) => one !== undefined).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0]
  const looksAt = received && reading.writer && !endsOf(row, reading.caller).every((end) => end === 'service')
  const { may, ...shared } = base(row, reading)
  return {
    ...shared,
    may: looksAt ? [...may, 'check'] : may,
    need: needs.find((need) => need.id === row.need_id) ?? null,
    listing_id: row.listing_id,
    outside: row.to_agency_id === null,
    why: row.why,
    instead_of: row.instead_of,
    consent_mode: row.consent_mode as 'self' | null,
    consent_words: row.consent_words,
    decline_kind: row.decline_kind as 'full' | null,
    answer_words: row.answer_words,
    confirmed_mode: row.confirmed_mode as 'self' | null,
    confirmed_words: row.confirmed_words,
    late_words: row.late_words,
    withdrawn_why: row.withdrawn_why as 'not_said' | null,
    withdrawn_words: row.withdrawn_words,
    withdrawn_then: row.withdrawn_then as 'leave_it' | null,
    ask_again_on: row.ask_again_on,
    steps: steps
      .filter((one) => one.referral_id === row.id)
      .map(({ id, state, words, at, by, agency }) => ({ id, state, words, at, by: by ?? '', agency })),
    checks: looks.map((one) => asCheck(one, reading)),
    check_by: received && last ? daysAfter(last, Number(reading.parameters['delivery.monitorDays'])) : null,
  }
}

const asCheck = (one: Checks[number], { writer, caller }: Reading): z.input<typeof DeliveryCheck> => ({
  id: one.id,
  as_agreed: one.as_agreed,
  quality: one.quality,
  view: one.view,
  view_words: one.view_words,
  problem: one.problem,
  follow_up: one.follow_up,
  follow_up_on: one.follow_up_on,
  followed_at: one.followed_at,
  followed_words: one.followed_words,
  next_on: one.next_on,
  at: one.at,
  by: one.by ?? '',
  version: one.version,
  may: writer && caller.kind === 'staff' && !one.as_agreed && one.followed_at === null ? ['follow'] : [],
})

type Named = { given_name: string; family_name: string; preferred_name: string | null; name_withheld: boolean; person_id: string }
/** In a list across people: their name as far as it is not withheld. */
export const asSent = (row: ReferralRow & Named, reading: Reading): z.input<typeof Sent> => ({
  ...base(row, reading),
  person: { id: row.person_id, name: row.name_withheld ? '' : (row.preferred_name ?? `${row.given_name} ${row.family_name}`.trim()) },
})
