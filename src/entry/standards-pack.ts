/** One consistent pack: who is supported hears of a new common core while it is new. */
import { daysAfter, standard, type Obligation, type Standard } from '../shared/standard.ts'
import { byTime, owed, ownSupport, seen } from './standards-facts.ts'

/** A new core reaches everybody within this many days (ENT-06). */
const UPDATE_DAYS = 30
const onePack = standard({
  id: 'ENT-06',
  title: 'One consistent pack across agencies',
  stage: 'ENT',
  sources: [{ ref: 'S4:44a', quote: 'clear and consistent information' }],
  reads: ['support_period', 'information_given', 'cores'],
  parameters: [],
  owed: (record) =>
    ownSupport(record).flatMap((support) =>
      record.cores
        .filter((core) => Date.parse(core.published_at) > Date.parse(support.accepted_at))
        .filter((core) => support.closed_at === null || Date.parse(core.published_at) < Date.parse(support.closed_at))
        .map((core): Obligation => {
          const given = byTime(
            record.information_given.filter(
              (one) => one.topic === 'info_pack' && one.agency_id === support.agency_id && (one.pack_core ?? 0) >= core.n,
            ),
            (one) => one.given_at,
          )[0]
          const due_at = daysAfter(core.published_at, UPDATE_DAYS)
          return {
            ...owed(record, support, support.interim_contact_id),
            subject: `${support.id}:core ${core.n}`,
            began_at: core.published_at,
            due_at,
            met_at: given?.given_at ?? null,
            applies: given !== undefined || support.closed_at === null || Date.parse(support.closed_at) > Date.parse(due_at),
            why: { key: given ? 'core_given' : 'core_owed', n: core.n, days: UPDATE_DAYS },
            evidence: given ? [seen('information_given', given, given.given_at)] : [],
          }
        }),
    ),
})

export const packStandards: readonly Standard[] = [onePack]
