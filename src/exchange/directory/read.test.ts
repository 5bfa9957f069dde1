import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sharedFolder } from '../../../test/shared-folder.ts'
import { readDirectory } from './read.ts'
import type { DirectoryRecord } from './record.ts'
import { ImportRefused } from '../refused.ts'

const TODAY = '2026-03-02'
const sample = (name: string) => readFileSync(join(import.meta.dirname, 'sample', name))
const read = async (bytes: Uint8Array) => {
  const { form, rows, one_page_of_many } = await readDirectory(bytes, 'the file', TODAY)
  return {
    form,
    one_page_of_many,
    records: rows.flatMap((row) => ('record' in row ? row.record : [])),
    notes: rows.flatMap((row) => ('record' in row ? row.notes.map((note) => `${row.line} ${note}`) : [])),
    refused: rows.flatMap((row) => ('refused' in row ? `${row.line} ${row.refused}` : [])),
  }
}
const named = (records: DirectoryRecord[], name: string) => records.find((record) => record.name === name)!

test('the Melbourne form gives every row of the guide, even the one without a name', async () => {
  const { form, records, notes, refused } = await read(sample('helping-out.csv'))
  assert.equal(form, 'melbourne_csv')
  assert.equal(records.length, 7)
  assert.deepEqual(refused, [])
  assert.equal(new Set(records.map(({ source_key }) => source_key)).size, 7, 'two rows alike are told apart')
  assert.ok(notes.includes('9 unnamed'))
  assert.ok(notes.includes('10 unknown_category'))
})

test('a service keeps its telephone, its place, its needs and its cost as the guide gives them', async () => {
  const { records } = await read(sample('helping-out.csv'))
  const kitchen = named(records, 'Lantern Kitchen')
  assert.deepEqual(kitchen.needs, ['food', 'showers_laundry', 'drop_in'])
  assert.deepEqual(
    [kitchen.suburb, kitchen.address, kitchen.free, kitchen.website],
    ['Harbour Flat', '12 Wharf Street', true, 'https://lantern.example'],
  )
  assert.deepEqual(
    kitchen.phones.map(({ number }) => number),
    ['9555 0101'],
    'a free call of "0" is no telephone number',
  )
  const house = named(records, 'Quay House')
  assert.deepEqual([house.needs, house.free, house.cost, house.latitude], [['crisis_bed', 'housing'], false, '$20 per night', null])
  const van = named(records, 'Harbour Night Van')
  assert.deepEqual([van.cost, van.free], [null, null], 'a bare number in the cost column says nothing about cost')
})

test('the Queensland form keeps source and licence of every row and refuses rows that have no id or no name', async () => {
  const { form, records, refused } = await read(sample('archive.csv'))
  assert.equal(form, 'oasa_csv')
  assert.deepEqual(refused, ['5 same_key_twice', '6 no_id', '7 no_name'])
  const river = named(records, 'Rivermouth Housing Centre')
  assert.deepEqual([river.source, river.licence, river.source_name], ['made_up_centres', 'CC-BY-4.0', 'Department of Examples, Housing centres'])
  assert.deepEqual(
    river.hours.map(({ day, said }) => `${day} ${said}`),
    ['1 hours', '2 closed', '3 hours', '5 hours'],
  )
  const inland = named(records, 'Inland Housing Centre')
  assert.deepEqual([inland.address, inland.postcode, inland.email, inland.by_appointment], [null, null, null, true])
  assert.equal(named(records, 'Plateau Housing Centre').website, null, 'a link that is not a web address is not kept')
})

