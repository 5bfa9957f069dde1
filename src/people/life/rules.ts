import { ENGAGED_IN, LIFE_PARTS, TELLS_OF, type EngagedIn, type LifePart } from '../../shared/life-words.ts'
import type { Selectable } from 'kysely'
import type { DB } from '../../shared/model.gen.ts'

type Rows<T extends keyof DB, K extends keyof Selectable<DB[T]>> = readonly Pick<Selectable<DB[T]>, K>[]
/** Whatever tells of a life, as far as it may be seen. */
export type LifeFacts = {
  housing_stay: Rows<'housing_stay', 'id' | 'situation' | 'written_at'>
  household_member: Rows<'household_member', 'id' | 'from_on'>
  relationship: Rows<'relationship', 'id' | 'from_on'>
  assessment: Rows<'assessment', 'id' | 'offered_at' | 'completed_at'>
  assessment_domain: Rows<'assessment_domain', 'id' | 'assessment_id' | 'category' | 'status'>
  need: Rows<'need', 'id' | 'category' | 'words' | 'identified_at'>
  strength: Rows<'strength', 'id' | 'category' | 'words' | 'recorded_at'>
  voice: Rows<'voice', 'id' | 'category' | 'kind' | 'words' | 'recorded_at' | 'did_not_want_to_say'>
  statutory_responsibility: Rows<'statutory_responsibility', 'id' | 'body' | 'written_at'>
  life_part: Rows<'life_part', 'id' | 'part' | 'words' | 'not_applicable' | 'at'>
}
export const LIFE_FACTS = [
  'housing_stay',
  'household_member',
  'relationship',
  'assessment',
  'assessment_domain',
  'need',
  'strength',
  'voice',
  'statutory_responsibility',
  'life_part',
] as const satisfies readonly (keyof LifeFacts)[]
type Told = { table: string; id: string; at: string; words: string }
export type Tile = { part: LifePart; told: Told[]; not_applicable: boolean; since: string | null }

/** Everything that tells of one part of a life. Not knowing where somebody sleeps tells nothing. */
function toldOf(part: LifePart, facts: LifeFacts): Told[] {
  const about = (category: string) => (TELLS_OF[part] as readonly string[]).includes(category)
  const looked = new Map(facts.assessment.map((one) => [one.id, one.completed_at ?? one.offered_at]))
  return [
    ...facts.life_part.filter((one) => one.part === part && !one.not_applicable).map((one) => ({ table: 'life_part', ...one })),
    ...(part === 'hopes' ? facts.voice.filter((one) => !one.did_not_want_to_say && one.kind !== 'comment') : []).map((one) => ({
      table: 'voice',
      id: one.id,
      at: one.recorded_at,
      words: one.words,
    })),
    ...(part === 'home' ? facts.housing_stay.filter((one) => !one.situation.startsWith('unknown')) : []).map((one) => ({
      table: 'housing_stay',
      id: one.id,
      at: one.written_at,
      words: '',
    })),
    ...(part === 'people'
      ? [
          ...facts.household_member.map((one) => ({ ...one, table: 'household_member' })),
          ...facts.relationship.map((one) => ({ ...one, table: 'relationship' })),
        ]
      : []
    ).map((one) => ({
      table: one.table,
      id: one.id,
      at: `${one.from_on ?? '1970-01-01'}T00:00:00.000Z`,
      words: '',
    })),
    ...(part === 'law' ? facts.statutory_responsibility : []).map((one) => ({
      table: 'statutory_responsibility',
      id: one.id,
      at: one.written_at,
      words: one.body,
    })),
    ...(part === 'hopes' ? [] : facts.strength.filter((one) => about(one.category))).map((one) => ({
      table: 'strength',
      id: one.id,
      at: one.recorded_at,
      words: one.words,
    })),
    ...(part === 'hopes' ? [] : facts.need.filter((one) => about(one.category))).map((one) => ({
      table: 'need',
      id: one.id,
      at: one.identified_at,
      words: one.words,
    })),
    ...(part === 'hopes' ? [] : facts.assessment_domain.filter((one) => about(one.category) && one.status !== 'deferred')).map((one) => ({
      table: 'assessment_domain',
      id: one.id,
      at: looked.get(one.assessment_id) ?? '1970-01-01T00:00:00.000Z',
      words: '',
    })),
  ].map(({ table, id, at, words }) => ({ table, id, at, words }))
}

