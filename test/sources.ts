/** Which requirements of the catalogue are built, and by what; the rest is named, not hidden. `npm run sources`, `-- --json` for machines. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ALL } from '../src/standards/all.ts'
import { CARRIED_BY } from '../src/standards/carried-by.ts'

export type Requirement = { id: string; title: string; sources: { ref: string; quote: string | null }[] }
export type SourceRow = { id: string; title: string; built: boolean; carried_by: string[] }

const ROOT = path.resolve(import.meta.dirname, '..')
/** Every requirement by id, title and the sentences of practice it comes from. */
export const catalogue = JSON.parse(readFileSync(path.join(ROOT, 'docs/catalogue.json'), 'utf8')) as Requirement[]

export function sourceRows(): SourceRow[] {
  const weighed = new Set(ALL.map((standard) => standard.id))
  return catalogue.map(({ id, title }) => {
    const carried_by = [...(weighed.has(id) ? [`standard ${id}`] : []), ...(CARRIED_BY[id] ?? [])]
    return { id, title, built: carried_by.length > 0, carried_by }
  })
}

if (process.argv[1] === import.meta.filename) {
  const rows = sourceRows()
  if (process.argv.includes('--json')) console.log(JSON.stringify({ rows: rows.map(({ id, built, carried_by }) => ({ id, built, carried_by })) }))
  else {
    const [built, not] = [rows.filter((row) => row.built), rows.filter((row) => !row.built)]
    console.log(`Built: ${built.length} of ${rows.length}`)
    for (const row of built) console.log(`  ${row.id}  ${row.title}  (${row.carried_by.join(', ')})`)
    console.log(`\nNot built yet: ${not.length}`)
    for (const row of not) console.log(`  ${row.id}  ${row.title}`)
  }
}
