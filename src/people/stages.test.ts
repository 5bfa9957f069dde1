import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offeredAtEachStage } from './life/rules-stages.ts'

const on = (day: string) => `2025-${day}T09:00:00.000Z`
const offer = (subject: string, day: string, id = `${subject} ${day}`) => ({ id, subject, offered_at: on(day) })
const stages = (parts: object) =>
  offeredAtEachStage({
    assessment: [],
    review: [],
    support_period: [],
    follow_up_plan: [],
    plan: [],
    participation_offer: [],
    ...parts,
  } as never).map(({ stage, offer: made }) => [stage, made?.id ?? null])

test('PRI-08: each step that was reached began with an offer to take part in it', () => {
  const reached = {
    assessment: [{ id: 'a', kind: 'adult', offer_id: 'first', started_at: on('03-10') }],
    plan: [{ id: 'p', kind: 'person', activated_at: on('04-04') }],
    review: [{ id: 'r', completed_at: on('05-04') }],
    support_period: [{ id: 's', source: null, closed_at: on('08-01') }],
    follow_up_plan: [{ id: 'f', at: on('08-01') }],
  }
  assert.deepEqual(
    stages({ ...reached, participation_offer: [offer('planning', '04-10')] }),
    [
      ['to_assess', null],
      ['to_plan', null],
      ['to_review', null],
      ['to_end', null],
      ['to_stay_in_touch', null],
    ],
    'asked after the plan was in force is asked too late',
  )
  const made = [
    offer('assessment', '03-05', 'first'),
    offer('planning', '03-20'),
    offer('review', '05-01'),
    offer('exit_planning', '07-01'),
    offer('follow_up', '08-01'),
  ]
  assert.deepEqual(
    stages({ ...reached, participation_offer: made }).map(([, id]) => id),
    ['first', 'planning 03-20', 'review 05-01', 'exit_planning 07-01', 'follow_up 08-01'],
  )
})

test('PRI-08: a review is asked for anew each time; what lies ahead, what came from elsewhere and a child’s own asks for nothing here', () => {
  const review = [
    { id: 'r1', completed_at: on('05-04') },
    { id: 'r2', completed_at: on('06-04') },
    { id: 'r3', completed_at: null },
  ]
  assert.deepEqual(stages({ review, participation_offer: [offer('review', '05-01')] }), [
    ['to_review', 'review 05-01'],
    ['to_review', null],
  ])
  assert.deepEqual(
    stages({
      assessment: [{ id: 'a', kind: 'child', offer_id: 'x', started_at: on('03-10') }],
      plan: [
        { id: 'p', kind: 'child', activated_at: on('04-04') },
        { id: 'q', kind: 'person', activated_at: null },
      ],
      support_period: [{ id: 's', source: 'hmis', closed_at: on('08-01') }],
    }),
    [],
  )
})
