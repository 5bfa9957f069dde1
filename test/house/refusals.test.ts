/** A no is a name: the constraint's, the contract's and the message's. Here it is seen that each has its words, in both languages. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { english } from '../../src/web/words/en/index.ts'
import { chinese } from '../../src/web/words/zh/index.ts'
import { freshDatabase } from '../harness/postgres.ts'
import { operationsOfTheHouse, ROOT } from './contracts.ts'

/** What every operation may answer, whatever its contract says: the house itself refuses. */
const OF_THE_HOUSE = new Set([
  'signed_out',
  'not_your_role',
  'no_such_person',
  'not_yours',
  'bad_shape',
  'bad_value',
  'no_such_thing',
  'something_missing',
  'changed_meanwhile',
  'bad_idempotency_key',
  'key_used_for_something_else',
  'too_large',
  'too_many_tries',
  'too_busy',
  'took_too_long',
  'storage_full',
  'from_another_site',
  'our_fault',
])
/** Words said by the pages themselves, without an answer of the server. */
const OF_THE_PAGES = new Set(['no_connection', 'broken', 'not_understood', 'unknown'])
/** What may be wrong with one field, as the contracts' library calls it. */
const OF_FIELDS = ['invalid_type', 'too_small', 'too_big', 'invalid_format', 'invalid_value', 'invalid_union', 'custom']

const worded = (code: string) => `refusal.${code}` in english && `refusal.${code}` in chinese
const sources = globSync(['src/**/*.ts', 'src/**/*.tsx'], { cwd: ROOT })
  .filter((file) => !file.includes('.test.') && !file.startsWith(path.join('src', 'web', 'words')))
  .map((file) => ({ file, slice: file.split(path.sep)[1]!, text: readFileSync(path.join(ROOT, file), 'utf8') }))
const thrown = sources.flatMap(({ file, slice, text }) =>
  [...text.matchAll(/new Refusal\(\s*'(\w+)'/g)].map((match) => ({ file, slice, code: match[1]! })),
)
const reasons = sources.flatMap(({ file, text }) => [...text.matchAll(/\brefusal: '(\w+)'/g)].map((match) => ({ file, code: match[1]! })))

let admin: pg.Client
let drop: () => Promise<void>
before(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  admin = new pg.Client({ connectionString: fresh.adminUrl })
  await admin.connect()
})
after(async () => {
  await admin.end()
  await drop()
})

/** Names a request can meet: of constraints and unique indexes where it may write (no request brings a source), and those that triggers and doors raise. */
async function namedByTheDatabase(): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(`
    with writable as (select oid from pg_class where relnamespace = 'care'::regnamespace and relkind = 'r'
      and (has_any_column_privilege('homeward_app', oid, 'insert') or has_any_column_privilege('homeward_app', oid, 'update')))
    , written as (select attrelid, attnum, attname from pg_attribute where attrelid in (select oid from writable) and attnum > 0
      and (has_column_privilege('homeward_app', attrelid, attnum, 'insert') or has_column_privilege('homeward_app', attrelid, attnum, 'update')))
    select conname::text as name from pg_constraint where contype in ('c', 'x') and exists (select from written where attrelid = conrelid and attnum = any (conkey))
    union select relname::text from pg_index join pg_class c on c.oid = indexrelid
      where indisunique and not indisprimary and not exists (select from unnest(indkey::int2[]) key where key > 0 and key not in (select attnum from written where attrelid = indrelid))
        and not exists (select from pg_attribute where attrelid = indrelid and attnum = any (indkey) and attname = 'id') -- for others to refer to
    union select m[1] from pg_proc, regexp_matches(prosrc, 'constraint = ''(\\w+)''', 'g') m where pronamespace::regnamespace::text in ('care', 'guard', 'sealed')`)
  return rows
    .map((row) => row.name)
    .filter((name) => !/_(check\d*|key\d*|pkey|fkey|already_imported)$/.test(name))
    .toSorted()
}

test('every constraint that a request can meet is worded in both languages', async () => {
  const names = await namedByTheDatabase()
  assert.ok(names.length > 60, `only ${names.length} found`)
  assert.deepEqual(
    names.filter((name) => !worded(name)),
    [],
  )
})

test('every refusal that a contract declares is worded in both languages', async () => {
  const declared = new Set((await operationsOfTheHouse()).flatMap((operation) => operation.refusals))
  assert.ok(declared.size > 100, `only ${declared.size} found`)
  assert.deepEqual([...new Set([...declared, ...OF_THE_HOUSE, ...OF_FIELDS])].filter((code) => !worded(code)).toSorted(), [])
})

test('everything that stands in the way of a step is worded, too', () => {
  assert.deepEqual([...new Set(reasons.filter(({ code }) => !worded(code)).map(({ file, code }) => `${file}: ${code}`))], [])
})

test('what a slice refuses, a contract of that slice declares', async () => {
  const declared = new Map<string, Set<string>>()
  for (const { slice, refusals } of await operationsOfTheHouse()) declared.set(slice, new Set([...(declared.get(slice) ?? []), ...refusals]))
  assert.ok(thrown.length > 150, `only ${thrown.length} found`)
  const undeclared = thrown.filter(({ slice, code }) => !OF_THE_HOUSE.has(code) && !declared.get(slice)?.has(code) && slice !== 'server')
  assert.deepEqual([...new Set(undeclared.map(({ file, code }) => `${file}: ${code}`))], [])
})

test('every worded refusal is refused somewhere', async () => {
  const declared = (await operationsOfTheHouse()).flatMap((operation) => operation.refusals)
  const used = new Set([
    ...declared,
    ...(await namedByTheDatabase()),
    ...thrown.map(({ code }) => code),
    ...reasons.map(({ code }) => code),
    ...OF_THE_HOUSE,
    ...OF_THE_PAGES,
    ...OF_FIELDS,
  ])
  const words = Object.keys(english)
    .filter((word) => word.startsWith('refusal.'))
    .map((word) => word.slice('refusal.'.length))
  const quoted = (code: string) => sources.some(({ text }) => text.includes(`'${code}'`))
  assert.deepEqual(
    words.filter((code) => !used.has(code) && !quoted(code)),
    [],
  )
})
