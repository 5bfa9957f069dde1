/** Reviews held and due; endings, and whoever was rung afterwards. */
import type { HousingCategory } from '../../shared/housing.ts'
import type { ReviewKey } from '../../shared/model.gen.ts'
import { idOf } from '../chance.ts'
import { staffId } from '../network.ts'
import { BACK, CALLS, FOLLOWED, KEEPS, NO_FOLLOW_UP, NOT_HOUSED, REVIEW, WANTS_FOLLOW_UP } from '../texts/endings.ts'
import type { Planned } from './planning.ts'
import { by, spoken, type Making, type Someone } from './someone.ts'

export function addReview({ rows, chance, when }: Making, one: Someone, plan: Planned, on: { due: string; held?: number; underWay?: boolean }): void {
  const id = chance.id('review')
  const held = on.held === undefined ? null : when.at(on.held, '13:30')
  const own = { person_id: one.id, ...by(one.coordinator) }
  const changed = chance.maybe(0.5)
  rows.add('review', {
    id,
    plan_id: plan.id,
    ...own,
    first_due_on: on.due,
    due_on: on.due,
    state: on.underWay ? 'in_progress' : held ? 'completed' : 'scheduled',
    ...(held ? { held_at: held } : {}),
    ...(held && !on.underWay
      ? {
          completed_at: when.later(held, 90),
          needs_met_by_person: chance.between(2, 5),
          needs_met_by_worker: chance.between(3, 5),
          coordination_rating: chance.between(3, 5),
          coordination_reason: chance.draw([
            'Everybody answers.',
            'Too many letters, but it moves.',
            'One number to ring works.',
            'Two of us asked the same question again.',
          ]),
          outcome: changed ? 'new_version' : 'no_change',
          ...(changed
            ? {}
            : {
                no_change_reason: chance.draw([
                  'The plan still says what is wanted.',
                  'Nothing to change before the hearing.',
                  'Steps are under way and agreed.',
                ]),
              }),
        }
      : {}),
  })
  if (!held) return
  rows.add('participation_offer', {
    id: idOf(`asked/${id}`),
    ...own,
    subject: 'review',
    offered_at: when.later(held, -4 * 1440),
    mode: 'phone',
    supports_offered: one.interpreter ? ['interpreter'] : ['time_of_choice'],
    response: 'accepted',
    responded_at: when.later(held, -4 * 1440 + 5),
  })
  for (const [n, [key, texts]] of (Object.entries(REVIEW) as [ReviewKey, (typeof REVIEW)[ReviewKey]][]).entries()) {
    if (on.underWay && n > 4) break
    const rating = key === 'satisfaction' || key === 'helping' ? { rating: chance.between(3, 5) } : {}
    rows.add('review_element', {
      id: chance.id('element'),
      review_id: id,
      ...own,
      key,
      by: 'person',
      mode: spoken(one),
      words: chance.draw(texts.person),
      at: when.later(held, n * 4),
      ...rating,
    })
    rows.add('review_element', {
      id: chance.id('element'),
      review_id: id,
      ...own,
      key,
      by: 'worker',
      mode: 'worker',
      words: chance.draw(texts.worker),
      at: when.later(held, n * 4 + 2),
      ...rating,
    })
  }
}

/** The offer, and the exit plan with what keeps it. */
export function offerExit({ rows, chance, when }: Making, one: Someone, support: string, on: { offered: number; planned: string }): void {
  const own = { person_id: one.id, ...by(one.coordinator) }
  const offered = when.at(on.offered, '11:00')
  rows.add('participation_offer', {
    id: chance.id('offer'),
    ...own,
    subject: 'exit_planning',
    offered_at: offered,
    mode: 'in_person',
    supports_offered: ['in two sittings'],
    response: 'accepted',
    responded_at: when.later(offered, 30),
  })
  rows.add('exit_plan', {
    id: chance.id('exit'),
    support_period_id: support,
    ...own,
    planned_on: on.planned,
    what_keeps_it: chance.draw(KEEPS),
    who_to_call: chance.draw(CALLS),
    how_to_come_back: chance.draw(BACK),
    copy_given_at: when.later(offered, 4000),
    written_at: when.later(offered, 3000),
  })
}

export type Left = { closed: number; situation: HousingCategory; lasting: boolean; lost: boolean }
/** Rung after a month, a quarter, half a year, a year; "not reached" is a result of its own. */
export function followUp({ rows, chance, when }: Making, one: Someone, support: string, left: Left): void {
  const own = { support_period_id: support, person_id: one.id, ...by(one.coordinator) }
  const refused = !left.lost && chance.maybe(0.08)
  const decided = when.at(left.closed + 1, '14:00')
  rows.add('follow_up_plan', {
    id: chance.id('follow'),
    ...own,
    risk: left.lasting ? chance.pick(['low', 'low', 'medium']) : 'medium',
    wish: refused ? '' : chance.draw(WANTS_FOLLOW_UP),
    by_staff_id: staffId(one.worker),
    refused,
    own_words: refused ? chance.draw(NO_FOLLOW_UP) : '',
    at: decided,
    ...(refused ? { points: [] } : {}),
  })
  rows.add('participation_offer', {
    id: idOf(`asked/${support}/after`),
    person_id: one.id,
    ...by(one.coordinator),
    subject: 'follow_up',
    offered_at: decided,
    mode: 'in_person',
    ...(refused ? { response: 'declined', own_words: 'No, I am fine.' } : { response: 'accepted' }),
    responded_at: decided,
  })
  if (refused) return
  const total = chance.between(2, 5)
  let housed = left.lasting || left.situation === 'transitional'
  for (const point of [30, 90, 180, 365]) {
    const due = left.closed - point
    const id = chance.id('point')
    const due_on = due >= 0 ? when.day(due) : when.dayAhead(-due)
    const done = due >= 3 && chance.maybe(due > 16 ? 0.97 : 0.6)
    if (!done) {
      rows.add('follow_up', { id, ...own, point_days: point, due_on })
      if (due > 4)
        rows.add('follow_up_attempt', {
          id: chance.id('tried'),
          follow_up_id: id,
          person_id: one.id,
          ...by(one.worker),
          at: when.at(Math.max(1, due - 2), '16:00'),
          mode: 'phone',
          note: 'Rang twice; no answer.',
        })
      continue
    }
    const reached = chance.maybe(0.85)
    const at = when.at(Math.max(1, due - chance.between(0, 6)), '15:20')
    if (left.lost && point >= 90) housed = false
    const said = chance.draw(FOLLOWED)
    rows.add('follow_up', {
      id,
      ...own,
      point_days: point,
      due_on,
      state: reached ? 'reached' : 'not_reached',
      done_at: at,
      ...(reached
        ? {
            housed,
            situation: housed ? left.situation : 'staying_with_others',
            achievements_kept: Math.max(0, total - chance.between(0, 1)),
            achievements_total: total,
            problem: !housed || said.problem === true,
            words: housed ? said.words : chance.draw(NOT_HOUSED),
          }
        : {}),
    })
    if (reached) continue
    for (const [n, note] of [
      'Rang in the morning; no answer.',
      'Sent a text with the first name only.',
      'Asked the person they had named; no news.',
    ].entries())
      rows.add('follow_up_attempt', {
        id: chance.id('tried'),
        follow_up_id: id,
        person_id: one.id,
        ...by(one.worker),
        at: when.later(at, -4000 + n * 1300),
        mode: n === 1 ? 'text' : 'phone',
        note,
      })
  }
}
