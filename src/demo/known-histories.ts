/** What happened to the people of the specification, in the demonstration: Lin Zhao's plan word for word, the others with histories of their own. */
import { idOf } from './chance.ts'
import { personId, relativeId } from './fixture.ts'
import { addAssessment } from './histories/assessment.ts'
import { addNotes, addPromises } from './histories/contact.ts'
import { addReview } from './histories/ending.ts'
import { addEntry, helpOnward, takeOn } from './histories/entry.ts'
import { addConsents } from './histories/consents.ts'
import { addPlan } from './histories/plan.ts'
import type { Making, Someone } from './histories/someone.ts'
import { addLin } from './lin/lin.ts'
import { agencyId, staffId } from './network.ts'

type About = Pick<Someone, 'lead' | 'coordinator' | 'intake' | 'worker' | 'pathway' | 'situation' | 'told'>
const known = (key: 'c2' | 'c3' | 'c4' | 'c5', given: string, about: About, high = false): Someone => ({
  id: personId(key),
  given,
  since: 20,
  language: 'en',
  interpreter: false,
  high,
  children: [],
  asked: new Map(),
  ...about,
})
const SAM: About = {
  lead: 'a2',
  coordinator: 'coord.a2',
  intake: 'intake.a2',
  worker: 'worker.a2',
  pathway: 'sustain',
  situation: 'rental_social',
  told: 'Rent 1,840 behind since the ferry yard cut his hours to three days. A tribunal date has come. Brings every letter, opened and in order.',
}
const ARI: About = {
  lead: 'a4',
  coordinator: 'officer.a4',
  intake: 'officer.a4',
  worker: 'officer.a4',
  pathway: 'exit',
  situation: 'institution',
  told: 'The placement ends with the order in summer. Wants to live with aunt Vera, or near her, and to finish school.',
}
const JOE: About = {
  lead: 'a1',
  coordinator: 'coord.a1',
  intake: 'intake.a1',
  worker: 'worker.a1',
  pathway: 'exit',
  situation: 'rough_sleeping',
  told: 'Found by the outreach team under the tram bridge, sleeping there since winter began. Bad chest, good humour. His sister Kim has been looking for him.',
}
const PAT: About = {
  lead: 'a1',
  coordinator: 'coord2.a1',
  intake: 'intake.a1',
  worker: 'worker2.a1',
  pathway: 'exit',
  situation: 'staying_with_others',
  told: 'On a friend’s floor in Orchard Rise, which is outside the area we serve. Works evenings at a cinema.',
}

export function addKnownHistories(making: Making): void {
  addLin(making)
  going(making, known('c2', 'Sam', SAM))
  going(making, known('c3', 'Ari', ARI))
  going(making, known('c5', 'Joe', JOE, true))
  const pat = known('c4', 'Pat', PAT)
  helpOnward(making, pat, addEntry(making, { ...pat, since: 9 }, { state: 'referred_on', urgency: 'standard', since: 9 }), 'accepted')
  for (const [key, of, words] of [
    ['vera', 'c3', 'Ari’s aunt; a spare room and strong opinions'],
    ['kim', 'c5', 'Joe’s sister; rings on Sundays'],
  ] as const) {
    making.rows.add('note', {
      id: idOf(`note/${key}`),
      person_id: personId(of),
      category: 'family',
      agency_id: agencyId(of === 'c3' ? 'a4' : 'a1'),
      written_by: staffId(of === 'c3' ? 'officer.a4' : 'coord.a1'),
      mode: 'phone',
      place: 'not_in_person',
      two_way: true,
      happened_at: making.when.at(4, '17:10'),
      written_at: making.when.at(4, '17:40'),
      reported: `${words}. Wants to be told what may be told.`,
      others_present: of === 'c3' ? 'Vera Novak' : 'Kim Marsh',
    })
    making.rows.add('involvement', {
      id: idOf(`involved/${key}`),
      person_id: personId(of),
      party_id: relativeId(key),
      agency_id: agencyId(of === 'c3' ? 'a4' : 'a1'),
      written_by: staffId(of === 'c3' ? 'officer.a4' : 'coord.a1'),
      from_at: making.when.at(4, '17:30'),
    })
  }
}

/** Taken on twenty days ago, a picture agreed, a plan in force. */
function going(making: Making, one: Someone): void {
  const { when } = making
  const entry = addEntry(making, one, { state: 'assigned', urgency: 'urgent', received: when.at(20, '10:20') })
  const { support, accepted } = takeOn(making, one, { ...entry, decided: when.at(19, '11:00') }, false)
  const picture = addAssessment(making, one, accepted, 'agreed', 'quick')
  const plan = addPlan(making, one, picture, { support, started: accepted, from: when.at(9, '14:00'), state: 'active', review_on: when.dayAhead(25) })
  addConsents(making, one, when.at(20, '12:00'))
  addNotes(making, one, 18, 1)
  addPromises(making, one, 2, 0)
  addReview(making, one, plan, { due: when.dayAhead(25) })
}
