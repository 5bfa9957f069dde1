import { CIRCLE, circlesOf, ENOUGH_STEPS_FOR_A_MIX, type StepLevel } from '../shared/barrier-words.ts'
import { conditionIn, leadsHome } from '../shared/housing-first.ts'
import { daysAfter, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'

/** Days within which whoever has a step hears that it is possible again, and within which a plan reaches beyond the person. */
const HEAR_DAYS = 7
const MIX_DAYS = 60
type Barriers = RecordOf<'barrier'>
type Barrier = Barriers['barrier'][number]
const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
const base = (record: RecordOf<never>, row: { id: string; category: string; agency_id: string | null; written_by?: string | null }) => ({
  category: row.category,
  agency_id: row.agency_id,
  owed_by: row.written_by ?? row.agency_id,
  owed_to: record.person.id,
})

/** Whatever is blocked or declined is written down as a barrier, on the day. */
function writtenDown(record: RecordOf<'barrier' | 'action' | 'service_referral' | 'onward_referral'>): Obligation[] {
  const owed = (row: { id: string; category: string; agency_id: string | null }, began_at: string, barrier: Barrier | undefined): Obligation => ({
    ...base(record, row),
    subject: `${row.id}:barrier`,
    began_at,
    due_at: daysAfter(began_at, 0),
    met_at: barrier?.logged_at ?? null,
    why: { key: 'barrier_written_down' },
    evidence: barrier ? [at('barrier', barrier, barrier.logged_at)] : [],
  })
  return [
    ...record.action
      .filter((row) => row.state === 'blocked')
      .map((row) => {
        const barrier = record.barrier.find((one) => one.action_id === row.id && one.removed_at === null)
        return owed(row, barrier?.logged_at ?? row.written_at, barrier)
      }),
    ...record.service_referral
      .filter((row) => row.decline_kind !== null && row.decided_at !== null)
      .map((row) =>
        owed(
          row,
          row.decided_at!,
          record.barrier.find((one) => one.referral_id === row.id),
        ),
      ),
    ...record.onward_referral
      .filter((row) => row.state === 'declined' && row.answered_at !== null)
      .map((row) =>
        owed(
          row,
          row.answered_at!,
          record.barrier.find((one) => one.onward_id === row.id),
        ),
      ),
  ]
}

/** What the network has taken up, somebody has within days: owed to everybody it stands in the way of, and by nobody in particular until then. */
const owned = (record: Barriers, days: number): Obligation[] =>
  record.barrier
    .filter((row) => row.rolled_up_at !== null)
    .map((row) => ({
      ...base(record, row),
      owed_by: null,
      subject: `${row.id}:owner`,
      began_at: row.rolled_up_at!,
      due_at: daysAfter(row.rolled_up_at!, days),
      met_at: row.owned_at,
      applies: row.owned_at !== null || row.removed_at === null,
      why: { key: 'barrier_has_an_owner', days },
      evidence: [at('barrier', row, row.owned_at ?? row.rolled_up_at!)],
    }))

/** Gone for everybody: whoever has the step it blocked hears of it, or has done it. */
const heard = (record: RecordOf<'barrier' | 'action'>): Obligation[] =>
  record.barrier.flatMap((row) => {
    const step = record.action.find((one) => one.id === row.action_id)
    if (row.removed_at === null || row.owned_at === null || step?.responsible_id == null) return []
    const times = [row.told_at, step.done_at].filter((one) => one !== null).toSorted((a, b) => Date.parse(a) - Date.parse(b))
    return [
      {
        ...base(record, row),
        agency_id: record.agency_of.get(step.responsible_id) ?? row.agency_id,
        owed_by: step.responsible_id,
        subject: `${row.id}:heard`,
        began_at: row.removed_at,
        due_at: daysAfter(row.removed_at, HEAR_DAYS),
        met_at: times[0] ?? null,
        applies: times.length > 0 || step.state === 'in_progress',
        why: { key: 'possible_again', days: HEAR_DAYS },
        evidence: times[0] ? [at('barrier', row, times[0])] : [at('barrier', row, row.removed_at)],
      },
    ]
  })

const barriers = standard({
  id: 'GOV-13',
  title: 'Reducing barriers',
  stage: 'GOV',
  sources: [{ ref: 'S2:6a', quote: 'critically important to reducing barriers' }],
  reads: ['barrier', 'action', 'service_referral', 'onward_referral'],
  parameters: ['barrier.ownerDays'],
  owed: (record, parameters) => [...writtenDown(record), ...owned(record, Number(parameters['barrier.ownerDays'])), ...heard(record)],
})

/** Of a plan with many steps some work beyond the person: a step around them, or a barrier of theirs that the network has taken up. */
function beyond(record: RecordOf<'plan' | 'action' | 'barrier'>): Obligation[] {
  return record.plan.flatMap((plan) => {
    const steps = record.action
      .filter((one) => one.plan_id === plan.id && one.kind === 'action' && !['cancelled', 'declined'].includes(one.state))
      .toSorted((a, b) => Date.parse(a.written_at) - Date.parse(b.written_at))
    const enough = steps[ENOUGH_STEPS_FOR_A_MIX - 1]
    if (plan.activated_at === null || !enough) return []
    const began_at = Date.parse(plan.activated_at) > Date.parse(enough.written_at) ? plan.activated_at : enough.written_at
    const first = CIRCLE[steps[0]!.level as StepLevel]
    const times = [
      ...steps.filter((one) => CIRCLE[one.level as StepLevel] !== first).map((one) => one.written_at),
      ...record.barrier.flatMap((one) => one.rolled_up_at ?? []),
    ].toSorted((a, b) => Date.parse(a) - Date.parse(b))
    return [
      {
        ...base(record, { ...plan, category: 'general' }),
        subject: plan.id,
        began_at,
        due_at: daysAfter(began_at, MIX_DAYS),
        met_at: times[0] ?? null,
        applies: times.length > 0 || plan.closed_at === null,
        why: { key: times.length > 0 ? 'works_around_too' : 'works_with_the_person_alone', steps: steps.length, have: circlesOf(steps).length },
        evidence: [],
      },
    ]
  })
}

const levels = standard({
  id: 'PRI-06',
  title: 'Micro, mezzo, macro interventions',
  stage: 'PRI',
  sources: [
    {
      ref: 'S3:45',
      quote: 'creatively uses a variety of approaches to effect change in individuals, families, communities, organizations, systems and policies',
    },
  ],
  reads: ['plan', 'action', 'barrier'],
  parameters: [],
  owed: beyond,
})

/** A home waits for nothing of ours; and what a service asks for first is written down as a barrier. */
function unconditional(record: RecordOf<'goal' | 'service_referral' | 'barrier'>): Obligation[] {
  const ours = (
    row: { id: string; category: string; agency_id: string | null; written_by: string | null },
    began_at: string,
    words: readonly string[],
  ) => {
    const waits = words.some((one) => conditionIn(one) !== null)
    return {
      ...base(record, row),
      subject: row.id,
      began_at,
      due_at: daysAfter(began_at, 0),
      met_at: waits ? null : began_at,
      unmet_for_good: waits,
      why: { key: waits ? 'home_waits' : 'home_waits_for_nothing' },
      evidence: [],
    }
  }
  const theirs = record.service_referral.filter(
    (row) => row.category === 'housing' && (row.decline_kind === 'precondition' || conditionIn(row.answer_words) !== null),
  )
  return [
    ...record.goal
      .filter((row) => leadsHome(row) && row.written_by !== record.person.id && row.state !== 'dropped_by_person')
      .map((row) => ours(row, row.said_at, [row.words, row.success_measure, row.development_step])),
    ...record.service_referral.filter((row) => row.category === 'housing').map((row) => ours(row, row.began_at, [row.why, row.note])),
    ...theirs.map((row): Obligation => {
      const began_at = row.decided_at ?? row.acknowledged_at ?? row.began_at
      const barrier = record.barrier.find((one) => one.referral_id === row.id && one.kind === 'precondition')
      return {
        ...base(record, row),
        subject: `${row.id}:precondition`,
        began_at,
        due_at: daysAfter(began_at, 0),
        met_at: barrier?.logged_at ?? null,
        why: { key: 'precondition_written_down' },
        evidence: barrier ? [at('barrier', barrier, barrier.logged_at)] : [],
      }
    }),
  ]
}

const housingFirst = standard({
  id: 'PRI-16',
  title: 'Housing first: no treatment conditions',
  stage: 'PRI',
  sources: [
    { ref: 'S2:4d', quote: 'Housing First' },
    { ref: 'S2:4b', quote: 'affordable housing provision' },
  ],
  reads: ['goal', 'service_referral', 'barrier'],
  parameters: [],
  owed: unconditional,
})

export const barrierStandards: readonly Standard[] = [barriers, levels, housingFirst]
