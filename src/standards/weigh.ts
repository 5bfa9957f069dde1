import { sql, type CompiledQuery } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Parameters, Part, RecordOf, Standard } from '../shared/standard.ts'
import { fingerprint } from './judged-by.ts'
import { lookAt } from './look.ts'
import { memoryOfPeople } from './memory.ts'
import { partiesIn, type Parts } from './record.ts'
import { scopesOf, type Scope } from './scope.ts'
import { leading, lineOf } from './standing.ts'
import { differences, isOpen, workOut } from './work-out.ts'

/** What is to be written at the end of a transaction in which somebody was weighed, if anything follows; and what to do once that is kept. */
export type Weighing = { last?: CompiledQuery; remember: () => void }
/** Weighs one person within a transaction. @returns undefined when nothing had changed */
export type Weigh = (tx: Tx, person: string, changed: readonly string[], afresh?: boolean) => Promise<Weighing | undefined>
/** Is told of a standard that failed at somebody's record. */
export type Failed = (person: string, error: Error) => void
/** Of a person at whose record a standard failed: no standards are these, so they are weighed whole at the next occasion. */
const JUDGED_IN_PART = 'in part'

/**
 * How a person is weighed: whoever reads a part of the record that changed is asked again, handed those parts alone, and only what differs is
 * written. Everything is weighed where something else than the record may have changed: the parameters, the standards, or who leads; and where
 * a standard failed, so that what it could not judge is judged once it is mended.
 */
export function weighingBy(standards: readonly Standard[], failed: Failed): Weigh {
  const scopes = scopesOf(standards)
  const judges = fingerprint()
  const inForce = rememberParameters()
  const agencyOf = rememberAgencies()
  const memory = memoryOfPeople()

  return async (tx, person, expected, afresh = false) => {
    const asked = afresh ? scopes.whole : scopes.of(expected)
    const look = await lookAt(tx, person, expected, asked, memory, afresh)
    if (!look) return undefined
    const judged_by = `${look.parameters} ${judges}`
    const consider = async (scope: Scope): Promise<Weighing> => {
      const seen = await look.see(scope)
      const record = {
        ...seen.parts,
        person: seen.parts.person ?? { id: person },
        agency_of: await agencyOf(tx, seen.parts),
      } as RecordOf<Part>
      const agency = scope.leads ? leading(record) : look.line!.agency_id!
      if (!scope.whole && agency !== look.line!.agency_id) return consider(scopes.whole)
      const { owed, faults } = workOut(scope.standards, record, await inForce(tx, look.parameters), seen.kept)
      if (faults.length > 0 && !scope.whole) return consider(scopes.whole)
      for (const { error } of faults) failed(person, error)
      const { put, gone } = differences(seen.kept, owed)
      const differs = put.length + gone.length > 0
      const remember = () => look.remember(scope, owed)
      if (!differs && scope.pieces.length === 0) return { remember }
      const line = lineOf(scope.pieces, record, agency, differs || scope.whole ? [...seen.others, ...owed.filter(isOpen)] : null)
      if (scope.whole) Object.assign(line.standing!, { judged_by: faults.length > 0 ? JUDGED_IN_PART : judged_by })
      const [owing, going, lined] = [put, gone, line].map((one) => JSON.stringify(one))
      return { remember, last: sql`select guard.keep_worked_out(${person}, ${owing}, ${going}, ${lined}, ${look.changed_at})`.compile(tx) }
    }
    return consider(afresh || look.line?.judged_by !== judged_by ? scopes.whole : scopes.of(look.changed))
  }
}

/** The parameters in force, read anew only when another version has come into force. */
function rememberParameters() {
  let known: { versions: number; values: Parameters } | undefined
  return async (tx: Tx, versions: number): Promise<Parameters> => {
    if (known?.versions !== versions) {
      const rows = await tx.selectFrom('parameter_in_force').select(['key', 'value']).execute()
      known = { versions, values: Object.fromEntries(rows.map((row) => [row.key!.replace(/^cfg\./, ''), row.value])) }
    }
    return known.values
  }
}

/** People and relatives who are named: a pass over a whole network meets a million. */
const MOST_OF_NONE = 20_000
/**
 * The agency of each party a record names. A member of staff never changes agency (nobody may write that), and nobody else becomes one: what was
 * learnt stays true.
 */
function rememberAgencies() {
  const known = new Map<string, string>()
  const ofNone = new Set<string>()
  return async (tx: Tx, parts: Parts): Promise<ReadonlyMap<string, string>> => {
    const named = partiesIn(Object.values(parts))
    const unknown = [...named].filter((party) => !known.has(party) && !ofNone.has(party))
    if (unknown.length > 0) {
      const [staff, agencies] = await Promise.all([
        tx.selectFrom('staff').select(['id', 'agency_id']).where('id', 'in', unknown).execute(),
        tx.selectFrom('agency').select('id').where('id', 'in', unknown).execute(),
      ])
      for (const { id, agency_id } of staff) known.set(id, agency_id)
      for (const { id } of agencies) known.set(id, id)
      if (ofNone.size > MOST_OF_NONE) ofNone.clear()
      for (const party of unknown) if (!known.has(party)) ofNone.add(party)
    }
    return new Map([...named].flatMap((party) => (known.get(party) ? [[party, known.get(party)!]] : [])))
  }
}
