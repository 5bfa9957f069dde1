import type { FamilySide } from '../shared/ring-words.ts'
import type { DB } from '../shared/model.gen.ts'
import type { Selectable } from 'kysely'

/** When each side of the ring is in place, and what was given for which goal. The page and the standard ask the same. */
type Row<T extends keyof DB> = Selectable<DB[T]>
export type Seen = { table: string; id: string; at: string; agency_id: string | null; written_by: string | null }
const byTime = (a: { at: string }, b: { at: string }) => Date.parse(a.at) - Date.parse(b.at)

/** On the way there, or there; not what was only thought of, said no to, or given up. */
const UNDER_WAY: readonly string[] = [
  'sent',
  'acknowledged',
  'accepted',
  'waitlisted',
  'appointment_set',
  'linked',
  'ongoing',
  're_linked',
  'completed',
]
const AGREED: readonly string[] = ['agreed', 'in_progress', 'blocked', 'done', 'confirmed']
/** Goals the person has agreed to, also once they ended well: support for them was support for something agreed. */
export const AGREED_GOALS: readonly string[] = ['agreed', 'in_progress', 'on_hold', 'achieved', 'partly_achieved']

export type Around = {
  referrals: readonly Pick<Row<'service_referral'>, 'id' | 'need_id' | 'state' | 'sent_at' | 'agency_id' | 'written_by'>[]
  steps: readonly Pick<
    Row<'action'>,
    'id' | 'need_id' | 'goal_id' | 'state' | 'agreed_at' | 'responsible_id' | 'category' | 'agency_id' | 'written_by'
  >[]
  sources: readonly Pick<Row<'goal_source'>, 'goal_id' | 'need_id'>[]
  dispositions: readonly Pick<Row<'need_disposition'>, 'id' | 'need_id' | 'at' | 'agency_id' | 'written_by'>[]
}

/**
 * What stands for a need that weighs: a service of others on its way, a step another agency agreed to, or a reason why none. The first comes first.
 * A step about another part of life does not count: that there is one would be told to who may know of the need alone.
 */
export function outsideOf(
  need: { id: string; category: string },
  around: Around,
  agencyOf: (party: string) => string | null,
  own: string | null,
): Seen[] {
  const goals = new Set(around.sources.filter((one) => one.need_id === need.id).map((one) => one.goal_id))
  const theirs = (party: string | null) => {
    const agency = party && agencyOf(party)
    return Boolean(agency) && agency !== own
  }
  const by = ({ id, agency_id, written_by }: { id: string; agency_id: string | null; written_by: string | null }) => ({ id, agency_id, written_by })
  return [
    ...around.referrals
      .filter((one) => one.need_id === need.id && one.sent_at !== null && UNDER_WAY.includes(one.state))
      .map((one) => ({ table: 'service_referral', ...by(one), at: one.sent_at! })),
    ...around.steps
      .filter((one) => (one.need_id === need.id || (one.goal_id !== null && goals.has(one.goal_id))) && one.agreed_at !== null)
      .filter((one) => one.category === need.category && AGREED.includes(one.state) && theirs(one.responsible_id))
      .map((one) => ({ table: 'action', ...by(one), at: one.agreed_at! })),
    ...around.dispositions.filter((one) => one.need_id === need.id).map((one) => ({ table: 'need_disposition', ...by(one), at: one.at })),
  ].toSorted(byTime)
}

export type Close = {
  relatives: readonly { id: string }[]
  offers: readonly Pick<Row<'family_offer'>, 'id' | 'offered_at' | 'agency_id' | 'written_by'>[]
  /** The newest wish about each. */
  wishes: readonly Pick<Row<'family_wish'>, 'id' | 'relative_id' | 'wish' | 'at' | 'agency_id' | 'written_by'>[]
  /** Those who must not be reached. */
  away: ReadonlySet<string>
  /** The newest look at who is around; one that found nobody has the person's words for it. */
  look: { id: string; at: string; nobody: boolean; agency_id: string | null; written_by: string | null } | undefined
}

/** What stands for those close to the person. Null: somebody is there, and was neither offered a say nor is there a reason; or nobody has asked. */
export function familySide({ relatives, offers, wishes, away, look }: Close): { how: FamilySide; seen: Seen[] } | null {
  const offered = offers.map((one) => ({ table: 'family_offer', ...one, at: one.offered_at })).toSorted(byTime)
  if (offered.length > 0) return { how: 'offered', seen: offered }
  if (relatives.length === 0)
    return look?.nobody
      ? { how: 'nobody', seen: [{ table: 'environment_look', id: look.id, at: look.at, agency_id: look.agency_id, written_by: look.written_by }] }
      : null
  const noes = wishes.filter((one) => one.wish === 'no')
  const said = new Set(noes.map((one) => one.relative_id))
  if (!relatives.every((one) => said.has(one.id) || away.has(one.id))) return null
  const seen = noes.map((one) => ({ table: 'family_wish', ...one })).toSorted(byTime)
  return { how: seen.length > 0 ? 'not_wanted' : 'kept_away', seen }
}

/** One thing that somebody was given: support that was written down, or an agreed step that another than the person did. */
export type Given = {
  table: string
  id: string
  at: string
  category: string
  agency_id: string | null
  written_by: string | null
  linked_at: string | null
}
export function givenTo(
  person: string,
  supports: readonly Pick<Row<'support_given'>, 'id' | 'category' | 'agency_id' | 'written_by' | 'given_at' | 'goal_id' | 'linked_at'>[],
  steps: readonly Pick<Row<'action'>, 'id' | 'kind' | 'category' | 'agency_id' | 'written_by' | 'responsible_id' | 'done_at' | 'goal_id'>[],
): Given[] {
  return [
    ...supports.map(({ id, category, agency_id, written_by, given_at, goal_id, linked_at }) => ({
      table: 'support_given',
      id,
      category,
      agency_id,
      written_by,
      at: given_at,
      linked_at: goal_id === null ? null : linked_at,
    })),
    ...steps
      .filter((one) => one.kind === 'action' && one.done_at !== null && one.goal_id !== null && one.responsible_id !== person)
      .map(({ id, category, agency_id, written_by, done_at }) => ({
        table: 'action',
        id,
        category,
        agency_id,
        written_by,
        at: done_at!,
        linked_at: done_at!,
      })),
  ].toSorted(byTime)
}
export const isEnough = (linked: number, of: number, percent: number): boolean => linked * 100 >= of * percent