test('the HSDS form gives one listing for each place of a service, with the hours that hold today', async () => {
  const { form, records, refused, one_page_of_many } = await read(sample('services.json'))
  assert.deepEqual([form, one_page_of_many], ['hsds_json', true])
  assert.deepEqual(refused, ['3 organisation_without_services', '4 no_name'])
  const advice = records.filter(({ name }) => name === 'Mill Row Advice')
  assert.deepEqual(
    advice.map(({ suburb }) => suburb),
    ['Millford', 'Upper Millford'],
  )
  const [first] = advice
  assert.deepEqual(
    first!.hours.map(({ day, periods }) => [day, periods[0]!.opens, periods[0]!.closes]),
    [
      [1, '10:00', '16:00'],
      [4, '10:00', '16:00'],
    ],
  )
  assert.match(first!.hours_words!, /second Tuesday/)
  assert.deepEqual(
    [first!.needs, first!.languages, first!.step_free, first!.free, first!.address],
    [['money'], ['Urdu', 'pl'], true, true, '4 Mill Row'],
  )
  assert.equal(named(records, 'Old Soup Run').active, false)
})

test('a file in Windows letters or UTF-16 reads the same', async () => {
  const text = sample('helping-out.csv').toString('utf8').replace('\ufeff', '')
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  assert.deepEqual(await read(utf16), await read(sample('helping-out.csv')))
  const windows = Buffer.from(text.replaceAll('–', '\u0096'), 'latin1')
  assert.deepEqual(
    (await read(windows)).records.map(({ hours }) => hours.length),
    (await read(sample('helping-out.csv'))).records.map(({ hours }) => hours.length),
  )
})

test('a row of another width is refused, the others are taken', async () => {
  const { records, refused } = await read(Buffer.from(`${sample('helping-out.csv').toString('utf8')}one,two\n`))
  assert.equal(records.length, 7)
  assert.deepEqual(refused, ['11 wrong_column_count'])
})

test('a file that is broken or something else is refused whole', async () => {
  const text = sample('helping-out.csv').toString('utf8')
  for (const [bytes, code] of [
    ['', 'file_empty'],
    ['\n\n', 'file_empty'],
    ['a,b\n1,2\n', 'form_not_known'],
    ['[', 'json_unreadable'],
    ['{"hello":1}', 'form_not_known'],
    ['[1,2]', 'form_not_known'],
    ['[]', 'no_rows'],
    [text.slice(0, text.indexOf('\n') + 1), 'no_rows'],
    [text + '"one,two\n', 'quote_never_closed'],
    ['PK\u0003\u0004\u0000\u0000', 'text_unreadable'],
  ]) {
    await assert.rejects(
      read(Buffer.from(bytes!)),
      (error) => error instanceof ImportRefused && error.code === code,
      `${code}: ${bytes!.slice(0, 20)}`,
    )
  }
})

const shared = sharedFolder()
const skip = !shared && 'no shared folder'
const real = (path: string) => readFileSync(join(shared!, 'data', path))

test('the Melbourne directory gives 119 services', { skip }, async () => {
  const { records, refused } = await read(real('directories-au/melbourne_helping_out_raw_2024.csv'))
  assert.equal(records.length, 119)
  assert.equal(new Set(records.map(({ source_key }) => source_key)).size, 119)
  assert.deepEqual(refused, [])
})

test('the Australian archive gives every row of its five lists', { skip }, async () => {
  const taken: number[] = []
  for (const name of ['contacts_dccsds', 'emergency_relief', 'housing_centres', 'housing_finder', 'victim_support']) {
    taken.push((await read(real(`directories-au/oasa/${name}.csv`))).records.length)
  }
  assert.deepEqual(taken, [209, 1187, 42, 34, 68])
})

test('HSDS documents that others wrote are read or refused, never half understood', { skip }, async () => {
  const taken: Record<string, number> = {}
  for (const folder of ['hsds/examples-3.0', 'hsds/uk-validator-mocks/V3.0-UK-Test']) {
    for (const name of readdirSync(join(shared!, 'data', folder)).filter((file) => /^(service|organization)_?.*\.json$/.test(file))) {
      try {
        taken[name] = (await read(real(`${folder}/${name}`))).records.length
      } catch (error) {
        assert.ok(error instanceof ImportRefused, name)
      }
    }
  }
  assert.deepEqual(taken, {
    'organization_full.json': 1,
    'service_at_location_full.json': 1,
    'service_at_location_list.json': 1,
    'service_full.json': 1,
    'service_list.json': 1,
    'service_list_data.json': 1,
  })
})
