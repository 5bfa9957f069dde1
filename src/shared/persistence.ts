/** Keep trying (`cfg.persist`): so many tries, in so many ways. One rule, whoever does not answer: the person, or somebody who is asked for them. */
export type Try = { readonly way: string; readonly at: string }
export type Persistence = { readonly attempts: number; readonly modes: number }
/** A try that came to nothing has a next one within so many days. */
export const NEXT_TRY_DAYS = 3

export const waysUsed = (tries: readonly { way: string }[]): number => new Set(tries.map((one) => one.way)).size
export const triedEnough = (tries: readonly { way: string }[], { attempts, modes }: Persistence): boolean =>
  tries.length >= attempts && waysUsed(tries) >= modes
/** The try with which it was enough; nothing while it is not. */
export function enoughWith<T extends Try>(tries: readonly T[], wanted: Persistence): T | undefined {
  const inOrder = tries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return inOrder.find((_, n) => triedEnough(inOrder.slice(0, n + 1), wanted))
}
/** The same way again and again is one way: it is time for another. */
export const timeForAnotherWay = (tries: readonly { way: string }[], { modes }: Pick<Persistence, 'modes'>): boolean =>
  tries.length >= modes && waysUsed(tries) < modes
/** How the next try goes: in a way that was not tried yet; else in the one that was tried longest ago. */
export function nextWay<Way extends string>(ways: readonly Way[], tries: readonly Try[]): Way {
  const last = (way: Way) => Math.max(0, ...tries.filter((one) => one.way === way).map((one) => Date.parse(one.at)))
  return ways.toSorted((a, b) => last(a) - last(b))[0]!
}
