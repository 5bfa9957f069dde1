import type { FastifyInstance } from 'fastify'
import { listingsBy, servicesFor } from '../directory/queries.ts'
import { logBarrier } from '../entry/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { asCode } from '../shared/matching-words.ts'
import { Refusal } from '../shared/refusal.ts'
import { DOMAINS_OF_NEED, SERVICE_NEEDS } from '../shared/service-needs.ts'
import { daysAfter } from '../shared/standard.ts'
import { TEAM } from '../shared/words.ts'
import { matchingContract } from './contract.ts'
import { choose, keepCandidates, keepSearch, keepShortlist, languageOf, needBy, needsOf, searchesOf, tellFit } from './queries.ts'
import { matched, mayChoose, mayLookFor, mayNameBarrier, mayShare, saidBy, type Service } from './rules.ts'
import { asRun, factsOf } from './shown.ts'

/** Who looks for services with the person: a supervisor reads along (roles.md, referrals and linkage). */
const LOOKING = ['intake', 'coordinator', 'support_worker', 'partner_worker', 'advocate'] as const
const opens = ({ params }: { params: { person_id: string } }) => params.person_id
const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })

export function matchingRoutes(app: FastifyInstance) {
  serve(app, matchingContract, 'GET /api/people/:person_id/matches', {
    may: [...TEAM, 'person'],
    audit: 'services matched read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [needs, searches, known, parameters] = await Promise.all([
        needsOf(tx, person_id),
        searchesOf(tx, person_id),
        languageOf(tx, person_id),
        parametersInForce(tx, 'matching.minOptions', 'directory.verifyDays'),
      ])
      const listings = await listingsBy(tx, [...new Set(searches.candidates.map((one) => one.listing_id))])
      const writer = caller.opened?.writer ?? false
      const reading = {
        caller,
        writer,
        searches,
        listings: new Map(listings.map((one) => [one.id, one])),
        options_wanted: Number(parameters['matching.minOptions']),
        verified_since: daysAfter(caller.now, -Number(parameters['directory.verifyDays'])),
      }
      return {
        needs: needs.map((need) => ({ ...need, helps: helpsWith(need.category) })),
        runs: searches.runs.map((run) => asRun(run, reading)),
        known: { language: known.preferred_language, interpreter: known.interpreter_needed },
        may: writer && LOOKING.some((role) => caller.roles.includes(role)) ? ['look' as const] : [],
      }
    },
  })

  serve(app, matchingContract, 'POST /api/people/:person_id/matches', {
    may: LOOKING,
    audit: 'services looked for',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const need = await needBy(tx, person_id, body.need_id)
      if (!need) throw new Refusal('no_such_need', 404)
      mayLookFor(body)
      const by = { ...writing(caller, person_id), category: need.category }
      const run = await keepSearch(tx, { ...by, ...body, at: caller.now })
      const found = await servicesFor(tx, { need: body.help, near: body.place })
      const shown = matched(body, found as readonly Service[])
      await keepCandidates(
        tx,
        shown.map(({ reasons, ...one }, at) => ({ ...by, ...one, match_id: run.id, place_in_list: at + 1, reasons: reasons.map(asCode) })),
      )
      return run
    },
  })
  answerRoutes(app)
}

/** What comes of a search: the person's choice, what is lacking, how it fits. */
function answerRoutes(app: FastifyInstance) {
  serve(app, matchingContract, 'POST /api/people/:person_id/matches/:match_id/choice', {
    may: [...LOOKING, 'person'],
    audit: 'service chosen',
    opens,
    answer: async (tx, { params: { person_id, match_id }, body }, caller) => {
      const mode = saidBy(caller, person_id, body.mode)
      const { run, searches, facts } = await searchBy(tx, person_id, match_id)
      mayChoose(
        facts,
        searches.candidates.find((one) => one.match_id === run.id && one.listing_id === body.listing_id),
      )
      return choose(tx, { ...writing(caller, person_id), ...body, mode, category: run.category, match_id, at: caller.now })
    },
  })

  serve(app, matchingContract, 'POST /api/people/:person_id/matches/:match_id/shortlist', {
    may: LOOKING,
    audit: 'shortlist shared',
    opens,
    answer: async (tx, { params: { person_id, match_id }, body }, caller) => {
      const { run, facts, searches } = await searchBy(tx, person_id, match_id)
      const picked = [...new Set(body.listing_ids)]
      mayShare(
        facts,
        picked,
        searches.candidates.filter((one) => one.match_id === run.id),
      )
      const by = { ...writing(caller, person_id), category: run.category, match_id, at: caller.now }
      await keepShortlist(
        tx,
        picked.map((listing_id) => ({ ...by, listing_id })),
      )
      return { shared: picked.length }
    },
  })

  serve(app, matchingContract, 'POST /api/people/:person_id/matches/:match_id/barrier', {
    may: LOOKING,
    audit: 'lack of services named',
    opens,
    answer: async (tx, { params: { person_id, match_id }, body }, caller) => {
      const { run, facts } = await searchBy(tx, person_id, match_id)
      mayNameBarrier(facts)
      const note = { kind: 'no_fitting_service', note: body.words, logged_at: caller.now }
      return logBarrier(tx, writing(caller, person_id), { ...note, category: run.category, match_id })
    },
  })

  serve(app, matchingContract, 'POST /api/people/:person_id/matches/:match_id/fit', {
    may: [...LOOKING, 'person'],
    audit: 'fit of a service told',
    opens,
    answer: async (tx, { params: { person_id, match_id }, body }, caller) => {
      const mode = saidBy(caller, person_id, body.mode)
      const { run, facts } = await searchBy(tx, person_id, match_id)
      if (!facts.chosen) throw new Refusal('choose_first', 409)
      return tellFit(tx, { ...writing(caller, person_id), ...body, mode, category: run.category, match_id, at: caller.now })
    },
  })
}

/** Kinds of help that belong to this part of a life, the usual ones; every other may be asked for too. */
const helpsWith = (category: string) => SERVICE_NEEDS.filter((need) => (DOMAINS_OF_NEED[need] as readonly string[]).includes(category))

/** @throws Refusal no_such_match */
async function searchBy(tx: Tx, person_id: string, match_id: string) {
  const [searches, parameters] = await Promise.all([searchesOf(tx, person_id), parametersInForce(tx, 'matching.minOptions')])
  const run = searches.runs.find((one) => one.id === match_id)
  if (!run) throw new Refusal('no_such_match', 404)
  return { run, searches, facts: factsOf(run, searches, Number(parameters['matching.minOptions'])) }
}
