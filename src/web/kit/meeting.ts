type Values = Readonly<Record<string, unknown>>
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * Two change the same thing: what stood there when I began, what I have typed, and what stands there now.
 * What only they changed follows them; what only I changed stays mine; of what both changed, each field is named, and mine stays until I choose.
 */
export function meet<V extends Values>(began: V, mine: V, now: V): { values: V; both: (keyof V & string)[] } {
  const fields = Object.keys(mine) as (keyof V & string)[]
  const theirs = fields.filter((field) => field in now && !same(began[field], now[field]) && !same(mine[field], now[field]))
  const both = theirs.filter((field) => !same(began[field], mine[field]))
  const followed = theirs.filter((field) => !both.includes(field))
  return { values: { ...mine, ...Object.fromEntries(followed.map((field) => [field, now[field]])) }, both }
}
