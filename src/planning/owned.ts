import type { z } from 'zod'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { daysAfter, type Parameters } from '../shared/standard.ts'
import { Refusal } from '../shared/refusal.ts'
import type { PlanOwned } from './contract-owned.ts'
import { partiesBy } from './queries-parties.ts'
import { ownerOf, planOf, rowsOf } from './queries.ts'
import { partTakenIn } from './queries-together.ts'
import { languageOf, ownedOf, type OwnedRows } from './queries-owned.ts'
import { dayAfter, plans, type Row } from './rules.ts'
import { partsOf } from './rules-draft.ts'
import { allMissingToPropose, isOpen, newestVersion, type Facts } from './rules-gate.ts'
import { agreementTo, INTERIM_DAYS } from './rules-owned.ts'
import { CARRIES, mayExcept, qualityOf } from './rules-quality.ts'
import { readingOf } from './rules-reading.ts'
import { asParty, factsOf, GATE_PARAMETERS, nameOf } from './shown.ts'

type Told = z.input<typeof PlanOwned>

/** The plan as its owner's. @throws Refusal no_such_plan */
export async function ownedPlan(tx: Tx, person_id: string, caller: Caller): Promise<Told> {
  const plan = await planOf(tx, person_id)
  if (!plan) throw new Refusal('no_such_plan', 404)
  const [person, rows, owned, parameters, { preferred_language }, part] = await Promise.all([
    ownerOf(tx, person_id),
    rowsOf(tx, person_id, plan.id),
    ownedOf(tx, plan.id),
    parametersInForce(tx, ...GATE_PARAMETERS, 'plan.readingGrade', 'party.agreeDays'),
    languageOf(tx, person_id),
    partTakenIn(tx, person_id),
  ])
  const owner = { id: person.id, name: nameOf(person), pathway: person.pathway, about_me: person.about_me }
  const facts = factsOf({ owner, plan, rows, part, parameters, now: caller.now })
  const n = newestVersion(rows.versions)?.n ?? null
  const named = [
    ...rows.participants.map((one) => one.party_id),
    ...owned.audits.map((one) => one.written_by),
    ...rows.exceptions.map((one) => one.written_by),
    ...owned.comments.map((one) => one.written_by),
  ].filter((id) => id !== null)
  return {
    parties: (await partiesBy(tx, named)).map(asParty),
    n,
    sections: partsOf(facts),
    reading: { ...readingOf(textsOf(facts)), limit: Number(parameters['plan.readingGrade']) },
    preferred_language,
    copies: owned.copies.map((one) => ({ ...one, format: one.format as 'plain' })),
    understood: n === null ? [] : understoodBy({ facts, owned, n, parameters, caller }),
    comments: owned.comments,
    agreement: n === null ? null : asAgreement(agreementTo(n, rows.agreements)),
    quality: asQuality(facts, rows.exceptions, owned.audits),
    may: mayOf(caller, person_id, n),
  }
}

/** What the person reads of their plan: the open goals, how one knows, and their steps. */
export const textsOf = (facts: Pick<Facts, 'goals' | 'actions'>): string[] => {
  const goals = facts.goals.filter(isOpen)
  const steps = facts.actions.filter((action) => action.state !== 'cancelled' && goals.some((goal) => goal.id === action.goal_id))
  return [...goals.flatMap((goal) => [goal.words, goal.success_measure]), ...steps.flatMap((step) => [step.words, step.deliverable])]
}

type Understanding = { facts: Facts; owned: OwnedRows; n: number; parameters: Parameters; caller: Caller }
function understoodBy({ facts, owned, n, parameters, caller }: Understanding): Told['understood'] {
  const version = facts.versions.find((one) => one.n === n)!
  return facts.participants
    .filter((one) => one.to_at === null)
    .map((one) => {
      const said = owned.understood.find((given) => given.n === n && given.party_id === one.party_id)
      const from = Date.parse(one.from_at) > Date.parse(version.published_at) ? one.from_at : version.published_at
      const due_at = daysAfter(from, Number(parameters['party.agreeDays']))
      return {
        party_id: one.party_id,
        at: said?.at ?? null,
        teach_back: said?.teach_back ?? '',
        due_at,
        late: said === undefined && Date.parse(due_at) < Date.parse(caller.now),
        mine: one.party_id === caller.id || one.party_id === caller.agency,
      }
    })
}

const asAgreement = (given: Row<'plan_agreement'> | undefined): Told['agreement'] =>
  given
    ? {
        basis: given.basis as 'self',
        reason: given.reason,
        at: given.at,
        until: given.basis === 'interim' ? dayAfter(given.at.slice(0, 10), INTERIM_DAYS) : null,
      }
    : null

function asQuality(facts: Facts, exceptions: readonly Row<'quality_exception'>[], audits: OwnedRows['audits']): Told['quality'] {
  const items = qualityOf(allMissingToPropose(facts), exceptions)
  return {
    met: items.filter((one) => one.status !== 'missing').length,
    items: items.map((one) => {
      const exception = exceptions.filter((given) => given.item === one.item).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
      return {
        ...one,
        carries: [...CARRIES[one.item]],
        exception: exception
          ? { ground: exception.ground as 'safety', words: exception.words, written_by: exception.written_by, at: exception.at }
          : null,
        may_except: mayExcept(one.item),
      }
    }),
    audits,
  }
}

function mayOf(caller: Caller, person_id: string, n: number | null): Told['may'] {
  const writer = caller.opened?.writer ?? false
  const staff = writer && caller.kind === 'staff'
  const self = caller.id === person_id
  if (!writer) return []
  return [
    ...(self || plans(caller.roles) ? ['say' as const] : []),
    ...(n !== null ? ['understand' as const] : []),
    ...(staff && n !== null ? ['give' as const, 'understand_for_person' as const] : []),
    ...(self && n !== null ? ['comment' as const] : []),
    ...(staff && n !== null && caller.roles.includes('coordinator') ? ['stand_in' as const] : []),
    ...(staff && plans(caller.roles) ? ['except' as const] : []),
    ...(staff && caller.roles.includes('supervisor') ? ['audit' as const] : []),
  ]
}
