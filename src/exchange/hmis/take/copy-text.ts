import { hash } from 'node:crypto'
import type { Stamps } from '../stamps.ts'
import type { Cell } from './staged.ts'

const SPECIAL = /[\\\t\n\r]/
const ESCAPED: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const cell = (value: Cell): string => {
  if (value === null) return '\\N'
  if (typeof value !== 'string') return String(value)
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => ESCAPED[sign]!) : value
}

/**
 * One row as a line of COPY: line, key, when it changed, when it was deleted, a digest of what it says, and what it says.
 * The digest leaves out the line and the stamp: a row that says the same as before is unchanged wherever it stands.
 */
export function copyLine(stamps: Stamps, key: string, cells: readonly Cell[]): string {
  const said = cells.map(cell).join('\t')
  const digest = hash('sha256', stamps.deleted_at === null ? said : `${said}\tdeleted`, 'hex').slice(0, 32)
  return `${stamps.line}\t${cell(key)}\t${stamps.updated_at ?? '\\N'}\t${stamps.deleted_at ?? '\\N'}\t${digest}\t${said}\n`
}
