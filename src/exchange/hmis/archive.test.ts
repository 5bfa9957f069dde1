import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { makeZip } from '../../../test/zip-maker.ts'
import type { Made } from '../../../test/zip-maker.ts'
import { LIMITS, openArchive } from './archive.ts'
import { look } from './csv.ts'

const made: string[] = []
after(() => Promise.all(made.map((path) => rm(path, { recursive: true }))))

async function folder(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'hmis-'))
  made.push(root)
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true })
    await writeFile(join(root, name), text)
  }
  return root
}

async function zip(entries: Made[], overlap = false): Promise<string> {
  const path = join(await folder({}), 'export.zip')
  await writeFile(path, makeZip(entries, overlap))
  return path
}

const csv = (name: string, rest: Partial<Made> = {}): Made => ({ name, data: 'A,B\n1,2\n', ...rest })
const refused = async (path: string, code: string, limits = LIMITS) =>
  assert.rejects(openArchive(path, limits), (error: { code?: string }) => error.code === code)

describe('an archive is taken', () => {
  for (const [where, prefix] of [
    ['at its top', ''],
    ['one folder down', 'export-2025/'],
  ] as const)
    test(`with its files ${where}, as a folder and as a zip`, async () => {
      for (const path of [await folder({ [`${prefix}Client.csv`]: 'A\n' }), await zip([csv(`${prefix}Client.csv`)])]) {
        const archive = await openArchive(path)
        assert.deepEqual([...archive.files.keys()], ['client.csv'])
        await archive.close()
      }
    })

  test('whatever the case of its names, beside the litter that systems add', async () => {
    const archive = await openArchive(await zip([csv('CLIENT.CSV'), csv('__MACOSX/x/._Client.csv'), csv('.DS_Store'), csv('readme.txt')]))
    assert.deepEqual([...archive.files.keys()], ['client.csv'])
    await archive.close()
  })

  test('and each file can be read more than once', async () => {
    const archive = await openArchive(await zip([csv('Client.csv')]))
    const source = archive.files.get('client.csv')
    assert.ok(source)
    assert.equal((await look(source))?.rows, 1)
    assert.equal((await look(source))?.rows, 1)
    await archive.close()
  })
})

describe('an archive is refused whole', () => {
  test('when a path leads out of it', async () => {
    for (const name of ['../Client.csv', 'a/../../Client.csv', '/etc/Client.csv', 'C:\\Client.csv', '..\\Client.csv'])
      await refused(await zip([csv(name)]), 'path_escape')
  })

  test('when it holds a link', async () => {
    await refused(await zip([csv('Client.csv', { data: '/etc/passwd', mode: 0o120777 })]), 'symlink')
    const root = await folder({ 'Client.csv': 'A\n' })
    await symlink('/etc/hostname', join(root, 'Exit.csv'))
    await refused(root, 'symlink')
  })

  test('when it would swell absurdly', async () => {
    await refused(await zip([csv('Client.csv', { data: Buffer.alloc(4 * 2 ** 20, 'a') })]), 'compressed_absurdly')
    await refused(await zip([csv('Client.csv')]), 'too_large', { ...LIMITS, total_bytes: 4 })
    await refused(await zip([csv('Client.csv'), csv('Exit.csv')], true), 'entries_overlap')
  })

  test('when a file holds more than it declares, at the latest while it is read', async () => {
    const archive = await openArchive(await zip([csv('Client.csv', { data: `A\n${'1\n'.repeat(1000)}`, claims: 10 })]))
    const source = archive.files.get('client.csv')
    assert.ok(source)
    await assert.rejects(look(source), { code: 'compressed_absurdly' })
    await archive.close()
  })

  test('when its bytes were damaged on the way', async () => {
    const path = join(await folder({}), 'export.zip')
    const bytes = makeZip([csv('Client.csv', { data: 'A,B\n1,2\n', stored: true })])
    bytes.write('3', bytes.indexOf('1,2'))
    await writeFile(path, bytes)
    const archive = await openArchive(path)
    const source = archive.files.get('client.csv')
    assert.ok(source)
    await assert.rejects(look(source), { code: 'bytes_unreadable', place: { file: 'Client.csv' } })
    await archive.close()
  })

  test('when it is encrypted, or packed in a way that cannot be read', async () => {
    await refused(await zip([csv('Client.csv', { flags: 1 })]), 'encrypted')
    await refused(await zip([csv('Client.csv', { method: 12 })]), 'unknown_compression')
  })

  test('when its files lie deeper than one folder, or in two', async () => {
    await refused(await zip([csv('a/b/Client.csv')]), 'nested_too_deep')
    await refused(await folder({ 'a/b/Client.csv': 'A\n' }), 'nested_too_deep')
    await refused(await zip([csv('a/Client.csv'), csv('b/Exit.csv')]), 'more_than_one_folder')
    await refused(await folder({ 'Client.csv': 'A\n', 'old/Client.csv': 'A\n' }), 'more_than_one_folder')
  })

  test('when two names differ only in case', async () => {
    await refused(await zip([csv('Client.csv'), csv('client.CSV')]), 'duplicate_name')
  })

  test('when it is nothing, no archive, or holds no table', async () => {
    await refused('/no/such/place', 'no_such_path')
    await refused(join(await folder({ 'x.zip': 'this is no zip' }), 'x.zip'), 'not_an_archive')
    await refused(join(await folder({ 'x.zip': 'PK\x03\x04 cut off' }), 'x.zip'), 'not_an_archive')
    await refused(await folder({ 'readme.txt': 'hello' }), 'no_csv_files')
  })
})
