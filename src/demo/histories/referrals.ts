/** People on the way to services they chose: one is linked and looked after, one waits, one was told no, one waits for an answer, one is to be asked. */
import type { Category } from '../../shared/words.ts'
import type { Linkage } from '../../shared/referral-words.ts'
import { idOf } from '../chance.ts'
import { C1 } from '../lin/own.ts'
import { agencyId, staffId, type AgencyKey } from '../network.ts'
import { AGREED, NOTES, TALKED, TOO_YOUNG, VIEW, WAITING, WENT } from '../texts/referral.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const ANSWERS: Partial<Record<AgencyKey, string>> = { a2: 'worker.a2', a3: 'worker.a3', a5: 'advocate.a5', a6: 'worker.a6' }
const STORIES = ['linked', 'waitlisted', 'declined', 'sent', 'attended'] as const
type Story = (typeof STORIES)[number]
/** Days ago at which each began. */
const BEGAN: Record<Story, number> = { linked: 38, waitlisted: 12, declined: 9, sent: 1, attended: 10 }

export function addReferrals({ rows, when }: Making): void {
  const told = new Set<unknown>([C1])
  const stories = [...STORIES]
  for (const choice of rows.of('match_choice')) {
    const to = receiving(rows, choice)
    if (!to || told.has(choice['person_id']) || stories.length === 0) continue
    told.add(choice['person_id'])
    tell({ rows, when }, choice, { ...to, story: stories.shift()! })
  }
}

/** The service that the person chose, or the first of the others that fit, where another agency of the network offers it. */
function receiving(rows: Making['rows'], choice: Row): { listing: Row; key: AgencyKey } | undefined {
  const shown = rows.of('match_candidate').filter((one) => one['match_id'] === choice['match_id'] && one['fits'])
  const ids = [choice['listing_id'], ...shown.map((one) => one['listing_id'])]
  for (const id of ids) {
    const listing = rows.of('service_listing').find((row) => row['id'] === id)
    const key = (Object.keys(ANSWERS) as AgencyKey[]).find((one) => agencyId(one) === listing?.['agency_id'])
    if (listing && key && listing['agency_id'] !== choice['agency_id']) return { listing, key }
  }
  return undefined
}

type Telling = { listing: Row; key: AgencyKey; story: Story }
function tell({ rows, when }: Pick<Making, 'rows' | 'when'>, choice: Row, { listing, key, story }: Telling): void {
  const id = idOf(`referral/${String(choice['id'])}`)
  const run = rows.of('match_run').find((row) => row['id'] === choice['match_id'])!
  const person_id = choice['person_id'] as string
  const category = choice['category'] as Category
  const own = { person_id, category, agency_id: choice['agency_id'] as string, written_by: choice['written_by'] as string }
  const theirs = { person_id, category, agency_id: agencyId(key), written_by: staffId(ANSWERS[key]!) }
  const began = BEGAN[story]
  const at = (day: number, hour: string) => when.at(began - day, hour)
  const consent_id = idOf(`${id}/consent`)
  const told = { person_id, category: 'general' as const, agency_id: own.agency_id, written_by: own.written_by }
  rows.add('consent_event', {
    id: consent_id,
    person_id,
    agency_id: own.agency_id,
    written_by: own.written_by,
    decision: 'given',
    scope: 'party',
    party_id: agencyId(key),
    categories: [category],
    mode: 'spoken',
    own_words: AGREED,
    from_at: at(0, '10:20'),
    recorded_at: at(0, '10:20'),
    to_at: when.ahead(150, '23:00'),
  })
  const there = rows.of('involvement').some((row) => row['person_id'] === person_id && row['party_id'] === agencyId(key))
  if (!there) rows.add('involvement', { id: idOf(`${id}/involvement`), ...told, party_id: agencyId(key), from_at: at(0, '10:20') })
  const step = (state: Linkage, when_: string, words = '', by = own, more: Row = {}) =>
    rows.add('referral_step', { id: idOf(`${id}/${state}/${when_}`), referral_id: id, ...by, state, words, at: when_, ...more })
  const agreed = { consent_id, consented_at: at(0, '10:20'), consented_by: own.written_by, consent_mode: 'dictated', consent_words: AGREED }
  const referral: Row = {
    id,
    ...own,
    need_id: run['need_id'] as string,
    match_id: run['id'] as string,
    listing_id: listing['id'] as string,
    to_agency_id: agencyId(key),
    service: listing['name'] as string,
    urgency: story === 'sent' ? 'urgent' : 'standard',
    why: choice['listing_id'] === listing['id'] ? (choice['words'] as string) : '',
    began_at: at(0, '10:00'),
    ...agreed,
    note: NOTES[began % 2]!,
    sent_at: at(0, '10:30'),
  }
  const ended = come(story, { rows, when, at, referral, theirs, id })
  rows.add('service_referral', { ...referral, ...ended.is } as never)
  step('identified', at(0, '10:00'))
  step('discussed', at(0, '10:10'), TALKED)
  step('consented', at(0, '10:20'), AGREED)
  step('sent', at(0, '10:30'))
  for (const [state, on, words, next_check_on] of ended.steps)
    step(state, on, words, state === 'linked' ? own : theirs, next_check_on ? { next_check_on } : {})
}

