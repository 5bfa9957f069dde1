import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goal, on, owed, plan, stands, step } from '../../test/harness/record-of-plan.ts'

const ladder = (from: string, to: string) => ({ does_now: from, does_in_end: to, development_step: 'Rings herself' })
const goals = (...some: object[]) => some.map((more, n) => goal({ id: `g${n}`, ...ladder('worker', 'together'), ...more }))
const level = { ...plan, level: 'high', level_suggested: 'high' }

test('PLN-04: every wish has a goal or was put aside by the person; one said later has fourteen days; half of the goals use a strength', () => {
  const wish = (more: object) => ({
    voice: [{ id: 'v', kind: 'wish', category: 'general', did_not_want_to_say: false, recorded_at: on('03-20'), ...more }],
  })
  assert.equal(stands('PLN-04', { ...wish({}), goal: goals({}) }), 'owed')
  assert.equal(stands('PLN-04', { ...wish({}), goal: goals({}), goal_source: [{ goal_id: 'g0', voice_id: 'v', strength_id: null }] }), 'in time')
  assert.equal(stands('PLN-04', { ...wish({}), goal: goals({}), wish_not_now: [{ id: 'w', voice_id: 'v', at: on('03-30') }] }), 'in time')
  assert.equal(
    stands('PLN-04', {
      ...wish({ recorded_at: on('04-10') }),
      goal: goals({}),
      wish_not_now: [{ id: 'w', voice_id: 'v', at: on('04-24', '20:00') }],
    }),
    'in time',
  )
  assert.equal(
    stands('PLN-04', { ...wish({ recorded_at: on('04-10') }), goal: goals({}), wish_not_now: [{ id: 'w', voice_id: 'v', at: on('04-25') }] }),
    'late',
  )
  const built = (on_strength: number) =>
    owed('PLN-04', {
      goal: goals({}, {}),
      goal_source: goals({}, {})
        .slice(0, on_strength)
        .map((one) => ({ goal_id: one.id, voice_id: null, strength_id: 's' })),
    })[0]!
  assert.deepEqual([built(1).met_at !== null, built(0).met_at, built(1).why['have']], [true, null, 1])
})

test('PLN-07: at most one goal in ten is worded as a ban, and each says what is learned', () => {
  const ten = (banned: number) =>
    goals(...Array.from({ length: 10 }, (_, n) => ({ words: n < banned ? 'Stop missing appointments' : 'Cook for us' })))
  assert.equal(stands('PLN-07', { goal: ten(1) }), 'in time')
  assert.equal(stands('PLN-07', { goal: ten(2) }), 'owed')
  assert.deepEqual([owed('PLN-07', { goal: ten(2) })[0]!.why['share'], owed('PLN-07', { goal: ten(2) })[0]!.why['limit']], [20, 10])
  assert.equal(stands('PLN-07', { goal: goals({ development_step: ' ' }) }), 'owed')
  assert.equal(stands('PLN-07', {}), 'does not apply', 'of no goals there is no share')
})

test('PLN-09: half of the goals lead a step up from where they began, and each review looks again', () => {
  assert.equal(stands('PLN-09', { goal: goals({}, ladder('together', 'together')) }), 'in time')
  assert.equal(stands('PLN-09', { goal: goals({}, ladder('alone', 'alone'), ladder('alone', 'alone')) }), 'owed')
  const climbed = { goal: goals(ladder('together', 'together')), goal_rung: [{ id: 'r', goal_id: 'g0', rung: 'worker', at: on('03-26') }] }
  assert.equal(stands('PLN-09', climbed), 'in time', 'a step that was reached was a step up')
  const review = { review: [{ id: 'r1', plan_id: 'plan', completed_at: on('05-04') }] }
  const looked = (at?: string) =>
    owed('PLN-09', {
      plan: [level],
      goal: goals({ achieved_at: null }),
      ...review,
      goal_rung: at ? [{ id: 'r', goal_id: 'g0', rung: 'together', at }] : [],
    }).find((one) => one.subject === 'r1:ladder')!.met_at
  assert.deepEqual([looked(), looked(on('03-20')), looked(on('05-04', '08:00'))], [null, null, on('05-04', '08:00')])
  const principles = (more: object) =>
    owed('PLN-09', { plan: [level], goal: goals({}), ...more }).find((one) => one.subject === 'plan:principles')!.why['have']
  assert.deepEqual(
    [
      principles({}),
      principles({
        goal_source: [
          { goal_id: 'g0', voice_id: 'v', strength_id: null },
          { goal_id: 'g0', voice_id: null, strength_id: 's' },
        ],
      }),
    ],
    [2, 4],
  )
})

test('PLN-10: one goal at least is the person’s own; more than half by workers alone needs their word', () => {
  const by = (...who: string[]) => goals(...who.map((proposed_by) => ({ proposed_by })))
  assert.equal(stands('PLN-10', { goal: by('coordinator', 'coordinator') }), 'owed')
  assert.equal(stands('PLN-10', { goal: by('lan', 'coordinator') }), 'in time')
  assert.equal(stands('PLN-10', { goal: by('lan', 'coordinator', 'coordinator') }), 'owed')
  assert.equal(
    stands('PLN-10', { goal: by('lan', 'coordinator', 'coordinator'), plan_agreement: [{ id: 'a', plan_id: 'plan', words: 'Fine by me' }] }),
    'in time',
  )
  assert.equal(
    stands('PLN-10', { goal: by('lan', 'mother', 'coordinator'), contribution: [{ id: 'c', relative_id: 'mother', at: on('03-26') }] }),
    'in time',
  )
})

test('PRI-19: of goals that others open, half also say what the person will do themself; with access alone it is 0 of 4', () => {
  const four = (taught: number) => ({
    goal: goals(
      ...Array.from({ length: 4 }, (_, n) => ({ words: 'Get the benefit', development_step: n < taught ? 'Checks the payment online' : '' })),
    ),
    action: [0, 1, 2, 3].map((n) => step({ id: `s${n}`, goal_id: `g${n}`, responsible_id: 'worker' })),
  })
  assert.equal(stands('PRI-19', four(0)), 'owed')
  const [one] = owed('PRI-19', four(0))
  assert.deepEqual([one!.why['have'], one!.why['of']], [0, 4])
  assert.equal(stands('PRI-19', four(2)), 'in time')
  assert.equal(stands('PRI-19', four(1)), 'owed')
  assert.equal(stands('PRI-19', { ...four(4), goal: goals({ does_now: null }) }), 'owed', 'a skill is measured from where it began')
  assert.equal(stands('PRI-19', { goal: goals({ development_step: '' }) }), 'does not apply', 'what the person does alone needs nobody to open it')
})
