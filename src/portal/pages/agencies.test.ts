import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byAgency, elsewhere, ownNumber, type Helper, type Partner } from './agencies.ts'

const helper = (name: string, of: string | null, phone = ''): Helper => ({
  id: name,
  name,
  agency: of,
  agency_id: of,
  phone,
  part: 'helper',
  does: '',
})
const agency = (name: string, phone = ''): Helper => ({ ...helper(name, null, phone), agency_id: name, part: 'agency' })
const partner = (name: string, more: Partial<Partner> = {}): Partner => ({
  id: `gain of ${name}`,
  agency: { id: name, name },
  people: [],
  benefit: 'A nurse who comes',
  person_view: '',
  from_at: '2025-03-03T09:00:00Z',
  ended_at: null,
  ended_words: '',
  ratings: [],
  decisions: [],
  decide_by: null,
  asked_again: false,
  version: 1,
  may: ['rate'],
  ...more,
})
const service = (words: string, of: string | null) => ({ kind: 'service' as const, id: words, words, agency: of, agency_id: of })
const names = (cards: ReturnType<typeof byAgency>) => cards.map((card) => ('agency' in card ? card.agency.name : card.alone.name))

test('an agency stands once, however many of it help, and where its first one stands', () => {
  const people = [
    helper('Ana', 'Harbour'),
    helper('Nora', 'Health'),
    helper('Wen', 'Harbour'),
    helper('Aunt Vera', null),
    agency('Harbour'),
    agency('Bridge'),
  ]
  const cards = byAgency({ people, partners: [partner('Health')], available: [service('The morning group', 'Health'), service('A lawyer', 'Legal')] })
  assert.deepEqual(names(cards), ['Harbour', 'Health', 'Aunt Vera', 'Bridge'])
  const [harbour, health] = cards.flatMap((card) => ('agency' in card ? [card.agency] : []))
  assert.deepEqual(
    harbour!.people.map(({ name }) => name),
    ['Ana', 'Wen'],
  )
  assert.deepEqual([health!.partner?.benefit, health!.services], ['A nurse who comes', ['The morning group']])
})

test('what there is from an agency without a card is said beside the places around', () => {
  const available = [service('The morning group', 'Health'), service('A lawyer', 'Legal'), { ...service('Library', null), kind: 'around' as const }]
  const cards = byAgency({ people: [helper('Nora', 'Health')], partners: [], available })
  assert.deepEqual(
    elsewhere(cards, available).map(({ words }) => words),
    ['A lawyer', 'Library'],
  )
})

test('an agency that has left, or by which nobody has said what is gained, has no card for it alone', () => {
  const left = partner('Elder Care', { ended_at: '2025-03-10T09:00:00Z' })
  assert.deepEqual(names(byAgency({ people: [], partners: [left, partner('Legal', { id: null })], available: [] })), [])
})

test('the agency’s number is said where none of its people is called by it', () => {
  const of = (...people: Helper[]) => {
    const [card] = byAgency({ people, partners: [], available: [] })
    return 'agency' in card! ? ownNumber(card.agency) : ''
  }
  assert.equal(of(helper('Ana', 'Harbour', '555 1'), agency('Harbour', '555 1')), '')
  assert.equal(of(helper('Ana', 'Harbour', '555 2'), agency('Harbour', '555 1')), '555 1')
  assert.equal(of(agency('Harbour', '555 1')), '555 1')
})
