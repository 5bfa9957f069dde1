import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { parameter } from '../consent/queries.ts'
import { homes as allHomes } from '../directory/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { inOrder, reasonsOf, shareOf } from '../shared/home-fit.ts'
import type { ApplicationState } from '../shared/housing-words.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM, type Role } from '../shared/words.ts'
import { housingContract, type Application } from './contract.ts'
import * as ask from './queries.ts'
import { isTheirs, mayApply, mayMove, nextFor, saidBy } from './rules.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id
/** Who looks for a home with the person. */
const SEEKERS = ['coordinator', 'support_worker', 'partner_worker'] as const satisfies readonly Role[]
const works = (caller: Caller) =>
  caller.opened?.self === true || (caller.opened?.writer === true && SEEKERS.some((role) => caller.roles.includes(role)))
const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })
type HomeRow = Awaited<ReturnType<typeof allHomes>>[number]

/** Homes beside support: matched, applied for, waited for, offered (COO-30). */
export function housingRoutes(app: FastifyInstance) {
  serve(app, housingContract, 'GET /api/people/:person_id/housing', {
    may: [...TEAM, 'person'],
    audit: 'housing read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [income, limit_pct, homes, rows] = [
        (await ask.incomeOf(tx, person_id)) ?? null,
        await parameter(tx, 'cfg.housing.affordPct'),
        await allHomes(tx),
        await ask.applicationsOf(tx, person_id),
      ]
      const applied = new Set(rows.filter((one) => nextFor(one.state as 'lodged', true, true).length > 0).map((one) => one.home_id))
      const matched = homes
        .filter((home) => home.state === 'open' || home.state === 'offered')
        .map((home) => ({
          ...asHome(home),
          pct: home.rent_cents === null || income === null ? null : shareOf(home.rent_cents, income.cents),
          reasons: reasonsOf(home, income?.cents ?? null, limit_pct, caller.now.slice(0, 10)),
          applied: applied.has(home.id),
        }))
      return {
        income,
        limit_pct,
        homes: inOrder(matched),
        applications: rows.flatMap((row) => {
          const home = homes.find((one) => one.id === row.home_id)
          return home ? [asApplication(row, home, caller)] : []
        }),
        may: works(caller) ? ['income' as const, 'apply' as const] : [],
      }
    },
  })
  serve(app, housingContract, 'GET /api/housing-applications', {
    may: TEAM,
    audit: 'applications for our homes read',
    answer: async (tx) =>
      (await ask.applicationsForOurs(tx)).map(({ id, person_id, home_id, state, lodged_at, ...who }) => ({
        id,
        person:
          who.name_withheld === false
            ? { id: person_id, name: who.preferred_name ?? `${who.given_name ?? ''} ${who.family_name ?? ''}`.trim() }
            : null,
        home_id,
        state,
        lodged_at,
      })),
  })
  writingRoutes(app)
}

function writingRoutes(app: FastifyInstance) {
  serve(app, housingContract, 'POST /api/people/:person_id/income', {
    may: ['person', ...SEEKERS],
    audit: 'income said',
    opens,
    answer: (tx, { params: { person_id }, body: { mode, ...said } }, caller) =>
      ask.sayIncome(tx, { ...writing(caller, person_id), ...said, mode: saidBy(caller, person_id, mode), at: caller.now }),
  })
  serve(app, housingContract, 'POST /api/people/:person_id/housing/applications', {
    may: ['person', ...SEEKERS],
    audit: 'home applied for',
    opens,
    answer: async (tx, { params: { person_id }, body: { home_id, words, budget, mode } }, caller) => {
      const home = (await allHomes(tx)).find((one) => one.id === home_id)
      if (!home || (home.state !== 'open' && home.state !== 'offered')) throw new Refusal('home_not_to_be_had', 409)
      const [income, limit] = [(await ask.incomeOf(tx, person_id))?.cents ?? null, await parameter(tx, 'cfg.housing.affordPct')]
      const share = mayApply({ rent: home.rent_cents, income, limit, budget })
      const by = writing(caller, person_id)
      const agreed = share?.over ? { budget, mode: saidBy(caller, person_id, mode) } : {}
      const { id } = await ask.apply(tx, { ...by, home_id, lasting: home.lasting, words, lodged_at: caller.now })
      await ask.keepStep(tx, { ...by, application_id: id, state: 'lodged', at: caller.now })
      if (share)
        await ask.keepShare(tx, {
          ...by,
          application_id: id,
          rent_cents: home.rent_cents!,
          income_cents: income!,
          pct: share.pct,
          limit_pct: limit,
          at: caller.now,
          ...agreed,
        })
      return { id }
    },
  })
  serve(app, housingContract, 'POST /api/people/:person_id/housing/applications/:application_id/steps', {
    may: ['person', ...SEEKERS],
    audit: 'application moved',
    opens,
    answer: async (tx, { params: { person_id, application_id }, body: { state, queue_place, words, mode, version } }, caller) => {
      const { row, home } = await applicationBy(tx, person_id, application_id)
      if (row.version !== version) throw new Refusal('changed_meanwhile', 409)
      mayMove(row.state as ApplicationState, { state, words }, home.agency_id === caller.agency)
      const said = isTheirs(state) ? { mode: saidBy(caller, person_id, mode) } : {}
      if (!(await ask.move(tx, row.id, version, state))) throw new Refusal('changed_meanwhile', 409)
      return ask.keepStep(tx, { ...writing(caller, person_id), application_id: row.id, state, queue_place, words, at: caller.now, ...said })
    },
  })
}

/** @throws Refusal no_such_application */
async function applicationBy(tx: Tx, person_id: string, id: string) {
  const row = (await ask.applicationsOf(tx, person_id)).find((one) => one.id === id)
  const home = row && (await allHomes(tx)).find((one) => one.id === row.home_id)
  if (!row || !home) throw new Refusal('no_such_application', 404)
  return { row, home }
}

const asHome = ({ id, name, agency_name, kind, lasting, rent_cents, area, access, available_from }: HomeRow) => ({
  id,
  name,
  agency: agency_name,
  kind,
  lasting,
  rent_cents,
  area,
  access,
  available_from,
})

function asApplication(row: ask.ApplicationRow, home: HomeRow, caller: Caller): z.input<typeof Application> {
  const said = row.steps.findLast((one) => one.queue_place !== null)?.queue_place
  const waits = row.state === 'lodged' || row.state === 'waiting'
  return {
    id: row.id,
    home: asHome(home),
    state: row.state as ApplicationState,
    lodged_at: row.lodged_at,
    words: row.words,
    queue: !waits || !row.queue ? null : said ? { place: said, waiting: null } : { place: row.queue.place, waiting: row.queue.waiting },
    share: row.share && { pct: row.share.pct, limit_pct: row.share.limit_pct, budget: row.share.budget },
    steps: row.steps.map(({ id, state, words, queue_place, at, by }) => ({ id, state: state as ApplicationState, words, queue_place, at, by })),
    version: row.version,
    may: nextFor(row.state as ApplicationState, home.agency_id === caller.agency, works(caller)),
  }
}
