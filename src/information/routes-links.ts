import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { serve } from '../server/answer.ts'
import type { Caller } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { linksContract } from './contract-links.ts'
import * as ask from './queries-links.ts'
import { linkState } from './rules-links.ts'

/** A link opens this long (a week is the most that the database takes). */
const LINK_DAYS = 5
/** As often as a small practice, whose people share one line, may need; slow for a machine that guesses. */
const AN_HOUR = 30
const HOUR_MS = 3_600_000
const opens = ({ params }: { params: { person_id: string } }) => params.person_id

/** One link, one act: how an agency without an account answers one request, or says that one referral arrived. */
export function linkRoutes(app: FastifyInstance): void {
  serve(app, linksContract, 'GET /api/people/:person_id/act-links', {
    may: [...TEAM, 'person'],
    audit: 'links read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [links, openings] = [await ask.linksOf(tx, person_id), await ask.openingsOf(tx, person_id)]
      const writer = caller.opened?.writer ?? false
      return {
        links: links.map(({ title, service, to_name, agency_id, exchange_id, review_id, openings_left: _left, used_at, withdrawn_at, ...link }) => {
          const state = linkState({ ...link, openings_left: _left, used_at, withdrawn_at }, caller.now)
          return {
            ...link,
            act: exchange_id ? ('answer_request' as const) : review_id ? ('rate_plan' as const) : ('acknowledge_referral' as const),
            about: title ?? service ?? '',
            to: to_name,
            state,
            openings: openings.filter((one) => one.link_id === link.id).map(({ at, came_to }) => ({ at, came_to: came_to as 'shown' })),
            may: state === 'open' && mayTakeBack(caller, agency_id, writer) ? ['withdraw' as const] : [],
          }
        }),
        possible: writer && caller.agency ? (await ask.waitingFor(tx, person_id, caller.agency)).map(shownPossible) : [],
      }
    },
  })

  serve(app, linksContract, 'POST /api/people/:person_id/act-links/:link_id/withdrawal', {
    may: [...TEAM, 'person'],
    audit: 'link taken back',
    opens,
    answer: (tx, { params }, caller) => ask.takeBack(tx, { person_id: params.person_id, id: params.link_id, by: caller.id, now: caller.now }),
  })
  giving(app)
  atTheDoor(app)
}
const mayTakeBack = (caller: Caller, agency: string | null, writer: boolean) => (caller.opened?.self ?? false) || (writer && agency === caller.agency)
const ABOUT = {
  answer_request: ({ about_id }: ask.Possible) => ({ exchange_id: about_id }),
  acknowledge_referral: ({ about_id }: ask.Possible) => ({ referral_id: about_id }),
  rate_plan: ({ review_id }: ask.Possible) => ({ review_id }),
}
const shownPossible = ({ act, about_id, about, to_agency }: ask.Possible) => ({ act, about_id, about, to_agency })

function giving(app: FastifyInstance): void {
  serve(app, linksContract, 'POST /api/people/:person_id/act-links', {
    may: TEAM,
    audit: 'link given',
    opens,
    remembered: false,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const waits = caller.agency ? await ask.waitingFor(tx, person_id, caller.agency) : []
      const about = waits.find((one) => one.about_id === body.about_id && one.act === body.act)
      if (!about) throw new Refusal('nothing_to_link', 404)
      await ask.takeBackEarlier(tx, about, { by: caller.id, now: caller.now })
      const secret = randomBytes(24).toString('base64url')
      const { expires_at } = await ask.giveLink(
        tx,
        {
          person_id,
          category: about.category,
          agency_id: caller.agency,
          written_by: caller.id,
          to_agency_id: about.to_agency_id,
          to_name: body.to_name,
          at: caller.now,
          ...ABOUT[about.act](about),
        },
        secret,
        LINK_DAYS,
      )
      // behind the #: a browser keeps that to itself, so it is in nobody's log
      return { path: `/link#${secret}`, expires_at }
    },
  })
}

/** Whoever holds a link, not signed in: they reach one thing, and do it once. */
function atTheDoor(app: FastifyInstance): void {
  const { 'POST /api/link/open': opening, 'POST /api/link/act': acting } = linksContract
  const config = (operation: string) => ({ operation, may: [], at_the_door: true, rateLimit: { max: AN_HOUR, timeWindow: HOUR_MS } }) as object
  const told = (name: string, summary: string) => ({ operationId: name, summary })
  app.route<{ Body: z.output<typeof opening.body> }>({
    method: 'POST',
    url: '/api/link/open',
    config: config('POST /api/link/open'),
    schema: { ...told(opening.name, opening.summary), body: opening.body, response: { 200: opening.response } } as object,
    handler: async (request) => {
      const opened = await ask.openLink(app.db, request.body.secret)
      request.log.info({ audit: opened ? 'link opened' : 'link did not open' })
      if (!opened) throw new Refusal('link_opens_nothing', 404)
      return { ...opened, due_at: opened.due_at && instant(opened.due_at), expires_at: instant(opened.expires_at) }
    },
  })
  app.route<{ Body: z.output<typeof acting.body> }>({
    method: 'POST',
    url: '/api/link/act',
    config: config('POST /api/link/act'),
    schema: { ...told(acting.name, acting.summary), body: acting.body, response: { 200: acting.response } } as object,
    handler: async (request) => {
      const done = await ask.useLink(app.db, request.body.secret, request.body.words, request.body.score)
      request.log.info({ audit: done ? 'link used' : 'link did not open' })
      if (!done) throw new Refusal('link_opens_nothing', 404)
      await app.settle()
      return { done: true as const }
    },
  })
}
/** As Postgres writes an instant inside JSON. */
const instant = (at: string) => new Date(at).toISOString()
