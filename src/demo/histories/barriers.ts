/** What stands in people's way: blocked steps and declined referrals as barriers, some told in the moment, and what adds up taken up by the network. */
import { BARRIER_KINDS } from '../../shared/barrier-words.ts'
import { chanceFrom, idOf } from '../chance.ts'
import { staffId } from '../network.ts'
import { ASKED, BLOCKED_BY, MET } from '../texts/barriers.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const [ENOUGH, WINDOW_DAYS, SETTLES_DAYS] = [3, 90, 20]
const text = (row: Row, column: string) => row[column] as string

export function addBarriers(making: Making): void {
  aroundThePerson(making)
  fromSteps(making)
  fromReferrals(making)
  inTheMoment(making)
  removed(making)
  takenUp(making)
}

const AROUND = ['family', 'community', 'organisation', 'community', 'system'] as const
/** Some steps work around the person; those of one coordinator all with the person, which is worth a hint. */
function aroundThePerson({ rows }: Making): void {
  const others = rows.of('action').filter((step) => step['kind'] !== 'promise' && step['written_by'] !== staffId('coord.a1'))
  for (const [n, step] of others.entries()) if (n % 9 === 4) step['level'] = AROUND[Math.floor(n / 9) % AROUND.length]
}

/** Each blocked step is a barrier of its own. */
function fromSteps({ rows }: Making): void {
  for (const step of rows.of('action').filter((one) => one['state'] === 'blocked')) {
    const kind = BLOCKED_BY.find(([said]) => said.test(text(step, 'blocked_reason')))?.[1] ?? 'other'
    step['blocked_kind'] = kind
    rows.add('barrier', {
      id: idOf(`barrier/${text(step, 'id')}`),
      person_id: text(step, 'person_id'),
      category: step['category'] as 'general',
      agency_id: text(step, 'agency_id'),
      written_by: text(step, 'written_by'),
      kind,
      note: text(step, 'blocked_reason'),
      action_id: text(step, 'id'),
      logged_at: text(step, 'started_at'),
    })
  }
}
/** Each onward referral that was declined. */
function fromReferrals({ rows }: Making): void {
  for (const referral of rows.of('onward_referral').filter((one) => one['state'] === 'declined'))
    rows.add('barrier', {
      id: idOf(`barrier/${text(referral, 'id')}`),
      person_id: text(referral, 'person_id'),
      agency_id: text(referral, 'to_agency_id'),
      written_by: text(referral, 'answered_by'),
      kind: 'service_declined',
      note: text(referral, 'answer_reason'),
      onward_id: text(referral, 'id'),
      entry_id: text(referral, 'entry_id'),
      logged_at: text(referral, 'answered_at'),
    })
}

/** People with a plan in force, one after another. */
const withPlans = ({ rows }: Making) => rows.of('plan').filter((plan) => plan['state'] === 'active' && plan['kind'] !== 'child')
function meets({ rows }: Pick<Making, 'rows'>, plan: Row, kind: keyof typeof MET, n: number, logged_at: string): void {
  rows.add('barrier', {
    id: idOf(`barrier/${kind}/${text(plan, 'id')}`),
    person_id: text(plan, 'person_id'),
    agency_id: text(plan, 'agency_id'),
    written_by: text(plan, 'written_by'),
    kind,
    note: MET[kind][n % MET[kind].length]!,
    logged_at,
  })
}
function inTheMoment(making: Making): void {
  const plans = chanceFrom('barriers').shuffled(withPlans(making))
  const { when } = making
  for (const [n, plan] of plans.slice(0, 6).entries()) meets(making, plan, 'identity', n, when.at(58 - n * 6, '11:20'))
  for (const [n, plan] of plans.slice(6, 8).entries()) meets(making, plan, 'digital', n, when.at(12 - n * 5, '14:10'))
  for (const [n, plan] of plans.slice(8, 10).entries()) meets(making, plan, 'stigma', n, when.at(9 - n * 4, '09:40'))
}

