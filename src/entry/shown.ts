import type { z } from 'zod'
import type { Caller, Tx } from '../server/database.ts'
import type { Entry, EntryLine, Happening, Referral } from '../shared/entry-words.ts'
import { earliestFirst } from '../shared/instants.ts'
import { newestCore } from './packs/queries.ts'
import * as ask from './queries.ts'
import { answersOpen, mayNext, suggestedPathway } from './rules.ts'
import { answeredIn, clockOf, daysBetween, referralClock, type ClockFacts, type Limits } from './rules-clock.ts'

type Shown<S extends z.ZodType> = z.input<S>
const KEYS = ['cfg.response.hours', 'cfg.screening.decisionDays', 'cfg.screening.notifyHours', 'cfg.decline.followUpDays'] as const

/** The network's limits in force now. */
export async function limitsNow(tx: Tx): Promise<Limits> {
  const all = await ask.parameters(tx, KEYS)
  const [response_hours, decision_days, notify_hours, follow_up_days] = KEYS.map((key) => all.get(key))
  return {
    response_hours: response_hours as Limits['response_hours'],
    decision_days: Number(decision_days),
    notify_hours: Number(notify_hours),
    follow_up_days: Number(follow_up_days),
  }
}

type NameParts = { given_name: string; family_name: string; preferred_name: string | null }
const called = (name: NameParts) => name.preferred_name ?? `${name.given_name} ${name.family_name}`.trim()
const asPerson = (id: string, row: NameParts & { preferred_language: string; interpreter_needed: boolean }) => ({
  id,
  name: called(row),
  language: row.preferred_language,
  interpreter_needed: row.interpreter_needed,
})

export function asLine(row: ask.InboxRow, limits: Limits, now: string): Shown<typeof EntryLine> {
  return {
    id: row.id,
    person: asPerson(row.person_id, row),
    state: row.state,
    urgency: row.urgency,
    channel: row.channel,
    told: row.told,
    received_at: row.received_at,
    answered: answeredIn(row, limits),
    clock: clockOf(row, limits, now),
    declined_by: row.state === 'declined_elsewhere' ? row.last_asked : null,
    interim: row.interim_contact_id ? { id: row.interim_contact_id, name: row.interim_name ?? '' } : null,
    next_check_in: row.next_check_in,
  }
}
/** What is due first at the top; what waits for nothing last. */
export const byDue = (a: { clock?: { due_at: string } | null }, b: { clock?: { due_at: string } | null }): number =>
  earliestFirst(a.clock?.due_at ?? 'infinity', b.clock?.due_at ?? 'infinity')

const ANSWER_WORDS = { accepted: 'accept', declined: 'decline', landed: 'arrived', not_arrived: 'not_arrived', withdrawn: 'take_back' } as const
/** At which end of a referral the caller stands. */
export const endOf = (caller: Caller, row: { agency_id: string | null; to_agency_id: string }): 'receiver' | 'sender' | 'neither' =>
  caller.agency === row.to_agency_id ? 'receiver' : caller.agency !== null && caller.agency === row.agency_id ? 'sender' : 'neither'

export function asReferral(row: ask.ReferralRow, look: { caller: Caller; limits: Limits; categories: readonly string[] }): Shown<typeof Referral> {
  const { caller, limits, categories } = look
  return {
    id: row.id,
    entry_id: row.entry_id,
    person: asPerson(row.person_id, row),
    from_agency: { id: row.agency_id ?? row.to_agency_id, name: row.sender_name ?? '' },
    to_agency: { id: row.to_agency_id, name: row.receiver_name },
    service: row.service,
    note: row.note,
    state: row.state,
    sent_at: row.sent_at,
    answered_at: row.answered_at,
    answer_reason: row.answer_reason,
    landed_at: row.landed_at,
    landed_after_days: row.landed_at ? daysBetween(row.sent_at, row.landed_at) : null,
    clock: referralClock(row, limits, caller.now),
    categories: categories as Shown<typeof Referral>['categories'],
    may: answersOpen(row.state, endOf(caller, row)).map((answer) => ANSWER_WORDS[answer as keyof typeof ANSWER_WORDS]),
    version: row.version,
  }
}

