/** A fence nobody has run into may not stand: forbidden imports are planted in a copy of the house, and each must be caught. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { ROOT } from './contracts.ts'

type Found = { modules: unknown[]; summary: { violations: { from: string; rule: { name: string } }[] } }
type Plant = { what: string; file: string; imports: string; caught: string; also?: { file: string; imports: string } }

/** Each in a file of its own, as if somebody had just written it. */
const PLANTS: Plant[] = [
  { what: 'a page that asks the database', file: 'planning/pages/planted.tsx', imports: '../queries.ts', caught: 'pages-ask-only' },
  { what: 'a page that imports a rule', file: 'exit/pages/planted.tsx', imports: '../rules.ts', caught: 'pages-ask-only' },
  { what: 'the browser importing the server', file: 'web/planted.ts', imports: '../server/answer.ts', caught: 'web-not-server' },
  { what: 'the browser importing a slice’s queries', file: 'web/planted-too.ts', imports: '../planning/queries.ts', caught: 'web-not-server' },
  { what: 'a rule that asks the database', file: 'planning/rules-planted.ts', imports: '../server/database.ts', caught: 'rules-are-pure' },
  { what: 'a standard that asks the database', file: 'entry/standards-planted.ts', imports: './queries.ts', caught: 'rules-are-pure' },
  { what: 'a contract that imports a route', file: 'review/planted/contract.ts', imports: '../routes.ts', caught: 'contract-alone' },
  { what: 'a query that decides', file: 'planning/queries-planted.ts', imports: './rules.ts', caught: 'queries-do-not-decide' },
  { what: 'a slice importing another’s routes', file: 'exit/planted.ts', imports: '../planning/routes.ts', caught: 'private-rooms' },
  { what: 'a slice importing another’s rules', file: 'exit/planted-too.ts', imports: '../review/rules.ts', caught: 'private-rooms' },
  {
    what: 'an earlier step importing a later one',
    file: 'people/planted.ts',
    imports: '../planning/queries.ts',
    caught: 'people-knows-no-later-step',
  },
  {
    what: 'an earlier step importing a later one’s type alone',
    file: 'people/planted-type.ts',
    imports: 'type ../planning/contract.ts',
    caught: 'people-knows-no-later-step',
  },
  { what: 'shared words that know a slice', file: 'shared/planted.ts', imports: '../people/contract.ts', caught: 'shared-is-below' },
  { what: 'a second door to the data', file: 'contact/planted.ts', imports: 'pg', caught: 'one-door-to-the-data' },
  {
    what: 'code that needs a test',
    file: 'contact/planted-too.ts',
    imports: './rules.test.ts',
    caught: 'code-knows-no-tests',
    also: { file: 'contact/rules.test.ts', imports: './rules.ts' },
  },
  {
    what: 'a circle',
    file: 'directory/planted.ts',
    imports: './planted-too.ts',
    caught: 'no-circle',
    also: { file: 'directory/planted-too.ts', imports: './planted.ts' },
  },
]

let copy: string
let found: Found
before(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'homeward-fences-'))
  cpSync(path.join(ROOT, 'src'), path.join(copy, 'src'), { recursive: true })
  for (const file of ['.dependency-cruiser.mjs', 'package.json']) cpSync(path.join(ROOT, file), path.join(copy, file))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'))
  for (const { file, imports, also } of PLANTS) {
    plant(file, imports)
    if (also) plant(also.file, also.imports)
  }
  const { stdout, stderr } = spawnSync(
    path.join(ROOT, 'node_modules/.bin/depcruise'),
    ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'],
    {
      cwd: copy,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  assert.ok(stdout.startsWith('{'), stderr)
  found = JSON.parse(stdout) as Found
})
after(() => rmSync(copy, { recursive: true, force: true }))

function plant(file: string, imports: string): void {
  const at = path.join(copy, 'src', file)
  mkdirSync(path.dirname(at), { recursive: true })
  const [, only, from] = /^(type )?(.*)$/.exec(imports)!
  writeFileSync(
    at,
    `import ${only ?? ''}* as planted from '${from}'\n${only ? 'export type Planted = typeof planted' : 'export const Planted = typeof planted'}\n`,
  )
}

test('the checker saw the whole house', () => {
  assert.ok(found.modules.length > 300, `only ${found.modules.length} files`)
})

for (const { what, file, caught, also } of PLANTS) {
  test(`caught: ${what}`, () => {
    const rules = found.summary.violations.filter(({ from }) => from === `src/${file}` || from === `src/${also?.file}`).map(({ rule }) => rule.name)
    assert.ok(rules.includes(caught), `${file}: ${rules.join(', ') || 'nothing'}`)
  })
}

test('what is really in the house breaks no fence', () => {
  const planted = new Set(PLANTS.flatMap(({ file, also }) => [`src/${file}`, ...(also ? [`src/${also.file}`] : [])]))
  assert.deepEqual(
    found.summary.violations.filter(({ from }) => !planted.has(from)),
    [],
  )
})
