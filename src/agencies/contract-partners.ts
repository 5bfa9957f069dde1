import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Day, Done, Id, Version } from '../shared/words.ts'

const Scope = z.string().trim().min(1).max(1000)

export const Agreement = z.object({
  id: Id,
  scope: z.string(),
  from_on: Day,
  review_on: Day,
  /** Past: the day to look at it again is over. */
  standing: z.enum(['valid', 'past']),
  version: z.int(),
})
export const Partner = z.object({
  agency_id: Id,
  name: z.string(),
  /** Sent there in a year by anybody and answered or due; null: too few to say. */
  referrals: z.int().nullable(),
  in_time: z.int().nullable(),
  agreement: Agreement.nullable(),
  /** We send people there often, and have agreed on nothing. */
  agreement_wanted: z.boolean(),
})

export const partnersContract = operations({
  'GET /api/partners': {
    name: 'readReliability',
    summary: 'The other agencies: how each answers those who are sent to it, in counts alone, and what one’s own agency has agreed with it.',
    response: z.object({ partners: z.array(Partner), may: z.array(z.enum(['agree'])) }),
    refusals: ['not_your_role'],
  },
  'POST /api/partners/agreements': {
    name: 'agreeWithPartner',
    summary: 'What one’s agency and another agreed, from when, and when they look at it again.',
    body: z.object({ with_id: Id, scope: Scope, from_on: Day, review_on: Day }),
    response: Done,
    refusals: ['not_your_role', 'agreement_stands_already', 'agreement_with_oneself', 'review_before_it_begins'],
  },
  'PATCH /api/partners/agreements/:partnership_agreement_id': {
    name: 'changeAgreement',
    summary: 'Looked at again: what it covers and until when, or that it has ended. Either side may.',
    params: z.object({ partnership_agreement_id: Id }),
    body: z.object({ scope: Scope, review_on: Day, ended: z.boolean().default(false), version: Version }),
    response: Done,
    refusals: ['not_your_role', 'not_yours', 'changed_meanwhile', 'review_before_it_begins'],
  },
})