/** The nine parts of a life: filled since when, by what; or said not to apply. */
export const lifeTiles = (facts: LifeFacts): Tile[] =>
  LIFE_PARTS.map((part) => {
    const told = toldOf(part, facts)
    const newest = facts.life_part.filter((one) => one.part === part).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
    const not_applicable = told.length === 0 && newest?.not_applicable === true
    const times = [...told.map((one) => one.at), ...(not_applicable ? [newest.at] : [])].toSorted((a, b) => Date.parse(a) - Date.parse(b))
    return { part, told, not_applicable, since: times[0] ?? null }
  })

/** What shows that the person was there, or was asked, in one step of the work. */
export type EngagementFacts = {
  participation_offer: Rows<'participation_offer', 'id' | 'subject' | 'offered_at' | 'responded_at'>
  plan_agreement: Rows<'plan_agreement', 'id' | 'at'>
  priority_order: Rows<'priority_order', 'id' | 'by' | 'at'>
  action: Rows<'action', 'id' | 'responsible_id' | 'done_at'>
  coordinator_assignment: Rows<'coordinator_assignment', 'id' | 'person_told_at'>
  review_element: Rows<'review_element', 'id' | 'by' | 'at'>
  follow_up: Rows<'follow_up', 'id' | 'state' | 'done_at'>
}
export const ENGAGEMENT_FACTS = [
  'participation_offer',
  'plan_agreement',
  'priority_order',
  'action',
  'coordinator_assignment',
  'review_element',
  'follow_up',
] as const satisfies readonly (keyof EngagementFacts)[]

/** The first dated event of each of the six, or none: nobody ticks that a person took part. */
export function engagement(facts: EngagementFacts, person: string): Record<EngagedIn, { table: string; id: string; at: string } | null> {
  const offered = (...subjects: string[]) =>
    facts.participation_offer
      .filter((one) => subjects.includes(one.subject) && one.responded_at !== null)
      .map((one) => ({ table: 'participation_offer', id: one.id, at: one.responded_at! }))
  const all: Record<EngagedIn, { table: string; id: string; at: string }[]> = {
    assess: offered('assessment', 'reassessment'),
    plan: [
      ...offered('planning'),
      ...facts.priority_order.filter((one) => one.by === 'person').map((one) => ({ table: 'priority_order', id: one.id, at: one.at })),
      ...facts.plan_agreement.map((one) => ({ table: 'plan_agreement', id: one.id, at: one.at })),
    ],
    implement: facts.action
      .filter((one) => one.responsible_id === person && one.done_at !== null)
      .map((one) => ({ table: 'action', id: one.id, at: one.done_at! })),
    coordinate: facts.coordinator_assignment
      .filter((one) => one.person_told_at !== null)
      .map((one) => ({ table: 'coordinator_assignment', id: one.id, at: one.person_told_at! })),
    monitor: [
      ...offered('review'),
      ...facts.review_element.filter((one) => one.by === 'person').map((one) => ({ table: 'review_element', id: one.id, at: one.at })),
    ],
    evaluate: [
      ...offered('evaluation'),
      ...facts.follow_up
        .filter((one) => one.state === 'reached' && one.done_at !== null)
        .map((one) => ({ table: 'follow_up', id: one.id, at: one.done_at! })),
    ],
  }
  return Object.fromEntries(
    ENGAGED_IN.map((step) => [step, all[step].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))[0] ?? null]),
  ) as ReturnType<typeof engagement>
}

type Offer = Pick<Selectable<DB['participation_offer']>, 'id' | 'mode' | 'supports_offered' | 'response' | 'offered_at' | 'responded_at'>
/** Three noes in a row ask for another way: other supports, or another means than all three had. */
export const NOES = 3
export function streaks(offers: readonly Offer[]): { third: Offer; other_way: Offer | null }[] {
  const inOrder = offers.toSorted((a, b) => Date.parse(a.offered_at) - Date.parse(b.offered_at))
  const found: { third: Offer; other_way: Offer | null }[] = []
  let row: Offer[] = []
  for (const [n, offer] of inOrder.entries()) {
    if (offer.response === null) continue
    row = offer.response === 'declined' ? [...row, offer] : []
    if (row.length !== NOES) continue
    const [modes, supports] = [new Set(row.map((one) => one.mode)), new Set(row.flatMap((one) => one.supports_offered))]
    const other_way = inOrder.slice(n + 1).find((one) => !modes.has(one.mode) || one.supports_offered.some((support) => !supports.has(support)))
    found.push({ third: offer, other_way: other_way ?? null })
  }
  return found
}
