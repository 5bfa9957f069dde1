/** After nearly all reviews those close who are wanted, and whoever speaks for the person, were asked how content they are with the plan; one was not, and was answered. */
import { idOf } from '../chance.ts'
import type { Making } from './someone.ts'

const HOURS = 60
const SAID = [
  [4, 'She tells me what comes next, and it comes'],
  [5, 'He laughs again on the telephone'],
  [3, 'It goes slowly, but nobody hides that'],
  [4, 'I know whom to ring'],
] as const
const SLOW = ['Nobody rang me back for two weeks', 'Rang her the same day; from now on every second Friday, after the children are in bed.'] as const

export function addContent({ rows, when }: Making): void {
  const wanted = rows.of('family_wish').filter((one) => one['wish'] === 'yes')
  const speaking = rows.of('participant').filter((one) => one['advocate'] === true)
  for (const [n, review] of rows.of('review').entries()) {
    const held = review['held_at'] as string | undefined
    const { id, person_id, agency_id, written_by } = review as Record<string, string>
    if (!held || review['state'] !== 'completed' || n % 40 === 3) continue
    const then = (from: unknown) => Date.parse(from as string) < Date.parse(held)
    const close = wanted.filter((one) => one['person_id'] === person_id && then(one['at'])).map((one) => one['relative_id'] as string)
    const others = speaking.filter((one) => one['person_id'] === person_id && then(one['from_at'])).map((one) => one['party_id'] as string)
    for (const [m, party_id] of [...new Set([...close, ...others])].entries()) {
      const at = when.later(held, (2 + ((n + m) % 40)) * HOURS)
      if (Date.parse(at) > Date.parse(when.minutesAgo(30))) continue
      const slow = n % 9 === 5
      const [score, words] = slow ? ([2, SLOW[0]] as const) : SAID[(n + m) % SAID.length]!
      rows.add('plan_satisfaction', {
        id: idOf(`content/${id}/${party_id}`),
        person_id: person_id!,
        agency_id: agency_id!,
        written_by: written_by!,
        category: close.includes(party_id) ? 'family' : 'general',
        review_id: id!,
        party_id,
        role: close.includes(party_id) ? 'family' : 'advocate',
        score,
        words,
        how: 'phone',
        at,
        ...(slow ? { answer: SLOW[1], answered_at: when.later(at, 20 * HOURS), answered_by: written_by! } : {}),
      })
    }
  }
}
