/** What entry owes a person: an answer, an explanation, a decision told, a way on, a pack, a place in the record, somebody who stays in touch. */
import { daysAfter, hoursAfter, type Obligation, type PersonRecord, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { triedEnoughToCountAsAnswer } from './rules.ts'
import { REFER_WITHIN_DAYS } from './rules-clock.ts'
import { byTime, figure, owed, ownEntries, seen } from './standards-facts.ts'
import { oneDoorStandards } from './standards-one-door.ts'
import { packStandards } from './standards-pack.ts'
import { takeCareStandards } from './standards-take-care.ts'
import { takenOnStandards } from './standards-taken-on.ts'

type Row<T extends 'entry_request' | 'screening_decision' | 'support_period' | 'onward_referral'> = PersonRecord[T][number]
const decisionOf = (record: RecordOf<'screening_decision'>, entry: Row<'entry_request'>) =>
  record.screening_decision.find((decision) => decision.entry_id === entry.id)

const timelyResponse = standard({
  id: 'ENT-01',
  title: 'Timely response to the first contact',
  stage: 'ENT',
  sources: [{ ref: 'S4:38', quote: 'receives a timely response on initial contact with the service' }],
  reads: ['entry_request', 'entry_attempt'],
  parameters: ['response.hours'],
  owed: (record, parameters) =>
    ownEntries(record).map((entry): Obligation => {
      const hours = (parameters['response.hours'] as Record<string, number>)[entry.urgency]!
      const due_at = hoursAfter(entry.received_at, hours)
      const tried = byTime(
        record.entry_attempt.filter((one) => one.entry_id === entry.id && Date.parse(one.at) <= Date.parse(due_at)),
        (one) => one.at,
      )
      const enough = tried.find((_one, n) => triedEnoughToCountAsAnswer(tried.slice(0, n + 1)))
      const met_at = enough?.at ?? entry.responded_at
      return {
        ...owed(record, entry),
        began_at: entry.received_at,
        due_at,
        met_at,
        ...(entry.state === 'withdrawn' && !met_at ? { excepted: 'death_or_withdrawal' as const } : {}),
        why: { key: enough ? 'tried_in_two_ways' : 'answered_within_hours', hours },
        evidence: enough
          ? tried.map((one) => seen('entry_attempt', one, one.at))
          : entry.responded_at
            ? [seen('entry_request', entry, entry.responded_at)]
            : [],
      }
    }),
})

const informed = standard({
  id: 'ENT-02',
  title: 'Told how entry works and what was decided',
  stage: 'ENT',
  sources: [{ ref: 'S4:40', quote: 'informed about the entry and screening processes and decisions that are made' }],
  reads: ['entry_request', 'screening_decision', 'information_given'],
  parameters: ['screening.notifyHours', 'screening.decisionDays'],
  owed: (record, parameters) =>
    ownEntries(record).map((entry): Obligation => {
      const decision = decisionOf(record, entry)
      const explained = record.information_given.find(
        (given) =>
          given.entry_id === entry.id &&
          given.topic === 'entry_process' &&
          (!decision || Date.parse(given.given_at) <= Date.parse(decision.decided_at)),
      )
      const decideBy = daysAfter(entry.received_at, figure(parameters, 'screening.decisionDays'))
      const inTime = decision !== undefined && Date.parse(decision.decided_at) <= Date.parse(decideBy)
      const unfair = decision !== undefined && (!explained || decision.reasons.length === 0)
      return {
        ...owed(record, entry),
        began_at: entry.received_at,
        due_at: inTime ? hoursAfter(decision.decided_at, figure(parameters, 'screening.notifyHours')) : decideBy,
        met_at: unfair ? null : (decision?.informed_at ?? null),
        unmet_for_good: unfair,
        ...(decision
          ? {}
          : entry.state === 'withdrawn'
            ? { excepted: 'death_or_withdrawal' as const }
            : entry.state === 'unable_to_contact'
              ? { excepted: 'person_unable' as const }
              : {}),
        why: {
          key: unfair ? (explained ? 'no_reason_given' : 'decided_before_explained') : decision ? 'told_within_hours' : 'decided_within_days',
          hours: figure(parameters, 'screening.notifyHours'),
          days: figure(parameters, 'screening.decisionDays'),
        },
        evidence: [
          ...(explained ? [seen('information_given', explained, explained.given_at)] : []),
          ...(decision ? [seen('screening_decision', decision, decision.informed_at ?? decision.decided_at)] : []),
        ],
      }
    }),
})

/** Every decision not to accept somebody, with its entry. */
const turnedAway = (record: RecordOf<'entry_request' | 'screening_decision' | 'barrier'>) =>
  ownEntries(record).flatMap((entry) => {
    const decision = decisionOf(record, entry)
    return decision?.decision === 'not_accepted'
      ? [{ entry, decision, barrier: record.barrier.find((barrier) => barrier.entry_id === entry.id) }]
      : []
  })

const alternatives = standard({
  id: 'ENT-03',
  title: 'Not accepted: told of other services',
  stage: 'ENT',
  sources: [{ ref: 'S4:42a', quote: 'not accepted as a client is informed about alternative services' }],
  reads: ['entry_request', 'screening_decision', 'barrier', 'alternative'],
  parameters: ['screening.notifyHours'],
  owed: (record, parameters) =>
    turnedAway(record).map(({ entry, decision, barrier }): Obligation => {
      const named = record.alternative.filter((one) => one.decision_id === decision.id)
      const told = byTime(
        named.filter((one) => one.informed_at !== null),
        (one) => one.informed_at!,
      )
      const all = named.length > 0 && told.length === named.length ? told.at(-1)!.informed_at : null
      return {
        ...owed(record, entry, decision.written_by),
        began_at: decision.decided_at,
        due_at: hoursAfter(decision.decided_at, figure(parameters, 'screening.notifyHours')),
        met_at: all ?? barrier?.logged_at ?? null,
        why: {
          key: all ? 'alternatives_told' : barrier ? 'barrier_logged' : 'alternatives_owed',
          have: told.length,
          hours: figure(parameters, 'screening.notifyHours'),
        },
        evidence: all ? told.map((one) => seen('alternative', one, one.informed_at!)) : barrier ? [seen('barrier', barrier, barrier.logged_at)] : [],
      }
    }),
})

/** The moment by which enough was tried: a second agency asked, and the person followed up twice. Null when not yet. */
function triedOnward(record: RecordOf<'entry_attempt'>, entry: Row<'entry_request'>, sent: readonly Row<'onward_referral'>[]): string | null {
  const [first, second] = sent
  if (!first || !second) return null
  const again = byTime(
    record.entry_attempt.filter((one) => one.entry_id === entry.id && Date.parse(one.at) >= Date.parse(first.sent_at)),
    (one) => one.at,
  )[1]
  return again ? (Date.parse(again.at) > Date.parse(second.sent_at) ? again.at : second.sent_at) : null
}

const landed = standard({
  id: 'ENT-04',
  title: 'Not accepted: referred on and landed',
  stage: 'ENT',
  sources: [{ ref: 'S4:42b', quote: 'wherever possible will be referred on to a service which meets his/her needs' }],
  reads: ['entry_request', 'screening_decision', 'barrier', 'onward_referral', 'entry_attempt'],
  parameters: ['decline.followUpDays'],
  owed: (record, parameters) =>
    turnedAway(record).map(({ entry, decision, barrier }): Obligation => {
      const sent = byTime(
        record.onward_referral.filter((one) => one.entry_id === entry.id),
        (one) => one.sent_at,
      )
      const arrived = byTime(
        sent.filter((one) => one.landed_at !== null),
        (one) => one.landed_at!,
      )[0]
      const sendBy = daysAfter(decision.decided_at, REFER_WITHIN_DAYS)
      const first = sent[0]
      const sentInTime = first !== undefined && Date.parse(first.sent_at) <= Date.parse(sendBy)
      const days = figure(parameters, 'decline.followUpDays')
      const excepted =
        decision.no_alternative_exists && barrier
          ? ('no_such_service' as const)
          : entry.closed_how === 'person_declined'
            ? ('person_refused' as const)
            : entry.state === 'withdrawn'
              ? ('death_or_withdrawal' as const)
              : null
      return {
        ...owed(record, entry, decision.written_by),
        began_at: decision.decided_at,
        due_at: sentInTime ? daysAfter(first.sent_at, days) : sendBy,
        met_at: arrived?.landed_at ?? triedOnward(record, entry, sent),
        ...(excepted ? { excepted } : {}),
        why: { key: arrived ? 'landed_within_days' : first ? 'arrival_owed' : 'referral_owed', days, within: REFER_WITHIN_DAYS },
        evidence: sent.map((one) => seen('onward_referral', one, one.landed_at ?? one.sent_at)),
      }
    }),
})

export const entryStandards: readonly Standard[] = [
  timelyResponse,
  informed,
  alternatives,
  landed,
  ...takenOnStandards,
  ...packStandards,
  ...oneDoorStandards,
  ...takeCareStandards,
]
