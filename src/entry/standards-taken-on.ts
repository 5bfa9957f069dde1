/** What is owed to somebody who was taken on: a pack they understood, a place in the record, a record for each child, somebody who stays in touch. */
import { daysAfter, hoursAfter, type Obligation, standard, type Standard } from '../shared/standard.ts'
import { PACK_SECTIONS } from '../shared/pack-words.ts'
import { pathwayMisfit } from './rules.ts'
import { byTime, figure, owed, ownEntries, ownSupport, seen } from './standards-facts.ts'

const pack = standard({
  id: 'ENT-05',
  title: 'Information pack: services, rights, responsibilities',
  stage: 'ENT',
  sources: [
    { ref: 'S4:44a', quote: 'clear and consistent information on services to be provided' },
    { ref: 'S4:44b', quote: 'rights and responsibilities of service providers, workers and clients' },
  ],
  reads: ['person', 'support_period', 'information_given'],
  parameters: ['infoPack.days'],
  owed: (record, parameters) =>
    ownSupport(record).map((support): Obligation => {
      const given = byTime(
        record.information_given.filter((one) => one.topic === 'info_pack' && (one.entry_id === null || one.entry_id === support.entry_id)),
        (one) => one.given_at,
      )
      const understood = given.filter((one) => one.understanding.trim() !== '')
      const whole = understood.filter((one) => PACK_SECTIONS.every((section) => one.pack_sections?.includes(section)))
      const good = whole.find((one) => one.language === record.person.preferred_language || one.interpreter)
      const key = good
        ? 'pack_given'
        : given.length === 0
          ? 'pack_owed'
          : understood.length === 0
            ? 'pack_teach_back'
            : whole.length === 0
              ? 'pack_sections'
              : 'pack_language'
      return {
        ...owed(record, support, support.interim_contact_id),
        began_at: support.accepted_at,
        due_at: daysAfter(support.accepted_at, figure(parameters, 'infoPack.days')),
        met_at: good?.given_at ?? null,
        why: { key, days: figure(parameters, 'infoPack.days') },
        evidence: given.map((one) => seen('information_given', one, one.given_at)),
      }
    }),
})

const pathwaySet = standard({
  id: 'ENT-08',
  title: 'Housing situation and pathway set at entry',
  stage: 'ENT',
  sources: [
    { ref: 'S0:11b', quote: 'permanent exit from homelessness or the sustainment of a tenancy at risk' },
    { ref: 'S0:15a', quote: 'help a person exit homelessness and to sustain a tenancy' },
    { ref: 'S2:5', quote: 'moving people from homelessness into permanent housing' },
  ],
  reads: ['person', 'support_period', 'housing_stay'],
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
})

const CHILD_RECORD_DAYS = 5
const ownRecords = standard({
  id: 'ENT-09',
  title: 'Every child has a record of their own',
  stage: 'ENT',
  sources: [
    { ref: 'S4:52', quote: 'Each child has his/her needs assessed' },
    { ref: 'S4:62', quote: 'Each child has an individual support plan' },
  ],
  reads: ['children', 'entry_request', 'relationship'],
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
})

const seenWhileWaiting = standard({
  id: 'ENT-11',
  title: 'No person left waiting unseen',
  stage: 'ENT',
  sources: [
    { ref: 'S0:13a', quote: 'reduce the risk that they fall through the cracks' },
    { ref: 'S1:40b', quote: 'at the right time' },
  ],
  reads: ['support_period', 'check_in', 'coordinator_assignment'],
  parameters: ['screening.notifyHours'],
  owed: (record, parameters) =>
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
})

export const takenOnStandards: readonly Standard[] = [pack, pathwaySet, ownRecords, seenWhileWaiting]
