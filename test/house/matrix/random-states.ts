/** Random states of consent: who is on the team, what was decided for whom and until when, who is excluded, what went out without consent. */
import fc from 'fast-check'
import type { Span } from '../../access/prose.ts'
import { ALL_CATEGORIES, ASKS, BARRED, PARTNER, days, PERSON, RELATIVE, SERVING, UNRELATED, type State } from './states.ts'

const EVERY = ALL_CATEGORIES.map((_, n) => n)
/** Over, running, running out, not begun: in hours from when everybody looks. */
const span = fc.constantFrom<Span[]>([-48, 2000], [-48, 2000], [-48, -24], [-2, 2000], [-48, -1], [24, 2000], [-1, 1])
const party = fc.constantFrom(SERVING!, PARTNER!, PARTNER!, PARTNER!, UNRELATED!, RELATIVE!, RELATIVE!)
const categories = fc.oneof({ weight: 1, arbitrary: fc.constant(EVERY) }, { weight: 2, arbitrary: fc.subarray(EVERY, { minLength: 1 }) })

const decision = fc.record({
  about: fc.constant(PERSON!),
  decision: fc.constantFrom('given' as const, 'given' as const, 'given' as const, 'refused' as const, 'withdrawn' as const),
  scope: fc.constantFrom('party' as const, 'party' as const, 'party' as const, 'care_team' as const, 'network' as const),
  party,
  categories,
  purpose: fc.constantFrom('care' as const, 'care' as const, 'care' as const, 'evaluation' as const, 'research' as const),
  span,
})
const world = fc.record({
  at: fc.constant(0),
  checked: fc.constantFrom(-48, -48, -48, null, -4330),
  unsafe: fc.constantFrom(null, null, null, null, null, -100, -2),
  orders: fc.array(fc.record({ categories, span: fc.constantFrom(days(-1, -1), days(0, 0), days(-10, 90), days(-10, 90), days(1, 30)) }), {
    maxLength: 2,
  }),
  lead: fc.constant<(number | null)[]>([SERVING!, null]),
  // what the partner has written stays theirs
  wrote: fc.constantFrom([SERVING!], [SERVING!, PARTNER!]).map((some) => some.map((one) => ({ about: PERSON!, party: one }))),
  team: fc.array(fc.record({ about: fc.constant(PERSON!), party, span, serving: fc.constantFrom(false, false, true) }), { maxLength: 5 }),
  decisions: fc.array(decision, { maxLength: 7 }),
  exclusions: fc.array(fc.record({ about: fc.constant(PERSON!), party: fc.constantFrom(...BARRED, ...BARRED, PARTNER!, RELATIVE!), span }), {
    maxLength: 2,
  }),
  disclosures: fc.array(
    fc.record({ about: fc.constant(PERSON!), party: fc.constantFrom(PARTNER!, UNRELATED!), categories, span, overrides: fc.boolean() }),
    { maxLength: 2 },
  ),
  emergencies: fc.array(
    fc.record({
      about: fc.constant(PERSON!),
      party: fc.constantFrom(...ASKS),
      categories,
      span: fc.constantFrom<Span[]>([-1, 3], [-6, -2], [-300, -297], [24, 28]),
    }),
    { maxLength: 1 },
  ),
})

/** As many states as wanted, the same for the same seed. */
export const randomStates = (count: number, seed: number): State[] =>
  fc.sample(world, { numRuns: count, seed }).map((made, n) => ({ name: `world ${n} of seed ${seed}`, world: once(made) }))

/** One time on the team and one exclusion each: what a constraint forbids is not tried. */
function once(made: State['world']): State['world'] {
  const first = <T extends { party: number }>(some: T[]) => [...new Map(some.map((one) => [one.party, one])).values()]
  return { ...made, team: first(made.team), exclusions: first(made.exclusions) }
}
