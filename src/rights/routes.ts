import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { rightsContract } from './contract.ts'
import { agenciesOf, askAbout, requestsOf, writtenAs } from './queries.ts'
import { answerRoutes } from './routes-answer.ts'
import { besideRoutes } from './routes-beside.ts'
import { whomToAsk, type Days } from './rules.ts'
import { asRequest } from './shown.ts'
import { heard, opens, writing } from './writing.ts'

async function daysIn(tx: Tx): Promise<Days> {
  const set = await parametersInForce(tx, 'record.accessDays', 'record.correctionDays', 'record.complaintAckDays')
  const [access, correction, complaint] = [
    Number(set['record.accessDays']),
    Number(set['record.correctionDays']),
    Number(set['record.complaintAckDays']),
  ]
  return { copy: access, readers: access, correction, complaint }
}

/** What a person may do about their own record: ask, and be answered. */
export function rightsRoutes(app: FastifyInstance): void {
  serve(app, rightsContract, 'GET /api/people/:person_id/record-requests', {
    may: ['person', ...TEAM],
    audit: 'requests about the record read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const days = await daysIn(tx)
      const rows = await requestsOf(tx, person_id)
      const disputed = new Map<string, string>()
      for (const one of rows)
        if (one.about_id) disputed.set(one.id, (await writtenAs(tx, person_id, { table: one.about_table as 'note', id: one.about_id }))?.words ?? '')
      return {
        requests: rows.map((one) => asRequest(one, disputed.get(one.id) || null, days, caller)),
        agencies: await agenciesOf(tx, person_id, caller.now),
        days,
        may_ask: caller.opened!.writer,
      }
    },
  })

  serve(app, rightsContract, 'POST /api/people/:person_id/record-requests', {
    may: ['person', ...TEAM],
    audit: 'asked about the record',
    opens,
    answer: async (tx, { params: { person_id }, body: { about, mode, ...body } }, caller) => {
      if (body.kind !== 'copy' && body.words === '') throw new Refusal('say_what_is_meant')
      const meant = about ? await writtenAs(tx, person_id, about) : null
      if (meant === undefined) throw new Refusal('no_such_words', 404)
      const to_agency_id = whomToAsk(await agenciesOf(tx, person_id, caller.now), body.to_agency_id, meant?.agency_id ?? null)
      const open = (await requestsOf(tx, person_id)).filter((one) => one.state === 'asked' || one.state === 'acknowledged')
      const same = (one: (typeof open)[number]) => one.kind === body.kind && one.to_agency_id === to_agency_id && one.about_id === (about?.id ?? null)
      if (body.kind === 'copy' && open.some(same)) throw new Refusal('asked_for_already', 409)
      const asked = {
        ...body,
        to_agency_id,
        mode: heard(caller, mode),
        about_table: about?.table ?? null,
        about_id: about?.id ?? null,
        asked_at: caller.now,
      }
      return askAbout(tx, { ...writing(caller, person_id), ...asked })
    },
  })

  answerRoutes(app)
  besideRoutes(app)
}
