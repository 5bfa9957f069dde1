import { daysAfter, type Obligation, type Part, type PersonRecord, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { INTERIM_DAYS, isOwn } from './rules-owned.ts'
import { CARRIES, ITEMS, mayExcept } from './rules-quality.ts'
import { readingOf } from './rules-reading.ts'
import { goalStandards } from './standards-goals.ts'
import { ownStandards } from './standards-own.ts'
import { at, base, earliest, goalsOf, latest, ofPerson, stepsOf, upTo, whenAll } from './standards-record.ts'

/** The owner has their copy within this many days of agreeing. */
const COPY_DAYS = 5
type Plan = PersonRecord['plan'][number]
type Read =
  | 'plan'
  | 'person'
  | 'voice'
  | 'strength'
  | 'priority_order'
  | 'goal'
  | 'action'
  | 'participant'
  | 'plan_section'
  | 'risk_date'
  | 'vulnerability'

/** Since when each of the eight parts that come before the agreement has been filled, or said not to apply; null while one is open. */
function filledSince(record: RecordOf<Read>, plan: Plan): (string | null)[] {
  const goals = goalsOf(record, plan).filter((goal) => upTo(goal.written_at, plan.activated_at!))
  const said = (section: string) => record.plan_section.filter((one) => one.section === section).map((one) => one.at)
  const aboutThem = record.person.about_me.trim() === '' ? [] : [plan.started_at]
  return [
    earliest([...record.voice.map((one) => one.recorded_at), ...aboutThem, ...said('situation')]),
    earliest([...record.strength.map((one) => one.recorded_at), ...said('strengths')]),
    earliest(record.priority_order.filter((one) => one.by === 'person').map((one) => one.at)),
    earliest(goals.map((goal) => goal.written_at)),
    whenAll(goals.map((goal) => earliest(stepsOf(record, goal.id).map((step) => step.written_at)))),
    earliest(record.participant.filter((one) => one.plan_id === plan.id && one.party_id !== record.person.id).map((one) => one.from_at)),
    earliest(said('budget')),
    earliest([
      ...record.risk_date.map((one) => one.entered_at),
      ...record.vulnerability.map((one) => `${one.from_on}T00:00:00.000Z`),
      ...said('risks'),
    ]),
    plan.level_decided_at,
  ]
}

const structure = standard({
  id: 'PLN-11',
  title: 'Clear and systematic structure',
  stage: 'PLN',
  sources: [{ ref: 'S1:50a', quote: 'have a clear and systematic structure' }],
  reads: [
    'plan', 'person', 'voice', 'strength', 'priority_order', 'goal', 'action', 'participant', 'plan_section', 'risk_date', 'vulnerability',
    'coordinator_assignment',
  ], // prettier-ignore
  parameters: [],
  owed: (record) =>
    ofPerson(record).map((plan) => {
      const since = filledSince(record, plan)
      return {
        ...base(record, plan),
        subject: plan.id,
        due_at: plan.activated_at,
        met_at: whenAll(since),
        why: { key: 'ten_parts', have: since.filter((one) => one !== null).length + 1, want: since.length + 1 },
        evidence: record.plan_section.map((one) => at('plan_section', one, one.at)),
      }
    }),
})

const understood = standard({
  id: 'PLN-12',
  title: 'Format understood by all concerned',
  stage: 'PLN',
  sources: [{ ref: 'S1:50b', quote: 'in a format understood by all concerned' }],
  reads: ['plan', 'plan_version', 'plan_copy', 'plan_understanding', 'participant', 'goal', 'action', 'coordinator_assignment'],
  parameters: ['plan.readingGrade', 'party.agreeDays'],
  owed: (record, parameters) =>
    ofPerson(record).flatMap((plan): Obligation[] => {
      const version = record.plan_version.find((one) => one.plan_id === plan.id && one.n === plan.n)
      if (!version) return []
      const days = Number(parameters['party.agreeDays'])
      const everybody = record.participant.filter((one) => one.plan_id === plan.id && one.to_at === null)
      return [
        readable(record, plan, version, Number(parameters['plan.readingGrade'])),
        ...everybody.map((one): Obligation => {
          const said = record.plan_understanding.find((given) => given.plan_id === plan.id && given.n === plan.n && given.party_id === one.party_id)
          const from = latest([plan.activated_at!, one.from_at, version.published_at])!
          const owner = one.party_id === record.person.id
          return {
            ...base(record, plan),
            ...(owner ? {} : { owed_by: one.party_id, agency_id: record.agency_of.get(one.party_id) ?? plan.agency_id }),
            subject: `${plan.id}:${plan.n}:${one.party_id}`,
            began_at: from,
            due_at: daysAfter(from, days),
            met_at: said?.at ?? null,
            why: { key: owner ? 'owner_says_it_back' : 'party_understands', n: plan.n, days },
            evidence: said ? [at('plan_understanding', said, said.at)] : [],
          }
        }),
      ]
    }),
})

/** Plain enough for its owner, or there is a copy that is easy to read. Of Chinese no grade is given: there, an easy copy is not owed by a figure. */
function readable(
  record: RecordOf<'goal' | 'action' | 'plan_copy' | 'coordinator_assignment'>,
  plan: Plan,
  version: PersonRecord['plan_version'][number],
  limit: number,
): Obligation {
  const goals = goalsOf(record, plan).filter((goal) => version.goal_ids.includes(goal.id))
  const steps = record.action.filter((step) => version.action_ids.includes(step.id))
  const { grade } = readingOf([...goals.flatMap((one) => [one.words, one.success_measure]), ...steps.flatMap((one) => [one.words, one.deliverable])])
  const easy = record.plan_copy.filter((one) => one.plan_id === plan.id && one.n === plan.n && one.format === 'easy_read')
  return {
    ...base(record, plan),
    subject: `${plan.id}:${plan.n}:readable`,
    began_at: version.published_at,
    due_at: daysAfter(plan.activated_at!, COPY_DAYS),
    met_at: grade !== null && grade <= limit ? version.published_at : earliest(easy.map((one) => one.given_at)),
    applies: grade !== null || easy.length > 0,
    why: { key: 'plan_readable', grade: grade === null ? '–' : String(grade), limit },
    evidence: easy.map((one) => at('plan_copy', one, one.given_at)),
  }
}

const owned = standard({
  id: 'PLN-13',
  title: 'The client owns the plan',
  stage: 'PLN',
  sources: [{ ref: 'S1:51b', quote: 'owned by the client' }],
  reads: ['plan', 'plan_agreement', 'plan_copy', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    ofPerson(record).flatMap((plan): Obligation[] => {
      const given = record.plan_agreement.filter((one) => one.plan_id === plan.id && one.n === plan.n)
      const own = given.find(isOwn)
      const interim = given.find((one) => !isOwn(one))
      const copies = record.plan_copy.filter((one) => one.plan_id === plan.id && one.n === plan.n && one.to_id === record.person.id)
      const own_copy = earliest(copies.map((one) => one.given_at))
      const agreed = {
        ...base(record, plan),
        subject: `${plan.id}:${plan.n}:agreed`,
        due_at: interim ? daysAfter(interim.at, INTERIM_DAYS) : latest([plan.activated_at!, own?.at ?? plan.activated_at!]),
        met_at: own?.at ?? null,
        why: { key: interim ? 'plan_interim' : 'plan_agreed_by_owner', n: plan.n, days: INTERIM_DAYS },
        evidence: given.map((one) => at('plan_agreement', one, one.at)),
      }
      if (!own) return [agreed]
      return [
        agreed,
        {
          ...base(record, plan),
          subject: `${plan.id}:${plan.n}:copy`,
          began_at: own.at,
          due_at: daysAfter(own.at, COPY_DAYS),
          met_at: own_copy,
          why: { key: 'owner_has_copy', days: COPY_DAYS },
          evidence: copies.map((one) => at('plan_copy', one, one.given_at)),
        },
      ]
    }),
})

const RATED = [...ownStandards, ...goalStandards, structure, owned]
const carriedBy = (item: (typeof ITEMS)[number]) => RATED.filter((one) => CARRIES[item].includes(one.id))

/** Worked out from the standards that carry each point, as far as each owes something when a plan comes into force; nobody sets a point by hand. */
const quality = standard({
  id: 'PLN-25',
  title: 'Plan-quality gate for coordinators',
  stage: 'PLN',
  sources: [{ ref: 'S1:45', quote: 'coordinators should adhere to the following recommendations' }],
  reads: [...new Set<Part>([...RATED.flatMap((one) => one.reads), 'plan', 'quality_exception', 'coordinator_assignment'])],
  parameters: [...new Set(RATED.flatMap((one) => one.parameters))],
  owed: (record, parameters) =>
    ofPerson(record).map((plan) => {
      const points = ITEMS.map((item) => {
        const exception = record.quality_exception.find((one) => one.plan_id === plan.id && one.item === item && mayExcept(item))
        const owes = carriedBy(item)
          .flatMap((one) => one.owed(record as PersonRecord, parameters))
          .filter((one) => one.applies !== false && one.due_at !== null && upTo(one.due_at, plan.activated_at!))
        return whenAll(owes.map((one) => one.met_at)) ?? (owes.length === 0 ? plan.started_at : (exception?.at ?? null))
      })
      return {
        ...base(record, plan),
        subject: plan.id,
        due_at: plan.activated_at,
        met_at: whenAll(points),
        why: { key: 'quality_points', have: points.filter((one) => one !== null).length, want: ITEMS.length },
        evidence: record.quality_exception.filter((one) => one.plan_id === plan.id).map((one) => at('quality_exception', one, one.at)),
      }
    }),
})

/** What makes the plan its owner's own: its parts, its form, their yes and their copy; and the eleven points together. */
export const ownerStandards: readonly Standard[] = [structure, understood, owned, quality]
