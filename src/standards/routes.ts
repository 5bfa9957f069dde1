import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { standardsContract } from './contract.ts'
import {
  behindTheRate,
  countsOf,
  countsToOpen,
  countsWithheld,
  lateOfAgency,
  MOST,
  owedAbout,
  waitingFor,
  waitingOfAgency,
  waitingOnOthers,
} from './queries.ts'
import { firstView, mayCount, mayOpen, opensItems, scopesFor, viewsFor } from './rules.ts'
import { asDues, asItem, asOwed, asRates, sourcesOf } from './shown.ts'

const WEEK_MS = 7 * 24 * 3_600_000
const COUNTERS = ['intake', 'coordinator', 'support_worker', 'partner_worker', 'supervisor', 'agency_admin', 'network_admin', 'evaluator'] as const

export function standardsRoutes(app: FastifyInstance) {
  serve(app, standardsContract, 'GET /api/today', {
    may: TEAM,
    audit: 'today looked at',
    answer: async (tx, { query }, caller) => {
      const views = viewsFor(caller.roles)
      const view = query.view ?? firstView(caller.roles)
      if (!views.includes(view)) throw new Refusal('not_your_role', 403)
      const agency = caller.agency!
      const [rows, others, team] = await Promise.all([
        view === 'team' ? waitingOfAgency(tx, agency, inAWeek(caller.now)) : waitingFor(tx, view === 'mine' ? caller.id : agency),
        view === 'mine' ? waitingOnOthers(tx, caller.id, agency) : [],
        view === 'team' ? lateOfAgency(tx, agency) : null,
      ])
      const [late, toCome] = [rows.filter((row) => row.late), rows.filter((row) => !row.late)]
      const due = asDues([...late.slice(0, MOST), ...toCome.slice(0, MOST)])
      const waiting = asDues(others.slice(0, MOST))
      return {
        view,
        views,
        due,
        waiting,
        sources: sourcesOf([...due, ...waiting]),
        team,
        more: late.length > MOST || toCome.length > MOST,
      }
    },
  })

  serve(app, standardsContract, 'GET /api/people/:person_id/owed', {
    may: [...TEAM, 'person'],
    audit: 'what is owed read',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params }, caller) => ({
      owed: (await owedAbout(tx, params.person_id)).map((one) => asOwed(one, caller.opened?.categories ?? [])),
    }),
  })

  serve(app, standardsContract, 'GET /api/scorecard', {
    may: COUNTERS,
    audit: 'practice counted',
    answer: async (tx, { query }, caller) => {
      const scopes = scopesFor(caller.roles)
      const scope = query.scope ?? scopes.at(-1)!
      mayCount(caller.roles, scope)
      const opens = opensItems(caller.roles, scope)
      const [counts, parameters] = await Promise.all([
        scope === 'own' ? countsOf(tx, caller.id) : opens ? countsToOpen(tx) : countsWithheld(tx, scope),
        parametersInForce(tx, 'scorecard.targetPct', 'smallCell'),
      ])
      return {
        scope,
        scopes,
        opens,
        target_percent: Number(parameters['scorecard.targetPct']),
        fewest: Number(parameters['smallCell']),
        standards: asRates(counts),
      }
    },
  })

  serve(app, standardsContract, 'GET /api/scorecard/:standard/items', {
    may: COUNTERS,
    audit: 'what a rate is made of looked at',
    answer: async (tx, { params, query }, caller) => {
      mayOpen(caller.roles, query.scope)
      const rows = await behindTheRate(tx, params.standard, query.scope === 'own' ? { party: caller.id } : { agency: caller.agency! }, query.status)
      return { items: rows.slice(0, MOST).map(asItem), more: rows.length > MOST }
    },
  })
}

const inAWeek = (now: string) => new Date(Date.parse(now) + WEEK_MS).toISOString()
