import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WaitingRow } from './queries.ts'
import { asDues } from './shown.ts'

const waits = (words: string, kind: 'action' | 'promise', day: string, late: boolean): WaitingRow => ({
  id: words,
  part: 'action',
  kind,
  asked: false,
  standard: null,
  subject: words,
  person_id: words,
  person_name: 'Lin',
  by_id: null,
  by_name: null,
  due_at: `2025-03-${day}T09:00:00Z`,
  late,
  why: null,
  evidence: [],
  words,
})
const said = (rows: WaitingRow[]) => asDues(rows).map((one) => one.words)

test('of what is late a promise to a person comes before the rest, whoever waited longest', () => {
  assert.deepEqual(said([waits('form', 'action', '01', true), waits('call', 'promise', '05', true), waits('ring', 'promise', '04', true)]), [
    'ring',
    'call',
    'form',
  ])
})

test('what is not late stands after it, in the order of its hours', () => {
  assert.deepEqual(said([waits('visit', 'promise', '12', false), waits('letter', 'action', '11', false), waits('late', 'action', '09', true)]), [
    'late',
    'letter',
    'visit',
  ])
})
