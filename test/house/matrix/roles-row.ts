/** The words in which the table of roles is written down. */
export const STAFF = 'vicswudane'
export const TEAM = 'vicswu'
export const ALL = `pr${STAFF}`
export const P = '/api/people/:person_id'
export const I = '/api/people/:id'

/** `reads` and `writes`: the columns of the row that are not empty, for whom it says R, and for whom W, A or a part in it. */
export type Row = {
  row: string
  reads: string
  writes: string
  /** Whom the table leaves out of this row and we let in, and why. */
  wider?: readonly (readonly [who: string, of: RegExp, why: string])[]
  operations: Record<string, string>
}
