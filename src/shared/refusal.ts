/** One thing that stands in the way, by name; further facts only where they carry nobody's data. */
export type Reason = { refusal: string } & Record<string, string | number>

/** A named no. The name is the constraint's, the contract's and the message's; it carries no one's data. */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly missing: readonly Reason[]

  /** @param missing every reason at once, where there may be several (a gate names all of them) */
  constructor(code: string, status = 422, missing: readonly Reason[] = []) {
    super(code)
    this.code = code
    this.status = status
    this.missing = missing
  }
}

/** What was changed as its writer saw it: no row means that somebody else did meanwhile. @throws Refusal changed_meanwhile */
export function asSeen<Row>(row: Row | undefined): Row {
  if (!row) throw new Refusal('changed_meanwhile', 409)
  return row
}
