/** A house that tells: whatever leaves it is kept here instead of sent, and the hour is the test's. */
import { sendWhatWaits } from '../../src/contact/messages/sending.ts'
import { keepTelling, type Teller } from '../../src/notices/telling.ts'
import type { Outgoing, Post } from '../../src/server/carrier.ts'
import { addressFor, openDatabase, type Db } from '../../src/server/database.ts'
import { givenIn } from './given.ts'
import { done } from './given-plan.ts'
import { ROLE_PASSWORD } from './postgres.ts'
import { makeWorld, type As, type World } from './world.ts'

export type Telling = Awaited<ReturnType<typeof tellingHouse>>

export const keeping = (send: (message: Outgoing) => Promise<void>): Post => ({
  email: { send, close: () => undefined },
  text: { send, close: () => undefined },
})
export const toldTo = async (as: Pick<As, 'get'>) => (await as.get('/api/notices')).body.told

export async function tellingHouse() {
  const world = await makeWorld()
  const given = givenIn(world.admin)
  const opened: Db[] = []
  const sent: Outgoing[] = []
  const faults: string[] = []
  const one = async (text: string, values: unknown[] = []) => (await world.admin.query(text, values)).rows[0]
  /** Another server of the same house, which sends by this post. */
  const tellerWith = (by: Post, name = 'homeward-telling'): Teller => {
    const url = new URL(addressFor(world.adminUrl, 'homeward_engine', ROLE_PASSWORD))
    url.searchParams.set('application_name', name)
    const engine = openDatabase(url.href, 2).db
    const app = openDatabase(addressFor(world.adminUrl, 'homeward_app', ROLE_PASSWORD), 2).db
    opened.push(engine, app)
    return keepTelling({ engine, app, post: by, where: 'https://homeward.example', report: ({ kind }) => faults.push(kind) })
  }
  const post = keeping(async (message) => void sent.push(message))
  const teller = tellerWith(post)
  const [engine, app] = opened as [Db, Db]
  return {
    world,
    given,
    sent,
    faults,
    one,
    tellerWith,
    teller,
    /** What workers wrote leaves, as far as it may now. */
    sendMessages: (by: Post = post) => sendWhatWaits({ engine, app, post: by, report: ({ kind }) => faults.push(kind) }),
    worker: (how: 'at_once' | 'daily' = 'at_once') => workerToldByMail({ world, given, sent, one, teller }, how),
    queued: async (party: string) =>
      Number(
        (await one('select count(*) as n from sealed.wake w join care.notice_channel c on c.id = w.channel_id where c.party_id = $1', [party])).n,
      ),
    anew: async () => {
      sent.length = 0
      faults.length = 0
      await world.clock('2025-03-03T09:00:00Z')
      await world.admin.query('delete from sealed.wake')
    },
    close: async () => {
      await Promise.all(opened.map((db) => db.destroy()))
      await world.close()
    },
  }
}

type House = {
  world: World
  given: ReturnType<typeof givenIn>
  sent: Outgoing[]
  one: (text: string, values?: unknown[]) => Promise<any>
  teller: Teller
}
/** A person of one agency, and a worker of another who may know of their housing alone, and wants to be told by e-mail. */
async function workerToldByMail({ world, given, sent, one, teller }: House, how: 'at_once' | 'daily') {
  const [a1, a2] = [await given.agency(), await given.agency()]
  const [asks, id] = [await given.staff(a1), await given.staff(a2, ['partner_worker'])]
  const person = await given.person(a1, { given_name: 'Lin', family_name: 'Wu' })
  await given.involve(person, a2)
  await given.consent(person, a2, ['housing'])
  const { as, address } = await toldByMail({ world, sent, teller }, id, how)
  /** Asked of them; and what a standard says of it is worked out, as after every write. */
  const asked = async (category: string, due = '2025-03-03T18:00:00Z') => {
    const action = await one(
      `insert into care.action (person_id, category, agency_id, written_by, kind, words, due_at, responsible_id, state)
       values ($1, $2, $3, $4, 'promise', 'Ring Lin about the flat in Ash Street', $5, $6, 'requested') returning id`,
      [person, category, a1, asks, due, id],
    )
    await world.app.settle()
    return action
  }
  return { a1, a2, id, person, as, address, asked, colleagueToldByMail: async () => colleague({ world, given, sent, teller }, a2, how) }
}

async function colleague(house: Pick<House, 'world' | 'given' | 'sent' | 'teller'>, agency: string, how: 'at_once' | 'daily') {
  const id = await house.given.staff(agency, ['partner_worker'])
  return { id, ...(await toldByMail(house, id, how)) }
}

async function toldByMail({ world, sent, teller }: Pick<House, 'world' | 'sent' | 'teller'>, id: string, how: 'at_once' | 'daily') {
  const as = await world.as(id)
  const address = `${id}@example.org`
  await done(as.put('/api/notice-channels/email', { how, at_hour: 8, time_zone: 'UTC', address }))
  await teller.pass()
  const code = /\d{6}/.exec(sent.find((message) => message.to === address)!.text)![0]
  if (!(await done(as.post('/api/notice-channels/email/confirm', { code }))).confirmed) throw new Error('the code that was sent is not taken')
  sent.length = 0
  return { as, address }
}
