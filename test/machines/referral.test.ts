/**
 * SM-7, from the specification and not from the code: several people at both ends of a referral try anything, several at one moment, mostly out of
 * turn. Each step that was taken is one that the specification knows; nothing was sent that the person had not agreed to; nobody is linked of whom
 * the service and the person did not both say so; and whatever is refused is refused by a name of the contract.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chanceFrom } from '../../src/demo/chance.ts'
import { referralContract } from '../../src/referral/contract.ts'
import { DECLINE_KINDS } from '../../src/shared/referral-words.ts'
import { householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

/** What may follow what (practice/state-machines.md, SM-7). Not attended: re-offered. Whoever goes on is linked still. Any: withdrawn by the person. */
const SM7: Readonly<Record<string, readonly string[]>> = {
  identified: ['discussed'],
  discussed: ['consented'],
  consented: ['sent'],
  sent: ['acknowledged'],
  acknowledged: ['accepted', 'waitlisted', 'declined'],
  waitlisted: ['accepted', 'waitlisted', 'declined'],
  declined: ['alternative_sought'],
  accepted: ['appointment_set'],
  appointment_set: ['linked', 'accepted'],
  linked: ['ongoing', 'disengaged'],
  ongoing: ['completed', 'disengaged'],
  disengaged: ['re_linked', 'completed'],
  re_linked: ['ongoing', 'disengaged'],
  alternative_sought: [],
  completed: [],
  withdrawn_by_client: [],
}
const mayFollow = (was: string, now: string) => was === now || SM7[was]!.includes(now) || (now === 'withdrawn_by_client' && was !== 'completed')

/** What comes next, and whose turn it is: tried more often than the rest, so that people get somewhere. */
type Turn = readonly [what: string, end: 'sender' | 'service' | 'person']
const TURNS: Readonly<Record<string, readonly Turn[]>> = {
  identified: [['discussion', 'sender']],
  discussed: [
    ['consent', 'person'],
    ['consent', 'sender'],
  ],
  consented: [['send', 'sender']],
  sent: [['answer', 'service']],
  acknowledged: [['answer', 'service']],
  waitlisted: [['answer', 'service']],
  accepted: [['appointment', 'service']],
  appointment_set: [
    ['visit', 'service'],
    ['confirmation', 'person'],
  ],
  declined: [['way', 'sender']],
  linked: [['way', 'service']],
  ongoing: [['way', 'sender']],
  disengaged: [['way', 'sender']],
  re_linked: [['way', 'service']],
}

