import type { Parameters } from '../shared/standard.ts'
import type { Tx } from './database.ts'

/**
 * The parameters in force now, by key without `cfg.`; the same shape that standards are given.
 * @param only these; a request that is asked often names what it needs. Without any, all hundred
 */
export async function parametersInForce(tx: Tx, ...only: string[]): Promise<Parameters> {
  const all = tx.selectFrom('parameter_in_force').select(['key', 'value'])
  const keys = only.map((key) => `cfg.${key}`)
  const rows = await (keys.length > 0 ? all.where('key', 'in', keys) : all).execute()
  return Object.fromEntries(rows.map((row) => [row.key!.slice('cfg.'.length), row.value]))
}
