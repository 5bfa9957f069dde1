/** Whatever anybody tries, in whatever order: INV-01, 02, 13 and 14 hold after every act, and everything refused is refused by name. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { householdReadyToPlan, type Household, GAIN } from '../../test/harness/given-plan.ts'
import { broughtIntoForce, planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'
import { AFTER, mayBecome, mayNext } from './rules-actions.ts'
import { suggestedLevel } from './rules-level.ts'

let world: World
let at: Household
const steps: string[] = []
before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world, ['housing'])
  const goal = await planBegun(at)
  const first = await stepAskedOf(at, goal, at.ids.partner2)
  await broughtIntoForce(at, first)
  steps.push(first)
  for (const party of [at.ids.partner2, at.person, at.agencies.a3, at.ids.worker]) steps.push(await stepAskedOf(at, goal, party))
})
after(() => world.close())

const BROKEN = `
  select 'INV-01' as invariant from care.plan p where p.state = 'active' and (select count(*) from care.coordinator_assignment c where c.plan_id = p.id and c.state = 'current' and c.answered_at is not null) <> 1
  union all select 'INV-02' from care.action a where a.kind = 'action' and a.state in ('agreed', 'in_progress', 'blocked', 'done', 'confirmed') and (a.due_at is null or a.goal_id is null or not exists (
    select from care.action_answer w where w.action_id = a.id and w.party_id = a.responsible_id and w.round = a.round and (w.response = 'agreed' or (w.response = 'countered' and w.proposed_due = a.due_at))))
  union all select 'INV-13' from care.plan p where p.state = 'active' and (select count(*) < 2 or not bool_or(t.party_id = p.person_id) from care.participant t where t.plan_id = p.id and t.to_at is null)
  union all select 'INV-14' from care.plan p where p.state = 'active' and not exists (select from care.plan_agreement g where g.plan_id = p.id and g.n = p.n)`

type Act = { who: number; what: number; which: number; n: number }
const SPEAKERS = () => [at.as.coordinator, at.as.successor, at.as.supervisor, at.as.partner2, at.as.partner3, at.as.person] as const
/** One thing somebody might try; mostly out of turn. */
async function attempt({ who, what, which, n }: Act): Promise<{ status: number; body: any }> {
  const as: As = SPEAKERS()[who % 6]!
  const board = (await at.as.coordinator.get(at.at)).body
  const step = board.actions.find((one: { id: string }) => one.id === steps[which % steps.length])
  const pick = <T>(rows: readonly T[]): T | undefined => rows[which % Math.max(1, rows.length)]
  const later = new Date(Date.now() + (40 + n) * 86_400_000).toISOString()
  const mode = as === at.as.person ? {} : { mode: 'dictated' }
  const acts: (() => Promise<{ status: number; body: any }>)[] = [
    ...(['agreed', 'countered', 'declined'] as const).map(
      (response) => () =>
        as.post(`${at.at}/actions/${step.id}/answer`, {
          response,
          reason: 'because',
          proposed_due: response === 'countered' ? later : null,
          version: step.version,
          ...mode,
        }),
    ),
    () => as.post(`${at.at}/actions/${step.id}/accept`, { version: step.version }),
    () =>
      as.post(`${at.at}/actions/${step.id}/ask`, {
        responsible_id: [at.ids.partner2, at.person, at.ids.worker][n % 3],
        due_at: later,
        version: step.version,
      }),
    ...(['in_progress', 'blocked', 'done', 'confirmed'] as const).map(
      (to) => () => as.post(`${at.at}/actions/${step.id}/state`, { to, words: 'so', version: step.version }),
    ),
    () => (n % 3 ? at.as.supervisor : as).post(`${at.at}/coordinators`, { staff_id: n % 2 ? at.ids.coordinator : at.ids.successor }),
    () => {
      const one =
        board.coordinators.findLast((row: { state: string }) => row.state === 'proposed') ??
        pick(board.coordinators as { id: string; staff_id: string }[])
      const asked = one.staff_id === at.ids.coordinator ? at.as.coordinator : at.as.successor
      return (n % 4 === 0 ? as : asked).post(`${at.at}/coordinators/${one.id}/answer`, { acknowledge: n % 5 !== 0, reason: 'no time' })
    },
    () => as.post(`${at.at}/coordinators/${pick(board.coordinators as { id: string }[])?.id ?? at.person}/end`, {}),
    () =>
      as.post(`${at.at}/participants`, {
        party_id: [at.ids.partner2, at.agencies.a3, at.ids.worker, at.ids.successor][n % 4],
        role: 'Takes a part',
        gain: GAIN,
        advocate: n % 7 === 0,
      }),
    () => as.post(`${at.at}/participants/${pick(board.participants as { id: string }[])?.id}/end`, { version: 1 }),
    () => as.put(`${at.at}/level`, { level: 'high', version: board.plan.version }),
    () => as.post(`${at.at}/propose`, { reason: 'again', version: board.plan.version }),
    () => as.post(`${at.at}/agree`, { n: board.plan.proposed_n ?? board.plan.n, ...mode }),
    () => as.post(`${at.at}/activate`, { version: board.plan.version }),
  ]
  return acts[what % acts.length]!()
}

