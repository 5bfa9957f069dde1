import type { FastifyInstance } from 'fastify'
import { parameter } from '../consent/queries.ts'
import { writeNote } from '../contact/queries.ts'
import { meetsUnread } from '../people/life/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { waysUsed } from '../shared/persistence.ts'
import { asSeen, Refusal } from '../shared/refusal.ts'
import { TEAM, type Role } from '../shared/words.ts'
import { engagementContract } from './contract.ts'
import * as ask from './queries.ts'
import { CONTACT_OF, daysBetween, mayTry, nextBy } from './rules.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id
/** Who keeps trying. */
const TRIERS = ['coordinator', 'support_worker', 'supervisor'] as const satisfies readonly Role[]
const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })

/** Keep trying: somebody who is hard to reach is looked for, in different ways, until they were spoken with (PRI-15). */
export function engagementRoutes(app: FastifyInstance) {
  serve(app, engagementContract, 'GET /api/people/:person_id/engagement', {
    may: TEAM,
    audit: 'engagement read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [plans, attempts, last_at] = [await ask.plansOf(tx, person_id), await ask.attemptsOf(tx, person_id), await ask.lastSpoken(tx, person_id)]
      const all = plans.map((plan) => ({ ...plan, attempts: attempts.filter((one) => one.engagement_id === plan.id) }))
      const plan = all.find((one) => one.ended_at === null) ?? null
      const next_on = plan?.attempts[0]?.next_on ?? (plan && nextBy(plan.at))
      const tries = caller.opened?.writer === true && TRIERS.some((role) => caller.roles.includes(role))
      return {
        last_at,
        days: last_at === null ? null : daysBetween(last_at, caller.now),
        most_days: await ask.mostDays(tx),
        plan: plan && asPlan(plan),
        before: all.filter((one) => one.ended_at !== null).map(asPlan),
        ways: { used: waysUsed(plan?.attempts ?? []), wanted: await parameter(tx, 'cfg.persist.modes') },
        next_on: next_on ?? null,
        late: next_on !== null && next_on !== undefined && next_on < caller.now.slice(0, 10),
        next_by: nextBy(caller.now),
        may: !tries ? [] : plan ? ['change' as const, 'try' as const] : ['plan' as const],
      }
    },
  })
  serve(app, engagementContract, 'POST /api/people/:person_id/engagement', {
    may: TRIERS,
    audit: 'engagement planned',
    opens,
    answer: (tx, { params: { person_id }, body }, caller) => ask.writePlan(tx, { ...writing(caller, person_id), ...body, at: caller.now }),
  })
  serve(app, engagementContract, 'PUT /api/people/:person_id/engagement/:engagement_id', {
    may: TRIERS,
    audit: 'engagement plan changed',
    opens,
    answer: async (tx, { params, body: { version, ...words } }) => {
      const plan = await planBy(tx, params)
      if (plan.ended_at !== null) throw new Refusal('reached_already', 409)
      if (plan.version !== version) throw new Refusal('changed_meanwhile', 409)
      return asSeen(await ask.changePlan(tx, plan.id, version, words))
    },
  })
  serve(app, engagementContract, 'POST /api/people/:person_id/engagement/:engagement_id/attempts', {
    may: TRIERS,
    audit: 'try noted',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const plan = await planBy(tx, params)
      mayTry(plan, body, caller.now)
      if (body.reached && (await meetsUnread(tx, params.person_id, caller.id))) throw new Refusal('read_about_me_first', 409)
      const by = writing(caller, params.person_id)
      const next_on = body.reached ? null : body.next_on
      const attempt = await ask.writeAttempt(tx, { ...by, ...body, next_on, category: plan.category, engagement_id: plan.id, at: caller.now })
      // a try that reached them is a contact: the clock of contacts begins anew
      if (body.reached)
        writeNote(tx, { ...by, ...CONTACT_OF[body.way], two_way: true, happened_at: caller.now, written_at: caller.now, observed: body.words })
      return attempt
    },
  })
}

const asPlan = ({
  id,
  whereabout,
  who_knows,
  best_time,
  interests,
  at,
  by,
  ended_at,
  version,
  attempts,
}: ask.PlanRow & { attempts: ask.AttemptRow[] }) => ({
  id,
  whereabout,
  who_knows,
  best_time,
  interests,
  at,
  by,
  ended_at,
  version,
  attempts: attempts.map((one) => ({
    id: one.id,
    way: one.way as 'phone',
    place: one.place,
    whom: one.whom,
    reached: one.reached,
    words: one.words,
    next_on: one.next_on,
    at: one.at,
    by: one.by,
  })),
})

/** @throws Refusal no_such_engagement_plan */
async function planBy(tx: Tx, { person_id, engagement_id }: Record<'person_id' | 'engagement_id', string>) {
  const plan = (await ask.plansOf(tx, person_id)).find((one) => one.id === engagement_id)
  if (!plan) throw new Refusal('no_such_engagement_plan', 404)
  return plan
}
