/** A world into which HMIS exports are brought, each under a source of its own, and the made-up export with some files rewritten. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { importHmis, type ImportedHmis } from '../../src/exchange/hmis/bring-in.ts'
import { openDatabase } from '../../src/server/database.ts'
import { makeWorld, type World } from './world.ts'

export const SAMPLE = path.resolve(import.meta.dirname, '../../src/exchange/hmis/sample')

export type Importing = Awaited<ReturnType<typeof importingWorld>>

export async function importingWorld() {
  const world: World = await makeWorld()
  const { db } = openDatabase(world.adminUrl, 3)
  const made: string[] = []
  let sources = 0
  const folder = async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'hmis-'))
    made.push(root)
    return root
  }
  return {
    world,
    folder,
    bring: (at: string, source?: string): Promise<ImportedHmis> => importHmis({ url: world.adminUrl, db }, at, source),
    /** Each source of its own has its own people, so that tests do not meet. */
    newSource: () => `SOURCE-${++sources}`,
    /** The FY2026 sample with some of its files rewritten. */
    changed: async (changes: Record<string, (text: string) => string>): Promise<string> => {
      const root = await folder()
      await cp(path.join(SAMPLE, 'fy2026'), root, { recursive: true })
      for (const [file, change] of Object.entries(changes))
        await writeFile(path.join(root, file), change(await readFile(path.join(root, file), 'utf8')))
      return root
    },
    asked: async <Row>(text: string, values: unknown[] = []) => (await world.admin.query(text, values)).rows as Row[],
    one: async <T>(text: string, values: unknown[] = []) => Object.values((await world.admin.query(text, values)).rows[0] ?? {})[0] as T,
    close: async () => {
      await db.destroy()
      await world.close()
      await Promise.all(made.map((root) => rm(root, { recursive: true })))
    },
  }
}

/** `rows created updated unchanged refused` of each file. */
export const brief = (imported: ImportedHmis) =>
  Object.fromEntries(
    imported.summary!.files.map((f) => [f.file.replace('.csv', ''), [f.rows, f.created, f.updated, f.unchanged, f.refused].join(' ')]),
  )
