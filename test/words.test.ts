/** The person's pages carry few words; what they say must be among them, in each language. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { english } from '../src/web/words/en/index.ts'
import { forDoor } from '../src/web/words/en/for-door.ts'
import { forPerson } from '../src/web/words/en/for-person.ts'
import { chinese } from '../src/web/words/zh/index.ts'
import { first } from '../src/web/words/en/first.ts'
import { topics, type Topic } from '../src/web/words/topics.ts'

const root = path.resolve(import.meta.dirname, '..')
/** Only the worker's side stands on these. */
const WORKERS = new Set(['src/web/kit/page.tsx'])

/** What a message asks to be filled in, deep inside its plurals too. */
function blanks(message: unknown): string[] {
  if (Array.isArray(message))
    return message.flatMap((part: unknown) => (Array.isArray(part) ? [String(part[0]), ...part.slice(1).flatMap(blanks)] : []))
  return message && typeof message === 'object' ? Object.values(message).flatMap(blanks) : []
}

test('every word that the person’s pages say of the shell and the kit is in the person’s own catalogue', () => {
  const files = new Set<string>()
  for (const page of globSync(['src/portal/pages/*.tsx', 'src/web/portal/*.tsx'], { cwd: root })) filesBehind(page, files)
  const shared = [...files].filter((file) => /^src\/web\/(kit|portal)\//.test(file) && !WORKERS.has(file))
  assert.ok(shared.length > 10, 'the parts were found')
  for (const file of shared)
    for (const [, word] of readFileSync(path.join(root, file), 'utf8').matchAll(/\b(?:t|say)\('([\w.]+)'/g))
      assert.ok(word! in forPerson || (word! in english && !word!.startsWith('kit.')), `${file} says ${word}`)
})

test('both languages leave the same blanks in every sentence', () => {
  for (const [word, text] of Object.entries(english)) {
    const filled = (message: string) => [...new Set(blanks(compileMessage(message)))].toSorted()
    assert.deepEqual(filled(chinese[word as keyof typeof chinese]), filled(text), word)
  }
})

test('a file says words or collects those of others: what a collector says itself would be shown with its blanks open', () => {
  for (const file of globSync('src/web/words/{en,zh}/*.ts', { cwd: root })) {
    const text = readFileSync(path.join(root, file), 'utf8')
    assert.ok(!(/\.\.\.\w/.test(text) && /^ {2}'[\w.]+':/m.test(text)), file)
  }
})

test('no word is defined by two topics', () => {
  const seen = new Map<string, string>()
  for (const file of globSync('src/web/words/en/*.ts', { cwd: root })) {
    for (const [, word] of readFileSync(path.join(root, file), 'utf8').matchAll(/^ {2}'([\w.]+)':/gm)) {
      assert.ok(!seen.has(word!), `${word} is in ${file} and in ${seen.get(word!)}`)
      seen.set(word!, file)
    }
  }
})

/** Everything a page brings along, as long as it is the house's own. */
function filesBehind(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || file.includes('src/web/words/') || file === 'src/web/person-sections.ts') return seen
  seen.add(file)
  const text = readFileSync(path.join(root, file), 'utf8').replaceAll(/saying\(\(\) => import\([^)]*\)[^)]*\)/g, '') // comes with words of its own
  for (const [, kind, target] of text.matchAll(/import( type)?[^'\n]*?(?:from )?\(?'(\.[^']+\.tsx?)'/g))
    if (!kind && !target!.endsWith('contract.ts')) filesBehind(path.join(path.dirname(file), target!), seen)
  return seen
}
/** The words a file says, and the beginnings of those it puts together. */
const wordsIn = (file: string) =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/['`]([a-z_]+\.[\w-]*)(['`]|\$\{)/g)].map(([, word, end]) => ({
    word: word!,
    whole: end !== '${',
  }))

/** The pages named in a list, each with the topics named beside it. */
const listed = (file: string) =>
  [
    ...readFileSync(path.join(root, file), 'utf8')
      .replaceAll(/\/\*\*.*?\*\//g, '')
      .matchAll(/saying\(\(\) => import\('([^']+)'\)([^)]*)\)|(?:page|section)\([^\n]*import\('([^']+)'\)([^)]*)\)/g),
  ].map((found) => ({
    file: path.join(path.dirname(file), (found[1] ?? found[3])!),
    topics: [...(found[2] ?? found[4])!.matchAll(/'(\w+)'/g)].map(([, topic]) => topic as Topic),
  }))

test('every page appears together with the words it says', async () => {
  const of = new Map<Topic, Record<string, string>>()
  for (const topic of Object.keys(topics) as Topic[]) of.set(topic, await topics[topic].en())
  const owner = (said: (word: string) => boolean) => [...of].filter(([, words]) => Object.keys(words).some(said)).map(([topic]) => topic)
  const doors: [string, Topic][] = [
    ['src/web/routes.tsx', 'first'],
    ['src/web/person-sections.ts', 'first'],
    ['src/web/portal/pages.tsx', 'for_person'],
    ['src/web/portal/other-pages.tsx', 'for_person'],
    ['src/standards/pages/why-owed.tsx', 'first'],
  ]
  const wrong: string[] = []
  let looked = 0
  for (const [list, always] of doors)
    for (const page of listed(list)) {
      looked += 1
      const here = new Set<Topic>([always, ...page.topics])
      const needed = new Set<string>()
      for (const file of filesBehind(page.file))
        if (always === 'first' || !WORKERS.has(file))
          for (const { word, whole } of wordsIn(file)) {
            const owners = owner((known) => (whole ? known === word : known.startsWith(word)))
            if (owners.length > 0 && !owners.some((topic) => here.has(topic)))
              needed.add(`${owners.find((topic) => topic !== 'first' && topic !== 'for_person') ?? owners[0]} (${word} in ${file})`)
          }
      if (needed.size > 0) wrong.push(`${list}: ${page.file} says words of ${[...needed].join(', ')}`)
    }
  assert.ok(looked > 20, 'the pages were found')
  assert.deepEqual(wrong, [])
})

test('what is always there for workers is what the shell and the kit say; the door brings its own', () => {
  for (const file of globSync(['src/web/{kit,shell,sign-in}/**/*.tsx'], { cwd: root }))
    for (const { word, whole } of wordsIn(file))
      if (word in english && whole) assert.ok(word in first || (file.includes('sign-in/') && word in forDoor), `${file} says ${word}`)
})

test('every threshold is said in words, and so are its parts', () => {
  const sql = readFileSync(path.join(root, 'db/migrations/0105_parameters.sql'), 'utf8')
  const given = [...sql.matchAll(/'cfg\.([\w.]+)', 1, '([^']+)'/g)]
  assert.ok(given.length > 90, 'the thresholds were found')
  const parts = (value: unknown): string[] =>
    value && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).flatMap(([name, part]) => [name, ...parts(part)]) : []
  const wanted = given.flatMap(([, key, value]) => [`parameter.${key}`, ...parts(JSON.parse(value!)).map((part) => `parameters.part.${part}`)])
  assert.deepEqual(
    wanted.filter((word) => !(word in english)),
    [],
  )
})
