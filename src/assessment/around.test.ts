/** Strengths beside needs, the map laid beside how it was, and noes that gather around one worker (PRI-02, PRI-05, ASS-05). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { aroundStandards } from './standards-around.ts'

const on = (day: string) => `2025-${day}T09:00:00.000Z`
const plan = { id: 'plan', kind: 'person', agency_id: 'a1', started_at: on('03-03'), activated_at: on('04-04'), closed_at: null }
const review = (id: string, day: string) => ({ id, plan_id: 'plan', agency_id: 'a1', held_at: on(day), completed_at: on(day) })
/** What a standard makes of this much of a record: nothing else is there. */
const owed = (id: string, parts: object) => {
  const record = {
    person: { id: 'lan' },
    agency_of: new Map(),
    ...Object.fromEntries(
      [
        'assessment',
        'strength',
        'strength_growth',
        'review',
        'goal',
        'goal_source',
        'coordinator_assignment',
        'environment_link',
        'environment_look',
      ].map((part) => [part, []]),
    ),
    plan: [plan],
    ...parts,
  }
  return aroundStandards.find((one) => one.id === id)!.owed(record as never, { 'strength.usedPct': 60, 'ecomap.minLinks': 4 })
}
const goal = (id: string, day: string, state = 'in_progress') => ({ id, plan_id: 'plan', state, written_at: on(day) })
const source = (goal_id: string, of: 'strength_id' | 'need_id', n = 1) =>
  Array.from({ length: n }, (_, at) => ({
    goal_id,
    strength_id: null,
    need_id: null,
    environment_id: null,
    achievement_id: null,
    [of]: `${of}${at}`,
  }))

test('PRI-02: a plan names at least one strength to two needs, or it is a list of what is missing', () => {
  const strength = [{ id: 's', recorded_at: on('03-05'), ended_at: null }]
  const stands = (goals: object[], goal_source: object[]) => {
    const one = owed('PRI-02', { strength, goal: goals, goal_source }).find(({ subject }) => subject === 'plan:to needs')!
    return [one.met_at, one.applies, one.why['strengths'], one.why['needs']]
  }
  const three = source('a', 'need_id', 3)
  assert.deepEqual(stands([goal('a', '03-20')], three), [null, true, 0, 3])
  assert.deepEqual(stands([goal('a', '03-20')], [...three, ...source('a', 'strength_id')]), [null, true, 1, 3])
  assert.deepEqual(
    stands([goal('a', '03-20'), goal('b', '03-28')], [...three, ...source('a', 'strength_id'), ...source('b', 'strength_id')]),
    [on('03-28'), true, 2, 3],
    'from the goal that made it so',
  )
  assert.deepEqual(
    stands([goal('a', '03-20'), goal('b', '03-28', 'dropped_by_person')], [...three, ...source('a', 'strength_id'), ...source('b', 'strength_id')]),
    [null, true, 1, 3],
    'what the person dropped does not count',
  )
  assert.deepEqual(stands([goal('a', '03-20')], []), [on('03-20'), false, 0, 0])
})

test('PRI-05: at each review the map is looked at again, in the time since the review before', () => {
  const environment_link = [{ id: 'l', kind: 'social', direction: 'both', recorded_at: on('03-05'), ended_at: null }]
  const stands = (looks: string[]) =>
    owed('PRI-05', {
      environment_link,
      review: [review('r1', '05-04'), review('r2', '06-04')],
      environment_look: looks.map((day, n) => ({ id: `k${n}`, at: on(day) })),
    })
      .filter(({ subject }) => subject.endsWith(':around') && subject.startsWith('r'))
      .map(({ subject, met_at, unmet_for_good }) => [subject, met_at, unmet_for_good])
  assert.deepEqual(stands(['05-04']), [
    ['r1:around', on('05-04'), false],
    ['r2:around', null, true],
  ])
  assert.deepEqual(
    stands(['03-10', '05-20']),
    [
      ['r1:around', null, true],
      ['r2:around', on('05-20'), false],
    ],
    'a look before the plan was in force is none at a review',
  )
})

let world: World, at: Household
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-25T09:00:00Z')
  at = await householdReadyToPlan(world, ['housing'])
})
after(() => world.close())
const person = () => `/api/people/${at.person}`
const around = () => done(at.as.coordinator.get(`${person()}/around`))

test('PRI-05: the map as it stood is kept, and laid beside how it stands', async () => {
  const look = (words = '') => at.as.coordinator.post(`${person()}/environment/looks`, { words })
  assert.equal((await look()).body.refusal, 'nothing_drawn_yet')
  const draw = async (words: string, valence: string) =>
    (await done(at.as.worker.post(`${person()}/environment`, { words, kind: 'social', direction: 'both', valence }))).id
  const [sister, noise] = [await draw('The sister', 'mixed'), await draw('The neighbour', 'stressful')]
  assert.equal((await around()).compared, null)
  await done(look('She hopes the sister comes round'))
  const { compared } = await around()
  assert.deepEqual([compared.words, compared.came, compared.went, compared.changed], ['She hopes the sister comes round', [], [], []])
  const change = { words: 'The sister', kind: 'social', direction: 'both', valence: 'supportive', version: 1 }
  await done(at.as.worker.patch(`${person()}/environment/${sister}`, change))
  await done(at.as.worker.post(`${person()}/environment/${noise}/end`, { version: 1 }))
  await draw('The choir', 'supportive')
  const now = (await around()).compared
  assert.deepEqual(
    [now.came[0].words, now.went[0].words, now.changed[0].before.valence, now.changed[0].now.valence],
    ['The choir', 'The neighbour', 'mixed', 'supportive'],
  )
  await done(at.as.person.post(`${person()}/environment/looks`, {}))
  assert.deepEqual((await around()).compared.changed, [], 'the newest look counts; the earlier one is kept')
  const { rows } = await world.admin.query('select links from care.environment_look where person_id = $1 order by at', [at.person])
  assert.deepEqual([rows.length, rows[0].links[0].valence], [2, 'mixed'])
})