type Parts = {
  attempts: Awaited<ReturnType<typeof ask.attemptsOf>>
  information: Awaited<ReturnType<typeof ask.informationOf>>
  decision: Awaited<ReturnType<typeof ask.decisionOf>>
  referrals: ask.ReferralRow[]
  checkIns: Awaited<ReturnType<typeof ask.checkInsOf>>
}

async function partsOf(tx: Tx, row: ask.EntryRow) {
  const support = await ask.supportOf(tx, row.id)
  const decision = await ask.decisionOf(tx, row.id)
  return {
    attempts: await ask.attemptsOf(tx, row.id),
    information: await ask.informationOf(tx, row.id),
    decision,
    alternatives: decision ? await ask.alternativesOf(tx, decision.id) : [],
    referrals: await ask.referralsOfEntry(tx, row.id),
    support,
    checkIns: support ? await ask.checkInsOf(tx, support.id) : [],
  }
}

/** The whole entry as this reader may see it, with what can be done next. */
export async function asEntry(tx: Tx, row: ask.EntryRow, look: { caller: Caller; limits: Limits }): Promise<Shown<typeof Entry>> {
  const { caller, limits } = look
  const parts = await partsOf(tx, row)
  const { decision, alternatives, support, information, referrals } = parts
  const person = await ask.personById(tx, row.person_id)
  const stay = (await ask.stayNow(tx, row.person_id, caller.agency)) ?? null
  const staff = [
    row.written_by,
    row.responded_by,
    decision?.written_by ?? null,
    support?.interim_contact_id ?? null,
    ...parts.attempts.map((a) => a.written_by),
    ...information.map((i) => i.written_by),
    ...referrals.flatMap((r) => [r.written_by, r.answered_by]),
    ...parts.checkIns.map((c) => c.staff_id),
  ]
  const names = await ask.namesOf(tx, staff)
  const explained = information.find((given) => given.topic === 'entry_process')
  const pack = information.findLast((given) => given.topic === 'info_pack')
  const core = await newestCore(tx)
  const categories = caller.opened?.categories ?? []
  return {
    id: row.id,
    version: row.version,
    person: { ...asPerson(row.person_id, person), pathway: person.pathway },
    agency: await ask.agencyCard(tx, row.agency_id ?? referrals[0]?.agency_id ?? caller.agency!).then(({ id, name }) => ({ id, name })),
    own: caller.agency !== null && row.agency_id === caller.agency,
    source: row.source as Shown<typeof Entry>['source'],
    channel: row.channel,
    urgency: row.urgency,
    state: row.state,
    received_at: row.received_at,
    told: row.told,
    answered: answeredIn(row, limits),
    clock: clockOf(clockFacts(row, parts, support?.next_check_in ?? null), limits, caller.now),
    explained_at: explained?.given_at ?? null,
    children: { declared: row.children_declared, recorded: await ask.childrenRecorded(tx, row.person_id) },
    stay,
    suggested_pathway: suggestedPathway(stay),
    decision: decision
      ? {
          decision: decision.decision as 'accepted' | 'not_accepted',
          reasons: decision.reasons,
          criterion_not_met: decision.criterion_not_met,
          decided_at: decision.decided_at,
          decided_by: names.get(decision.written_by ?? '') ?? null,
          informed_at: decision.informed_at,
          informed_mode: decision.informed_mode,
          no_alternative_exists: decision.no_alternative_exists,
          alternatives: alternatives.map(({ id, listing_id, name, why, informed_at }) => ({ id, listing_id, name, why, informed_at })),
        }
      : null,
    referrals: referrals.map((referral) => asReferral(referral, { ...look, categories })),
    support: support
      ? {
          id: support.id,
          state: support.state,
          interim: support.interim_contact_id ? { id: support.interim_contact_id, name: names.get(support.interim_contact_id) ?? '' } : null,
          next_check_in: support.next_check_in,
          pack_given_at: pack?.given_at ?? null,
          pack_core: pack?.pack_core ?? null,
        }
      : null,
    closed_how: row.closed_how as Shown<typeof Entry>['closed_how'],
    happened: story(row, parts, names),
    may_next: mayNext({
      state: row.state,
      own: caller.kind === 'staff' && row.agency_id === caller.agency,
      decides: caller.roles.includes('intake') || caller.roles.includes('supervisor'),
      responded: row.responded_at !== null,
      explained: explained !== undefined,
      told: decision?.informed_at != null,
      pack_given: pack !== undefined && (!core || (pack.pack_core ?? 0) >= core.n),
      has_interim: support?.interim_contact_id != null,
      not_accepted: decision?.decision === 'not_accepted',
    }),
  }
}