/** One that the network has removed: three met it before, one since. */
function removed(making: Making): void {
  const { rows, when } = making
  const plans = chanceFrom('removed').shuffled(withPlans(making)).slice(0, 4)
  const net = { written_by: staffId('admin.net'), agency_id: agencyOfNet(making) }
  const item = { id: idOf('advocacy/transport'), kind: 'transport' }
  const [rolled_up_at, owned_at, ended_at] = [when.at(118, '15:00'), when.at(104, '09:00'), when.at(66, '16:00')]
  for (const [n, plan] of plans.entries()) meets(making, plan, 'transport', n, n === 3 ? when.at(30) : when.at(150 - n * 16, '15:00'))
  rows.add('system_advocacy', {
    ...item,
    words: ASKED.transport.words,
    state: 'removed',
    rolled_up_at,
    owner_id: net.written_by,
    owned_at,
    ended_at,
    ended_by: net.written_by,
    end_words: ASKED.transport.end,
  })
  addStep(making, item.id, {
    words: ASKED.transport.steps[0],
    at: owned_at,
    due_on: when.day(70),
    done_at: when.at(80),
    done_words: ASKED.transport.came,
  })
  for (const barrier of rows.of('barrier').filter((one) => one['kind'] === item.kind && text(one, 'logged_at') <= rolled_up_at))
    Object.assign(barrier, { item_id: item.id, rolled_up_at, owned_at, removed_at: ended_at, removed_words: ASKED.transport.end })
}
const agencyOfNet = ({ rows }: Making) => rows.of('staff').find((one) => one['id'] === staffId('admin.net'))!['agency_id'] as string

type Done = { words: string; at: string; due_on: string; done_at?: string; done_words?: string }
const addStep = (making: Making, item_id: string, step: Done) =>
  making.rows.add('advocacy_step', {
    id: idOf(`${item_id}/${step.words}`),
    item_id,
    written_by: staffId('admin.net'),
    agency_id: agencyOfNet(making),
    ...step,
  })

/** Whatever three people met within the window has added up on the day of the third; what has waited for a while has an owner and a next step. */
function takenUp(making: Making): void {
  const { rows, when } = making
  for (const kind of BARRIER_KINDS.filter((one) => one !== 'other')) {
    const all = rows
      .of('barrier')
      .filter((one) => one['kind'] === kind && !one['item_id'] && text(one, 'logged_at') > when.at(WINDOW_DAYS))
      .toSorted((a, b) => (text(a, 'logged_at') < text(b, 'logged_at') ? -1 : 1))
    const third = all.find((_one, n) => new Set(all.slice(0, n + 1).map((each) => each['person_id'])).size === ENOUGH)
    if (!third) continue
    const rolled_up_at = text(third, 'logged_at')
    const owned_at = rolled_up_at < when.at(SETTLES_DAYS) ? when.later(rolled_up_at, 6 * 1440) : null
    const id = idOf(`advocacy/${kind}`)
    const owner = owned_at ? { owner_id: staffId('admin.net'), owned_at } : {}
    rows.add('system_advocacy', {
      id,
      kind,
      level: kind === 'identity' ? 'policy' : 'system',
      words: kind === 'identity' ? ASKED.identity.words : '',
      state: owned_at ? 'in_progress' : 'rolled_up',
      rolled_up_at,
      ...owner,
    })
    if (owned_at) {
      const [first, next] = kind === 'identity' ? ASKED.identity.steps : ASKED.others
      addStep(making, id, {
        words: first,
        at: owned_at,
        due_on: when.dayOf(when.later(owned_at, 7 * 1440)),
        done_at: when.later(owned_at, 6 * 1440),
        done_words: ASKED.identity.came,
      })
      addStep(making, id, { words: next, at: when.at(13), due_on: when.dayAhead(11) })
    }
    for (const barrier of all) {
      const since = text(barrier, 'logged_at') > rolled_up_at ? text(barrier, 'logged_at') : rolled_up_at
      Object.assign(barrier, { item_id: id, rolled_up_at: since, ...(owned_at ? { owned_at: since > owned_at ? since : owned_at } : {}) })
    }
  }
}
