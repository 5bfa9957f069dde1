/**
 * SM-8, from the specification and not from the code: several people around one person try anything with conferences, several at one moment, mostly
 * out of turn. Each step that was taken is one that the specification knows; minutes were confirmed by two who came; what is filed has not changed
 * since; no decision in it hangs in the air; nobody was asked who may not know; and whatever is refused is refused by a name of the contract.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { conferenceContract } from '../../src/conference/contract.ts'
import { chanceFrom } from '../../src/demo/chance.ts'
import { tableReady, type Table } from '../harness/given-conference.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

/** What may follow what (practice/state-machines.md, SM-8). */
const SM8: Readonly<Record<string, readonly string[]>> = {
  planned: ['invited', 'cancelled'],
  invited: ['held', 'cancelled'],
  held: ['minutes_draft'],
  minutes_draft: ['confirmed'],
  confirmed: ['filed'],
  filed: [],
  cancelled: [],
}
const SEED = process.env['SEED'] ?? 'SM-8'
const ROUNDS = Number(process.env['ROUNDS'] ?? 60)
const MOST = ROUNDS * 8
const AT_ONCE = 3
const HOUR = 3_600_000

let world: World
let at: Table
let speakers: Record<string, As>
before(async () => {
  world = await makeWorld()
  at = await tableReady(world, new Date(Date.now() + 60 * 24 * HOUR).toISOString().slice(0, 10))
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  const { coordinator, successor, worker, supervisor, partner2, partner3, person } = at.as
  speakers = { coordinator, successor, worker, supervisor, partner2, partner3, person, ...at.speaks }
})
after(() => world.close())

type Row = { id: string; state: string; version: number; items: { id: string; version: number }[]; open: { id: string; version: number }[] }
const rows = async (): Promise<Row[]> =>
  (
    await world.admin.query(
      `select c.id, c.state, c.version,
         (select json_agg(json_build_object('id', i.id, 'version', i.version) order by i.n) from care.agenda_item i where i.conference_id = c.id and i.dropped_at is null) as items,
         (select coalesce(json_agg(json_build_object('id', d.id, 'version', d.version)), '[]') from care.conference_decision d join care.agenda_item i on i.id = d.item_id
           where i.conference_id = c.id and d.settled_at is null) as open
        from care.conference c where c.person_id = $1 order by c.planned_at, c.id`,
      [at.person],
    )
  ).rows

/** What comes next, and who may do it: tried more often than the rest, so that people get somewhere. */
const TURNS: Readonly<Record<string, readonly (readonly [what: string, who: readonly string[]])[]>> = {
  planned: [
    ['invitations', ['coordinator', 'successor']],
    ['invitations', ['coordinator']],
    ['cancellation', ['coordinator', 'successor']],
  ],
  invited: [
    ['hold', ['coordinator', 'worker']],
    ['voices', ['person']],
    ['items', ['person', 'partner3', 'coordinator']],
  ],
  held: [
    ['minutes', ['coordinator', 'worker']],
    ['voices', ['person', 'hua']],
  ],
  minutes_draft: [
    ['confirmations', ['worker', 'partner3', 'person', 'coordinator']],
    ['minutes', ['coordinator', 'worker']],
    ['decisions', ['coordinator']],
    ['voices', ['person']],
  ],
  confirmed: [
    ['filing', ['coordinator']],
    ['settle', ['coordinator', 'worker']],
    ['settle', ['coordinator']],
  ],
  filed: [['addenda', ['partner3', 'person']]],
}

