/**
 * Writes as plain SQL, twice: as the row itself and one line of history; and as every row that such a write must leave (docs/decisions/0015), which are
 * the lines of history with their hashes, that somebody opened the record, what is owed and where the person stands.
 */
import { randomUUID } from 'node:crypto'
import { named, type Raw } from './raw-sql.ts'
import type { Known } from './sample.ts'

type Statement = [name: string, text: string, values: unknown[]]

async function together(raw: Raw, statements: Statement[]): Promise<void> {
  await raw.query('begin')
  for (const [name, text, values] of statements) await named(raw, name, text, values)
  await raw.query('commit')
}

const HISTORY = `insert into sealed.change (chain, seq, at_us, party_id, operation, table_name, row_id, payload, digest, hash) values ($1, 1, 0, $2, $3, $4, $5, $6, '\\x00', '\\x00')`
const payload = (known: Known) => JSON.stringify({ person_id: known.person, words: 'as it was written' })
const line = (known: Known, operation: string, table: string, row: string): Statement => [
  'history',
  HISTORY,
  [randomUUID(), known.worker, operation, table, row, payload(known)],
]

/** A line of history whose hash holds the one before it, of which the person's chain keeps the last. */
const LINKED = `with digest as (select sha256(convert_to($6, 'UTF8')) as digest),
  link as (insert into sealed.chain as c values ($1, 1, '\\x00') on conflict (chain) do update set seq = c.seq + 1, hash = sha256(c.hash || (select digest from digest)) returning c.seq, c.hash)
  insert into sealed.change select $1, l.seq, 0, $2, $3, $4, $5, $6::jsonb, d.digest, l.hash from link l, digest d`
const linked = (known: Known, operation: string, table: string, row: string): Statement => [
  'linked history',
  LINKED,
  [known.person, known.worker, operation, table, row, payload(known)],
]
const opened = (known: Known): Statement => [
  'opened by',
  `insert into care.reading (party_id, agency_id, person_id, categories, purpose, basis) values ($1, $2, $3, '{general,housing,health}', 'care', 'serving')`,
  [known.worker, known.agency, known.person],
]
const owed = ({ person }: Known): Statement => [
  'owed again',
  `update care.obligation set why = '{"key":"bench again"}', worked_out_at = now() where person_id = $1 and standard = 'COO-05'`,
  [person],
]
const stands = ({ person }: Known): Statement => ['stands now', `update care.standing set last_two_way_at = now() where person_id = $1`, [person]]

const noteRow = (known: Known, id: string): Statement => [
  'note',
  `insert into care.note (id, person_id, agency_id, written_by, mode, happened_at, observed, reported) values ($1, $2, $3, $4, 'in_person', now(), $5, $6)`,
  [
    id,
    known.person,
    known.agency,
    known.worker,
    'Met at the library; slept in the car park again, feet sore.',
    'Says the studio near the tram line would suit.',
  ],
]
const actionRow = (known: Known, version: number): Statement => [
  'action',
  `update care.action set state = $3, blocked_reason = 'The office is shut', version = version + 1 where id = $1 and version = $2 returning id`,
  [known.action, version, version % 2 === 0 ? 'blocked' : 'in_progress'],
]
/** What blocks a step is a barrier of its own, taken away when it goes on. */
const barrierRow = (known: Known, version: number): Statement =>
  version % 2 === 0
    ? [
        'barrier',
        `insert into care.barrier (person_id, agency_id, written_by, action_id, kind, level, note) values ($1, $2, $3, $4, 'waiting_list', 'mezzo', 'The office is shut')`,
        [known.person, known.agency, known.worker, known.action],
      ]
    : ['barrier removed', 'update care.barrier set removed_at = now() where action_id = $1 and removed_at is null', [known.action]]

export const WRITES = {
  note(raw: Raw, known: Known) {
    const id = randomUUID()
    return together(raw, [noteRow(known, id), line(known, 'insert', 'note', id)])
  },
  noteWithAllItsRows(raw: Raw, known: Known) {
    const id = randomUUID()
    return together(raw, [opened(known), noteRow(known, id), linked(known, 'insert', 'note', id), owed(known), stands(known)])
  },
  moveAction: (raw: Raw, known: Known, version: number) => together(raw, [actionRow(known, version), line(known, 'update', 'action', known.action)]),
  moveActionWithAllItsRows: (raw: Raw, known: Known, version: number) =>
    together(raw, [
      opened(known),
      actionRow(known, version),
      linked(known, 'update', 'action', known.action),
      barrierRow(known, version),
      linked(known, 'update', 'barrier', known.action),
      owed(known),
    ]),
  async consent(raw: Raw, known: Known, party: string) {
    for (const decision of ['given', 'withdrawn']) {
      await together(raw, [
        [
          'consent',
          `insert into care.consent_event (person_id, agency_id, written_by, decision, scope, party_id, categories, to_at)
           values ($1, $2, $3, $4, 'party', $5, '{general,housing,health}', now() + interval '1 year')`,
          [known.person, known.agency, known.worker, decision, party],
        ],
        line(known, 'insert', 'consent_event', known.person),
      ])
    }
  },
}
