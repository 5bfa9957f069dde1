import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { serve } from '../../server/answer.ts'
import type { Caller, Tx } from '../../server/database.ts'
import { Refusal } from '../../shared/refusal.ts'
import { ENGAGED_IN, TELLS_OF } from '../../shared/life-words.ts'
import { TEAM } from '../../shared/words.ts'
import { writing } from '../household/join.ts'
import { changePerson, personById } from '../record/queries.ts'
import { lifeContract, type Life } from './contract.ts'
import * as ask from './queries.ts'
import { engagement, lifeTiles, streaks } from './rules.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id
const FEW = 3
const COMPLETE_DAYS = 45

/** A whole life on one page: About me, nine parts of life, and where the person took part (PRI-01, 08, 14). */
export function lifeRoutes(app: FastifyInstance): void {
  serve(app, lifeContract, 'GET /api/people/:person_id/life', {
    may: [...TEAM, 'person'],
    audit: 'life on one page read',
    opens,
    answer: (tx, { params }, caller) => lifeOf(tx, params.person_id, caller),
  })
  serve(app, lifeContract, 'POST /api/people/:person_id/life', {
    may: [...TEAM, 'person'],
    audit: 'part of a life told',
    opens,
    answer: (tx, { params: { person_id }, body }, caller) =>
      ask.tellOfLife(tx, { ...body, category: TELLS_OF[body.part][0]!, ...by(caller, person_id) }),
  })
  serve(app, lifeContract, 'POST /api/people/:person_id/about-me', {
    may: [...TEAM, 'person'],
    audit: 'about me said',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const mode = caller.opened?.self ? 'self' : body.mode
      const person = await personById(tx, person_id)
      if (mode !== 'declined' && person) {
        const changed = await changePerson(tx, person_id, person.version, { about_me: body.words })
        if (!changed) throw new Refusal('not_yours', 403)
      }
      return ask.sayAboutMe(tx, { words: body.words, mode, ...by(caller, person_id) })
    },
  })
  serve(app, lifeContract, 'POST /api/people/:person_id/about-me/:about_me_id/read', {
    may: TEAM,
    audit: 'about me read',
    opens,
    answer: (tx, { params }, caller) => ask.readAboutMe(tx, { about_me_id: params.about_me_id, ...writing(caller, params.person_id) }),
  })
}

/** The person writes for themselves, for no agency. */
const by = (caller: Caller, person_id: string) =>
  caller.opened?.self ? { person_id, agency_id: null, written_by: caller.id } : writing(caller, person_id)

async function lifeOf(tx: Tx, person: string, caller: Caller): Promise<z.input<typeof Life>> {
  const [facts, took, said, accepted] = await Promise.all([
    ask.lifeFacts(tx, person),
    ask.engagementFacts(tx, person),
    ask.aboutMe(tx, person, caller.id),
    ask.acceptedAt(tx, person),
  ])
  const engaged = engagement(took, person)
  return {
    about_me: said ? { ...said, mode: said.mode as 'self', to_read: said.to_read && caller.kind === 'staff' } : null,
    tiles: lifeTiles(facts).map(({ part, told, not_applicable, since }) => ({
      part,
      told: told.length,
      not_applicable,
      since,
      words: told
        .filter((one) => one.words.trim() !== '')
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
        .slice(0, FEW)
        .map((one) => one.words),
    })),
    complete_by: accepted ? new Date(Date.parse(accepted.accepted_at) + COMPLETE_DAYS * 86_400_000).toISOString().slice(0, 10) : null,
    engaged: ENGAGED_IN.map((step) => ({ step, at: engaged[step]?.at ?? null })),
    offers: took.participation_offer.map(({ responded_at: _when, response, ...offer }) => ({ ...offer, response: response as 'accepted' | null })),
    other_way_wanted: streaks(took.participation_offer).at(-1)?.other_way === null,
  }
}
