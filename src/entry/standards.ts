/** What entry owes a person: an answer, an explanation, a decision told, a way on, a pack, a place in the record, somebody who stays in touch. */
import { daysAfter, hoursAfter, type Obligation, type Parameters, type PersonRecord, type Standard } from '../shared/standard.ts'
import { pathwayMisfit, triedEnoughToCountAsAnswer } from './rules.ts'
import { REFER_WITHIN_DAYS } from './rules-clock.ts'

type Row<T extends 'entry_request' | 'screening_decision' | 'support_period' | 'onward_referral'> = PersonRecord[T][number]
const figure = (parameters: Parameters, key: string) => Number(parameters[key])
const seen = (table: string, row: { id: string }, at: string) => ({ table, id: row.id, at })
const byTime = <T>(rows: readonly T[], at: (row: T) => string): T[] => rows.toSorted((a, b) => Date.parse(at(a)) - Date.parse(at(b)))
/** Owed by the agency as a whole until somebody is named. */
const owed = (record: PersonRecord, row: { id: string; agency_id: string | null; category: string }, owed_by: string | null = null) => ({
  subject: row.id,
  category: row.category,
  agency_id: row.agency_id,
  owed_by: owed_by ?? row.agency_id,
  owed_to: record.person.id,
})
/** What was brought in from elsewhere was not done here, and is not measured here. */
const ownEntries = (record: PersonRecord) => record.entry_request.filter((entry) => entry.source !== 'import')
const ownSupport = (record: PersonRecord) => record.support_period.filter((support) => support.source === null)
const decisionOf = (record: PersonRecord, entry: Row<'entry_request'>) => record.screening_decision.find((decision) => decision.entry_id === entry.id)

const timelyResponse: Standard = {
  id: 'ENT-01',
  title: 'Timely response to the first contact',
  stage: 'ENT',
  sources: [{ ref: 'S4:38', quote: 'receives a timely response on initial contact with the service' }],
  parameters: ['response.hours'],
  owed: (record, _at, parameters) =>
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
}

const informed: Standard = {
  id: 'ENT-02',
  title: 'Told how entry works and what was decided',
  stage: 'ENT',
  sources: [{ ref: 'S4:40', quote: 'informed about the entry and screening processes and decisions that are made' }],
  parameters: ['screening.notifyHours', 'screening.decisionDays'],
  owed: (record, _at, parameters) =>
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
}

/** Every decision not to accept somebody, with its entry. */
const turnedAway = (record: PersonRecord) =>
  ownEntries(record).flatMap((entry) => {
    const decision = decisionOf(record, entry)
    return decision?.decision === 'not_accepted'
      ? [{ entry, decision, barrier: record.barrier.find((barrier) => barrier.entry_id === entry.id) }]
      : []
  })

const alternatives: Standard = {
  id: 'ENT-03',
  title: 'Not accepted: told of other services',
  stage: 'ENT',
  sources: [{ ref: 'S4:42a', quote: 'not accepted as a client is informed about alternative services' }],
  parameters: ['screening.notifyHours'],
  owed: (record, _at, parameters) =>
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
}

/** The moment by which enough was tried: a second agency asked, and the person followed up twice. Null when not yet. */
function triedOnward(record: PersonRecord, entry: Row<'entry_request'>, sent: readonly Row<'onward_referral'>[]): string | null {
  const [first, second] = sent
  if (!first || !second) return null
  const again = byTime(
    record.entry_attempt.filter((one) => one.entry_id === entry.id && Date.parse(one.at) >= Date.parse(first.sent_at)),
    (one) => one.at,
  )[1]
  return again ? (Date.parse(again.at) > Date.parse(second.sent_at) ? again.at : second.sent_at) : null
}

const landed: Standard = {
  id: 'ENT-04',
  title: 'Not accepted: referred on and landed',
  stage: 'ENT',
  sources: [{ ref: 'S4:42b', quote: 'wherever possible will be referred on to a service which meets his/her needs' }],
  parameters: ['decline.followUpDays'],
  owed: (record, _at, parameters) =>
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
}

const pack: Standard = {
  id: 'ENT-05',
  title: 'Information pack: services, rights, responsibilities',
  stage: 'ENT',
  sources: [
    { ref: 'S4:44a', quote: 'clear and consistent information on services to be provided' },
    { ref: 'S4:44b', quote: 'rights and responsibilities of service providers, workers and clients' },
  ],
  parameters: ['infoPack.days'],
  owed: (record, _at, parameters) =>
    ownSupport(record).map((support): Obligation => {
      const given = byTime(
        record.information_given.filter((one) => one.topic === 'info_pack' && (one.entry_id === null || one.entry_id === support.entry_id)),
        (one) => one.given_at,
      )
      const understood = given.filter((one) => one.understanding.trim() !== '')
      const good = understood.find((one) => one.language === record.person.preferred_language || one.interpreter)
      const key = good ? 'pack_given' : given.length === 0 ? 'pack_owed' : understood.length === 0 ? 'pack_teach_back' : 'pack_language'
      return {
        ...owed(record, support, support.interim_contact_id),
        began_at: support.accepted_at,
        due_at: daysAfter(support.accepted_at, figure(parameters, 'infoPack.days')),
        met_at: good?.given_at ?? null,
        why: { key, days: figure(parameters, 'infoPack.days') },
        evidence: given.map((one) => seen('information_given', one, one.given_at)),
      }
    }),
}

