/** How much help takes from life at home: worked out from who came, never asked (PRI-18). */
import { TELLS_OF, type LifePart } from './life-words.ts'

export type Visit = { id: string; agency_id: string | null; happened_at: string }
/** One time somebody asked the person about a part of their life; in an assessment, or beside one. */
export type Asked = { about: string; at: string; agency_id: string | null; assessment_id: string | null }
export type AtHome = { agencies: number; visits_per_week: number; asked_twice: string[]; index: number }

/** What is looked back on, and how many agencies may come before a talk is owed about fewer. */
export const LOOK_BACK_DAYS = 30
export const MANY_AGENCIES = 3
const DAY = 86_400_000
const within = <T>(all: readonly T[], when: (one: T) => string, until: string) => {
  const end = Date.parse(until)
  return all.filter((one) => Date.parse(when(one)) <= end && Date.parse(when(one)) > end - LOOK_BACK_DAYS * DAY)
}
const agenciesIn = (visits: readonly Visit[]) => new Set(visits.flatMap((one) => one.agency_id ?? [])).size

/** Parts of life about which two agencies asked, or two assessments, when one would have known from the other. */
function askedTwice(asked: readonly Asked[]): string[] {
  const twice = [...Map.groupBy(asked, (one) => one.about)].filter(([, times]) => {
    const assessments = new Set(times.flatMap((one) => one.assessment_id ?? []))
    return assessments.size > 1 || new Set(times.map((one) => one.agency_id)).size > 1
  })
  return twice.map(([about]) => about).toSorted()
}

/** The index at a moment: agencies coming into the home, visits a week, and questions asked twice in the thirty days before. */
export function atHome(visits: readonly Visit[], asked: readonly Asked[], until: string): AtHome {
  const came = within(visits, (one) => one.happened_at, until)
  const agencies = agenciesIn(came)
  const visits_per_week = Math.round((came.length * 7) / LOOK_BACK_DAYS)
  const asked_twice = askedTwice(within(asked, (one) => one.at, until))
  return { agencies, visits_per_week, asked_twice, index: agencies + visits_per_week + asked_twice.length }
}

/** Each visit with which more agencies came in thirty days than should without a talk. */
export function crowded(visits: readonly Visit[]): Visit[] {
  const told: Visit[] = []
  let already = false
  for (const visit of visits.toSorted((a, b) => Date.parse(a.happened_at) - Date.parse(b.happened_at) || (a.id < b.id ? -1 : 1))) {
    const many = agenciesIn(within(visits, (one) => one.happened_at, visit.happened_at)) > MANY_AGENCIES
    if (many && !already) told.push(visit)
    already = many
  }
  return told
}

type Domain = { assessment_id: string; category: string; agency_id: string | null; status: string; as_of: string | null }
type Talk = { id: string; started_at: string | null; completed_at: string | null }
type Part = { part: string; at: string; agency_id: string | null }
/** What was asked afresh: carried over from an earlier picture, or told by the person unasked, is not asking. */
export const askedOf = (domains: readonly Domain[], assessments: readonly Talk[], parts: readonly Part[]): Asked[] => [
  ...domains
    .filter((one) => one.status === 'assessed' && one.as_of === null)
    .flatMap(({ assessment_id, category, agency_id }) => {
      const talk = assessments.find((one) => one.id === assessment_id)
      const at = talk?.completed_at ?? talk?.started_at
      return at ? [{ about: category, at, agency_id, assessment_id }] : []
    }),
  ...parts
    .filter((one) => one.agency_id !== null)
    .map(({ part, at, agency_id }) => ({ about: TELLS_OF[part as LifePart][0]!, at, agency_id, assessment_id: null })),
]

type Decision = { at: string; level: string }
/** The level of coordination that held at a moment. */
export const levelAt = (decisions: readonly Decision[], until: string, now: string | null): string | null =>
  decisions
    .filter((one) => Date.parse(one.at) <= Date.parse(until))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .at(-1)?.level ?? now
