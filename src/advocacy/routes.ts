import type { FastifyInstance } from 'fastify'
import { coordinatorsOf, planOf } from '../planning/queries.ts'
import { partiesOnTeam } from '../planning/queries-parties.ts'
import { serve } from '../server/answer.ts'
import { TEAM } from '../shared/words.ts'
import { advocacyContract } from './contract.ts'
import * as ask from './queries.ts'
import { givingRoutes } from './routes-given.ts'
import { linkingRoutes } from './routes-link.ts'
import { happenedOn, mayLog, saidBy, speaksForPeople } from './rules.ts'
import { asAdvocate, asIssue, asTold } from './shown.ts'
import { issueToWrite, opens, RESOURCES, writing } from './writing.ts'

/** A resource, not an advocate: help with rights and disputes, its stance, and who speaks for the person. */
export function advocacyRoutes(app: FastifyInstance) {
  serve(app, advocacyContract, 'GET /api/people/:person_id/advocacy', {
    may: [...TEAM, 'person', 'relative'],
    audit: 'rights and advocacy read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const plan = await planOf(tx, person_id)
      const [issues, helps, close, statements, referrals, coordinator, advocates, declared] = [
        await ask.issuesOf(tx, person_id),
        await ask.helpsOf(tx, person_id),
        await ask.closeTo(tx, person_id),
        await ask.statementsOf(tx, person_id),
        await ask.referralsToSpeakers(tx, person_id),
        plan ? await ask.coordinatorOf(tx, plan.id) : undefined,
        plan ? await ask.advocatesOf(tx, plan.id) : [],
        plan ? await ask.declaredOf(tx, plan.id) : [],
      ]
      const writer = caller.opened?.writer ?? false
      const works = writer && caller.kind === 'staff'
      const reading = { caller, writer, works }
      const declares = works && plan !== undefined && plan.state !== 'closed' && caller.roles.includes('supervisor')
      return {
        issues: issues.map((issue) => asIssue(issue, helps, reading)),
        coordinator: coordinator ?? null,
        advocates: advocates.map(asAdvocate),
        declared: declared.map((one) => ({ ...one, name: one.name ?? '', by: one.by ?? '' })),
        told: asTold(person_id, close, statements),
        services: works
          ? (await ask.servicesThatSpeak(tx, caller.agency)).map((one) => ({
              listing_id: one.listing_id,
              name: one.name ?? '',
              agency: one.agency ?? '',
            }))
          : [],
        under_way: works
          ? referrals
              .filter((one) => speaksForPeople(one.kind, one.needs ?? []))
              .map(({ id, service, state }) => ({ referral_id: id, service, state }))
          : [],
        may_be_declared: declares ? await colleagues(person_id, plan.id) : [],
        may: [
          ...(writer && (caller.opened?.self || RESOURCES.some((role) => caller.roles.includes(role))) ? ['open' as const] : []),
          ...(works ? ['give' as const] : []),
          ...(declares ? ['declare' as const] : []),
        ],
      }

      async function colleagues(person: string, plan_id: string) {
        const coordinating = await coordinatorsOf(tx, plan_id)
        const done = declared.map((one) => one.party_id)
        return (await partiesOnTeam(tx, person, caller.agency))
          .filter((one) => one.kind === 'staff' && one.agency_id === caller.agency && one.id !== caller.id && !done.includes(one.id))
          .filter((one) => !coordinating.some((each) => each.staff_id === one.id && each.state !== 'ended' && each.state !== 'declined'))
          .map(({ id, name }) => ({ id, name }))
      }
    },
  })
  issueRoutes(app)
  linkingRoutes(app)
  givingRoutes(app)
}

function issueRoutes(app: FastifyInstance) {
  serve(app, advocacyContract, 'POST /api/people/:person_id/rights-issues', {
    may: [...RESOURCES, 'person'],
    audit: 'right at stake written down',
    opens,
    answer: async (tx, { params: { person_id }, body: { advocate, mode, ...body } }, caller) => {
      const wish =
        advocate === null
          ? {}
          : { advocate_wish: advocate ? 'yes' : 'no', wished_at: caller.now, wished_by: caller.id, wish_mode: saidBy(caller, person_id, mode) }
      return ask.openIssue(tx, { ...writing(caller, person_id), ...body, ...wish, opened_at: caller.now })
    },
  })

  serve(app, advocacyContract, 'POST /api/people/:person_id/rights-issues/:issue_id/wish', {
    may: [...RESOURCES, 'person'],
    audit: 'wish for an advocate said',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const issue = await issueToWrite(tx, params, body.version)
      const wish_mode = saidBy(caller, params.person_id, body.mode)
      return ask.changeIssue(tx, issue.id, { advocate_wish: body.advocate ? 'yes' : 'no', wished_at: caller.now, wished_by: caller.id, wish_mode })
    },
  })

  serve(app, advocacyContract, 'POST /api/people/:person_id/rights-issues/:issue_id/help', {
    may: RESOURCES,
    audit: 'help with a right logged',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const stance = mayLog(body)
      const issue = await issueToWrite(tx, params)
      const { step, words, result, on } = body
      return ask.keepHelp(tx, {
        ...writing(caller, params.person_id),
        category: issue.category,
        issue_id: issue.id,
        stance,
        step,
        words,
        result: step === 'spoke' ? result : '',
        happened_at: happenedOn(on, issue.opened_at, caller.now),
        at: caller.now,
      })
    },
  })

  serve(app, advocacyContract, 'POST /api/people/:person_id/rights-issues/:issue_id/close', {
    may: [...RESOURCES, 'person'],
    audit: 'rights issue closed',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const issue = await issueToWrite(tx, params, body.version)
      return ask.changeIssue(tx, issue.id, { closed_at: caller.now, closed_by: caller.id, outcome: body.outcome })
    },
  })
}
