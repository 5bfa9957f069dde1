import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { partnershipContract } from './contract.ts'
import * as ask from './queries.ts'
import { mayAgree, mayEndAgreement } from './rules.ts'
import { opens, WORKERS, writing } from './writing.ts'

/** @throws Refusal no_such_agreement */
async function agreementHeld(tx: Tx, person_id: string, id: string) {
  const agreement = await ask.agreementBy(tx, person_id, id)
  if (!agreement) throw new Refusal('no_such_agreement', 404)
  return agreement
}

/** How it works where coordination sits with another agency: written by us, agreed to by them. */
export function agreementRoutes(app: FastifyInstance) {
  serve(app, partnershipContract, 'POST /api/people/:person_id/coordination-agreements', {
    may: WORKERS,
    audit: 'agreement on coordination written',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const [agency] = await ask.agenciesBy(tx, [body.with_id])
      if (!agency?.active) throw new Refusal('no_such_agency', 404)
      if (body.discussed_on > caller.now.slice(0, 10)) throw new Refusal('happens_later')
      return ask.agreeUpon(tx, { ...writing(caller, person_id), ...body, at: caller.now })
    },
  })

  serve(app, partnershipContract, 'POST /api/people/:person_id/coordination-agreements/:agreement_id/yes', {
    may: WORKERS,
    audit: 'coordination agreed to',
    opens,
    answer: async (tx, { params: { person_id, agreement_id }, body }, caller) => {
      const agreement = await agreementHeld(tx, person_id, agreement_id)
      mayAgree(agreement, caller.agency, body.version)
      return ask.changeAgreement(tx, agreement.id, { agreed_at: caller.now, agreed_by: caller.id })
    },
  })

  serve(app, partnershipContract, 'POST /api/people/:person_id/coordination-agreements/:agreement_id/end', {
    may: WORKERS,
    audit: 'agreement on coordination ended',
    opens,
    answer: async (tx, { params: { person_id, agreement_id }, body }, caller) => {
      const agreement = await agreementHeld(tx, person_id, agreement_id)
      mayEndAgreement(agreement, caller.agency, body.version)
      return ask.changeAgreement(tx, agreement.id, { ended_at: caller.now })
    },
  })
}
