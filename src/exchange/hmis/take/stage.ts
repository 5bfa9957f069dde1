import type { Bulk } from '../../../server/bulk.ts'
import type { Kind } from '../rows/all.ts'
import type { Finding as HmisFinding } from '../../refused.ts'
import type { HmisSet } from '../set.ts'
import type { Finding } from '../../contract.ts'
import { copyLine } from './copy-text.ts'
import { STAGED } from './staged.ts'

export type Staged = { rows: number; refused: number }
/** Told as the rows are read. */
export type Hearing = { rows: (more: number) => void; findings: (found: Finding[]) => Promise<void> }

/** Reads every row of one kind into `staged_<kind>`, which lasts as long as the transaction. Memory stays flat: rows wait in the database. */
export async function stage<K extends Kind>(bulk: Bulk, set: HmisSet, kind: K, hearing: Hearing): Promise<Staged> {
  const { columns, key, cells } = STAGED[kind]
  await bulk.run(
    `create temp table staged_${kind} (line int not null, key text not null, updated_at timestamp, deleted_at timestamp, digest uuid not null, ${columns}) on commit drop`,
  )
  const staged = { rows: 0, refused: 0 }
  async function* lines(): AsyncGenerator<string> {
    for await (const batch of set.read(kind)) {
      staged.rows += batch.rows.length + batch.refused.length
      staged.refused += batch.refused.length
      hearing.rows(batch.rows.length + batch.refused.length)
      if (batch.refused.length + batch.remarks.length > 0)
        await hearing.findings([...batch.refused.map(asFinding(false)), ...batch.remarks.map(asFinding(true))])
      if (batch.rows.length > 0) yield batch.rows.map((row) => copyLine(row, key(row), cells(row))).join('')
    }
  }
  await bulk.copyInto(`staged_${kind}`, lines())
  await bulk.run(`analyze staged_${kind}`)
  return staged
}

const asFinding =
  (taken: boolean) =>
  ({ file, line, reason, column, found }: HmisFinding): Finding => ({ file, line, reason, column: column ?? null, found: found ?? null, taken })
