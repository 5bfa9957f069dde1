import type { z } from 'zod'
import type { FamilyAsk } from './contract-ask.ts'
import type { relativesOf, wishesOf } from './queries.ts'
import type { asksOf } from './queries-ask.ts'

type Rows<T extends (...given: never[]) => unknown> = Awaited<ReturnType<T>>
export const asAsk = ({ by, ...row }: Rows<typeof asksOf>[number], answers: boolean): z.input<typeof FamilyAsk> => ({
  ...row,
  way: row.way as 'request',
  by: by ?? '',
  response: row.response as null,
  may: row.response === null && answers ? ['answer'] : [],
})
/** Whom the person wants, by name. */
export const wantedIn = (relatives: Rows<typeof relativesOf>, wishes: Rows<typeof wishesOf>): string[] =>
  relatives.filter(({ id }) => wishes.find((one) => one.relative_id === id)?.wish === 'yes').map((one) => one.name)
