/** The power goes, twenty times, while people write: what was acknowledged is there, once and whole. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { verifyRecord } from '../../src/records/verify.ts'
import { givenIn } from '../harness/given.ts'
import { signIn } from '../harness/world.ts'
import { openParts, type Parts } from './killed-parts.ts'

const KILLS = Number(process.env['KILLS'] ?? 20)
/** Notes are one row and what belongs to it; records begun are a dozen rows of a household. */
const WRITERS = ['note', 'note', 'note', 'record', 'record'] as const

let parts: Parts
let person: string
let agency: string
let cookies: string[]
before(async () => {
  parts = await openParts()
  await parts.admin(async (admin) => {
    const given = givenIn(admin)
    agency = await given.agency()
    person = await given.person(agency)
    cookies = await Promise.all(WRITERS.map(async () => signIn(admin, await given.staff(agency))))
  })
  await parts.startServer()
})
after(() => parts.stop())

type Kind = (typeof WRITERS)[number]
type Written = { kind: Kind; key: string; id: string; tries: number }

/** A name nobody else has, so that nobody is offered as a possible match. */
const nameFrom = (key: string) => key.replaceAll(/[^0-9a-f]/g, '').replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)
const asked = (kind: Kind, key: string): [url: string, body: object] =>
  kind === 'note'
    ? [`/api/people/${person}/notes`, { mode: 'phone', observed: key }]
    : [
        '/api/people',
        {
          given_name: nameFrom(key),
          family_name: 'Begun',
          preferred_name: key,
          stay: { situation: 'rough_sleeping', from_on: '2024-01-01' },
          contact: { channel: 'phone', value: key, safe: true },
          household: [{ role: 'child', relation: 'child', given_name: nameFrom(key.split('').toReversed().join('')), family_name: 'Begun' }],
        },
      ]

/** Somebody who writes one thing after another, and sends each again with the same key until it is acknowledged. */
async function writer(kind: Kind, cookie: string, until: AbortSignal, written: Written[]): Promise<void> {
  while (!until.aborted) {
    const key = randomUUID()
    for (let tries = 1; ; tries++) {
      const id = await send(kind, cookie, key)
      if (id) {
        written.push({ kind, key, id, tries })
        break
      }
      assert.ok(tries < 4000, 'it was never acknowledged')
      await wait(25)
    }
  }
}

async function send(kind: Kind, cookie: string, key: string): Promise<string | null> {
  const [url, body] = asked(kind, key)
  const headers = { 'content-type': 'application/json', cookie, 'idempotency-key': key }
  const reply = await fetch(parts.serverUrl + url, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  }).catch(
    () => null, // nobody answered: it may have been done or not
  )
  const told = (await reply?.json().catch(() => null)) as { id?: string; refusal?: string } | null | undefined
  if (!reply || !told) return null
  assert.ok(reply.status === 200 || reply.status === 503, `${reply.status} ${told.refusal}`)
  return reply.status === 200 ? told.id! : null
}

const NAME = `killed ${KILLS} times while people write: nothing acknowledged is lost, nothing is there twice, nothing is half-written`
test(NAME, async (t) => {
  const began = performance.now()
  const enough = new AbortController()
  const written: Written[] = []
  const writing = Promise.all(cookies.map((cookie, n) => writer(WRITERS[n]!, cookie, enough.signal, written)))
  writing.catch(() => undefined)
  /** Until everything is in full swing again. */
  const swing = async () => {
    for (const from = written.length; written.length < from + WRITERS.length;) await Promise.race([wait(10), writing])
  }
  try {
    for (let kill = 1; kill <= KILLS; kill++) {
      await swing()
      await wait(Math.random() * 60)
      await (kill % 2 === 0 ? parts.killDatabase() : parts.killServer())
    }
    await swing()
  } finally {
    enough.abort()
  }
  await writing
  await wholeAgain(written)
  const again = written.filter(({ tries }) => tries > 1).length
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  t.diagnostic(`${written.length} writes acknowledged, ${again} of them sent more than once; killed ${KILLS} times in ${seconds} s`)
  assert.ok(again >= KILLS / 2, 'the kills hit writes')
})

async function wholeAgain(written: Written[]): Promise<void> {
  await parts.admin(async (admin) => {
    const rows = async (text: string): Promise<Record<string, unknown>[]> => (await admin.query(text)).rows
    const byKey = (kept: Record<string, unknown>[]) => new Map(kept.map(({ key, id }) => [key, id]))
    const acknowledged = (kind: Kind) => new Map(written.filter((one) => one.kind === kind).map(({ key, id }) => [key, id]))
    const notes = await rows('select id, observed as key from care.note')
    const records = await rows(`select id, preferred_name as key from care.person where preferred_name is not null`)
    assert.deepEqual(byKey(notes), acknowledged('note'), 'each note once, under the id that was answered')
    assert.deepEqual(byKey(records), acknowledged('record'), 'each record likewise')
    assert.equal(notes.length + records.length, written.length)

    const companions = await rows(`select p.id from care.person p where p.preferred_name is not null and (
      1 <> (select count(*) from care.housing_stay s where s.person_id = p.id) or 1 <> (select count(*) from care.contact_preference c where c.person_id = p.id and c.value = p.preferred_name)
      or 1 <> (select count(*) from care.duplicate_check d where d.person_id = p.id) or 1 <> (select count(*) from care.involvement i where i.person_id = p.id and i.serving)
      or 2 <> (select count(*) from care.household_member m join care.household_member other using (household_id) where m.person_id = p.id)
      or not exists (select from care.name_token n where n.person_id = p.id) or not exists (select from care.acquaintance a where a.person_id = p.id))`)
    assert.deepEqual(companions, [], 'each record with its stay, contact, household, names and its agency')
    assert.deepEqual(
      await rows(`select household_id from care.household_member group by 1 having count(*) <> 2`),
      [],
      'no household without its people',
    )
    assert.equal((await rows('select id from care.person')).length, 1 + 2 * records.length, 'nobody begun and left')

    const unlinked =
      await rows(`select t.id from (select id::text, 'note' as of from care.note union all select id::text, 'person' from care.person) t
      where 1 <> (select count(*) from sealed.change c where c.table_name = t.of and c.row_id = t.id and c.operation = 'insert')`)
    assert.deepEqual(unlinked, [], 'each with one link in its chain')
    assert.equal((await rows('select key from sealed.answered')).length, written.length, 'each with its answer')
    const unread = await rows(
      'select n.id from care.note n where not exists (select from care.reading r where r.person_id = n.person_id and r.party_id = n.written_by)',
    )
    assert.deepEqual(unread, [], 'nobody wrote without a line in the read log')
    for (let tries = 0; (await rows('select from sealed.stale')).length > 0; tries++) {
      assert.ok(tries < 300, 'what was left to weigh when the power went is weighed after')
      await wait(100)
    }
  })
  assert.deepEqual((await verifyRecord(parts.databaseUrl)).faults, [], 'as `homeward verify` says')
}
