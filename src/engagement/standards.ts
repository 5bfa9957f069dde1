import { PLAN_DAYS } from '../shared/engagement-words.ts'
import { time } from '../shared/instants.ts'
import { enoughWith, NEXT_TRY_DAYS, waysUsed } from '../shared/persistence.ts'
import { daysAfter, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'

type Record = RecordOf<'vulnerability' | 'note' | 'support_period' | 'engagement_plan' | 'engagement_attempt' | 'coordinator_assignment'>
type Plan = Record['engagement_plan'][number]
const latest = (all: readonly string[]) => all.toSorted((a, b) => time(b) - time(a))[0]

/** Whoever coordinates keeps trying; before anybody does, whoever took the person on. */
function owedBy(record: Record, of: { agency_id: string | null; category: string }) {
  const staff = record.coordinator_assignment.find((one) => one.state === 'current')?.staff_id ?? null
  const agency_id = (staff && record.agency_of.get(staff)) ?? of.agency_id
  return { category: of.category, agency_id, owed_by: staff ?? agency_id, owed_to: record.person.id }
}

/** What follows from a contact that is withheld from the person is withheld with it: by its id, never its hour. */
const restsOn = (note: string | null, at: string) => (note === null ? [] : [{ table: 'note', id: note, at }])
/** When the person, who is severely at risk and supported, was last spoken with; nothing for anybody else. */
function unheardSince(record: Record) {
  const flag = record.vulnerability.find((one) => one.high && one.to_on === null)
  const support = record.support_period.find((one) => one.closed_at === null && one.source === null)
  if (!flag || !support) return null
  const talk = record.note.filter((one) => one.two_way).toSorted((a, b) => time(b.happened_at) - time(a.happened_at))[0]
  const spoken = talk?.happened_at
  const since = latest([support.accepted_at, `${flag.from_on}T00:00:00.000Z`, ...(spoken ? [spoken] : [])])!
  return { flag, support, since, withheld: talk?.withheld_from_person && since === spoken ? talk.id : null }
}

/** Too long without a word: within two days it is written down where they are, who knows them, what interests them. */
function planned(record: Record, days: number): Obligation[] {
  const unheard = unheardSince(record)
  const written = record.engagement_plan.toSorted((a, b) => time(a.at) - time(b.at))
  const gap = (since: string, base: { agency_id: string | null; category: string }, plan: Plan | undefined, withheld: string | null): Obligation => {
    const began_at = daysAfter(since, days)
    return {
      ...owedBy(record, base),
      subject: `gap:${since}`,
      began_at,
      due_at: daysAfter(began_at, PLAN_DAYS),
      met_at: plan?.at ?? null,
      why: { key: 'engagement_planned', days, within: PLAN_DAYS },
      evidence: [...(plan ? [{ table: 'engagement_plan', id: plan.id, at: plan.at }] : []), ...restsOn(withheld, began_at)],
    }
  }
  const seen = new Map(written.map((plan) => [plan.since, gap(plan.since, plan, plan, plan.since_withheld)]))
  const open = written.some((plan) => plan.ended_at === null)
  if (unheard && !open && !seen.has(unheard.since))
    seen.set(
      unheard.since,
      gap(unheard.since, { agency_id: unheard.support.agency_id, category: unheard.flag.category }, undefined, unheard.withheld),
    )
  return [...seen.values()]
}

const triesOf = (record: Record, plan: Plan) =>
  record.engagement_attempt.filter((one) => one.engagement_id === plan.id).toSorted((a, b) => time(a.at) - time(b.at))

/** When it is known that they were found. A contact in time counts as in time, however late it was written down, and its hour is not told. */
function foundAt({ ended_at, spoken_at }: Plan, due_at: string): string | null {
  if (ended_at === null || spoken_at === null) return ended_at
  return time(spoken_at) <= time(due_at) && time(ended_at) > time(due_at) ? due_at : ended_at
}

/** From the plan on, and after each try that did not reach them, the next one follows within three days; it ends only when they were spoken with. */
function tried(record: Record, plan: Plan): Obligation[] {
  const tries = triesOf(record, plan)
  const waits = [{ id: plan.id, at: plan.at, category: plan.category, agency_id: plan.agency_id }, ...tries.filter((one) => !one.reached)]
  return waits.map((one) => {
    const next = tries.find((later) => later.id !== one.id && time(later.at) > time(one.at))
    const due_at = daysAfter(one.at, NEXT_TRY_DAYS)
    const met_at = next?.at ?? foundAt(plan, due_at)
    return {
      ...owedBy(record, one),
      subject: `${one.id}:next`,
      began_at: one.at,
      due_at,
      met_at,
      why: { key: 'next_try', days: NEXT_TRY_DAYS },
      evidence: next
        ? [{ table: 'engagement_attempt', id: next.id, at: next.at }]
        : met_at
          ? [{ table: 'engagement_plan', id: plan.id, at: met_at }, ...restsOn(plan.spoken_withheld, met_at)]
          : [],
    }
  })
}

/** Tries go different ways: the same telephone, again and again, is one. */
function ways(record: Record, plan: Plan, { modes, days }: { modes: number; days: number }): Obligation {
  const tries = triesOf(record, plan)
  const first = tries.filter((one, n) => tries.findIndex((other) => other.way === one.way) === n)
  const enough = enoughWith(tries, { attempts: modes, modes })
  const due_at = daysAfter(plan.at, days)
  return {
    ...owedBy(record, plan),
    subject: `${plan.id}:ways`,
    began_at: plan.at,
    due_at,
    met_at: enough?.at ?? null,
    applies: enough !== undefined || plan.ended_at === null || time(plan.spoken_at ?? plan.ended_at) > time(due_at),
    why: { key: 'different_ways', have: waysUsed(tries), want: modes, days },
    evidence: first.map((one) => ({ table: 'engagement_attempt', id: one.id, at: one.at })),
  }
}

const keepTrying = standard({
  id: 'PRI-15',
  title: 'Keep trying: assertive engagement',
  stage: 'PRI',
  sources: [{ ref: 'S0:15c', quote: 'more assertively and persistently' }],
  reads: ['vulnerability', 'note', 'support_period', 'engagement_plan', 'engagement_attempt', 'coordinator_assignment'],
  parameters: ['contact.maxGapDays', 'persist.modes', 'persist.windowDays'],
  owed: (record, parameters) => [
    ...planned(record, (parameters['contact.maxGapDays'] as { high: number }).high),
    ...record.engagement_plan.flatMap((plan) => [
      ...tried(record, plan),
      ways(record, plan, { modes: Number(parameters['persist.modes']), days: Number(parameters['persist.windowDays']) }),
    ]),
  ],
})

export const engagementStandards: readonly Standard[] = [keepTrying]