const NO = new Set(['declined', 'not_arrived', 'withdrawn'])
const clockFacts = (row: ask.EntryRow, { decision, referrals }: Parts, next_check_in: string | null): ClockFacts => ({
  state: row.state,
  urgency: row.urgency,
  received_at: row.received_at,
  responded_at: row.responded_at,
  decided_at: decision?.decided_at ?? null,
  informed_at: decision?.informed_at ?? null,
  next_check_in,
  first_sent_at: referrals[0]?.sent_at ?? null,
  last_no_at: referrals.findLast((referral) => NO.has(referral.state))?.answered_at ?? null,
})

/** What happened, oldest first. */
function story(row: ask.EntryRow, parts: Parts, names: Map<string, string>): Happening[] {
  const by = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  const line = (
    id: string,
    at: string,
    what: string,
    who: string | null,
    words = '',
    values: Happening['values'] = {},
    own_words = false,
  ): Happening => ({ id: `${what}:${id}`, at, what, by: by(who), words, own_words, values })
  const { decision } = parts
  const lines = [
    line(row.id, row.received_at, 'received', row.written_by, row.told, { mode: row.channel }, true),
    ...parts.attempts.map((a) => line(a.id, a.at, 'attempt', a.written_by, a.note, { mode: a.mode })),
    ...(row.responded_at
      ? [
          line(row.id, row.responded_at, 'responded', row.responded_by, row.response_summary, {
            mode: row.response_mode ?? '',
            interpreter: row.response_interpreter ? 'yes' : 'no',
          }),
        ]
      : []),
    ...parts.information.map((i) =>
      line(
        i.id,
        i.given_at,
        i.topic,
        i.written_by,
        i.understanding,
        { mode: i.mode, language: i.language, interpreter: i.interpreter ? 'yes' : 'no', version: i.pack_version ?? 0 },
        true,
      ),
    ),
    ...(decision ? [line(decision.id, decision.decided_at, decision.decision, decision.written_by, decision.reasons.join('\n'))] : []),
    ...(decision?.informed_at
      ? [line(decision.id, decision.informed_at, 'told', decision.written_by, '', { mode: decision.informed_mode ?? '' })]
      : []),
    ...parts.referrals.flatMap((r) => [
      line(r.id, r.sent_at, 'referral_sent', r.written_by, r.note, { agency: r.receiver_name, service: r.service }),
      ...(r.answered_at
        ? [
            line(r.id, r.answered_at, `referral_${r.state === 'landed' ? 'accepted' : r.state}`, r.answered_by, r.answer_reason, {
              agency: r.receiver_name,
            }),
          ]
        : []),
      ...(r.landed_at
        ? [line(r.id, r.landed_at, 'referral_landed', r.answered_by, '', { agency: r.receiver_name, days: daysBetween(r.sent_at, r.landed_at) })]
        : []),
    ]),
    ...parts.checkIns.flatMap((c) => [
      line(c.id, c.promised_at, 'interim_named', c.written_by, '', { name: names.get(c.staff_id) ?? '', day: c.due_on }),
      ...(c.done_at ? [line(c.id, c.done_at, 'looked_in', c.staff_id, c.said, { mode: c.mode ?? '' })] : []),
    ]),
    ...(row.closed_at
      ? [
          line(
            row.id,
            row.closed_at,
            row.state === 'withdrawn' ? 'withdrawn' : `closed_${row.closed_how ?? 'landed'}`,
            null,
            row.state === 'withdrawn' ? row.withdrawn_words : row.closed_words,
            {},
            true,
          ),
        ]
      : []),
  ]
  return lines.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}
