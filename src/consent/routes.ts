import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { earliestFirst } from '../shared/instants.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM, type Category } from '../shared/words.ts'
import { consentContract } from './contract.ts'
import { takenOutOf } from './queries-confidential.ts'
import { confidentialRoutes } from './routes-confidential.ts'
import { disclosureRoutes } from './disclosure-routes.ts'
import {
  agenciesAround,
  decide,
  decisionsOf,
  saidOfConsent,
  disclosuresOf,
  emergenciesOf,
  endingBefore,
  exclude,
  exclusionsOf,
  invite,
  isAgency,
  liftExclusion,
  nameOf,
  parameter,
} from './queries.ts'
import { readingsOf } from './review-queries.ts'
import { endsSoon, mayAskAgain, stateOf, toCutShort, toRenew, toStop, toWithdraw, untilWhen, type About } from './rules.ts'
import { asRecipient } from './shown.ts'

/** Who writes down what the person decided: the person, and staff who hear it from them (roles.md). */
const RECORDERS = ['person', 'intake', 'coordinator', 'support_worker'] as const
/** Stopping must never wait for the right role. */
const STOPPERS = ['person', ...TEAM] as const

type Said = { own_words: string; mode: 'spoken' | 'written' | 'interpreted' }
const asSaid = (said: Said, caller: Caller) => ({ own_words: said.own_words, mode: caller.kind === 'person' ? 'portal' : said.mode })
const maxMonths = (tx: Tx) => parameter(tx, 'cfg.consent.maxMonths')

export function consentRoutes(app: FastifyInstance): void {
  confidentialRoutes(app)
  serve(app, consentContract, 'GET /api/people/:id/consents', {
    may: [...STOPPERS, 'relative'],
    audit: 'consents read',
    opens: ({ params }) => params.id,
    answer: async (tx, { params: { id } }, caller) => {
      const { now, opened } = caller
      const [lines, said, agencies, exclusions, disclosures, emergencies] = [
        await decisionsOf(tx, id),
        await saidOfConsent(tx),
        await agenciesAround(tx, id, now),
        await exclusionsOf(tx, id, now),
        await disclosuresOf(tx, id),
        await emergenciesOf(tx, id),
      ]
      const cards = agencies.map((agency) => asRecipient(agency, lines, now, said))
      const known = (card: (typeof cards)[number]) => card.on_team || card.state !== 'not_asked'
      return {
        name: await nameOf(tx, id),
        partial: !opened!.self && !opened!.categories.includes('general'),
        may_record: opened!.writer && RECORDERS.some((role) => role === caller.kind || caller.roles.includes(role as never)),
        longest: untilWhen(null, now, await maxMonths(tx)).slice(0, 10),
        recipients: cards.filter(known),
        others: cards.filter((card) => !known(card)).map(({ id: other, name }) => ({ id: other, name })),
        exclusions: exclusions.map(({ excluded_party_id, ...one }) => ({ ...one, named_here: excluded_party_id !== null })),
        disclosures: disclosures.map((one) => ({ ...one, by: one.by ?? '', agency: one.agency ?? '' })) as never,
        emergencies: emergencies.map((one) => ({ ...one, by: one.by ?? '', agency: one.agency ?? '' })) as never,
      }
    },
  })

  serve(app, consentContract, 'POST /api/people/:id/consents', {
    may: RECORDERS,
    audit: 'consent recorded',
    opens: ({ params }) => params.id,
    answer: async (tx, { params, body }, caller) => {
      if (!(await isAgency(tx, body.party_id))) throw new Refusal('no_such_agency', 404)
      const lines = await decisionsOf(tx, params.id)
      const about = { party: body.party_id, purpose: body.purpose }
      const said = {
        person_id: params.id,
        party_id: body.party_id,
        purpose: body.purpose,
        given_by: body.given_by,
        limits: body.limits,
        from_at: caller.now,
        ...asSaid(body, caller),
      }
      if (body.decision === 'refused') return decide(tx, { ...said, decision: 'refused', categories: body.categories, to_at: 'infinity' }, caller)
      mayAskAgain(lines, about, body.categories, {
        now: caller.now,
        on_their_wish: caller.kind === 'person' || body.on_their_wish,
        own_words: caller.kind === 'person' ? 'own hand' : body.own_words,
      })
      const until = untilWhen(body.until, caller.now, await maxMonths(tx))
      const stops = toStop(lines, about, body.categories, caller.now)
      if (stops.length > 0) await decide(tx, { ...said, decision: 'withdrawn', categories: stops, to_at: 'infinity' }, caller)
      return give(tx, { said, lines, about, categories: body.categories, until }, caller)
    },
  })

  serve(app, consentContract, 'POST /api/people/:id/consents/withdraw', {
    may: STOPPERS,
    audit: 'consent withdrawn',
    opens: ({ params }) => params.id,
    answer: async (tx, { params, body }, caller) => {
      const given = toWithdraw(await decisionsOf(tx, params.id), { party: body.party_id, purpose: body.purpose }, caller.now)
      const categories = body.categories ? given.filter((one) => body.categories!.includes(one)) : given
      if (categories.length === 0) throw new Refusal('nothing_to_withdraw', 409)
      return decide(
        tx,
        {
          person_id: params.id,
          party_id: body.party_id,
          purpose: body.purpose,
          decision: 'withdrawn',
          categories,
          from_at: caller.now,
          to_at: 'infinity',
          ...asSaid(body, caller),
        },
        caller,
      )
    },
  })

  serve(app, consentContract, 'POST /api/people/:id/consents/renew', {
    may: RECORDERS,
    audit: 'consent renewed',
    opens: ({ params }) => params.id,
    answer: async (tx, { params, body }, caller) => {
      const lines = await decisionsOf(tx, params.id)
      const about = { party: body.party_id, purpose: body.purpose }
      const said = { person_id: params.id, party_id: body.party_id, purpose: body.purpose, from_at: caller.now, ...asSaid(body, caller) }
      return give(
        tx,
        { said, lines, about, categories: toRenew(lines, about, caller.now), until: untilWhen(body.until, caller.now, await maxMonths(tx)) },
        caller,
      )
    },
  })

  serve(app, consentContract, 'GET /api/consents/expiring', {
    may: TEAM,
    audit: 'consents that end soon read',
    answer: async (tx, _asked, { now }) => ({ consents: await endingSoon(tx, now) }),
  })

  serve(app, consentContract, 'GET /api/people/:id/readings', {
    may: ['person', 'supervisor'],
    audit: 'read log read',
    opens: ({ params }) => params.id,
    answer: async (tx, { params, query }) => {
      const { rows, more } = await readingsOf(tx, params.id, query.before)
      return {
        name: await nameOf(tx, params.id),
        more,
        taken: (await takenOutOf(tx, params.id)) as never,
        looked: rows.map(({ party_id, by, agency, at, ...row }) => ({
          ...row,
          at: at as string,
          times: Number(row.times),
          by: by ?? '',
          agency: agency ?? '',
          self: party_id === params.id,
        })) as never,
      }
    },
  })

  serve(app, consentContract, 'POST /api/people/:id/exclusions', {
    may: STOPPERS,
    audit: 'exclusion added',
    opens: ({ params }) => params.id,
    answer: (tx, { params, body }, caller) =>
      exclude(tx, { person_id: params.id, excluded_party_id: body.party_id, excluded_name: body.name, reason: body.reason }, caller),
  })

  serve(app, consentContract, 'POST /api/people/:id/exclusions/:exclusion/lift', {
    may: RECORDERS,
    audit: 'exclusion lifted',
    opens: ({ params }) => params.id,
    answer: (tx, { params }, caller) => liftExclusion(tx, { id: params.exclusion, person_id: params.id }, caller),
  })

  disclosureRoutes(app)
}