const SEED = process.env['SEED'] ?? 'SM-7'
/** At least so many rounds; and on, until everything has been gone through once, however fast the machine is. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 80)
const MOST = ROUNDS * 8
const REACHED = ['sent', 'acknowledged', 'accepted', 'waitlisted', 'declined', 'appointment_set', 'linked', 'disengaged', 're_linked', 'completed']
const AT_ONCE = 3
let world: World
let at: Household
let speakers: { as: As; end: string }[]
let listings: string[]
before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world, ['health', 'housing'])
  const theirs = await world.as(await at.given.staff(at.agencies.a3, ['coordinator'], 'Nils Berg'))
  const { coordinator, worker, partner3, partner2, person, supervisor } = at.as
  const end = (as: As, where: string) => ({ as, end: where })
  // those whose turn it may be come more often
  speakers = [
    ...[coordinator, coordinator, worker].map((as) => end(as, 'sender')),
    ...[partner3, partner3, theirs].map((as) => end(as, 'service')),
    ...[person, person].map((as) => end(as, 'person')),
    ...[partner2, supervisor].map((as) => end(as, 'neither')),
  ]
  const add = async (name: string) =>
    (await world.admin.query(`insert into care.service_listing (agency_id, name) values ($1, $2) returning id`, [at.agencies.a3, name])).rows[0].id
  listings = [await add('Nurse'), await add('Dentist')]
})
after(() => world.close())

const HOUR = 3_600_000
const soon = (ms: number) => new Date(Date.now() + ms).toISOString()
type Row = { id: string; state: string; version: number }
const rows = async (): Promise<Row[]> =>
  (await world.admin.query(`select id, state, version from care.service_referral where person_id = $1 order by began_at, id`, [at.person])).rows

test('whatever several people try with referrals at once, no step is taken that the specification does not know, and every no has a name', async (t) => {
  const chance = chanceFrom(SEED)
  const said = { words: 'As they said it' }
  const mode = () => chance.pick(['dictated', 'interpreted', undefined])
  const acts: Readonly<Record<string, () => object>> = {
    discussion: () => said,
    consent: () => ({ ...said, mode: mode() }),
    send: () => ({ note: 'What they need to know' }),
    answer: () => ({
      ...said,
      answer: chance.pick(['acknowledge', 'accept', 'accept', 'waitlist', 'decline']),
      next_check_on: chance.pick([soon(99 * HOUR).slice(0, 10), null]),
      decline_kind: chance.pick([...DECLINE_KINDS, null]),
    }),
    appointment: () => ({ starts_at: soon(chance.pick([150, 150, -HOUR])), place: 'Lamp Street' }),
    visit: () => ({ went: chance.maybe(0.7), ...said }),
    confirmation: () => ({ went: chance.maybe(0.7), mode: mode(), ...said }),
    way: () => ({ ...said, act: chance.pick(['seek', 'go_on', 'stay_away', 'come_back', 'complete']) }),
    withdrawal: () => ({ why: 'not_said', afterwards: chance.pick(['look_again', 'leave_it', 'ask_later']), mode: mode() }),
    delay: () => said,
  }
  const every = Object.keys(acts).filter((one) => one !== 'withdrawal')
  let n = 0
  const tally = new Map<string, number>()
  const everyRefusal = new Set<string>(Object.values(referralContract).flatMap((one) => [...one.refusals]))
  const missing = async () => {
    const reached = (await world.admin.query<{ state: string }>(`select distinct state::text from care.referral_step`)).rows.map((row) => row.state)
    return REACHED.filter((state) => !reached.includes(state))
  }
  for (let round = 0; round < ROUNDS || (round < MOST && (await missing()).length > 0); round++) {
    const there = await rows()
    const going = there.filter((row) => !['completed', 'withdrawn_by_client', 'alternative_sought'].includes(row.state))
    if (going.length < 2)
      await at.as.coordinator.post(`/api/people/${at.person}/referrals`, {
        need_id: chance.pick(at.need_ids),
        listing_id: chance.pick(listings),
        discussed: chance.pick(['', 'Talked about it']),
      })
    const tries = Array.from({ length: AT_ONCE }, () => {
      const target = chance.pick(going.length > 0 && chance.maybe(0.9) ? going : [...there, { id: at.person, state: '', version: 1 }])
      const [likely, end] = chance.pick(TURNS[target.state] ?? [['send', 'sender']])
      const inTurn = chance.maybe(0.6)
      const what = inTurn ? likely : chance.maybe(0.05) ? 'withdrawal' : chance.pick(every)
      const by = chance.pick(inTurn ? speakers.filter((one) => one.end === end) : speakers)
      const version = target.version + (chance.maybe(0.1) ? 1 : 0)
      return { what, by, url: `/api/people/${at.person}/referrals/${target.id}/${what}`, body: { version, ...acts[what]!() } }
    })
    // now and then what they agreed to is taken back, or given again
    if (chance.maybe(0.1)) await at.as.person.post(`/api/people/${at.person}/consents/withdraw`, { party_id: at.agencies.a3 })
    if (chance.maybe(0.3))
      await at.as.person.post(`/api/people/${at.person}/consents`, { party_id: at.agencies.a3, decision: 'given', categories: ['health', 'housing'] })
    const answers = await Promise.all(tries.map(({ by, url, body }) => by.as.post(url, body)))
    for (const [k, { status, body }] of answers.entries()) {
      const { what, by } = tries[k]!
      if (status === 200) n++
      else assert.ok(everyRefusal.has(body.refusal), `${status} ${JSON.stringify(body)} ${what} by ${by.end}`)
      tally.set(
        status === 200 ? `done ${what} by ${by.end}` : body.refusal,
        (tally.get(status === 200 ? `done ${what} by ${by.end}` : body.refusal) ?? 0) + 1,
      )
      if (status === 200) assert.notEqual(by.end, 'neither', `${what} by somebody at neither end`)
    }
  }
  t.diagnostic(JSON.stringify([...tally]))
  assert.deepEqual(await missing(), [], `seed ${SEED}: ${n} done`)
})

test('every line of what happened follows the one before it as the specification says', async (t) => {
  const { rows: steps } = await world.admin.query<{ was: string; state: string }>(
    `select x.payload #>> '{is,state}' as state, x.payload #>> '{was,state}' as was from sealed.change x
      where x.table_name = 'service_referral' and x.operation = 'update' and x.payload #>> '{is,state}' is not null`,
  )
  const taken = new Set(steps.map((step) => `${step.was} → ${step.state}`))
  t.diagnostic([...taken].join(', '))
  assert.deepEqual(
    [...taken].filter((one) => {
      const [was, now] = one.split(' → ') as [string, string]
      return !mayFollow(was, now)
    }),
    [],
  )
})

test('nothing was sent without the person’s word, nothing waits without a day, nobody is linked who did not say so, no service confirmed for them', async () => {
  const broken = async (text: string) => (await world.admin.query(text)).rows
  assert.deepEqual(await broken(`select id from care.service_referral where sent_at is not null and consented_at is null`), [])
  assert.deepEqual(await broken(`select id from care.service_referral where state = 'waitlisted' and next_check_on is null`), [])
  assert.deepEqual(
    await broken(`select id from care.service_referral where state in ('linked', 'ongoing', 'disengaged', 're_linked', 'completed')
       and (visited_at is null or confirmed_at is null or linked_at is null)`),
    [],
  )
  assert.deepEqual(
    await broken(`select r.id from care.service_referral r join care.staff s on s.id = r.confirmed_by where s.agency_id = r.to_agency_id`),
    [],
  )
  assert.deepEqual(
    await broken(
      `select r.id from care.service_referral r join care.staff s on s.id = r.visited_by where s.agency_id is distinct from r.to_agency_id`,
    ),
    [],
  )
  // sent only while the ledger allowed it: at that moment the person's last word for this agency and this part of life was yes
  assert.deepEqual(
    await broken(`select r.id from care.service_referral r where r.sent_at is not null and (select e.decision from care.consent_event e
       where e.person_id = r.person_id and e.party_id = r.to_agency_id and r.category = any (e.categories) and e.from_at <= r.sent_at and e.to_at > r.sent_at
       order by e.seq desc limit 1) is distinct from 'given'`),
    [],
  )
  assert.deepEqual(
    await broken(
      `select r.id from care.service_referral r where r.decline_kind is not null and not exists (select from care.barrier b where b.referral_id = r.id)`,
    ),
    [],
    'every no is counted',
  )
})