type Coming = Pick<Making, 'rows' | 'when'> & { at: (day: number, hour: string) => string; referral: Row; theirs: Row; id: string }
type Come = { is: Row; steps: [state: Linkage, at: string, words: string, next_check_on?: string][] }
/** What came of it. */
function come(story: Story, { rows, when, at, referral, theirs, id }: Coming): Come {
  if (story === 'sent') return { is: { state: 'sent' }, steps: [] }
  const received = { acknowledged_at: at(1, '09:15') }
  const first: Come['steps'] = [['acknowledged', at(1, '09:15'), '']]
  if (story === 'waitlisted') {
    const next_check_on = when.dayAhead(9)
    return {
      is: { ...received, state: story, answer_words: WAITING, next_check_on },
      steps: [...first, [story, at(2, '11:00'), WAITING, next_check_on]],
    }
  }
  if (story === 'declined') {
    rows.add('barrier', {
      id: idOf(`${id}/barrier`),
      ...theirs,
      kind: 'age_rule',
      note: TOO_YOUNG,
      logged_at: at(2, '11:00'),
      referral_id: id,
    } as never)
    const no = { decline_kind: 'age_rule', answer_words: TOO_YOUNG, decided_at: at(2, '11:00') }
    return { is: { ...received, ...no, state: story }, steps: [...first, [story, at(2, '11:00'), TOO_YOUNG]] }
  }
  const starts_at = at(7, '14:00')
  const appointment_id = rows.add('appointment', {
    id: idOf(`${id}/appointment`),
    ...theirs,
    what: referral['service'] as string,
    starts_at,
    ends_at: at(7, '15:00'),
    with_id: theirs['written_by'] as string,
    state: 'kept',
    state_at: at(7, '15:10'),
    booked_at: at(2, '11:00'),
  } as never)
  const there = { ...received, decided_at: at(2, '10:40'), appointment_id, visited_at: starts_at, visited_by: theirs['written_by'] }
  const steps: Come['steps'] = [...first, ['accepted', at(2, '10:40'), ''], ['appointment_set', at(2, '11:00'), '']]
  if (story === 'attended') return { is: { ...there, state: 'appointment_set' }, steps: [...steps, ['appointment_set', at(7, '15:10'), '']] }
  const said = {
    confirmed_at: at(8, '10:00'),
    confirmed_by: referral['written_by'],
    confirmed_mode: 'dictated',
    confirmed_words: WENT,
    linked_at: at(8, '10:00'),
  }
  const { person_id, category, agency_id, written_by } = referral
  rows.add('delivery_check', {
    id: idOf(`${id}/check`),
    referral_id: id,
    person_id,
    category,
    agency_id,
    written_by,
    as_agreed: true,
    quality: 4,
    view: 4,
    view_words: VIEW,
    view_mode: 'dictated',
    next_on: when.dayAhead(20),
    at: at(28, '11:00'),
  } as never)
  return { is: { ...there, ...said, state: 'linked' }, steps: [...steps, ['linked', at(8, '10:00'), WENT]] }
}
