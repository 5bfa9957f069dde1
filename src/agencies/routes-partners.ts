import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { asSeen, Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { partnersContract } from './contract-partners.ts'
import { listAgencies } from './queries.ts'
import { agree, agreements, changeAgreement, findAgreement, reliability } from './queries-partners.ts'

/** Partners: whoever chooses a service sees how it answers; administrators keep what the agencies agreed. */
export function partnersRoutes(app: FastifyInstance): void {
  serve(app, partnersContract, 'GET /api/partners', {
    may: [...TEAM, 'agency_admin', 'network_admin'],
    audit: 'partners read',
    answer: async (tx, _asked, caller) => {
      const [agencies, counts, agreed] = [await listAgencies(tx, false), await reliability(tx), await agreements(tx)]
      const today = caller.now.slice(0, 10)
      return {
        partners: agencies
          .filter(({ id }) => id !== caller.agency)
          .map(({ id, name }) => {
            const counted = counts.find((one) => one.agency_id === id)
            const found = agreed.find((one) => one.agency_id === id || one.with_id === id)
            const { agency_id: _by, with_id: _with, ...kept } = found ?? { agency_id: '', with_id: '' }
            return {
              agency_id: id,
              name,
              referrals: counted?.referrals ?? null,
              in_time: counted?.in_time ?? null,
              agreement: found ? { ...(kept as typeof found), standing: found.review_on < today ? ('past' as const) : ('valid' as const) } : null,
              agreement_wanted: !found && (counted?.often ?? false),
            }
          }),
        may: caller.roles.includes('agency_admin') ? ['agree' as const] : [],
      }
    },
  })
  serve(app, partnersContract, 'POST /api/partners/agreements', {
    may: ['agency_admin'],
    audit: 'partnership agreed',
    answer: (tx, { body }, caller) => agree(tx, { ...body, agency_id: caller.agency!, written_by: caller.id, at: caller.now }),
  })
  serve(app, partnersContract, 'PATCH /api/partners/agreements/:partnership_agreement_id', {
    may: ['agency_admin'],
    audit: 'partnership agreement changed',
    answer: async (tx, { params, body: { version, ended, ...change } }, caller) => {
      const before = await findAgreement(tx, params.partnership_agreement_id)
      if (!before) throw new Refusal('not_yours', 403)
      if (before.version !== version) throw new Refusal('changed_meanwhile', 409)
      return asSeen(await changeAgreement(tx, before.id, version, { ...change, ...(ended ? { ended_at: caller.now } : {}) }))
    },
  })
}
