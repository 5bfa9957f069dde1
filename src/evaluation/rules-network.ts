/** Between two agencies that both take part in plans, word goes at least every so many days (0377 counts the same). */
export const WORD_DAYS = 30
/** Of the plans two agencies share, word went in fewer than one in so many: the link is missing. */
const MISSING_BELOW = 2

export type Pair = { one_id: string | null; other_id: string | null; people: number | null; lately: number | null }
type Agency = { id: string; name: string }

/** The picture of a network from its counts: what is withheld stays so, and a link is called missing only where its figures may be told. */
export function asNetwork(pairs: readonly Pair[], agencies: readonly Agency[]) {
  const links = pairs
    .flatMap(({ one_id, other_id, people, lately }) =>
      one_id && other_id ? [{ one: one_id, other: other_id, people, lately, missing: isMissing(people, lately) }] : [],
    )
    .toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0) || (a.one + a.other < b.one + b.other ? -1 : 1))
  const all = pairs.find((one) => one.one_id === null)
  const linkedTo = (id: string) => links.filter((link) => link.one === id || link.other === id).length
  return {
    agencies: agencies.map(({ id, name }) => ({ id, name, works_with: linkedTo(id) })),
    links,
    density: { pairs: (agencies.length * (agencies.length - 1)) / 2, linked: links.length },
    plans: { n: all?.people ?? null, one_agency: all?.lately ?? null },
  }
}

/** They share plans, and in most of these neither has said anything lately. */
const isMissing = (people: number | null, lately: number | null): boolean => people !== null && lately !== null && lately * MISSING_BELOW < people
