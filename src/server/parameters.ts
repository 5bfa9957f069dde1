import type { Parameters } from '../shared/standard.ts'
import type { Tx } from './database.ts'

/** The parameters in force now, by key without `cfg.`; the same shape that standards are given. */
export async function parametersInForce(tx: Tx): Promise<Parameters> {
  const rows = await tx.selectFrom('parameter_in_force').select(['key', 'value']).execute()
  return Object.fromEntries(rows.map((row) => [row.key!.slice('cfg.'.length), row.value]))
}
