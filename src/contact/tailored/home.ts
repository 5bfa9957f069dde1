import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { serve } from '../../server/answer.ts'
import type { Tx } from '../../server/database.ts'
import { atHome, crowded, levelAt, LOOK_BACK_DAYS } from '../../shared/at-home.ts'
import { daysAfter } from '../../shared/standard.ts'
import { TEAM } from '../../shared/words.ts'
import { tailoredContract as contract, type Home } from './contract.ts'
import { agencyNames, entriesOf, homeFacts, lastTalk, reviewsHeld, talkOfBundling } from './queries-home.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id
const TALK_DAYS = 14

/** What help takes from life at home, and the talk about taking less (PRI-18). */
export function homeRoutes(app: FastifyInstance): void {
  serve(app, contract, 'GET /api/people/:person_id/at-home', {
    may: [...TEAM, 'person', 'relative'],
    audit: 'what help takes from home read',
    opens,
    answer: (tx, { params }, caller) => homeOf(tx, params.person_id, caller.now),
  })
  serve(app, contract, 'POST /api/people/:person_id/bundle-talks', {
    may: ['coordinator', 'support_worker', 'partner_worker', 'advocate'],
    audit: 'talk about fewer visits',
    opens,
    answer: (tx, { params, body }, caller) =>
      talkOfBundling(tx, { ...body, held_at: caller.now, person_id: params.person_id, agency_id: caller.agency, written_by: caller.id }),
  })
}

async function homeOf(tx: Tx, person: string, now: string): Promise<z.input<typeof Home>> {
  const [facts, held, entries, talk] = await Promise.all([
    homeFacts(tx, person),
    reviewsHeld(tx, person),
    entriesOf(tx, person),
    lastTalk(tx, person),
  ])
  const { visits, asked, decisions, level } = facts
  const { agencies: _count, ...told } = atHome(visits, asked, now)
  const since = Date.parse(now) - LOOK_BACK_DAYS * 86_400_000
  const lately = (at: string | null) => at !== null && Date.parse(at) > since && Date.parse(at) <= Date.parse(now)
  const coming = Map.groupBy(
    visits.filter((one) => one.agency_id !== null && lately(one.happened_at)),
    (one) => one.agency_id!,
  )
  const many = crowded(visits).at(-1)
  const names = await agencyNames(tx, talk?.keeps ?? [])
  return {
    ...told,
    asked_twice: told.asked_twice as z.input<typeof Home>['asked_twice'],
    agencies: [...coming].map(([id, some]) => ({ id, name: some[0]!.agency ?? '', visits: some.length })).toSorted((a, b) => b.visits - a.visits),
    forms: entries.filter((one) => lately(one.at)).length + facts.assessments.filter((one) => lately(one.started_at)).length,
    before: held[0] ? { at: held[0], index: atHome(visits, asked, held[0]).index, same_level: levelAt(decisions, held[0], level) === level } : null,
    talk_by: many && (!talk || Date.parse(talk.held_at) < Date.parse(many.happened_at)) ? daysAfter(many.happened_at, TALK_DAYS) : null,
    talk: talk ? { ...talk, keeps: names } : null,
  }
}
