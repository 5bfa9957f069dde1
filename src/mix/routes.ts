import type { FastifyInstance } from 'fastify'
import { parameter } from '../consent/queries.ts'
import { homes, listingsBy } from '../directory/queries.ts'
import { applicationsOf, incomeOf } from '../housing/queries.ts'
import { needBy, needsOf, searchesOf } from '../matching/queries.ts'
import { planInForce, supportsOf } from '../obtaining/queries.ts'
import { coordinates } from '../planning/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller } from '../server/database.ts'
import { aboutOf } from '../shared/mix-words.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM, type Role } from '../shared/words.ts'
import { mixContract } from './contract.ts'
import * as ask from './queries.ts'
import { isEasier, mayChooseNone, saidBy, toldSince } from './rules.ts'
import { asKinds } from './shown.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id
/** Who lays options beside each other with the person. */
const COMPARING = ['coordinator', 'support_worker', 'partner_worker'] as const satisfies readonly Role[]
/** Who asks how hard the way was: whoever takes somebody in, too. */
const ASKING = ['intake', ...COMPARING] as const satisfies readonly Role[]
const works = (caller: Caller, roles: readonly Role[]) =>
  caller.opened?.self === true || (caller.opened?.writer === true && roles.some((role) => caller.roles.includes(role)))
const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })

/** The best mix of support, housing, income and opportunity, and an easy way through (COO-28). */
export function mixRoutes(app: FastifyInstance) {
  serve(app, mixContract, 'GET /api/people/:person_id/mix', {
    may: [...TEAM, 'person'],
    audit: 'options of four kinds read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const plan = await planInForce(tx, person_id)
      const limit_pct = await parameter(tx, 'cfg.housing.affordPct')
      const searches = await searchesOf(tx, person_id)
      const told = await ask.wayOf(tx, person_id)
      const limit = await parameter(tx, 'cfg.nav.maxRetellings')
      return {
        kinds: asKinds({
          mix: await ask.mixOf(tx, person_id),
          searches,
          listings: await listingsBy(tx, [...new Set(searches.candidates.map((one) => one.listing_id))]),
          homes: await homes(tx),
          applications: await applicationsOf(tx, person_id),
          supports: plan ? await supportsOf(tx, plan.id) : [],
          income: (await incomeOf(tx, person_id))?.cents ?? null,
          limit_pct,
          today: caller.now.slice(0, 10),
          writes: works(caller, COMPARING),
          ends: caller.opened?.self || (await coordinates(tx)) ? 'all' : { agency: caller.agency },
          categories: caller.opened?.self ? null : (caller.opened?.categories ?? []),
        }),
        limit_pct,
        needs: (await needsOf(tx, person_id)).map(({ id, words, category }) => ({ id, words, category })),
        way: {
          told: told.map((one) => ({ ...one, mode: one.mode as 'self' })),
          ...(await ask.aroundOf(tx, person_id, told.at(-1)?.at ?? null)),
          told_since: toldSince(told),
          limit,
          easier: isEasier(told, limit),
        },
        may: [...(works(caller, COMPARING) ? ['compare' as const] : []), ...(works(caller, ASKING) ? ['tell' as const] : [])],
      }
    },
  })
  writingRoutes(app)
}

function writingRoutes(app: FastifyInstance) {
  serve(app, mixContract, 'POST /api/people/:person_id/mix/options', {
    may: ['person', ...COMPARING],
    audit: 'option laid beside others',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const need = body.need_id === null ? null : await needBy(tx, person_id, body.need_id)
      if (need === undefined) throw new Refusal('no_such_need', 404)
      return ask.addOption(tx, { ...writing(caller, person_id), ...body, category: aboutOf(body.kind, need?.category ?? null), at: caller.now })
    },
  })
  serve(app, mixContract, 'POST /api/people/:person_id/mix/options/:mix_option_id/end', {
    may: ['person', ...COMPARING],
    audit: 'option ended',
    opens,
    answer: async (tx, { params: { person_id, mix_option_id } }, caller) => {
      const ended = await ask.endOption(tx, person_id, mix_option_id, caller.now)
      if (!ended) throw new Refusal('no_such_mix_option', 404)
      return ended
    },
  })
  serve(app, mixContract, 'POST /api/people/:person_id/mix/choices', {
    may: ['person', ...COMPARING],
    audit: 'option chosen, or said why none',
    opens,
    answer: async (tx, { params: { person_id }, body: { kind, option_id, words, mode } }, caller) => {
      const said = saidBy(caller, person_id, mode)
      mayChooseNone(option_id, words)
      const option = option_id === null ? null : await ask.optionBy(tx, person_id, option_id)
      if (option === undefined || (option && option.kind !== kind)) throw new Refusal('no_such_mix_option', 404)
      const category = option?.category ?? aboutOf(kind, null)
      return ask.choose(tx, { ...writing(caller, person_id), kind, option_id, words, mode: said, category, at: caller.now })
    },
  })
  serve(app, mixContract, 'POST /api/people/:person_id/way-through', {
    may: ['person', ...ASKING],
    audit: 'way through told',
    opens,
    answer: (tx, { params: { person_id }, body: { mode, ...told } }, caller) =>
      ask.tellWay(tx, { ...writing(caller, person_id), ...told, mode: saidBy(caller, person_id, mode), at: caller.now }),
  })
}
