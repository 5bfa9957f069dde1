import type { z } from 'zod'
import { nameOf } from '../planning/shown.ts'
import type { PartyRow } from '../planning/queries-parties.ts'
import type { Caller } from '../server/database.ts'
import type { Because } from '../shared/conference-words.ts'
import { daysAfter, type Parameters as InForce } from '../shared/standard.ts'
import type { Conference, conferenceContract } from './contract.ts'
import type { ConferenceRow, WholeRows } from './queries.ts'
import { isAskedOf, leavesFor, nextFor } from './rules.ts'

export const NEEDED = ['meeting.noticeHours', 'meeting.minutesDays'] as const
export type Reading = { caller: Caller; parties: readonly PartyRow[]; told: ReadonlyMap<string, readonly string[]>; parameters: InForce }
export const readerOf = (caller: Caller) => ({ ...caller, writer: caller.opened?.writer ?? false })

/** What every list says of it. */
export const asHead = (row: ConferenceRow, parameters: InForce) => ({
  id: row.id,
  kind: row.kind as 'team',
  about: row.about,
  starts_at: row.starts_at,
  ends_at: row.ends_at,
  place: row.place,
  mode: row.mode as 'phone',
  state: row.state,
  called_by: row.called_by ?? '',
  filed_at: row.filed_at,
  file_by: row.held_at && row.state !== 'filed' ? daysAfter(row.held_at, Number(parameters['meeting.minutesDays'])) : null,
  version: row.version,
})
type Named = Parameters<typeof nameOf>[0]
export const asAhead = (row: ConferenceRow & Named, parameters: InForce) => ({
  ...asHead(row, parameters),
  person: { id: row.person_id, name: nameOf(row) },
})

/** Everybody who is named in it. */
export const namedIn = (rows: WholeRows): string[] => [
  ...rows.invitations.map((one) => one.party_id),
  ...rows.voices.map((one) => one.party_id),
  ...rows.items.flatMap((one) => [...(one.room ?? []), ...one.beyond, ...(one.minutes_by ? [one.minutes_by] : [])]),
  ...rows.decisions.flatMap((one) => [one.responsible_id, one.written_by].filter((id) => id !== null)),
  ...[...rows.confirmations, ...rows.addenda].flatMap((one) => (one.written_by ? [one.written_by] : [])),
]

type Told = z.input<typeof Conference>
/** The conference as one reader may see it. */
export function asConference(row: ConferenceRow, rows: WholeRows, reading: Reading): Told {
  const { caller, parties, told } = reading
  const reader = readerOf(caller)
  const items = rows.items.filter((item) => item.dropped_at === null)
  const last = Math.max(0, ...rows.items.map((item) => item.n))
  const nameOfParty = (id: string | null) => parties.find((one) => one.id === id)?.name ?? ''
  const confirmed = rows.confirmations.some((one) => one.written_by === caller.id && one.outdated_at === null)
  return {
    ...asHead(row, reading.parameters),
    short_because: row.short_because,
    cancelled_why: row.cancelled_why,
    items: items.map((item) => asItem(item, rows, parties)),
    not_for_you: Array.from({ length: last }, (_, n) => n + 1).filter((n) => !rows.items.some((item) => item.n === n)),
    invitations: inOrder(rows.invitations, parties).map(({ one, party }) => {
      const knows = told.get(one.party_id) ?? []
      return {
        id: one.id,
        party: { id: one.party_id, kind: party?.kind ?? 'relative', name: party?.name ?? '', agency: party?.agency ?? null },
        invited_at: one.invited_at,
        answer: one.answer as 'comes' | null,
        answer_words: one.answer_words,
        came: one.came,
        leaves: reader.writer ? items.filter((item) => leavesFor(knows, item)).map((item) => item.n) : [],
        mine: reader.writer && isAskedOf(caller, one.party_id),
        version: one.version,
      }
    }),
    confirmations: rows.confirmations.map((one) => ({ id: one.id, by: nameOfParty(one.written_by), at: one.at, outdated: one.outdated_at !== null })),
    may: nextFor(row, rows.invitations, reader, confirmed),
  }
}

const FIRST = ['person', 'relative', 'staff', 'agency']
/** The person first, then whoever is close to them, then everybody else by name. */
function inOrder(invitations: WholeRows['invitations'], parties: readonly PartyRow[]) {
  const place = (party: PartyRow | undefined) => FIRST.indexOf(party?.kind ?? 'relative')
  return invitations
    .map((one) => ({ one, party: parties.find((each) => each.id === one.party_id) }))
    .toSorted((a, b) => place(a.party) - place(b.party) || (a.party?.name ?? '').localeCompare(b.party?.name ?? ''))
}

function asItem(item: WholeRows['items'][number], rows: WholeRows, parties: readonly PartyRow[]): Told['items'][number] {
  const party = (id: string | null) => parties.find((one) => one.id === id)
  const name = (id: string | null) => party(id)?.name ?? ''
  return {
    id: item.id,
    n: item.n,
    own_view: item.own_view,
    words: item.words,
    category: item.category,
    because: item.because as Because | null,
    goal: item.goal_id && item.goal_words !== null ? { id: item.goal_id, words: item.goal_words } : null,
    minutes: item.minutes,
    minutes_at: item.minutes_at,
    minutes_by: name(item.minutes_by),
    discussed_at: item.discussed_at,
    room: (item.room ?? []).map(name),
    beyond: item.beyond.map(name),
    voices: rows.voices
      .filter((one) => one.item_id === item.id)
      .map(({ id, party_id, words, did_not_want_to_say, mode, at }) => ({
        id,
        words,
        did_not_want_to_say,
        at,
        party: name(party_id),
        kind: party(party_id)?.kind ?? 'staff',
        mode: mode as 'self',
      })),
    decisions: rows.decisions
      .filter((one) => one.item_id === item.id)
      .map((one) => ({
        id: one.id,
        words: one.words,
        action:
          one.action_id && one.action_words !== null && one.action_state !== null
            ? { id: one.action_id, words: one.action_words, party: name(one.responsible_id), due_at: one.due_at, state: one.action_state }
            : null,
        no_action: one.no_action,
        settled: one.settled_at !== null,
        by: name(one.written_by),
        version: one.version,
      })),
    addenda: rows.addenda.filter((one) => one.item_id === item.id).map(({ id, words, at, written_by }) => ({ id, words, at, by: name(written_by) })),
    version: item.version,
  }
}

type Step = { id: string; words: string; category: string; state: string; goal_id: string | null }
type Proposal = z.input<(typeof conferenceContract)['GET /api/people/:person_id/conferences']['response']>['proposals'][number]
const WHY: Record<string, Because> = { blocked: 'blocked', requested: 'not_agreed', countered: 'not_agreed', declined: 'not_agreed' }
/** What one would speak about: what comes first for the person, and what is in the way in the plan. */
export const asProposals = (steps: readonly Step[], priorities: readonly string[]): Proposal[] => [
  ...priorities.slice(0, 3).map((words) => ({
    words: words.slice(0, 300),
    category: 'general' as const,
    because: 'priority' as const,
    action_id: null,
    goal_id: null,
  })),
  ...steps.map((step) => ({
    words: step.words.slice(0, 300),
    category: step.category as 'general',
    because: WHY[step.state] ?? ('overdue' as const),
    action_id: step.id,
    goal_id: step.goal_id,
  })),
]