test('whatever several people try with conferences at once, no step is taken that the specification does not know, and every no has a name', async (t) => {
  const chance = chanceFrom(SEED)
  const everybody = () => [at.person, at.ids.coordinator, at.ids.worker, at.ids.partner3, at.ids.partner2, at.hua]
  const party = () => chance.pick([...everybody(), at.dan, at.advocate])
  const soon = (ms: number) => new Date(Date.now() + ms).toISOString()
  const step = () => ({ goal_id: at.goals.housing, responsible_id: party(), due_at: soon(chance.pick([99, 200, -1]) * HOUR) })
  const bodies: Readonly<Record<string, () => object>> = {
    items: () => ({ words: 'One more', category: chance.pick(['general', 'health', 'housing']) }),
    invitations: () => ({ party_ids: chance.maybe(0.3) ? [party()] : [], short_because: chance.pick(['', 'It is urgent']) }),
    hold: () => ({ came: chance.maybe(0.8) ? everybody() : [party()] }),
    cancellation: () => ({ why: 'Nobody can come' }),
    minutes: () => ({ minutes: `Written ${chance.id('m')}` }),
    room: () => ({ room: everybody(), all_the_same: chance.maybe(0.5) }),
    voices: () => ({ party_id: chance.maybe(0.7) ? at.person : party(), words: 'As they said', mode: chance.pick(['dictated', undefined]) }),
    decisions: () => ({ words: 'Decided', ...(chance.maybe(0.4) ? { step: step() } : {}), no_action: '' }),
    settle: () => (chance.maybe(0.5) ? { step: step() } : { no_action: 'Not now' }),
    confirmations: () => ({}),
    filing: () => ({}),
    addenda: () => ({ words: 'Put right' }),
  }
  const urlOf = (row: Row, what: string) => {
    const one = `${at.here}/${row.id}`
    const item = chance.pick(row.items)
    if (what === 'settle') return { url: `${one}/decisions/${row.open[0]?.id ?? item.id}`, version: row.open[0]?.version ?? 1 }
    if (['minutes', 'room', 'voices', 'decisions', 'addenda'].includes(what)) return { url: `${one}/items/${item.id}/${what}`, version: item.version }
    return { url: `${one}/${what}`, version: row.version }
  }
  const known = new Set<string>(Object.values(conferenceContract).flatMap((one) => [...one.refusals]))
  const tally = new Map<string, number>()
  const reached = async () =>
    new Set((await world.admin.query(`select distinct state::text from care.conference`)).rows.map((row: { state: string }) => row.state))
  for (let round = 0; round < ROUNDS || (round < MOST && !((await reached()).has('filed') && (await reached()).has('cancelled'))); round++) {
    const there = await rows()
    const going = there.filter((row) => row.state !== 'filed' && row.state !== 'cancelled')
    if (going.length < 2)
      await at.as.coordinator.post(at.here, {
        starts_at: soon(3e4),
        short_because: 'It is urgent',
        party_ids: everybody(),
        items: [
          {
            words: 'Sleep',
            category: 'health',
          },
        ],
      })
    const tries = Array.from({ length: AT_ONCE }, () => {
      const row = chance.pick(going.length > 0 && chance.maybe(0.9) ? going : there)
      if (!row) return undefined
      const turns = TURNS[row.state] ?? [['filing', ['coordinator']]]
      const [likely, who] = chance.pick(row.open.length > 0 ? turns : turns.filter(([what]) => what !== 'settle'))
      const inTurn = chance.maybe(0.65)
      const what = inTurn ? likely : chance.maybe(0.08) ? 'cancellation' : chance.pick(Object.keys(bodies).filter((each) => each !== 'cancellation'))
      const by = chance.pick(inTurn ? [...who] : Object.keys(speakers))
      const { url, version } = urlOf(row, what)
      return { what, by, url, body: { version: version + (chance.maybe(0.1) ? 1 : 0), ...bodies[what]!() } }
    }).filter((one) => one !== undefined)
    const answers = await Promise.all(tries.map(({ by, url, body }) => speakers[by]!.post(url, body)))
    for (const [k, { status, body }] of answers.entries()) {
      const { what, by } = tries[k]!
      if (status !== 200) assert.ok(known.has(body.refusal), `${status} ${JSON.stringify(body)} ${what} by ${by}`)
      const said = status === 200 ? `done ${what}` : body.refusal
      tally.set(said, (tally.get(said) ?? 0) + 1)
    }
  }
  t.diagnostic(JSON.stringify([...tally]))
  assert.ok((await reached()).has('filed'), `seed ${SEED}: nothing was filed`)
})

const changes = async (table: string, column: string) =>
  (
    await world.admin.query<{ row_id: string; was: string; now: string; at_us: string }>(
      `select x.row_id, x.payload #>> $2 as now, x.payload #>> $3 as was, x.at_us from sealed.change x
        where x.table_name = $1 and x.operation = 'update' and x.payload #>> $2 is not null`,
      [table, `{is,${column}}`, `{was,${column}}`],
    )
  ).rows

test('every line of what happened follows the one before it as the specification says', async (t) => {
  const taken = new Set((await changes('conference', 'state')).map((step) => `${step.was} → ${step.now}`))
  t.diagnostic([...taken].join(', '))
  assert.deepEqual(
    [...taken].filter((one) => {
      const [was, now] = one.split(' → ') as [string, string]
      return !SM8[was]!.includes(now)
    }),
    [],
  )
})

test('nothing of filed minutes changed afterwards; two who came confirmed them as they stand; nothing in them hangs in the air; nobody excluded was asked', async () => {
  const broken = async (text: string) => (await world.admin.query(text)).rows
  assert.deepEqual(
    await broken(`select x.table_name, x.payload from sealed.change x join care.agenda_item i on i.id::text = x.row_id join care.conference c on c.id = i.conference_id
      where x.table_name = 'agenda_item' and c.state = 'filed' and x.payload #>> '{is,minutes}' is not null
        and x.at_us > (select min(f.at_us) from sealed.change f where f.table_name = 'conference' and f.row_id = c.id::text and f.payload #>> '{is,state}' = 'confirmed')`),
    [],
  )
  assert.deepEqual(
    await broken(`select c.id from care.conference c where c.state in ('confirmed', 'filed') and (select count(distinct m.written_by) from care.minutes_confirmation m
      where m.conference_id = c.id and m.outdated_at is null) < 2`),
    [],
  )
  assert.deepEqual(
    await broken(`select d.id from care.conference_decision d join care.agenda_item i on i.id = d.item_id join care.conference c on c.id = i.conference_id
      where c.state = 'filed' and d.action_id is null and d.no_action = ''`),
    [],
  )
  assert.deepEqual(
    await broken(`select c.id from care.conference c where c.state = 'filed' and not exists (select from care.conference_voice v join care.agenda_item i on i.id = v.item_id
      where i.conference_id = c.id and i.n = 1 and v.party_id = c.person_id)`),
    [],
  )
  assert.deepEqual(await broken(`select id from care.conference_invitation where party_id = '${at.dan}'`), [])
})
