/** Every contract of the house, found in the tree, so that no test can forget one. */
import { globSync } from 'node:fs'
import path from 'node:path'
import type { Operation } from '../../src/shared/operation.ts'

export const ROOT = path.resolve(import.meta.dirname, '../..')
export type Declared = Operation & { slice: string; key: string; method: string; url: string }

const isContract = (exported: unknown): exported is Record<string, Operation> =>
  typeof exported === 'object' &&
  exported !== null &&
  Object.keys(exported).length > 0 &&
  Object.keys(exported).every((key) => /^(GET|POST|PUT|PATCH|DELETE) \/api\//.test(key))

/** Each operation once, in the order of its file. */
export async function operationsOfTheHouse(): Promise<Declared[]> {
  const found = new Map<string, Declared>()
  for (const file of globSync('src/*/**/contract*.ts', { cwd: ROOT }).sort()) {
    const slice = file.split(path.sep)[1]!
    for (const contract of Object.values((await import(path.join(ROOT, file))) as object).filter(isContract)) {
      for (const [key, operation] of Object.entries(contract)) {
        const [method, url] = key.split(' ') as [string, string]
        found.set(key, { ...operation, slice, key, method, url })
      }
    }
  }
  return [...found.values()]
}
