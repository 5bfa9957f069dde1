import { BEGIN_DAYS, TELL_DAYS } from '../shared/obtaining-words.ts'
import { daysAfter, standard, type Obligation, type RecordOf, type Standard } from '../shared/standard.ts'
import { certainBy } from './rules.ts'

type Obtaining = RecordOf<'planned_support' | 'plan' | 'barrier' | 'coordinator_assignment'>
const later = (one: string, other: string) => (Date.parse(one) > Date.parse(other) ? one : other)

/**
 * Something is done about each support within days of the plan coming into force; with that it is not "not started" any more, which the fourteen days of
 * the catalogue allow, so these say nothing of their own. In use without anything having been obtained is refused, and never stands in a record.
 */
function supports(record: Obtaining): Obligation[] {
  return record.planned_support.flatMap((one): Obligation[] => {
    const plan = record.plan.find((each) => each.id === one.plan_id)
    const coordinates = record.coordinator_assignment.find((each) => each.plan_id === one.plan_id && each.state === 'current')?.staff_id
    const owed_by = coordinates ?? one.written_by
    const base = {
      category: one.category,
      agency_id: (owed_by && record.agency_of.get(owed_by)) ?? one.agency_id,
      owed_by,
      owed_to: record.person.id,
    }
    const seen = (at: string | null) => (at === null ? [] : [{ table: 'planned_support', id: one.id, at }])
    const owed: Obligation[] = []
    if (plan?.activated_at) {
      const began_at = later(plan.activated_at, one.named_at)
      owed.push({
        ...base,
        subject: `${one.id}:begun`,
        began_at,
        due_at: daysAfter(began_at, BEGIN_DAYS),
        met_at: one.first_step_at,
        applies: one.first_step_at !== null || plan.closed_at === null,
        why: { key: 'support_is_sought', days: BEGIN_DAYS },
        evidence: seen(one.first_step_at),
      })
    }
    if (one.not_obtainable_at === null) return owed
    const barrier = record.barrier.find((each) => each.support_id === one.id)
    return [
      ...owed,
      {
        ...base,
        subject: `${one.id}:barrier`,
        began_at: one.not_obtainable_at,
        due_at: daysAfter(one.not_obtainable_at, 0),
        met_at: barrier?.logged_at ?? null,
        why: { key: 'not_obtainable_is_a_barrier' },
        evidence: barrier ? [{ table: 'barrier', id: barrier.id, at: barrier.logged_at }] : [],
      },
      {
        ...base,
        subject: `${one.id}:told`,
        began_at: one.not_obtainable_at,
        due_at: daysAfter(one.not_obtainable_at, TELL_DAYS),
        met_at: one.told_at,
        why: { key: 'told_that_it_cannot_be_had', days: TELL_DAYS },
        evidence: seen(one.told_at),
      },
    ]
  })
}

const obtaining = standard({
  id: 'COO-36',
  title: 'Every support named in the plan is being obtained',
  stage: 'COO',
  sources: [
    { ref: 'S1:58', quote: 'activities necessary to obtain the support and services identified in the support plan' },
    { ref: 'S3:60', quote: 'Organise, obtain, integrate, modify and document resources needed' },
  ],
  reads: ['planned_support', 'plan', 'barrier', 'coordinator_assignment'],
  parameters: [],
  owed: supports,
})

const AGREED: readonly string[] = ['agreed', 'in_progress', 'blocked']
/** What an agreed step needs is certain a whole day before; what cannot be had is a barrier that says so. */
function resources(record: RecordOf<'needed_resource' | 'action' | 'barrier'>): Obligation[] {
  return record.needed_resource.flatMap((one): Obligation[] => {
    const step = record.action.find((each) => each.id === one.action_id)
    if (!step) return []
    const barrier = one.state === 'unavailable' ? record.barrier.find((each) => each.resource_id === one.id) : undefined
    const owed_by = step.responsible_id ?? one.written_by
    return [
      {
        subject: one.id,
        category: one.category,
        agency_id: (owed_by && record.agency_of.get(owed_by)) ?? one.agency_id,
        owed_by,
        owed_to: record.person.id,
        began_at: one.added_at,
        due_at: certainBy(one.needed_on),
        met_at: one.confirmed_at,
        applies: one.confirmed_at !== null || AGREED.includes(step.state),
        ...(barrier ? { excepted: 'no_such_service' as const } : {}),
        why: { key: barrier ? 'resource_cannot_be_had' : 'resource_is_certain' },
        evidence: barrier
          ? [{ table: 'barrier', id: barrier.id, at: barrier.logged_at }]
          : one.confirmed_at
            ? [{ table: 'needed_resource', id: one.id, at: one.confirmed_at }]
            : [],
      },
    ]
  })
}

const marshalled = standard({
  id: 'COO-24',
  title: 'Personnel and other resources are marshalled',
  stage: 'COO',
  sources: [
    { ref: 'S0:31c', quote: 'marshalling of personnel and other resources needed to carry out all required support activities' },
    { ref: 'S3:60', quote: 'Organise, obtain, integrate, modify and document resources needed' },
  ],
  reads: ['needed_resource', 'action', 'barrier'],
  parameters: [],
  owed: resources,
})

export const obtainingStandards: readonly Standard[] = [obtaining, marshalled]
