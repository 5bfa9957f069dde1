/** From the first words to being taken on, or helped onward. */
import type { ContactMode } from '../../shared/model.gen.ts'
import { idOf } from '../chance.ts'
import { agencyId, agencyOf, staffId } from '../network.ts'
import { ANSWERED, INTO_VOICEMAIL, LACKING, LOOKED_IN, NOT_TAKEN_ON, REFUSED_BY_OTHERS, TAKEN_ON, TEACH_BACK, WITHDRAWN } from '../texts/entry.ts'
import { by, HOURS, type Making, type Someone } from './someone.ts'

const MODES: readonly ContactMode[] = ['phone', 'in_person', 'phone', 'text', 'in_person', 'email']
type Asked = { id: string; received: string; decided: string }
type How = {
  state:
    | 'received'
    | 'responded'
    | 'screening'
    | 'accepted'
    | 'waiting'
    | 'assigned'
    | 'not_accepted'
    | 'referred_on'
    | 'declined_elsewhere'
    | 'landed'
    | 'unable_to_contact'
    | 'withdrawn'
    | 'closed'
  urgency?: 'critical' | 'urgent' | 'standard'
  received?: string
  /** False when nobody has answered yet. */
  answered?: boolean
  since?: number
}

/** A first contact, answered in time more often than not. */
export function addEntry({ rows, chance, when }: Making, one: Someone, how: How): Asked {
  const since = how.since ?? one.since
  const received = how.received ?? when.at(since, chance.pick(HOURS))
  const urgency = how.urgency ?? chance.pick(['standard', 'standard', 'standard', 'urgent', 'urgent', 'critical'])
  const wait = { critical: [8, 50], urgent: [20, 200], standard: [60, 1100] }[urgency] as [number, number]
  const minutes = chance.maybe(0.85) ? chance.between(...wait) : wait[1] * 2
  const answered = how.answered !== false
  const id = chance.id('entry')
  const responded = when.later(received, minutes)
  rows.add('entry_request', {
    id,
    person_id: one.id,
    ...by(one.intake),
    source: chance.pick(['self', 'self', 'self', 'family', 'outreach', 'agency']),
    channel: chance.pick(MODES),
    urgency,
    received_at: received,
    told: one.told,
    state: how.state,
    children_declared: one.children.length,
    written_at: received,
    ...(answered
      ? {
          responded_at: responded,
          responded_by: staffId(one.intake),
          response_mode: chance.pick(['phone', 'in_person'] as const),
          response_summary: chance.draw(ANSWERED),
          response_interpreter: one.interpreter,
        }
      : {}),
    ...(how.state === 'withdrawn' ? { withdrawn_words: chance.draw(WITHDRAWN) } : {}),
  })
  if (answered && !['responded', 'unable_to_contact'].includes(how.state)) {
    rows.add('information_given', {
      id: chance.id('told'),
      person_id: one.id,
      entry_id: id,
      ...by(one.intake),
      topic: 'entry_process',
      language: one.language,
      interpreter: one.interpreter,
      mode: 'phone',
      given_at: when.later(responded, 5),
      written_at: when.later(responded, 6),
    })
  }
  return { id, received, decided: when.later(received, chance.maybe(0.85) ? chance.between(1500, 5600) : 8600) }
}

/** Tries that reached nobody. */
export function addTries({ rows, chance, when }: Making, one: Someone, entry: Asked, many: number): void {
  for (let n = 0; n < many; n++) {
    rows.add('entry_attempt', {
      id: chance.id('attempt'),
      entry_id: entry.id,
      person_id: one.id,
      ...by(one.intake),
      at: when.later(entry.received, 300 + n * 1300),
      mode: n % 2 ? 'text' : 'phone',
      note: chance.draw(INTO_VOICEMAIL),
    })
  }
}

