import { paths } from '../paths.ts'

/** Only a place of this house: another site's address would carry a worker away. */
export const placeOfOurs = (back: string | undefined): string => (back && /^\/(?![/\\])/.test(back) ? back : paths.first)
