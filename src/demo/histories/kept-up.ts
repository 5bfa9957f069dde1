/** What a living network does for nearly everybody and nobody tells of: each thing is left undone for a few alone, so that a day has some of it. */
import { idOf } from '../chance.ts'
import { C1 } from '../lin/own.ts'
import { CRISES, NOT_WANTED, NOTHING_OUTSIDE, SIBLINGS } from '../texts/kept-up.ts'
import type { Table } from '../rows.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const text = (row: Row, column: string) => row[column] as string
const own = (row: Row) => ({ person_id: text(row, 'person_id'), agency_id: text(row, 'agency_id'), written_by: text(row, 'written_by') })
const DAY = 24 * 60
const OPEN: readonly unknown[] = ['active', 'under_review', 'suspended']
/** From this level on a need is heavy enough that somebody else is asked, or it is said why not. */
const HEAVY = 3

type Known = Making & { of: (table: Table, person: unknown) => readonly Row[]; agencyOf: ReadonlyMap<unknown, string> }

export function addKeptUp({ rows, ...making }: Making): void {
  const tables = new Map<Table, Map<unknown, Row[]>>()
  const known: Known = {
    ...making,
    rows,
    of: (table, person) => {
      if (!tables.has(table))
        tables.set(
          table,
          Map.groupBy(rows.of(table), (row) => row['person_id']),
        )
      return tables.get(table)!.get(person) ?? []
    },
    agencyOf: new Map(rows.of('staff').map((one) => [one['id'], text(one, 'agency_id')])),
  }
  newCores(known)
  offers(known)
  const plans = rows.of('plan').filter((plan) => OPEN.includes(plan['state']) && plan['kind'] !== 'child' && plan['person_id'] !== C1)
  for (const [n, plan] of plans.entries()) {
    if (n % 15 !== 4) readyForABadDay(known, plan, n)
    if (n % 12 !== 7) setTogether(known, plan)
    if (n % 16 !== 9) whoIsClose(known, plan, n)
    if (n % 20 !== 3) nobodyOutside(known, plan)
  }
}

/** Whoever was there when the common core of the pack changed heard of it; of the newest, half so far. */
function newCores({ rows, when }: Making): void {
  const given = new Map(
    rows
      .of('information_given')
      .filter((one) => one['topic'] === 'info_pack')
      .map((one) => [one['person_id'], one]),
  )
  const supports = rows.of('support_period').filter((one) => given.has(one['person_id']))
  const cores = rows.of('pack_core').map((core) => text(core, 'published_at'))
  for (const [n, support] of supports.entries())
    for (const [m, published] of cores.entries()) {
      const at = when.later(published, (2 + (n % 15)) * DAY + 40)
      const there = text(support, 'accepted_at') < published && ((support['closed_at'] as string | undefined) ?? when.now) > at
      if (!there || n % 20 === 6 || (m === cores.length - 1 && n % 2 === 0)) continue
      const first = given.get(support['person_id']) as never as Parameters<typeof rows.add<'information_given'>>[1]
      rows.add('information_given', { ...first, id: idOf(`pack again/${text(support, 'id')}/${m}`), given_at: at, written_at: at })
    }
}

/** A picture of their life was offered also to whoever waits or was helped onward. */
function offers({ rows, when }: Making): void {
  const offered = new Set(
    rows
      .of('participation_offer')
      .filter((one) => one['subject'] === 'assessment')
      .map((one) => one['person_id']),
  )
  const supported = new Map(rows.of('support_period').map((one) => [one['person_id'], one]))
  const asked = rows.of('entry_request').filter((one) => one['responded_at'] && !offered.has(one['person_id']) && one['state'] !== 'withdrawn')
  for (const [n, entry] of asked.entries()) {
    if (n % 8 === 5) continue
    const support = supported.get(entry['person_id'])
    const at = when.later(text(support ?? entry, support ? 'accepted_at' : 'responded_at'), 4 * 60 + n * 11)
    const id = idOf(`offered/${text(entry, 'id')}`)
    const by = { ...own(entry), offered_at: at }
    rows.add('participation_offer', { id, ...by, subject: 'assessment', mode: 'phone', supports_offered: ['time_of_choice'] })
    if (!support) continue
    const depth = { depth: 'standard', depth_suggested: 'standard' } as const
    rows.add('assessment', { id: idOf(`picture/${id}`), ...by, offer_id: id, ...depth, state: 'offered' })
  }
}

