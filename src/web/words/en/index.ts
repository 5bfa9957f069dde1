import { first } from './first.ts'
import { forPerson } from './for-person.ts'
import { advocacy } from './advocacy.ts'
import { account } from './account.ts'
import { administration } from './administration.ts'
import { assessing } from './assessing.ts'
import { barriers } from './barriers.ts'
import { family } from './family.ts'
import { engagement } from './engagement.ts'
import { handover } from './handover.ts'
import { housing } from './housing.ts'
import { mix } from './mix.ts'
import { relationship } from './relationship.ts'
import { satisfied } from './satisfied.ts'
import { chasing } from './chasing.ts'
import { obtaining } from './obtaining.ts'
import { partnership } from './partnership.ts'
import { reliable } from './reliable.ts'
import { serviceMix } from './service-mix.ts'
import { waiting } from './waiting.ts'
import { budget } from './budget.ts'
import { conference } from './conference.ts'
import { calendar } from './calendar.ts'
import { confidential } from './confidential.ts'
import { consent } from './consent.ts'
import { contacting } from './contacting.ts'
import { directory } from './directory.ts'
import { entering } from './entering.ts'
import { evaluation } from './evaluation.ts'
import { exit } from './exit.ts'
import { hello } from './hello.ts'
import { imports } from './imports.ts'
import { information } from './information.ts'
import { link } from './link.ts'
import { life } from './life.ts'
import { matching } from './matching.ts'
import { measuring } from './measuring.ts'
import { my } from './my.ts'
import { forMyPages } from './for-my-pages.ts'
import { notices } from './notices.ts'
import { owed } from './owed.ts'
import { parameters } from './parameters.ts'
import { people } from './people.ts'
import { personTabs } from './person-tabs.ts'
import { planningPages } from './planning-pages.ts'
import { network } from './network.ts'
import { radar } from './radar.ts'
import { referral } from './referral.ts'
import { rights } from './rights.ts'
import { reserved } from './reserved.ts'
import { reviewing } from './reviewing.ts'
import { scorecard } from './scorecard.ts'
import { signIn } from './sign-in.ts'
import { standards } from './standards.ts'
import { start } from './start.ts'
import { tailoring } from './tailoring.ts'
import { ring } from './ring.ts'
import { team } from './team.ts'
import { reasons } from './reasons.ts'

/** Every word there is: for the types and the tests. Pages load the topics they say (../topics.ts). */
export const english = {
  ...first,
  ...forPerson,
  ...account,
  ...administration,
  ...advocacy,
  ...assessing,
  ...barriers,
  ...family,
  ...engagement,
  ...handover,
  ...housing,
  ...mix,
  ...relationship,
  ...satisfied,
  ...chasing,
  ...obtaining,
  ...partnership,
  ...reserved,
  ...reliable,
  ...serviceMix,
  ...waiting,
  ...budget,
  ...conference,
  ...calendar,
  ...confidential,
  ...consent,
  ...contacting,
  ...directory,
  ...entering,
  ...evaluation,
  ...exit,
  ...hello,
  ...imports,
  ...information,
  ...link,
  ...life,
  ...matching,
  ...measuring,
  ...my,
  ...forMyPages,
  ...notices,
  ...owed,
  ...parameters,
  ...people,
  ...personTabs,
  ...planningPages,
  ...network,
  ...radar,
  ...referral,
  ...reviewing,
  ...rights,
  ...scorecard,
  ...signIn,
  ...standards,
  ...start,
  ...tailoring,
  ...ring,
  ...team,
  ...reasons,
}