const pathwaySet: Standard = {
  id: 'ENT-08',
  title: 'Housing situation and pathway set at entry',
  stage: 'ENT',
  sources: [
    { ref: 'S0:11b', quote: 'permanent exit from homelessness or the sustainment of a tenancy at risk' },
    { ref: 'S0:15a', quote: 'help a person exit homelessness and to sustain a tenancy' },
    { ref: 'S2:5', quote: 'moving people from homelessness into permanent housing' },
  ],
  parameters: [],
  owed: (record) =>
    ownSupport(record).map((support): Obligation => {
      const day = support.accepted_at.slice(0, 10)
      const stays = record.housing_stay.filter(
        (stay) => stay.agency_id === support.agency_id && stay.from_on <= day && (stay.to_on === null || stay.to_on > day),
      )
      const stay = stays[0]
      const pathway = record.person.pathway
      const misfit = stay && pathway ? pathwayMisfit(pathway, stay) : null
      const whole = stays.length === 1 && pathway !== null && !misfit
      return {
        ...owed(record, support),
        category: 'housing',
        began_at: support.accepted_at,
        due_at: daysAfter(support.accepted_at, 0),
        met_at: whole ? (Date.parse(stay!.written_at) > Date.parse(support.accepted_at) ? stay!.written_at : support.accepted_at) : null,
        why: {
          key: whole
            ? 'pathway_fits'
            : !stay
              ? 'stay_missing'
              : stays.length > 1
                ? 'more_than_one_stay'
                : pathway === null
                  ? 'pathway_missing'
                  : 'pathway_misfit',
        },
        evidence: stays.map((one) => seen('housing_stay', one, one.written_at)),
      }
    }),
}

const CHILD_RECORD_DAYS = 5
const ownRecords: Standard = {
  id: 'ENT-09',
  title: 'Every child has a record of their own',
  stage: 'ENT',
  sources: [
    { ref: 'S4:52', quote: 'Each child has his/her needs assessed' },
    { ref: 'S4:62', quote: 'Each child has an individual support plan' },
  ],
  parameters: [],
  owed: (record) =>
    ownEntries(record)
      .filter((entry) => entry.children_declared > 0)
      .map((entry): Obligation => {
        const joined = byTime(record.children, (child) => child.joined_on)
        const last = joined[entry.children_declared - 1]
        const responsible = new Set(
          record.relationship
            .filter((one) => one.relation === 'child' && one.legally_responsible && one.to_on === null)
            .map((one) => one.other_person_id),
        )
        const without = joined.filter((child) => !responsible.has(child.id)).length
        const arrived = last && last.joined_on > entry.received_at.slice(0, 10) ? `${last.joined_on}T00:00:00.000Z` : entry.received_at
        return {
          ...owed(record, entry),
          category: 'children',
          began_at: entry.received_at,
          due_at: daysAfter(entry.received_at, CHILD_RECORD_DAYS),
          met_at: last && without === 0 ? arrived : null,
          why: {
            key: last ? (without ? 'child_without_responsible_adult' : 'children_recorded') : 'children_missing',
            declared: entry.children_declared,
            have: joined.length,
          },
          evidence: joined.map((child) => seen('person', child, `${child.joined_on}T00:00:00.000Z`)),
        }
      }),
}

const seenWhileWaiting: Standard = {
  id: 'ENT-11',
  title: 'No person left waiting unseen',
  stage: 'ENT',
  sources: [
    { ref: 'S0:13a', quote: 'reduce the risk that they fall through the cracks' },
    { ref: 'S1:40b', quote: 'at the right time' },
  ],
  parameters: ['screening.notifyHours'],
  owed: (record, _at, parameters) =>
    ownSupport(record).flatMap((support): Obligation[] => {
      const promises = byTime(
        record.check_in.filter((one) => one.support_period_id === support.id),
        (one) => one.promised_at,
      )
      const coordinators = record.coordinator_assignment.filter(
        (one) => one.answered_at !== null && one.state !== 'declined' && one.state !== 'proposed',
      )
      const taken = byTime(coordinators, (one) => one.answered_at!)[0]
      const first = byTime(
        [
          ...promises.map((one) => seen('check_in', one, one.promised_at)),
          ...(taken ? [seen('coordinator_assignment', taken, taken.answered_at!)] : []),
        ],
        (one) => one.at,
      )[0]
      const named: Obligation = {
        ...owed(record, support),
        subject: `${support.id}:somebody`,
        began_at: support.accepted_at,
        due_at: hoursAfter(support.accepted_at, figure(parameters, 'screening.notifyHours')),
        met_at: first?.at ?? null,
        why: { key: first ? 'somebody_stays_in_touch' : 'nobody_stays_in_touch', hours: figure(parameters, 'screening.notifyHours') },
        evidence: first ? [first] : [],
      }
      return [
        named,
        ...promises.map((promise): Obligation => {
          const due_at = daysAfter(`${promise.due_on}T00:00:00Z`, 0)
          const over = [taken?.answered_at, support.closed_at].some((at) => at != null && Date.parse(at) <= Date.parse(due_at))
          return {
            ...owed(record, support, promise.staff_id),
            subject: promise.id,
            began_at: promise.promised_at,
            due_at,
            met_at: promise.done_at,
            applies: promise.done_at !== null || !over,
            why: { key: promise.done_at ? 'looked_in' : 'look_in_owed', day: promise.due_on },
            evidence: promise.done_at ? [seen('check_in', promise, promise.done_at)] : [],
          }
        }),
      ]
    }),
}

export const entryStandards: readonly Standard[] = [timelyResponse, informed, alternatives, landed, pack, pathwaySet, ownRecords, seenWhileWaiting]
