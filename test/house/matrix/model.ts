/** What must be answered, from the prose of who may know what (test/access) and the table of roles; nothing here asks the server. */
import { acquainted, agencyOf, knows, sees, worksWithContent, writes, type World } from '../../access/prose.ts'
import type { Declared } from '../contracts.ts'
import { TEAM, type Role } from '../../../src/shared/words.ts'
import type { Caller } from './cast.ts'
import type { Place, Word } from './planting.ts'
import { atTheDoor, mayCall } from './roles.ts'
import { ALL_CATEGORIES, OTHER_PERSON, PERSON, RELATIVE, type State } from './states.ts'
import { firstOf } from './ids.ts'

export type About = { state: State; person: string }
/** The world as this caller stands in it: their role in the place the model keeps for them. */
function standing(caller: Caller, { state, person }: About): { world: World; slot: number } {
  const slot = caller.slot ?? (caller.id === person ? PERSON! : caller.id === firstOf(person, 'relative') ? RELATIVE! : OTHER_PERSON!)
  const roles = Array.from({ length: 7 }, (_, n) => (n + 3 === slot ? caller.roles : []))
  const inTeam = caller.roles.some((role) => (TEAM as readonly Role[]).includes(role))
  const emergencies = inTeam ? state.world.emergencies : [] // only they can have opened one
  return { slot, world: { ...state.world, emergencies, roles, active: Array(7).fill(true), withheld: [] } }
}

export const knowsOf = (caller: Caller, about: About): boolean => {
  if (!caller.id) return false
  const { world, slot } = standing(caller, about)
  return knows(world, slot, PERSON!)
}
export const writesAbout = (caller: Caller, about: About): boolean => {
  if (!caller.id) return false
  const { world, slot } = standing(caller, about)
  return writes(world, slot, PERSON!)
}
const isBarred = (caller: Caller, { state }: About) => state.world.exclusions.some((one) => one.party === caller.slot)

/** Consent reaches this row, or it is their agency's own. */
export function seesRow(caller: Caller, about: About, { category, agency, withheld }: Place): boolean {
  if (!caller.id) return false
  const { world, slot } = standing(caller, about)
  if (category === null) return knows(world, slot, PERSON!)
  return sees(world, slot, { n: 0, about: PERSON!, category: ALL_CATEGORIES.indexOf(category), agency, withheld }, 'care')
}
/** Also the rows it belongs to, without which no page shows it. */
export const seesWhole = (caller: Caller, about: About, place: Place): boolean =>
  seesRow(caller, about, place) && place.within.every((one) => seesWhole(caller, about, one))

/** Beside that: who is named knows what was decided of them; a supervisor reviews what their agency did without consent. */
export function mayShow(caller: Caller, word: Word, cast: { agencies: readonly string[] }): boolean {
  if (seesRow(caller, word, word)) return true
  if (!caller.id) return false
  if (word.table === 'relative' && word.named === caller.id) return true // one's own name
  const { world, slot } = standing(caller, word)
  const agency = caller.slot === null ? null : agencyOf(caller.slot)
  const asAgency = agency !== null && worksWithContent(world, slot) ? cast.agencies[agency] : undefined
  if (word.named === caller.id || (word.named !== undefined && word.named === asAgency))
    return knows(world, slot, PERSON!) && acquainted(world, slot, PERSON!)
  const reviewed = word.table === 'disclosure' || word.table === 'emergency_access'
  return reviewed && caller.roles.includes('supervisor') && word.agency === agency && !isBarred(caller, word)
}

export type Expected = 'signed_out' | 'not_your_role' | 'no_such_person' | 'some refusal' | 'answered' | 'open to all'
export const isAbout = (key: string): boolean => /^\w+ \/api\/people\/:(person_id|id)(\/|$)/.test(key)

/** @param about the person the operation is about, or null for one that is about nobody */
export function expected({ key, method }: Declared, caller: Caller, about: About | null): Expected {
  if (atTheDoor(key)) return 'open to all'
  const may = mayCall(key)
  if (!may) throw new Error(`the table of roles does not know ${key}`)
  if (!caller.id) return 'signed_out'
  if (caller.kind === 'staff' ? !caller.roles.some((role) => may.has(role)) : !may.has(caller.kind as 'person')) return 'not_your_role'
  if (!about) return 'answered'
  if (key.endsWith('/emergency')) return isBarred(caller, about) ? 'some refusal' : 'answered' // whoever works with people may, in an emergency
  if (!knowsOf(caller, about)) return 'no_such_person'
  return method === 'GET' || writesAbout(caller, about) ? 'answered' : 'some refusal'
}

export type Asked = { operation: Declared; caller: Caller; about: About | null; want: Expected }
export type Got = Asked & { status: number; refusal: string | undefined; found: ReadonlySet<string> }
