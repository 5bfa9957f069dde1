import type { FastifyInstance } from 'fastify'
import { beginReferral, changeReferral, keepStep } from '../referral/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { advocacyContract } from './contract.ts'
import * as ask from './queries.ts'
import { speaksForPeople } from './rules.ts'
import { issueToWrite, LINKERS, opens, writing } from './writing.ts'

/** A request to speak for somebody leads here: to a service that does. */
export function linkingRoutes(app: FastifyInstance) {
  serve(app, advocacyContract, 'POST /api/people/:person_id/rights-issues/:issue_id/advocate', {
    may: LINKERS,
    audit: 'linked to an advocate',
    opens,
    answer: async (tx, { params, body: { version, ...body } }, caller) => {
      const issue = await issueToWrite(tx, params, version)
      const { person_id } = params
      if ((body.listing_id === null) === (body.referral_id === null)) throw new Refusal('linked_to_which_advocate')
      const referral_id = body.referral_id
        ? await underWay(tx, person_id, body.referral_id)
        : await beginFor(tx, issue, { ...body, listing_id: body.listing_id! }, caller)
      const { id } = await ask.keepHelp(tx, {
        ...writing(caller, person_id),
        category: issue.category,
        issue_id: issue.id,
        stance: 'linked_to_advocate',
        words: body.words,
        referral_id,
        happened_at: caller.now,
        at: caller.now,
      })
      return { id, referral_id }
    },
  })
}

/** @throws Refusal no_such_referral, not_an_advocacy_service */
async function underWay(tx: Tx, person_id: string, id: string): Promise<string> {
  const referral = (await ask.referralsToSpeakers(tx, person_id)).find((one) => one.id === id)
  if (!referral) throw new Refusal('no_such_referral', 404)
  if (!speaksForPeople(referral.kind, referral.needs ?? [])) throw new Refusal('not_an_advocacy_service')
  return referral.id
}

type Issue = NonNullable<Awaited<ReturnType<typeof ask.holdIssue>>>
type Begun = { listing_id: string; urgency: 'urgent' | 'standard'; words: string }
/**
 * A referral for the dispute itself. Nothing is sent yet: first the person agrees to what the service is told.
 * @throws Refusal no_such_listing, not_an_advocacy_service, service_of_our_own
 */
async function beginFor(tx: Tx, issue: Issue, { listing_id, urgency, words }: Begun, caller: Caller): Promise<string> {
  const listing = await ask.serviceBy(tx, listing_id)
  if (!listing?.name || !listing.active) throw new Refusal('no_such_listing', 404)
  if (!speaksForPeople(listing.kind, listing.needs)) throw new Refusal('not_an_advocacy_service')
  if (listing.agency_id !== null && listing.agency_id === caller.agency) throw new Refusal('service_of_our_own')
  const by = { ...writing(caller, issue.person_id), category: issue.category }
  const { id } = await beginReferral(tx, {
    ...by,
    issue_id: issue.id,
    listing_id,
    to_agency_id: listing.agency_id,
    service: listing.name,
    urgency,
    why: issue.words,
    began_at: caller.now,
  })
  const line = { ...by, referral_id: id, at: caller.now }
  await keepStep(tx, { ...line, state: 'identified', words: issue.words })
  if (words === '') return id
  await keepStep(tx, { ...line, state: 'discussed', words })
  await changeReferral(tx, id, { state: 'discussed' })
  return id
}
