/** Who is asked for with which operation in which state, so that every role meets every state with every operation. */
import { TEAM } from '../../../src/shared/words.ts'
import type { Declared } from '../contracts.ts'
import type { Caller } from './cast.ts'
import { expected, isAbout, type About, type Asked } from './model.ts'
import type { Stage } from './stage.ts'
import { ASKS, BARRED, PARTNER, SERVING, UNRELATED } from './states.ts'
import { firstOf } from './ids.ts'

/** Nothing is left to turns: hours instead of a minute, for once in a while. */
const ALL = process.env['HOMEWARD_MATRIX'] === 'all'

const NOBODY: Caller = { name: 'nobody signed in', id: null, slot: null, roles: [], kind: 'nobody' }
const as = (kind: 'person' | 'relative', { state, person }: About): Caller => ({
  name: `${kind === 'person' ? 'the person' : 'their relative'} (${state.name})`,
  id: kind === 'person' ? person : firstOf(person, 'relative'),
  slot: null,
  roles: [],
  kind,
})
const inTeam = ({ roles }: Caller) => TEAM.some((role) => roles.includes(role))

/** The whole of one operation in one state: all roles of the partner, whose sight consent decides, and those beside, of whom some take turns. */
function askers({ cast, people }: Stage, about: About, turn: number): Caller[] {
  const at = (slot: number) => cast.staff.filter((one) => one.slot === slot)
  const [serving, unrelated] = [at(ASKS[SERVING!]!), at(ASKS[UNRELATED!]!)]
  const others = people.filter((one) => one !== about).flatMap((one) => [as('person', one), as('relative', one)])
  const next = (some: readonly Caller[]) => (ALL ? some : [some[turn % some.length]!])
  const beside = [next(serving.filter((one) => !inTeam(one))), next(unrelated), next(BARRED.flatMap(at)), next(others), [NOBODY]]
  const two = ALL ? beside : [beside[turn % 5]!, beside[(turn + 2) % 5]!]
  return [...at(ASKS[PARTNER!]!), ...next(serving.filter(inTeam)), as('person', about), as('relative', about), ...two.flat()]
}

const asked = (operation: Declared, caller: Caller, about: About | null): Asked => ({
  operation,
  caller,
  about,
  want: expected(operation, caller, about),
})

/** One operation about one person, asked by all whom it concerns. */
export const planOne = (stage: Stage, operation: Declared, about: About, turn: number): Asked[] =>
  askers(stage, about, turn).map((caller) => asked(operation, caller, about))

/** Everybody with everything: about each person, and about nobody in particular. */
export function planAll(stage: Stage, operations: readonly Declared[]): Asked[] {
  const { cast, people } = stage
  const about = operations.filter(({ key }) => isAbout(key))
  const each = people.flatMap((one, s) => about.flatMap((operation, o) => planOne(stage, operation, one, s + o)))
  const rest = operations.filter(({ key }) => !isAbout(key))
  const theirs = (n: number) => (ALL ? people : [people[n % people.length]!, people[(n + 7) % people.length]!])
  const everybody = (n: number) => [...cast.staff, ...theirs(n).flatMap((one) => [as('person', one), as('relative', one)]), NOBODY]
  return [...each, ...rest.flatMap((operation, n) => everybody(n).map((caller) => asked(operation, caller, null)))]
}

/**
 * Of what is to be refused: whoever is refused for their role is so before anything of the person is looked at, and takes turns over the states;
 * whoever is refused for what the person decided is asked in every state.
 */
export const toBeRefused = (all: readonly Asked[]): Asked[] =>
  all.filter(({ want }) => want !== 'answered').filter(({ want, about }, n) => ALL || about === null || want !== 'not_your_role' || n % 3 === 0)

/** Of what may be done: by every role where consent is given, elsewhere in turn; what changes who may know what comes last. */
export const toBeDone = (all: readonly Asked[]): Asked[] =>
  all
    .filter(({ want }) => want === 'answered' || want === 'open to all')
    .filter(({ about }, n) => ALL || about === null || about.state.name === 'given' || n % 5 === 0)
    .toSorted((a, b) => Number(changesAccess(a)) - Number(changesAccess(b)))

export const changesAccess = ({ operation }: Asked): boolean =>
  /consents|exclusions|disclosures|emergency|participants|referrals|privacy-reviews|same$|household|links|api.staff|api.agencies|invitations|test.clock/.test(
    operation.key,
  )

export function covered(all: readonly Asked[]): string {
  const count = (of: (one: Asked) => string) => new Set(all.map(of)).size
  const [operations, callers] = [count(({ operation }) => operation.key), count(({ caller }) => caller.name.replace(/ \(.*/, ''))]
  const combinations = count(({ operation, caller, about }) => `${operation.key} ${caller.name} ${about?.state.name}`)
  return `${combinations} combinations: ${operations} operations, ${callers} kinds of callers, ${count(({ about }) => about?.state.name ?? '')} states`
}
