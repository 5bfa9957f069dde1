import { z } from 'zod'
import { operations } from '../../shared/operation.ts'
import { PREFERENCE_KINDS, PREFERENCE_VALUES } from '../../shared/preference-words.ts'
import { Done, Id, Version } from '../../shared/words.ts'
import { OfPerson } from '../record/contract.ts'

export const preferencesContract = operations({
  'POST /api/people/:person_id/preferences': {
    name: 'sayPreference',
    summary: 'How the person wants help to come: when, where, from whom or by which means; or in their own words',
    params: OfPerson,
    body: z.object({
      kind: z.enum(PREFERENCE_KINDS),
      value: z.enum(PREFERENCE_VALUES).default(''),
      words: z.string().trim().max(300).default(''),
      mode: z.enum(['dictated', 'interpreted']).default('dictated'),
    }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'preference_of_this_kind', 'say_what_is_preferred', 'preferred_already'],
  },
  'POST /api/people/:person_id/preferences/:preference_id/end': {
    name: 'endPreference',
    summary: 'The person no longer wants it so',
    params: OfPerson.extend({ preference_id: Id }),
    body: z.object({ version: Version }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'changed_meanwhile'],
  },
})
