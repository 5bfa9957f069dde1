import type { z } from 'zod'
import type { FamilyAsk } from './contract-ask.ts'
import type { Reach, relativesOf, wishesOf } from './queries.ts'
import type { asksOf } from './queries-ask.ts'

const KEPT_AWAY: readonly string[] = ['must_never_learn', 'not_safe_to_reach']
type Rows<T extends (...given: never[]) => unknown> = Awaited<ReturnType<T>>
export const asAsk = ({ by, ...row }: Rows<typeof asksOf>[number], answers: boolean): z.input<typeof FamilyAsk> => ({
  ...row,
  way: row.way as 'request',
  by: by ?? '',
  response: row.response as null,
  may: row.response === null && answers ? ['answer'] : [],
})
/** Whom the person wants, by name: nobody who is not safe for them. */
export const wantedIn = (relatives: Rows<typeof relativesOf>, wishes: Rows<typeof wishesOf>, reach: readonly Reach[]): string[] =>
  relatives
    .filter(({ id }) => !KEPT_AWAY.includes(reach.find((one) => one.relative_id === id)?.why_not ?? ''))
    .filter(({ id }) => wishes.find((one) => one.relative_id === id)?.wish === 'yes')
    .map((one) => one.name)
