import { sql, type CompiledQuery } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Parameters, Part, RecordOf, Standard } from '../shared/standard.ts'
import { fingerprint } from './judged-by.ts'
import { partiesIn, readWeighed, type Weighed } from './record.ts'
import { scopesOf, type Scope } from './scope.ts'
import { leading, lineOf } from './standing.ts'
import { differences, isOpen, workOut } from './work-out.ts'

/** Weighs one person within a transaction. @returns what is to be written at its end; undefined when nothing follows */
export type Weigh = (tx: Tx, person: string, changed: readonly string[], evenIfUnchanged?: boolean) => Promise<CompiledQuery | undefined>
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

  return async (tx, person, expected, evenIfUnchanged = false) => {
    const asked = evenIfUnchanged ? scopes.whole : scopes.of(expected)
    const taken = await read(tx, person, asked, evenIfUnchanged)
    if (!taken) return undefined
    const judged_by = `${taken.parameters} ${judges}`
    const needed = evenIfUnchanged || taken.line?.judged_by !== judged_by ? scopes.whole : scopes.of(taken.changed)
    const consider = async (scope: Scope, weighed: Weighed): Promise<CompiledQuery | undefined> => {
      const record = {
        ...weighed.parts,
        person: weighed.parts.person ?? { id: person },
        agency_of: await agencyOf(tx, weighed.parts),
      } as RecordOf<Part>
      const agency = scope.leads ? leading(record) : weighed.line!.agency_id!
      if (!scope.whole && agency !== weighed.line!.agency_id) return consider(scopes.whole, await lookAgain(tx, person, scopes.whole))
      const { owed, faults } = workOut(scope.standards, record, await inForce(tx, weighed.parameters), weighed.kept)
      if (faults.length > 0 && !scope.whole) return consider(scopes.whole, await lookAgain(tx, person, scopes.whole))
      for (const { error } of faults) failed(person, error)
      const { put, gone } = differences(weighed.kept, owed)
      const differs = put.length + gone.length > 0
      if (!differs && scope.pieces.length === 0) return undefined
      const line = lineOf(scope.pieces, record, agency, differs || scope.whole ? [...weighed.others, ...owed.filter(isOpen)] : null)
      if (scope.whole) Object.assign(line.standing!, { judged_by: faults.length > 0 ? JUDGED_IN_PART : judged_by })
      const [owing, going, lined] = [put, gone, line].map((one) => JSON.stringify(one))
      return sql`select guard.keep_worked_out(${person}, ${owing}, ${going}, ${lined}, ${taken.changed_at})`.compile(tx)
    }
    return consider(needed, needed === asked ? taken : await lookAgain(tx, person, needed))
  }
}

async function read(tx: Tx, person: string, { parts, standards }: Scope, evenIfUnchanged: boolean, takes = true): Promise<Weighed | null> {
  const ids = standards.map(({ id }) => id)
  const { rows } = await sql<{
    weighed: string | null
  }>`select guard.weigh(${person}, ${parts}, ${ids}, ${evenIfUnchanged}, ${takes}) as weighed`.execute(tx)
  return rows[0]?.weighed ? readWeighed(rows[0].weighed) : null
}

/** More of the same person. What somebody wrote since the first look stays on the list: it is weighed in its own turn. */
const lookAgain = async (tx: Tx, person: string, scope: Scope): Promise<Weighed> => (await read(tx, person, scope, true, false))!

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

/** The agency of each party a record names. A member of staff never changes agency (nobody may write that), so what was learnt stays true. */
function rememberAgencies() {
  const known = new Map<string, string>()
  return async (tx: Tx, parts: Weighed['parts']): Promise<ReadonlyMap<string, string>> => {
    const unknown = partiesIn(parts).filter((party) => !known.has(party))
    if (unknown.length > 0) {
      const staff = await tx.selectFrom('staff').select(['id', 'agency_id']).where('id', 'in', unknown).execute()
      const agencies = await tx.selectFrom('agency').select('id').where('id', 'in', unknown).execute()
      for (const { id, agency_id } of staff) known.set(id, agency_id)
      for (const { id } of agencies) known.set(id, id)
    }
    return known
  }
}
