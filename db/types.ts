/** Generates src/shared/model.gen.ts from the migrated schema. `npm run types -- --check` fails when it is stale. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { throwawayFolder } from '../src/server/embedded-files.ts'
import { startPostgres } from '../src/server/embedded.ts'
import { migrate } from '../src/server/migrate.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const AT = path.join(ROOT, 'src/shared/model.gen.ts')

/** The generated text for the database at this administrator's address. Instants and days are text (server/database.ts). */
export function generate(adminUrl: string): string {
  const out = path.join(mkdtempSync(path.join(os.tmpdir(), 'homeward-types-')), 'model.ts')
  execFileSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      '--dialect',
      'postgres',
      '--url',
      adminUrl,
      '--out-file',
      out,
      '--include-pattern',
      'care.*',
      '--default-schema',
      'care',
      '--date-parser',
      'string',
      '--no-domains',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const text = readFileSync(out, 'utf8')
    .replace(/export type Timestamp = .*;/, 'export type Timestamp = ColumnType<string, string, string>;')
    .replace(/export type Int8 = .*;/, 'export type Int8 = ColumnType<number, number | string, number | string>;')
  rmSync(path.dirname(out), { recursive: true })
  return `// Generated from db/migrations by \`npm run types\`. Do not edit.\n${text}`
}

if (process.argv[1] === import.meta.filename) {
  const folder = await throwawayFolder()
  const postgres = await startPostgres({ dataDir: path.join(folder, 'pg'), password: 'types', durable: false })
  const admin = new pg.Client({ connectionString: postgres.url('postgres') })
  await admin.connect()
  await admin.query('create database homeward')
  await admin.end()
  await migrate(postgres.url(), 'types')
  const text = generate(postgres.url())
  await postgres.stop()
  rmSync(folder, { recursive: true })
  if (!process.argv.includes('--check')) writeFileSync(AT, text)
  else if (readFileSync(AT, 'utf8') !== text) {
    console.error('src/shared/model.gen.ts is stale: run npm run types')
    process.exitCode = 1
  }
}
