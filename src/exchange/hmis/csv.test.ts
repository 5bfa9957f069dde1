import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { look, rowsOf } from './csv.ts'
import type { RawRow } from '../cut.ts'

const file = (data: Buffer | string, pieces = data.length) => {
  const bytes = Buffer.from(data)
  const cut = Array.from({ length: Math.ceil(bytes.length / pieces) }, (_, i) => bytes.subarray(i * pieces, (i + 1) * pieces))
  return { name: 'Client.csv', bytes: bytes.length, open: async () => Readable.from(cut) }
}

async function readAll(source: ReturnType<typeof file>) {
  const looked = await look(source)
  assert.ok(looked)
  const rows: RawRow[] = []
  for await (const batch of rowsOf(source, looked.encoding)) rows.push(...batch)
  return { ...looked, all: rows }
}

const TEXT = 'Id,Name\r\n1,Zoë Ångström\r\n2,"O’Neill, Ann"\r\n'
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

describe('the same people are read', () => {
  const ways: readonly (readonly [string, Buffer, string])[] = [
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 little end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 little end first, unmarked', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16 big end first', utf16be(TEXT), 'utf-16be'],
    ['Windows-1252', Buffer.from(TEXT.replace('’', '\x92'), 'latin1'), 'windows-1252'],
  ]
  for (const [way, bytes, encoding] of ways)
    for (const pieces of [1, 7, 4096])
      test(`from ${way}, arriving in pieces of ${pieces}`, async () => {
        const read = await readAll(file(bytes, pieces))
        assert.equal(read.encoding, encoding)
        assert.deepEqual(read.header, ['Id', 'Name'])
        assert.deepEqual(read.all, [
          { line: 2, cells: ['1', 'Zoë Ångström'] },
          { line: 3, cells: ['2', 'O’Neill, Ann'] },
        ])
        assert.equal(read.rows, 2)
      })
})

describe('a table', () => {
  test('comes back as it was written, however it was cut', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\0'))
    const table = fc.array(fc.tuple(fc.constantFrom('x', 'y'), cell), { minLength: 1, maxLength: 20 })
    const write = (rows: string[][]) => rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n')
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 50 }), async (rows, pieces) => {
        const read = await readAll(file(`id,text\n${write(rows)}\n`, pieces))
        assert.deepEqual(
          read.all.map((row) => row.cells),
          rows,
        )
      }),
      { numRuns: 150 },
    )
  })

  test('may mix line ends, leave lines empty and break lines inside a cell: each row knows its line', async () => {
    const read = await readAll(file('a,b\r1,2\r\n\r\n"x\ny",3\n5,6\n'))
    assert.deepEqual(
      read.all.map((row) => row.line),
      [2, 4, 6],
    )
  })

  test('may hold loose quotation marks', async () => {
    const read = await readAll(file('a,b\n5\'10",Jim "Red" Roe\n'))
    assert.deepEqual(read.all[0]?.cells, ['5\'10"', 'Jim "Red" Roe'])
  })

  test('may hold a note on several lines with commas and quotation marks in it', async () => {
    const note = 'by the mill, then north,\nsaid "not there", then, perhaps, there'
    assert.deepEqual((await readAll(file(`a,b\n1,"${note.replaceAll('"', '""')}"\n`))).all[0]?.cells, ['1', note])
  })

  test('may end its rows with empty cells too many', async () => {
    assert.deepEqual((await readAll(file('a,b\n1,2,,\n'))).all[0]?.cells, ['1', '2'])
  })

  test('without a byte is told from a table without rows', async () => {
    assert.equal(await look(file('')), undefined)
    assert.equal((await look(file('a,b')))?.rows, 0)
  })

  test('is refused where a quotation mark is never closed, or swallows other rows', async () => {
    await assert.rejects(look(file(`a,b\n1,2\n3,"never${'\n4,5'.repeat(9)}`)), { code: 'quote_never_closed', place: { file: 'Client.csv', line: 3 } })
    await assert.rejects(look(file('a,b,c\n1,"two,x\n3,"4",y\n5,6,7\n')), { code: 'quote_never_closed' })
    await assert.rejects(look(file(`a,b\n1,"${'x'.repeat(2 ** 21)}`, 65536)), { code: 'quote_never_closed' })
  })

  test('is refused when it is marked as UTF-16 and is none', async () => {
    await assert.rejects(look(file(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))), { code: 'text_unreadable' })
  })
})
