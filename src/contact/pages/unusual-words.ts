import type { Answer } from '../../web/api.ts'

export type Unusual = Answer<'GET /api/people/:person_id/flexible'>

/** @param cents of the network's currency, whole */
export const amountInWords = (cents: number, locale: string) => new Intl.NumberFormat(locale).format(cents / 100)
