import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sharedFolder } from '../../../test/shared-folder.ts'
import { readDay } from './hours.ts'
import { csvRows, textOf } from './text.ts'
import { readWeek } from './week.ts'

const told = (words: string) => {
  const day = readDay(1, words)
  if (!day?.periods.length) return day?.said ?? null
  return day.periods
    .map(({ opens, closes, how, what }) => [`${opens}-${closes}`, how === 'walk_in' ? '' : how, what ?? ''].filter(Boolean).join(' '))
    .join(' | ')
}

test('hours are read however they are written', () => {
  for (const [words, hours] of [
    ['9.00am - 5.00pm', '09:00-17:00'],
    ['9:00am – 5:00pm', '09:00-17:00'],
    ['08:30 AM - 05:30 PM', '08:30-17:30'],
    ['10am-3pm', '10:00-15:00'],
    ['10:00 am. – 2:00 pm', '10:00-14:00'],
    ['12 Noon to 4.00pm', '12:00-16:00'],
    ['9.30am – 12.00 noon', '09:30-12:00'],
    ['8am to midnight', '08:00-24:00'],
    ['09:00 - 17:00', '09:00-17:00'],
    ['24 hours', '00:00-24:00'],
    ['6.00pm – 2.00am', '18:00-02:00'],
    ['12.00pm - 3.15pm, 7.30pm - 10.45pm', '12:00-15:15 | 19:30-22:45'],
    ['9am–12:30pm and 2pm–5pm', '09:00-12:30 | 14:00-17:00'],
  ] as const)
    assert.equal(told(words), hours, words)
})

test('what happens in a period, and how one gets in, stay with it', () => {
  assert.equal(told('Breakfast: 9.00am – 10.30am, Lunch: 11.30am – 1.00pm'), '09:00-10:30 Breakfast | 11:30-13:00 Lunch')
  assert.equal(
    told('11.30am to 3.00pm (Drop in Centre), 12.00Noon to 3.00pm (Food Parcels)'),
    '11:30-15:00 Drop in Centre | 12:00-15:00 Food Parcels',
  )
  assert.equal(told('9am-11pm (face to face), Phone 24 hours'), '09:00-23:00 face to face | 00:00-24:00 phone')
  assert.equal(told('9am - 4:15pm (Appointment needed)'), '09:00-16:15 appointment Appointment needed')
  assert.equal(told('9.30am–4.30pm (phone services available from 8:30am)'), '09:30-16:30 phone services available from 8:30am')
})

test('a lunch break is not a time to come', () => {
  assert.equal(told('9:00am – 5:00pm\n(Closed:  12:30pm – 1:30pm for Lunch)'), '09:00-12:30 | 13:30-17:00')
  assert.equal(told('9:00am–4:00pm (closed 1:00am–1:30pm)'), 'unclear', 'a break that begins before opening is a slip, and so may be the rest')
})

test('what is not plainly weekly is kept in words and never guessed', () => {
  for (const words of [
    'fortnightly from 9:30 – 11:30am',
    'Bus: 8pm till late',
    '1.30 pm and 3.30pm',
    'Times are approximate: Town Hall 7.00pm – 7.20pm',
    '12:00 AM - 11:59 AM',
    'Mornings by appointment',
    '9 - 5',
    'second Tuesday 9am-11am',
    'ages 12 - 25',
  ]) {
    const day = readDay(3, words)
    assert.deepEqual([day?.said, day?.periods, day?.words], ['unclear', [], words], words)
  }
  assert.equal(told('Closed, program staffed 24 hours'), 'closed')
  assert.equal(told('Open'), 'open')
  assert.equal(readDay(1, '  '), null, 'silence is not "closed"')
})

test('a week in running words is read day by day', () => {
  const week = readWeek(
    '- Monday to Wednesday 8:30am–4:30pm (Please note, the office is closed between 12:30pm–1:15pm on these days) - Friday: Closed - Please contact 07 5550 0000 to make an appointment.',
  )
  assert.deepEqual(
    week.hours.map(({ day, said, periods }) => [day, said, periods.length]),
    [
      [1, 'hours', 2],
      [2, 'hours', 2],
      [3, 'hours', 2],
      [5, 'closed', 0],
    ],
  )
  assert.equal(week.by_appointment, true)
  assert.equal(week.rest, 'Please contact 07 5550 0000 to make an appointment.')
  assert.deepEqual(readWeek('Monday 9am-5pm, Monday 10am-2pm').hours, [], 'two statements about one day: neither is taken')
})

const shared = sharedFolder()
test('every way in which the Melbourne guide writes hours is understood or kept in words', { skip: !shared && 'no shared folder' }, async (t) => {
  const file = join(shared!, 'data/directories-au/melbourne_helping_out_raw_2024.csv')
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Public Holidays']
  const { rows } = await csvRows(await textOf(readFileSync(file), 'guide.csv'), 'guide.csv')
  const cells = rows.flatMap(({ row }) => days.map((day) => row![day]!)).filter((words) => words.trim())
  const unclear = cells.filter((words) => readDay(1, words)?.said === 'unclear')
  assert.deepEqual([...new Set(unclear)].map((words) => words.slice(0, 21)).sort(), [
    '1.30 pm and 3.30pm',
    '12:00 AM - 11:59 AM',
    'Chatter Box Bus: 8pm ',
    'Times are approximate',
    'Times are approximate',
  ])
  const share = 1 - unclear.length / cells.length
  t.diagnostic(`${new Set(cells).size} ways of writing hours; ${(share * 100).toFixed(1)} % of ${cells.length} days understood`)
  assert.ok(share > 0.96)
})
