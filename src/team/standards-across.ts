import { daysAfter, onTheDay, standard, type Obligation, type RecordOf } from '../shared/standard.ts'
import { acrossAt, highSince, WORD_DAYS, wordsBetween, type Word } from './rules-across.ts'
import { byTime as inTime, planOf } from './standards-in-force.ts'

type Record = RecordOf<
  'plan' | 'participant' | 'coordinator_assignment' | 'level_decision' | 'info_exchange' | 'conference' | 'conference_invitation'
>

/** What is for named readers alone is told to nobody by being counted. */
const wordsIn = (record: Record): Word[] => [
  ...record.info_exchange
    .filter((one) => one.reader_ids === null)
    .map((one) => ({ by: one.agency_id ?? undefined, at: one.at, table: 'info_exchange' as const, id: one.id, category: one.category })),
  ...record.conference.flatMap((held) =>
    held.held_at === null
      ? []
      : record.conference_invitation
          .filter((one) => one.conference_id === held.id && one.came === true)
          .map((one) => ({
            by: record.agency_of.get(one.party_id),
            at: held.held_at!,
            table: 'conference' as const,
            id: held.id,
            category: held.category,
          })),
  ),
]

/** Word between two organisations at least, of two disciplines, each time within thirty days of the last. */
export const acrossStandard = standard({
  id: 'COO-33',
  title: 'Works across agencies and disciplines',
  stage: 'COO',
  sources: [
    { ref: 'S3:33', quote: 'collaboration with other workers, disciplines and organisations' },
    { ref: 'S2:6b', quote: 'improving sector collaboration' },
  ],
  reads: ['plan', 'participant', 'coordinator_assignment', 'level_decision', 'info_exchange', 'conference', 'conference_invitation'],
  parameters: [],
  owed: (record) => {
    const plan = planOf(record)
    if (!plan || plan.level !== 'high' || plan.kind !== 'person') return []
    const coordinator = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
    const leads = (coordinator && record.agency_of.get(coordinator)) ?? plan.agency_id
    const agencyOf = (party: string) => record.agency_of.get(party)
    const parts = record.participant.filter((one) => one.plan_id === plan.id)
    const since = highSince(
      plan.activated_at!,
      record.level_decision.filter((one) => one.plan_id === plan.id),
    )
    const between = wordsBetween(wordsIn(record), parts, agencyOf, leads).filter((word) => Date.parse(word.at) >= Date.parse(since))
    // of a word about a part of life that not everybody may know of, the day is told
    const told = between
      .map((word) => ({ ...word, said_at: word.at, at: word.category === 'general' ? word.at : onTheDay(word.at, since) }))
      .toSorted((a, b) => inTime(a.at, b.at))
    const words = told.filter((word, n) => told[n - 1]?.at !== word.at) // several who came to one conference said one word
    return [...words, undefined].map((word, n): Obligation => {
      const before = words[n - 1]
      const began_at = before?.at ?? since
      const due_at = daysAfter(began_at, WORD_DAYS)
      const across = acrossAt(parts, agencyOf, word?.said_at ?? '9999-12-31T00:00:00Z')
      return {
        category: 'general',
        agency_id: leads,
        owed_by: coordinator ?? leads,
        owed_to: record.person.id,
        subject: `${plan.id}:across:${before?.id ?? 'first'}`,
        began_at,
        due_at,
        met_at: word?.at ?? null,
        why: { key: 'works_across', organisations: across.organisations.length, disciplines: across.disciplines.length, days: WORD_DAYS },
        // of which part of life it was, is not to be learnt here
        evidence: word?.category === 'general' ? [{ table: word.table, id: word.id, at: word.at }] : [],
      }
    })
  },
})
