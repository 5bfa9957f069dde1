import type { FastifyInstance } from 'fastify'
import { partiesBy, partiesOnTeam } from '../planning/queries-parties.ts'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { conferenceContract } from './contract.ts'
import * as ask from './queries.ts'
import { beforeRoutes } from './routes-before.ts'
import { filingRoutes } from './routes-filing.ts'
import { minutesRoutes } from './routes-minutes.ts'
import { inTime, LEADERS, RECORDERS } from './rules.ts'
import { asAhead, asConference, asHead, asProposals, namedIn, NEEDED, readerOf } from './shown.ts'
import { opens, putDown, refersTo, writing } from './writing.ts'

const READERS = [...TEAM, 'person', 'relative'] as const
const AN_HOUR_MS = 3_600_000

/** Case conferences: planned, invited to, held, minuted, filed. Who may do what next is in rules.ts, and answered with every conference. */
export function conferenceRoutes(app: FastifyInstance) {
  serve(app, conferenceContract, 'GET /api/people/:person_id/conferences', {
    may: READERS,
    audit: 'conferences read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const holds = (roles: readonly string[]) => readerOf(caller).writer && roles.some((role) => caller.roles.includes(role as 'coordinator'))
      const asks = holds(RECORDERS)
      const [rows, steps, priorities, goals, team, parameters] = await Promise.all([
        ask.conferencesOf(tx, person_id),
        ask.stepsInTheWay(tx, person_id, caller.now),
        ask.prioritiesOf(tx, person_id),
        ask.goalsOf(tx, person_id),
        asks ? partiesOnTeam(tx, person_id, caller.agency) : [],
        parametersInForce(tx, ...NEEDED),
      ])
      return {
        conferences: rows.map((row) => asHead(row, parameters)),
        proposals: asProposals(steps, priorities),
        may_come: team
          .filter((one) => one.categories.includes('general'))
          .map(({ id, kind, name, agency, categories }) => ({ id, kind, name, agency, categories: categories as 'general'[] })),
        goals,
        notice_hours: Number(parameters['meeting.noticeHours']),
        may: holds(LEADERS) ? ['plan' as const] : [],
      }
    },
  })

  serve(app, conferenceContract, 'GET /api/people/:person_id/conferences/:conference_id', {
    may: READERS,
    audit: 'conference read',
    opens,
    answer: async (tx, { params: { person_id, conference_id } }, caller) => {
      const row = await ask.conferenceBy(tx, person_id, conference_id)
      if (!row) throw new Refusal('no_such_conference', 404)
      const rows = await ask.wholeOf(tx, row.id)
      const told = await ask.toldOf(
        tx,
        rows.invitations.map((one) => one.party_id),
      )
      const parties = await partiesBy(tx, namedIn(rows))
      return asConference(row, rows, { caller, parties, told, parameters: await parametersInForce(tx, ...NEEDED) })
    },
  })

  serve(app, conferenceContract, 'GET /api/conferences', {
    may: TEAM,
    audit: 'conferences listed',
    answer: async (tx, _asked, _caller) => {
      const [rows, parameters] = [await ask.conferencesAhead(tx), await parametersInForce(tx, ...NEEDED)]
      return { conferences: rows.map((row) => asAhead(row, parameters)) }
    },
  })

  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences', {
    may: LEADERS,
    audit: 'conference planned',
    opens,
    answer: async (tx, { params: { person_id }, body: { items, party_ids, ends_at, ...conference } }, caller) => {
      const parameters = await parametersInForce(tx, ...NEEDED)
      const hours = Number(parameters['meeting.noticeHours'])
      inTime(conference.starts_at, { now: caller.now, hours, because: conference.short_because })
      const { id } = await ask.beginConference(tx, {
        ...writing(caller, person_id),
        ...conference,
        ends_at: ends_at ?? new Date(Date.parse(conference.starts_at) + AN_HOUR_MS).toISOString(),
        planned_at: caller.now,
      })
      const of = { ...writing(caller, person_id), conference_id: id }
      // what the person says comes first, whatever else there is to speak about
      await ask.addItem(tx, { ...of, category: 'general', own_view: true, words: OWN_VIEW })
      for (const item of items) {
        await refersTo(tx, person_id, item)
        await ask.addItem(tx, { ...of, ...item })
      }
      await putDown(tx, { person_id, conference_id: id }, party_ids, caller)
      return { id }
    },
  })
  beforeRoutes(app)
  minutesRoutes(app)
  filingRoutes(app)
}
/** Kept as a mark: every page words the first item in its reader's language. */
const OWN_VIEW = 'own view'
