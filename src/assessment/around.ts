import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { assessmentContract as contract } from './contract.ts'
import * as ask from './queries-around.ts'
import { comparedWith, standsByThem, STRENGTHS_TO_NEEDS, supportsNeeded } from './rules.ts'
import { asLink, asRiskDate, asStrength } from './shown.ts'
import { ASSESSORS_AND_PERSON, byCaller, opens, WITH_PERSON } from './turn.ts'

/** What lives beside one conversation: strengths that grow, and the people and places around the person. */
export function aroundRoutes(app: FastifyInstance) {
  serve(app, contract, 'GET /api/people/:person_id/around', {
    may: WITH_PERSON,
    audit: 'strengths and surroundings read',
    opens,
    answer: async (tx, { params: { person_id } }) => {
      const [strengths, links, risks, person, uses, named, look, parameters] = await Promise.all([
        ask.strengthsOf(tx, person_id),
        ask.linksOf(tx, person_id),
        ask.riskDatesOf(tx, person_id),
        ask.communicationOf(tx, person_id),
        ask.usesOf(tx, person_id),
        ask.namedInPlan(tx, person_id),
        ask.lastLook(tx, person_id),
        parametersInForce(tx),
      ])
      return {
        strengths: strengths.map(asStrength),
        used: { have: strengths.filter((one) => one.used_in > 0).length, of: strengths.length, target_pct: Number(parameters['strength.usedPct']) },
        named: { ...named, wanted: STRENGTHS_TO_NEEDS },
        compared: look
          ? {
              at: look.at,
              words: look.words,
              ...comparedWith(
                look.links,
                links.filter((link) => link.ended_at === null),
              ),
            }
          : null,
        links: links.map((link) => asLink({ ...link, used_in: uses(link.id) })),
        risk_dates: risks.map(asRiskDate),
        supports_needed: supportsNeeded(person),
      }
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/strengths', {
    may: ASSESSORS_AND_PERSON,
    audit: 'strength recorded',
    opens,
    answer: (tx, { params, body }, caller) => ask.writeStrength(tx, { ...byCaller(caller, params.person_id), ...body, recorded_at: caller.now }),
  })

  serve(app, contract, 'POST /api/people/:person_id/strengths/:strength_id/growth', {
    may: ASSESSORS_AND_PERSON,
    audit: 'strength has grown',
    opens,
    answer: async (tx, { params: { person_id, strength_id }, body }, caller) => {
      const strength = await ask.strengthById(tx, person_id, strength_id)
      if (!strength) throw new Refusal('no_such_strength', 404)
      return ask.growStrength(tx, { ...byCaller(caller, person_id), strength_id, category: strength.category, ...body, at: caller.now })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/environment', {
    may: ASSESSORS_AND_PERSON,
    audit: 'line of the ecomap drawn',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const drawn = await ask.drawLink(tx, { ...byCaller(caller, params.person_id), ...body, recorded_at: caller.now })
      // whoever matters and supports the person is a strength around them
      const strength = standsByThem(body)
      if (strength) await ask.writeStrength(tx, { ...byCaller(caller, params.person_id), ...strength, recorded_at: caller.now })
      return drawn
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/environment/looks', {
    may: ASSESSORS_AND_PERSON,
    audit: 'ecomap looked at together',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const links = (await ask.linksOf(tx, person_id)).filter((link) => link.ended_at === null)
      if (links.length === 0 && body.words === '') throw new Refusal('nothing_drawn_yet')
      const drawn = links.map(({ id, words, kind, direction, valence, strength }) => ({ id, words, kind, direction, valence, strength }))
      return ask.lookAt(tx, { ...byCaller(caller, person_id), ...body, links: drawn, at: caller.now })
    },
  })

  serve(app, contract, 'PATCH /api/people/:person_id/environment/:link_id', {
    may: ASSESSORS_AND_PERSON,
    audit: 'line of the ecomap changed',
    opens,
    answer: async (tx, { params: { person_id, link_id }, body: { version, ...change } }) => {
      const changed = await ask.changeLink(tx, { id: link_id, person_id, version }, change)
      if (!changed) throw new Refusal('changed_meanwhile', 409)
      return changed
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/environment/:link_id/end', {
    may: ASSESSORS_AND_PERSON,
    audit: 'line of the ecomap ended',
    opens,
    answer: async (tx, { params: { person_id, link_id }, body: { version } }, caller) => {
      const changed = await ask.changeLink(tx, { id: link_id, person_id, version }, { ended_at: caller.now })
      if (!changed) throw new Refusal('changed_meanwhile', 409)
      return changed
    },
  })
}