test('PRI-02: how often the plan names strengths and needs is said beside the strengths', async () => {
  assert.deepEqual((await around()).named, { strengths: 0, needs: 0, wanted: 0.5 })
})

test('FAM-09: the person names the café owner, who listens: he is on the map in their words, and a strength around them', async () => {
  const named = { words: 'The café owner', kind: 'social', direction: 'on_person', valence: 'supportive', role: 'listens' }
  const { id } = await done(at.as.person.post(`${person()}/environment`, named))
  const { links, strengths } = await around()
  assert.equal(links.find((one: any) => one.id === id).role, 'listens')
  assert.deepEqual(
    strengths.filter((one: any) => one.words === 'The café owner: listens').map((one: any) => one.kind),
    ['environmental'],
  )
  await done(at.as.person.patch(`${person()}/environment/${id}`, { ...named, role: 'listens, and lends books', version: 1 }))
  assert.equal((await around()).strengths.filter((one: any) => one.words.startsWith('The café owner')).length, 1)
  await done(at.as.worker.post(`${person()}/environment`, { ...named, words: 'Uncle Li', valence: 'stressful', role: 'shouts' }))
  assert.ok(!(await around()).strengths.some((one: any) => one.words.startsWith('Uncle Li')), 'who strains is no strength')
})

test('FAM-09: by the whole assessment somebody is named, or it is said that there is nobody; and at each review it is asked again', () => {
  const assessment = [
    {
      id: 'a',
      kind: 'adult',
      depth: 'standard',
      state: 'agreed',
      agency_id: 'a1',
      written_by: 'w',
      accepted_at: null,
      started_at: on('03-03'),
      completed_at: on('03-20'),
    },
  ]
  const link = (recorded_at: string, kind = 'social') => ({ id: 'l', kind, recorded_at })
  const look = (when: string, links: object[] = []) => ({ id: 'k', links, at: when })
  const met = (parts: object) =>
    owed('FAM-09', { assessment, ...parts })
      .filter(({ subject }) => !subject.includes('matters'))
      .map((one) => one.met_at !== null)
  assert.deepEqual(met({ environment_link: [link(on('03-10'))] }), [true])
  assert.deepEqual([met({ environment_link: [link(on('03-10'), 'physical')] }), met({ environment_link: [link(on('03-21'))] })], [[false], [false]])
  assert.deepEqual(met({ environment_look: [look(on('03-10'))] }), [true], 'nobody, in their words')
  const again = (looks: string[]) =>
    owed('FAM-09', { review: [review('r1', '05-04'), review('r2', '07-04')], environment_look: looks.map((when) => look(when, [{}])) }).map((one) => [
      one.subject,
      one.met_at,
    ])
  assert.deepEqual(again([on('04-20')]), [
    ['r1:matters', on('04-20')],
    ['r2:matters', null],
  ])
  assert.deepEqual(again([on('04-20'), on('06-01')]).at(-1), ['r2:matters', on('06-01')])
})

test('ASS-05: noes that gather around one worker are shown to who supervises them, as counts', async () => {
  const answers = async (worker: string, yes: number, no: number) => {
    for (let n = 0; n < yes + no; n++)
      await world.admin.query(
        `insert into care.participation_offer (person_id, agency_id, written_by, subject, offered_at, mode, response, own_words, responded_at)
         values ($1, $2, $3, 'assessment', guard.now(), 'phone', $4, 'Not today', guard.now())`,
        [at.person, at.agencies.a1, worker, n < yes ? 'accepted' : 'declined'],
      )
  }
  const read = () => done(at.as.supervisor.get('/api/assessment/declines'))
  await answers(at.ids.coordinator, 9, 1)
  await answers(at.ids.worker, 1, 3)
  await answers(at.ids.successor, 0, 1)
  const { answered, declined, workers } = await read()
  assert.deepEqual([answered, declined], [15, 5])
  assert.deepEqual(
    workers.map((one: any) => [one.name, one.answered, one.declined, one.flagged]),
    [
      ['Ana Moreau', 10, 1, false],
      ['Ben Okafor', 1, 1, false],
      ['Wen Li', 4, 3, true],
    ],
    'three of four is more than twice five of fifteen; a single no is a no',
  )
  assert.equal((await at.as.coordinator.get('/api/assessment/declines')).body.refusal, 'not_your_role')
  await at.given.exclude(at.person, at.ids.supervisor)
  assert.equal((await read()).answered, 0, 'of who excluded them a supervisor counts nothing')
})
