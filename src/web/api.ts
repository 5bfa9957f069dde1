import type { z } from 'zod'
import type { advocacyContract } from '../advocacy/contract.ts'
import type { agenciesContract } from '../agencies/contract.ts'
import type { partnersContract } from '../agencies/contract-partners.ts'
import type { assessmentContract } from '../assessment/contract.ts'
import type { authContract, clockContract, demonstrationContract } from '../auth/contract.ts'
import type { familyContract } from '../family/contract.ts'
import type { barriersContract } from '../barriers/contract.ts'
import type { budgetContract } from '../budget/contract.ts'
import type { calendarContract } from '../calendar/contract.ts'
import type { consentContract } from '../consent/contract.ts'
import type { contactContract } from '../contact/contract.ts'
import type { fixtureContract } from '../demo/contract.ts'
import type { keptContract } from '../directory/contract-kept.ts'
import type { directoryContract } from '../directory/contract.ts'
import type { entryContract } from '../entry/contract.ts'
import type { wordsLeftContract } from '../entry/words-left/contract.ts'
import type { packsContract } from '../entry/packs/contract.ts'
import type { evaluationContract } from '../evaluation/contract.ts'
import type { networkContract } from '../evaluation/contract-network.ts'
import type { exitContract } from '../exit/contract.ts'
import type { rightsContract } from '../rights/contract.ts'
import type { radarContract } from '../radar/contract.ts'
import type { reviewContract } from '../review/contract.ts'
import type { exchangeContract } from '../exchange/contract.ts'
import type { engagementContract } from '../engagement/contract.ts'
import type { housingContract } from '../housing/contract.ts'
import type { mixContract } from '../mix/contract.ts'
import type { handoverContract } from '../handover/contract.ts'
import type { relationshipContract } from '../relationship/contract.ts'
import type { chasingContract } from '../chasing/contract.ts'
import type { obtainingContract } from '../obtaining/contract.ts'
import type { partnershipContract } from '../partnership/contract.ts'
import type { conferenceContract } from '../conference/contract.ts'
import type { noticesContract } from '../notices/contract.ts'
import type { planContract } from '../planning/contract.ts'
import type { matchingContract } from '../matching/contract.ts'
import type { serviceMixContract } from '../matching/contract-mix.ts'
import type { peopleContract } from '../people/contract.ts'
import type { portalContract } from '../portal/contract.ts'
import type { linksContract } from '../information/contract-links.ts'
import type { informationContract } from '../information/contract.ts'
import type { referralContract } from '../referral/contract.ts'
import type { Operation } from '../shared/operation.ts'
import type { standardsContract } from '../standards/contract.ts'
import type { teamContract } from '../team/contract.ts'
import type { wholeContract } from '../whole/contract.ts'

/** Everything that can be asked: one line for each slice's contract. Types only, so no schema reaches the browser. */
export type Api = typeof agenciesContract &
  typeof partnersContract &
  typeof assessmentContract &
  typeof contactContract &
  typeof evaluationContract &
  typeof networkContract &
  typeof exitContract &
  typeof reviewContract &
  typeof radarContract &
  typeof authContract &
  typeof consentContract &
  typeof directoryContract &
  typeof keptContract &
  typeof entryContract &
  typeof packsContract &
  typeof wordsLeftContract &
  typeof planContract &
  typeof teamContract &
  typeof matchingContract &
  typeof serviceMixContract &
  typeof noticesContract &
  typeof calendarContract &
  typeof handoverContract &
  typeof housingContract &
  typeof mixContract &
  typeof engagementContract &
  typeof relationshipContract &
  typeof chasingContract &
  typeof obtainingContract &
  typeof partnershipContract &
  typeof budgetContract &
  typeof conferenceContract &
  typeof referralContract &
  typeof informationContract &
  typeof linksContract &
  typeof advocacyContract &
  typeof barriersContract &
  typeof familyContract &
  typeof exchangeContract &
  typeof peopleContract &
  typeof portalContract &
  typeof rightsContract &
  typeof standardsContract &
  typeof wholeContract &
  typeof demonstrationContract &
  typeof clockContract &
  typeof fixtureContract

export type Key = keyof Api
/** What only asks, and what also writes. */
export type Asking = Extract<Key, `GET ${string}`>
export type Sending = Exclude<Key, Asking>

type Field<O, Name extends 'params' | 'query' | 'body'> =
  O extends Record<Name, infer Schema extends z.ZodType> ? Record<Name, z.input<Schema>> : unknown

type Flat<T> = { [K in keyof T]: T[K] }
/** What an operation must be given. */
export type Given<K extends Key> = Flat<Field<Api[K], 'params'> & Field<Api[K], 'query'> & Field<Api[K], 'body'>>
/** What it answers. */
export type Answer<K extends Key> = Api[K] extends Operation ? z.output<Api[K]['response']> : never
/** What comes after an operation's key: nothing when it is to be given nothing. */
export type Rest<K extends Key> = object extends Given<K> ? [given?: Given<K>] : [given: Given<K>]
