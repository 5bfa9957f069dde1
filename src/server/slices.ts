/** Every slice's routes, in the order of care. Long, plain and easy to search on purpose. */
import type { FastifyInstance } from 'fastify'
import { advocacyRoutes } from '../advocacy/routes.ts'
import { agenciesRoutes } from '../agencies/routes.ts'
import { partnersRoutes } from '../agencies/routes-partners.ts'
import { assessmentRoutes } from '../assessment/routes.ts'
import { authRoutes } from '../auth/routes.ts'
import { barrierRoutes } from '../barriers/routes.ts'
import { budgetRoutes } from '../budget/routes.ts'
import { calendarRoutes } from '../calendar/routes.ts'
import { conferenceRoutes } from '../conference/routes.ts'
import { consentRoutes } from '../consent/routes.ts'
import { contactRoutes } from '../contact/routes.ts'
import { demoRoutes } from '../demo/routes.ts'
import { keptRoutes } from '../directory/routes-kept.ts'
import { directoryRoutes } from '../directory/routes.ts'
import { decisionRoutes } from '../entry/decision-routes.ts'
import { packRoutes } from '../entry/packs/routes.ts'
import { wordsLeftRoutes } from '../entry/words-left/routes.ts'
import { referralRoutes } from '../entry/referral-routes.ts'
import { entryRoutes } from '../entry/routes.ts'
import { evaluationRoutes } from '../evaluation/routes.ts'
import { networkRoutes } from '../evaluation/routes-network.ts'
import { engagementRoutes } from '../engagement/routes.ts'
import { exchangeRoutes } from '../exchange/routes.ts'
import { familyRoutes } from '../family/routes.ts'
import { exitRoutes } from '../exit/routes.ts'
import { handoverRoutes } from '../handover/routes.ts'
import { chasingRoutes } from '../chasing/routes.ts'
import { obtainingRoutes } from '../obtaining/routes.ts'
import { partnershipRoutes } from '../partnership/routes.ts'
import { housingRoutes } from '../housing/routes.ts'
import { informationRoutes } from '../information/routes.ts'
import { mixRoutes } from '../mix/routes.ts'
import { matchingRoutes } from '../matching/routes.ts'
import { serviceMixRoutes } from '../matching/routes-mix.ts'
import { peopleRoutes } from '../people/routes.ts'
import { noticesRoutes } from '../notices/routes.ts'
import { planningRoutes } from '../planning/routes.ts'
import { portalRoutes } from '../portal/routes.ts'
import { serviceReferralRoutes } from '../referral/routes.ts'
import { relationshipRoutes } from '../relationship/routes.ts'
import { rightsRoutes } from '../rights/routes.ts'
import { radarRoutes } from '../radar/routes.ts'
import { reviewRoutes } from '../review/routes.ts'
import { standardsRoutes } from '../standards/routes.ts'
import { teamRoutes } from '../team/routes.ts'
import { wholeRoutes } from '../whole/routes.ts'
import type { Parts } from './parts.ts'

export async function registerSlices(app: FastifyInstance, parts: Parts): Promise<void> {
  agenciesRoutes(app)
  partnersRoutes(app)
  directoryRoutes(app)
  keptRoutes(app)
  peopleRoutes(app)
  entryRoutes(app)
  decisionRoutes(app)
  referralRoutes(app)
  packRoutes(app)
  wordsLeftRoutes(app)
  consentRoutes(app)
  rightsRoutes(app)
  exchangeRoutes(app, parts)
  assessmentRoutes(app)
  planningRoutes(app)
  teamRoutes(app)
  matchingRoutes(app)
  serviceMixRoutes(app)
  calendarRoutes(app)
  handoverRoutes(app)
  relationshipRoutes(app)
  housingRoutes(app)
  mixRoutes(app)
  engagementRoutes(app)
  chasingRoutes(app)
  obtainingRoutes(app)
  partnershipRoutes(app)
  budgetRoutes(app)
  conferenceRoutes(app)
  familyRoutes(app)
  serviceReferralRoutes(app)
  informationRoutes(app)
  advocacyRoutes(app)
  barrierRoutes(app)
  standardsRoutes(app)
  contactRoutes(app, parts)
  reviewRoutes(app)
  exitRoutes(app)
  radarRoutes(app)
  evaluationRoutes(app)
  networkRoutes(app)
  noticesRoutes(app)
  wholeRoutes(app)
  portalRoutes(app)
  authRoutes(app, parts)
  demoRoutes(app, parts)
}
