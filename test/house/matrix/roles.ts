/** Who may do what: the table of roles of the practice this is built to, row by row, and under each row the operations that carry it. Not from the routes. */
import type { Who } from '../../../src/shared/words.ts'
import { AROUND } from './roles-around.ts'
import { PLANNED } from './roles-planned.ts'
import { HELP } from './roles-help.ts'
import { WAY } from './roles-way.ts'

/** In the order of the table's columns. A guardian comes in as a relative. */
const LETTERS: Record<string, Who> = {
  p: 'person',
  r: 'relative',
  v: 'advocate',
  i: 'intake',
  c: 'coordinator',
  s: 'support_worker',
  w: 'partner_worker',
  u: 'supervisor',
  d: 'designated_person',
  a: 'agency_admin',
  n: 'network_admin',
  e: 'evaluator',
}
const whoever = (letters: string): ReadonlySet<Who> => new Set(letters.split('').map((letter) => LETTERS[letter]!))

const TABLE = [...WAY, ...HELP, ...PLANNED, ...AROUND]

const OPERATIONS = new Map(TABLE.flatMap(({ operations }) => Object.entries(operations).map(([key, letters]) => [key, whoever(letters)] as const)))
/** Signing in and out, and test mode's own doors: whoever stands there may try. */
export const atTheDoor = (key: string): boolean => /^\w+ \/api\/(auth|hello|link|test|invitations\/(look|accept))(\/|$)/.test(key)
/** Undefined for an operation the table does not know. */
export const mayCall = (key: string): ReadonlySet<Who> | undefined => OPERATIONS.get(key)

/** Operations that let in more than their row does, without a reason. */
export function unexplained(): string[] {
  return TABLE.flatMap(({ row, reads, writes, wider = [], operations }) =>
    Object.entries(operations).flatMap(([key, letters]) => {
      const more = wider.filter(([, of]) => of.test(key)).map(([who]) => who)
      const given = whoever((key.startsWith('GET') ? reads : writes) + more.join(''))
      return [...whoever(letters)].filter((who) => !given.has(who)).map((who) => `${row}: ${key} lets in ${who}`)
    }),
  )
}
