import type { FastifyInstance } from 'fastify'
import { serve } from '../../server/answer.ts'
import { openPerson, type Caller, type Tx } from '../../server/database.ts'
import { Refusal } from '../../shared/refusal.ts'
import { TEAM, type Role } from '../../shared/words.ts'
import { nameTokens, soughtWords } from '../names.ts'
import { STRONG_MATCH } from '../rules.ts'
import { findingContract } from './contract.ts'
import { countPeople, listPeople, type After, type Wanted } from './queries-list.ts'
import { findPeople, logCheck, matchBeyond, matchPeople, namesOf, peopleInNetwork, servedBy, takeApart, takenForOne, takeOn } from './queries.ts'

const PAGE = 50
const LISTERS = [...TEAM, 'designated_person', 'network_admin'] as const satisfies readonly Role[]
/** Two people taken for one are taken apart by the agency that took them so, or by the network. */
const UNDOES = ['intake', 'supervisor', 'network_admin'] as const satisfies readonly Role[]
const readingOf = (caller: Caller) => ({ me: caller.id, agency: caller.agency, today: caller.now.slice(0, 10) })

/** A cursor is opaque to whoever holds it, and worthless when changed. */
const toCursor = (after: After) => Buffer.from(JSON.stringify([after.value, after.id])).toString('base64url')
function fromCursor(cursor: string | undefined): After | null {
  if (cursor === undefined) return null
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if ((value === null || typeof value === 'string') && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return { value, id }
  } catch {
    // not one of ours: refused below like any other
  }
  throw new Refusal('bad_cursor', 400)
}

/** A name in the filters becomes the people who have it. */
async function named(tx: Tx, { name, ...wanted }: Omit<Wanted, 'ids'> & { name?: string | undefined }): Promise<Wanted> {
  if (!name) return wanted
  const words = soughtWords(name)
  return { ...wanted, ids: words.length > 0 ? await findPeople(tx, words, 500) : [] }
}

export function findingRoutes(app: FastifyInstance): void {
  serve(app, findingContract, 'GET /api/people', {
    may: LISTERS,
    audit: 'people listed',
    answer: async (tx, { query: { sort, down, after, ...filters } }, caller) => {
      const { rows, next } = await listPeople(tx, await named(tx, filters), { sort, down, after: fromCursor(after) }, readingOf(caller), PAGE)
      return { rows, next: next && toCursor(next) }
    },
  })
  serve(app, findingContract, 'GET /api/people/totals', {
    may: LISTERS,
    audit: 'people counted',
    answer: async (tx, { query }, caller) => {
      const counted = await countPeople(tx, await named(tx, query), readingOf(caller))
      return {
        ...counted,
        not_known: counted.total - counted.homeless - counted.housed,
        in_network: caller.roles.includes('network_admin') ? await peopleInNetwork(tx) : null,
      }
    },
  })
  serve(app, findingContract, 'GET /api/people/search', {
    may: TEAM,
    audit: 'people searched',
    answer: async (tx, { query }) => {
      const words = soughtWords(query.q)
      if (words.every(({ starts }) => (starts[0] ?? '').length < 2 && !/\p{Script=Han}/u.test(starts[0] ?? ''))) return []
      return namesOf(tx, await findPeople(tx, words, 20))
    },
  })
  serve(app, findingContract, 'POST /api/people/matches', {
    may: TEAM,
    audit: 'possible duplicates searched',
    answer: async (tx, { body }, caller) => {
      const words = soughtWords(`${body.given_name} ${body.family_name}`)
      const scored = await matchPeople(tx, words, body.born)
      const ids = scored.map((one) => one.person_id)
      const ours = await servedBy(tx, caller.agency, ids)
      const beyond = body.beyond ? await matchBeyond(tx, words, body.born) : { answer: 'not_asked' as const, possible: [] }
      return {
        candidates: (await namesOf(tx, ids)).map((one) => ({
          ...one,
          served_by_us: ours.has(one.id),
          strong: scored.some((s) => s.person_id === one.id && s.score >= STRONG_MATCH),
        })),
        beyond: beyond.answer,
        possible: beyond.possible,
      }
    },
  })
  serve(app, findingContract, 'POST /api/people/same', {
    may: TEAM,
    audit: 'known person taken on',
    answer: async (tx, { body }, caller) => {
      const id = await takeOn(tx, body)
      await openPerson(tx, id)
      await logCheck(tx, {
        agency_id: caller.agency!,
        written_by: caller.id,
        candidates: 1,
        decision: 'same_person',
        person_id: id,
        ...(body.typed
          ? {
              typed_given_name: body.typed.given_name,
              typed_family_name: body.typed.family_name,
              typed_born: body.typed.born,
              typed_tokens: JSON.stringify(nameTokens(body.typed)),
            }
          : {}),
      })
      return { id }
    },
  })
  serve(app, findingContract, 'GET /api/people/same', {
    may: UNDOES,
    audit: 'people taken for one listed',
    answer: async (tx) => {
      const rows = await takenForOne(tx)
      const people = new Map(
        (
          await namesOf(
            tx,
            rows.flatMap(({ person_id }) => person_id ?? []),
          )
        ).map(({ id, name }) => [id, { id, name }]),
      )
      return rows.map(({ person_id, by_name, ...row }) => ({ ...row, by: by_name, person: people.get(person_id ?? '') ?? null }))
    },
  })
  serve(app, findingContract, 'POST /api/people/same/:check_id/undo', {
    may: UNDOES,
    audit: 'people taken for one taken apart',
    answer: async (tx, { params, body }) => {
      await takeApart(tx, params.check_id, body.reason)
      return { apart: true as const }
    },
  })
}
