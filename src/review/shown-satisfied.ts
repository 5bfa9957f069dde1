import type { z } from 'zod'
import type { Reach, relativesOf, wishesOf } from '../family/queries.ts'
import type { Caller } from '../server/database.ts'
import { SATISFIED_ANSWER_DAYS } from '../shared/satisfied-words.ts'
import { daysAfter } from '../shared/standard.ts'
import type { Satisfied } from './contract-satisfied.ts'
import type { satisfactionOf, speakersOf } from './queries-satisfied.ts'

type Rows<T extends (...given: never[]) => unknown> = Awaited<ReturnType<T>>
type Rated = Rows<typeof satisfactionOf>
const KEPT_AWAY: readonly string[] = ['must_never_learn', 'not_safe_to_reach']

export const asRated = ({ name, of_agency: _agency, ...row }: Rated[number], low: number, answers: boolean): z.input<typeof Satisfied> => ({
  ...row,
  name: name ?? '',
  role: row.role as 'client',
  how: row.how as 'self',
  answer_by: row.score !== null && row.score <= low ? daysAfter(row.at, SATISFIED_ANSWER_DAYS) : null,
  may: answers && row.answered_at === null && !row.declined ? ['answer'] : [],
})

type Involved = {
  speakers: Rows<typeof speakersOf>
  close: Rows<typeof relativesOf>
  wishes: Rows<typeof wishesOf>
  reach: readonly Reach[]
}
/** Of whom no word on this review is there yet: for who coordinates everybody, for the others themself. */
export function toAsk({ speakers, close, wishes, reach }: Involved, rated: Rated, review: string, caller: Caller) {
  const said = rated.filter((one) => one.review_id === review)
  const wanted = close
    .filter(({ id }) => !KEPT_AWAY.includes(reach.find((one) => one.relative_id === id)?.why_not ?? ''))
    .filter(({ id }) => wishes.find((one) => one.relative_id === id)?.wish === 'yes')
    .map((one) => ({ party_id: one.id, name: one.name, role: one.relation === 'carer' ? ('carer' as const) : ('family' as const), mine: false }))
  const mine = caller.kind === 'relative' ? [{ party_id: caller.id, name: '', role: 'family' as const, mine: true }] : []
  const speaking = speakers
    .filter((one) => !said.some((word) => word.of_agency !== null && word.of_agency === one.of_agency))
    .map((one) => ({ party_id: one.party_id, name: one.name ?? '', role: 'advocate' as const, mine: one.party_id === caller.id }))
  return [...mine, ...wanted, ...speaking].filter((one) => !said.some((word) => word.party_id === one.party_id))
}
