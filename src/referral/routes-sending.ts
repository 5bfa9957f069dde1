import type { FastifyInstance } from 'fastify'
import { decide, invite } from '../consent/queries.ts'
import { mayBeTold } from '../planning/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Category } from '../shared/words.ts'
import { referralContract } from './contract.ts'
import { saidBy, type Mode, waitsForNothing } from './rules.ts'
import { move, opens, referralToMove, SENDERS, type Held } from './writing.ts'

/** From talking about a service to sending: nothing goes out that the person has not agreed to, for this service and this part of life. */
export function sendingRoutes(app: FastifyInstance) {
  serve(app, referralContract, 'POST /api/people/:person_id/referrals/:referral_id/discussion', {
    may: SENDERS,
    audit: 'referral discussed',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await referralToMove(tx, params, 'discuss', body.version, caller)
      return move(tx, row, 'discussed', { words: body.words }, caller)
    },
  })

  serve(app, referralContract, 'POST /api/people/:person_id/referrals/:referral_id/consent', {
    may: [...SENDERS, 'person'],
    audit: 'referral consented to',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await referralToMove(tx, params, 'consent', body.version, caller)
      const mode = saidBy(caller, row.person_id, body.mode)
      if (mode !== 'self' && body.words === '') throw new Refusal('own_words_please')
      const consent_id = await inTheLedger(tx, row, { ...body, mode }, caller)
      const agreed = { consented_at: caller.now, consented_by: caller.id, consent_mode: mode, consent_words: body.words }
      return move(tx, row, 'consented', { words: body.words }, caller, { ...agreed, consent_id })
    },
  })

  serve(app, referralContract, 'POST /api/people/:person_id/referrals/:referral_id/send', {
    may: SENDERS,
    audit: 'referral sent',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await referralToMove(tx, params, 'send', body.version, caller)
      waitsForNothing(row.category, body.note)
      const sent = { note: body.note, sent_at: caller.now }
      if (row.to_agency_id === null) return move(tx, row, 'sent', { words: body.note }, caller, sent)
      // a yes opens nothing for an agency that is not on the team: it comes onto it now, and goes again where nothing comes of it
      const involvement_id = await invite(tx, { person_id: row.person_id, party_id: row.to_agency_id, from_at: caller.now }, caller)
      if (!(await mayBeTold(tx, row.to_agency_id)).includes(row.category)) throw new Refusal('consent_does_not_cover_this', 409)
      return move(tx, row, 'sent', { words: body.note }, caller, { ...sent, involvement_id })
    },
  })
}

type Agreed = { categories: readonly Category[]; months: number; words: string; mode: Mode }
const HOW = { self: 'portal', dictated: 'spoken', interpreted: 'interpreted' } as const
/** What the person now allows this service, in the ledger of their decisions; nothing is added to it that they allow already. */
async function inTheLedger(tx: Tx, row: Held, { categories, months, words, mode }: Agreed, caller: Caller): Promise<string | null> {
  if (row.to_agency_id === null) return null
  const parameters = await parametersInForce(tx, 'consent.maxMonths')
  if (months > Number(parameters['consent.maxMonths'])) throw new Refusal('consent_longer_than_allowed')
  const told = await mayBeTold(tx, row.to_agency_id)
  const wanted = [...new Set<Category>([row.category as Category, ...categories])].filter((one) => !told.includes(one))
  if (wanted.length === 0) return null
  const to_at = Temporal.Instant.from(caller.now).toZonedDateTimeISO('UTC').add({ months }).toInstant().toString()
  const said = { person_id: row.person_id, party_id: row.to_agency_id, mode: HOW[mode], own_words: words, from_at: caller.now, to_at }
  return (await decide(tx, { ...said, decision: 'given', categories: wanted }, caller)).id
}