type Giving = {
  said: Omit<Parameters<typeof decide>[1], 'decision' | 'categories' | 'to_at'>
  lines: Awaited<ReturnType<typeof decisionsOf>>
  about: About
  categories: Category[]
  until: string
}
/** Says yes until a day, cuts short an older and longer yes, and brings the agency onto the team: without that a yes opens nothing. */
async function give(tx: Tx, { said, lines, about, categories, until }: Giving, caller: Caller): Promise<{ id: string }> {
  const short = toCutShort(lines, about, categories, until)
  if (short.length > 0) await decide(tx, { ...said, decision: 'withdrawn', categories: short, from_at: until, to_at: 'infinity' }, caller)
  await invite(tx, { person_id: said.person_id, party_id: about.party, from_at: caller.now }, caller)
  return decide(tx, { ...said, decision: 'given', categories, to_at: until }, caller)
}

async function endingSoon(tx: Tx, now: string) {
  const day = Temporal.Instant.from(now)
    .add({ hours: 24 * 30 })
    .toString()
  const rows = await endingBefore(tx, now, day)
  const pairs = Map.groupBy(rows, (row) => `${row.person_id} ${row.party_id}`)
  return [...pairs.values()]
    .flatMap((lines) => {
      const first = lines[0]!
      const ends = [...new Set(lines.flatMap((line) => line.categories))]
        .map((category) => stateOf(lines as never, { party: first.party_id!, purpose: 'care' }, category, now).until)
        .filter((until) => until !== null && endsSoon(until, now))
        .toSorted((a, b) => earliestFirst(a!, b!))
      return ends.length === 0
        ? []
        : [
            {
              person_id: first.person_id,
              person: first.preferred_name ?? `${first.given_name} ${first.family_name}`.trim(),
              party_id: first.party_id!,
              recipient: first.recipient,
              until: ends[0]!,
            },
          ]
    })
    .toSorted((a, b) => earliestFirst(a.until, b.until))
}