test('after whatever anybody tries, an active plan has one coordinator, agreed steps, two who take part and its owner’s agreement', async () => {
  const seen = new Set<string>()
  const random = fc.sample(fc.record({ who: fc.nat(5), what: fc.nat(17), which: fc.nat(5), n: fc.nat(20) }), { numRuns: 260, seed: 20250325 })
  for (const act of random) {
    const { status, body } = await attempt(act)
    assert.ok(status < 500, JSON.stringify({ act, body }))
    seen.add(status === 200 ? 'done' : body.refusal)
    assert.deepEqual((await world.admin.query(BROKEN)).rows, [], JSON.stringify(act))
  }
  const states = (await world.admin.query('select state from care.plan')).rows.map((row) => row.state)
  assert.deepEqual(states, ['active'])
  const handed = (await world.admin.query(`select count(*)::int as n from care.coordinator_assignment where state = 'ended'`)).rows[0].n
  assert.ok(seen.size > 10 && handed > 0, `${[...seen].join()}; handed over ${handed} times`)
})

const State = fc.constantFrom(...(Object.keys(AFTER) as (keyof typeof AFTER)[]))
test('a step becomes only what its table allows, or what the table allows twice in one act', () => {
  fc.assert(
    fc.property(State, State, (from, to) => {
      const allowed = AFTER[from].includes(to) || (from === 'declined' && to === 'requested') || (from === 'agreed' && to === 'done')
      try {
        mayBecome(from, to)
        return allowed
      } catch (refusal) {
        return !allowed && ['not_agreed', 'not_now_in_this_state'].includes((refusal as Error).message)
      }
    }),
  )
})

test('nobody who is not on the team is offered anything to do', () => {
  fc.assert(
    fc.property(
      State,
      (state) =>
        mayNext(
          { state, kind: 'action', responsible_id: 'me', told_if_late_at: null },
          { id: 'me', kind: 'staff', agency: 'a', person: 'p', writer: false, coordinator: true },
        ).length === 0,
    ),
  )
})

test('another part of life or another agency never lowers the suggested level', () => {
  const rule = { none: { domains: 1, agencies: 0 }, low: { domains: 2, agencies: 1 }, high: { domains: 5, agencies: 3, flag: true } }
  const height = (domains: number, agencies: number, high: boolean) =>
    ['none', 'low', 'medium', 'high'].indexOf(suggestedLevel({ domains, agencies, high }, rule))
  fc.assert(
    fc.property(
      fc.nat(13),
      fc.nat(8),
      fc.boolean(),
      (domains, agencies, high) =>
        height(domains + 1, agencies, high) >= height(domains, agencies, high) &&
        height(domains, agencies + 1, high) >= height(domains, agencies, high),
    ),
  )
})