/** Taken on: why, the pack they understood, and who stays in touch. @returns the stretch of support */
export function takeOn({ rows, chance, when }: Making, one: Someone, entry: Asked, waiting: boolean): { support: string; accepted: string } {
  const accepted = entry.decided
  rows.add('screening_decision', {
    id: chance.id('decision'),
    entry_id: entry.id,
    person_id: one.id,
    ...by(one.intake),
    decision: 'accepted',
    reasons: [chance.draw(TAKEN_ON)],
    decided_at: accepted,
    informed_at: when.later(accepted, chance.between(10, 900)),
    informed_mode: 'phone',
  })
  const support = chance.id('support')
  rows.add('support_period', {
    id: support,
    person_id: one.id,
    ...by(one.intake),
    entry_id: entry.id,
    accepted_at: accepted,
    ...(waiting ? { interim_contact_id: staffId(one.worker), next_check_in: when.dayAhead(chance.between(0, 5)) } : {}),
  })
  if (chance.maybe(0.97)) {
    rows.add('information_given', {
      id: chance.id('told'),
      person_id: one.id,
      entry_id: entry.id,
      ...by(one.intake),
      topic: 'info_pack',
      language: one.language,
      interpreter: one.interpreter,
      mode: 'in_person',
      pack_version: 3,
      understanding: chance.draw(TEACH_BACK),
      given_at: when.later(accepted, chance.maybe(0.85) ? chance.between(20, 5000) : 9000),
      written_at: when.later(accepted, 9001),
    })
  }
  // everybody waits a moment: somebody is named who stays in touch
  const looked = when.later(accepted, 2 * 1440 + 60)
  rows.add('check_in', {
    id: chance.id('check'),
    support_period_id: support,
    person_id: one.id,
    ...by(one.intake),
    staff_id: staffId(one.worker),
    due_on: when.dayOf(when.later(accepted, 3 * 1440)),
    promised_at: when.later(accepted, 60),
    done_at: looked,
    mode: 'phone',
    said: chance.draw(LOOKED_IN),
  })
  if (waiting)
    rows.add('check_in', {
      id: chance.id('check'),
      support_period_id: support,
      person_id: one.id,
      ...by(one.worker),
      staff_id: staffId(one.worker),
      due_on: when.dayAhead(chance.between(0, 4)),
      promised_at: when.later(looked, 5),
    })
  return { support, accepted }
}

/** Not taken on: told why and where else, with a referral that is at one of its ends. */
export function helpOnward(
  { rows, chance, when }: Making,
  one: Someone,
  entry: Asked,
  referral: 'none' | 'sent' | 'accepted' | 'landed' | 'declined',
): void {
  const why = chance.draw(NOT_TAKEN_ON)
  const decision = chance.id('decision')
  const informed = when.later(entry.decided, chance.between(5, 600))
  rows.add('screening_decision', {
    id: decision,
    entry_id: entry.id,
    person_id: one.id,
    ...by(one.intake),
    decision: 'not_accepted',
    reasons: [why.reason],
    criterion_not_met: why.criterion,
    decided_at: entry.decided,
    informed_at: informed,
    informed_mode: 'phone',
  })
  rows.add('alternative', {
    id: chance.id('alternative'),
    decision_id: decision,
    person_id: one.id,
    ...by(one.intake),
    listing_id: idOf(`service/${why.alternative}`),
    name: why.alternative,
    why: why.why,
    informed_at: informed,
  })
  if (referral === 'none') {
    const id = chance.id('barrier') // told of the next best, for want of what they asked for
    rows.add('barrier', {
      id,
      entry_id: entry.id,
      person_id: one.id,
      ...by(one.intake),
      kind: 'service_gap',
      note: chance.draw(LACKING),
      logged_at: informed,
    })
    return
  }
  const to = agencyOf(one.intake) === 'a1' ? 'a2' : 'a1'
  const consent = chance.id('consent')
  const involvement = chance.id('involvement')
  rows.add('consent_event', {
    id: consent,
    person_id: one.id,
    ...by(one.intake),
    decision: 'given',
    scope: 'party',
    party_id: agencyId(to),
    categories: ['general', 'housing'],
    from_at: informed,
    recorded_at: informed,
    to_at: when.ahead(300),
    mode: one.interpreter ? 'interpreted' : 'spoken',
    own_words: chance.draw(['“Tell them, but only about the flat.”', '“Yes, if they ring me first.”', '“Go ahead.”']),
    limits: 'Housing only, for this referral',
  })
  rows.add('involvement', { id: involvement, person_id: one.id, party_id: agencyId(to), ...by(one.intake), from_at: informed })
  const sent = when.later(informed, 30)
  const done = when.later(sent, chance.between(900, 4000))
  rows.add('onward_referral', {
    id: chance.id('referral'),
    entry_id: entry.id,
    person_id: one.id,
    ...by(one.intake),
    to_agency_id: agencyId(to),
    service: to === 'a2' ? 'Tenancy Plus' : 'Street to Home',
    consent_id: consent,
    involvement_id: involvement,
    note: one.told,
    sent_at: sent,
    state: referral,
    ...(referral === 'sent' ? {} : { answered_at: when.later(sent, 700), answered_by: staffId(to === 'a2' ? 'intake.a2' : 'intake.a1') }),
    ...(referral === 'declined' ? { answer_reason: chance.draw(REFUSED_BY_OTHERS) } : {}),
    ...(referral === 'landed' ? { landed_at: done } : {}),
  })
}
