import { daysAfter, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'

type Record = RecordOf<'plan' | 'coordinator_assignment' | 'conference' | 'agenda_item' | 'conference_voice' | 'conference_decision'>
type Conference = Record['conference'][number]
const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
const byTime = (a: { held_at: string | null }, b: { held_at: string | null }) => Date.parse(a.held_at!) - Date.parse(b.held_at!)
const itemsOf = (record: Pick<Record, 'agenda_item'>, one: { id: string }) =>
  record.agenda_item.filter((item) => item.conference_id === one.id && item.dropped_at === null)
const base = (record: RecordOf<never>, row: { category: string; agency_id: string | null; written_by: string | null }) => ({
  category: row.category,
  agency_id: row.agency_id,
  owed_by: row.written_by ?? row.agency_id,
  owed_to: record.person.id,
})

/** When it was held with what the person says in its first item: the later of the two. Null before. */
function heldWithThem(record: Record, one: Conference): string | null {
  const first = itemsOf(record, one).find((item) => item.own_view)
  const said = record.conference_voice
    .filter((voice) => voice.item_id === first?.id && voice.party_id === record.person.id)
    .map((voice) => Date.parse(voice.at))
  return one.held_at === null || said.length === 0 ? null : new Date(Math.max(Date.parse(one.held_at), Math.min(...said))).toISOString()
}

/** A plan that needs much coordination is spoken about together at least once in every review period, from when it came into force. */
function heldInEachPeriod(record: Record, days: { [level: string]: number }): Obligation[] {
  return record.plan
    .filter((plan) => plan.activated_at !== null && (plan.level === 'medium' || plan.level === 'high'))
    .flatMap((plan) => {
      const coordinator = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id
      const held = record.conference
        .map((one) => ({ id: one.id, held_at: heldWithThem(record, one) }))
        .filter((one) => one.held_at !== null && Date.parse(one.held_at) >= Date.parse(plan.activated_at!))
        .toSorted(byTime)
      return [...held, undefined].map((one, n): Obligation => {
        const began_at = n === 0 ? plan.activated_at! : held[n - 1]!.held_at!
        const due_at = daysAfter(began_at, days[plan.level!]!)
        return {
          ...base(record, plan),
          owed_by: coordinator ?? plan.written_by ?? plan.agency_id,
          subject: `${plan.id}:conference:${began_at}`,
          began_at,
          due_at,
          met_at: one?.held_at ?? null,
          applies: one !== undefined || plan.closed_at === null || Date.parse(due_at) < Date.parse(plan.closed_at),
          why: { key: 'conference_held', days: days[plan.level!]! },
          evidence: one ? [at('conference', one, one.held_at!)] : [],
        }
      })
    })
}

/** No decision is left in the air: it becomes a step, or it is said why there is none, in the time in which the minutes are filed. */
const decisionsSettled = (record: Record, days: number): Obligation[] =>
  record.conference_decision.map((decision) => ({
    ...base(record, decision),
    subject: `${decision.id}:settled`,
    began_at: decision.decided_at,
    due_at: daysAfter(decision.decided_at, days),
    met_at: decision.settled_at,
    why: { key: 'decision_settled', days },
    evidence: decision.settled_at ? [at('conference_decision', decision, decision.settled_at)] : [],
  }))

const meetings = standard({
  id: 'COO-25',
  title: 'Collaborative meetings on support and housing plans',
  stage: 'COO',
  sources: [{ ref: 'S0:15b', quote: 'uses meetings to work on collaborative support and housing plans' }],
  reads: ['plan', 'coordinator_assignment', 'conference', 'agenda_item', 'conference_voice', 'conference_decision'],
  parameters: ['review.days', 'meeting.minutesDays'],
  owed: (record, parameters) => [
    ...heldInEachPeriod(record, parameters['review.days'] as { [level: string]: number }),
    ...decisionsSettled(record, Number(parameters['meeting.minutesDays'])),
  ],
})

const withinConsent = standard({
  id: 'CON-07',
  title: 'Meetings respect consent too',
  stage: 'CON',
  sources: [{ ref: 'S1:34a', quote: 'Any case conferences or other meetings held between agencies' }],
  reads: ['agenda_item'],
  parameters: [],
  owed: (record) =>
    record.agenda_item.flatMap((item) => {
      if (item.discussed_at === null) return []
      const alone = item.beyond.length === 0
      return [
        {
          ...base(record, item),
          subject: `${item.id}:room`,
          began_at: item.discussed_at,
          due_at: item.discussed_at,
          met_at: alone ? item.discussed_at : null,
          unmet_for_good: !alone,
          why: alone ? { key: 'heard_as_consented' } : { key: 'heard_beyond_consent', n: item.beyond.length },
          evidence: [at('agenda_item', item, item.discussed_at)],
        },
      ]
    }),
})

const minuted = standard({
  id: 'REC-02',
  title: 'Case conferences are minuted',
  stage: 'REC',
  sources: [
    {
      ref: 'S1:34a',
      quote: "Any case conferences or other meetings held between agencies to discuss a client's case should be minuted",
    },
  ],
  reads: ['conference'],
  parameters: ['meeting.minutesDays'],
  owed: (record, parameters) => {
    const days = Number(parameters['meeting.minutesDays'])
    return record.conference.flatMap((one) =>
      one.held_at === null
        ? []
        : [
            {
              ...base(record, one),
              subject: `${one.id}:filed`,
              began_at: one.held_at,
              due_at: daysAfter(one.held_at, days),
              met_at: one.filed_at,
              why: { key: 'minutes_filed', days },
              evidence: one.filed_at ? [at('conference', one, one.filed_at)] : [],
            },
          ],
    )
  },
})

export const conferenceStandards: readonly Standard[] = [meetings, withinConsent, minuted]