/** Written down with them before it gets bad, wherever they may come to harm. */
function readyForABadDay({ rows, when, of }: Known, plan: Row, n: number): void {
  const person = plan['person_id']
  const high = of('vulnerability', person).some((one) => one['high'] && !one['to_on'])
  const needed = of('need', person).some((one) => one['category'] === 'safety' && Number(one['level']) >= 2)
  if ((!high && !needed) || of('crisis_plan', person).length > 0) return
  const at = when.later(text(plan, 'activated_at'), (1 + (n % 5)) * DAY)
  const copy = { copy_given_at: when.later(at, 30), copy_form: 'paper' } as const
  rows.add('crisis_plan', {
    id: idOf(`crisis/${text(plan, 'id')}`),
    ...own(plan),
    ...CRISES[n % CRISES.length]!,
    mode: 'dictated',
    agreed_at: at,
    ...copy,
  })
}

/** Where the steps of a goal are one agency's alone, another that helps anyway was there when it was set. */
function setTogether({ rows, of, agencyOf }: Known, plan: Row): void {
  const person = plan['person_id']
  const beside = of('participant', person)
    .filter((one) => one['plan_id'] === plan['id'] && one['advocate'] !== true)
    .flatMap((one) => agencyOf.get(one['party_id']) ?? [])
    .filter((agency) => agency !== plan['agency_id'])
  const mayKnow = (agency: string, category: unknown) => {
    const said = of('consent_event', person).filter((one) => one['party_id'] === agency)
    return said.every((one) => one['decision'] === 'given') && said.some((one) => (one['categories'] as unknown[]).includes(category))
  }
  for (const goal of of('goal', person).filter((one) => one['plan_id'] === plan['id'])) {
    if (of('goal_partner', person).some((one) => one['goal_id'] === goal['id'])) continue
    const other = beside.find((agency) => mayKnow(agency, goal['category']))
    if (!other) continue
    const about = {
      goal_id: text(goal, 'id'),
      ...own(goal),
      category: goal['category'] as 'general',
      part: 'set',
      at: text(goal, 'written_at'),
    } as const
    for (const party_id of [about.person_id, other])
      rows.add('goal_partner', { id: idOf(`set with/${about.goal_id}/${party_id}`), ...about, party_id })
  }
}

/** Of whom nobody close was written down: a brother or a sister, whom they do not want in it. */
function whoIsClose({ rows, when, of }: Known, plan: Row, n: number): void {
  if (of('relative', plan['person_id']).length > 0) return
  const at = when.later(text(plan, 'activated_at'), (1 + (n % 6)) * DAY)
  const relative_id = idOf(`relative/sibling/${text(plan, 'id')}`)
  rows.add('relative', {
    id: relative_id,
    ...own(plan),
    name: SIBLINGS[n % SIBLINGS.length]!,
    relation: 'sibling',
    involvement_wanted: 'no',
    written_at: at,
  })
  rows.add('family_wish', {
    id: idOf(`wish/${relative_id}`),
    ...own(plan),
    relative_id,
    wish: 'no',
    words: NOT_WANTED[n % NOT_WANTED.length]!,
    mode: 'dictated',
    at,
  })
}

/** A heavy need of which no other agency has a part: why nobody else was asked. */
function nobodyOutside({ rows, when, of, agencyOf }: Known, plan: Row): void {
  const person = plan['person_id']
  const goalsOf = (need: unknown) => new Set(of('goal_source', person).flatMap((one) => (one['need_id'] === need ? [one['goal_id']] : [])))
  const heavy = of('need', person).filter((one) => Number(one['level']) >= HEAVY && !one['met_at'])
  for (const [n, need] of heavy.entries()) {
    const goals = goalsOf(need['id'])
    const elsewhere = of('action', person).some(
      (step) => goals.has(step['goal_id']) && step['agreed_at'] && (agencyOf.get(step['responsible_id']) ?? plan['agency_id']) !== plan['agency_id'],
    )
    if (elsewhere || of('need_disposition', person).some((one) => one['need_id'] === need['id'])) continue
    rows.add('need_disposition', {
      id: idOf(`outside/${text(need, 'id')}`),
      ...own(need),
      need_id: text(need, 'id'),
      category: need['category'] as 'general',
      disposition: 'person_not_now',
      reason: NOTHING_OUTSIDE[n % NOTHING_OUTSIDE.length]!,
      ask_again_on: when.dayAhead(40 + (n % 20)),
      at: when.later(text(plan, 'activated_at'), 900),
    })
  }
}
