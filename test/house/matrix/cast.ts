/** Who is there: three agencies, everybody who asks, and what a state of consent is in rows. */
import type pg from 'pg'
import { agencyOf, type Span } from '../../access/prose.ts'
import { ROLES, TEAM, type Category, type Role } from '../../../src/shared/words.ts'
import { givenIn } from '../../harness/given.ts'
import { ALL_CATEGORIES, ASKS, BARRED, PARTNER, PERSON, RELATIVE, SERVING, type State } from './states.ts'
import { firstOf, idFrom } from './ids.ts'
import type { Row } from './template.ts'

/** Everybody looks at this hour. */
export const NOW = '2025-03-03T09:00:00Z'
const hour = (h: number | null) => (h === null ? 'infinity' : new Date(Date.parse(NOW) + h * 3_600_000).toISOString())
const span = ([from, to]: Span) => ({ from_at: hour(from), to_at: hour(to) })

export type Caller = {
  name: string
  id: string | null
  slot: number | null
  roles: readonly Role[]
  kind: 'staff' | 'person' | 'relative' | 'nobody'
}
export type Cast = {
  /** By the model's numbers. */
  agencies: readonly string[]
  writers: readonly string[]
  staff: readonly Caller[]
  /** The category a row of this table has when it names none. */
  usual: ReadonlyMap<string, Category>
}

export async function makeCast(admin: pg.Pool): Promise<Cast> {
  const given = givenIn(admin)
  const agencies = [await given.agency('Serving'), await given.agency('Partner', 'housing'), await given.agency('Unrelated', 'health')]
  const staff: Caller[] = []
  const someone = async (slot: number, role: Role, more = '') => {
    const at = agencyOf(slot)!
    const name = `${role} of the ${['serving', 'partner', 'unrelated'][at]} agency${more}`
    staff.push({ name, id: await given.staff(agencies[at]!, [role], `Worker ${staff.length}`), slot, roles: [role], kind: 'staff' })
  }
  for (const slot of ASKS) for (const role of ROLES) await someone(slot, role)
  for (const slot of BARRED) await someone(slot, 'coordinator', ', excluded')
  const { rows } = await admin.query<{ table: string; category: Category }>(`
    select table_name as "table", split_part(column_default, '''', 2) as category from information_schema.columns
     where table_schema = 'care' and column_name = 'category' and column_default is not null`)
  const who = (role: Role, slot: number) => staff.find((one) => one.slot === slot && one.roles[0] === role)!.id!
  return {
    agencies,
    writers: [who('coordinator', ASKS[SERVING!]!), who('partner_worker', ASKS[PARTNER!]!)],
    staff,
    usual: new Map(rows.map(({ table, category }) => [table, category])),
  }
}

/** A state of consent as the rows that make it so, and beside them what was once done without consent: words of it stay on the record. */
export function consentOf(state: State, person: string, relative: string, { agencies, writers, staff }: Cast): Record<string, Row[]> {
  const { team, decisions, exclusions, disclosures, emergencies, checked, unsafe, orders } = state.world
  const idOf = (party: number): string =>
    party === PERSON ? person : party === RELATIVE ? relative : party < 3 ? agencies[party]! : staff.find((one) => one.slot === party)!.id!
  const by = { person_id: person, agency_id: agencies[SERVING!]!, written_by: writers[SERVING!]! }
  const named = (list: readonly number[]) => list.map((n) => ALL_CATEGORIES[n]!)
  const decided = decisions.map((one, n) => ({
    id: idFrom(`${person}/decision/${n}`),
    ...by,
    decision: one.decision,
    scope: one.scope,
    ...(one.scope === 'party' ? { party_id: idOf(one.party) } : {}),
    categories: named(one.categories),
    purpose: one.purpose,
    ...span(one.span),
  }))
  // long ago, and over: every person has one line in the ledger, and one that others can refer to
  const past = { ...by, decision: 'given', scope: 'party', party_id: agencies[PARTNER!]!, categories: ['general'], ...span([-2000, -1900]) }
  const alone = { ground: 'serious_danger', facts: 'x', recipient_name: 'x' }
  const opened = emergencies.flatMap((one) =>
    staff
      .filter(({ slot, roles }) => slot === one.party && roles.some((role) => (TEAM as readonly Role[]).includes(role)))
      .map(({ id }) => ({ written_by: id, categories: named(one.categories), ...span(one.span) })),
  )
  return {
    involvement: team.map((one) => ({
      id: idFrom(`${person}/team/${one.party}`),
      ...by,
      party_id: idOf(one.party),
      serving: one.serving,
      ...span(one.span),
    })),
    consent_event: [{ id: firstOf(person, 'consent_event'), ...past }, ...decided],
    // where nobody has made sure, somebody once had, too long ago
    relative_safety: [
      { id: firstOf(person, 'relative_safety'), ...by, relative_id: relative, safe: true, words: 'x', at: hour(checked ?? -5000) },
      ...(unsafe === null ? [] : [{ id: idFrom(`${person}/not safe`), ...by, relative_id: relative, safe: false, words: 'x', at: hour(unsafe) }]),
    ],
    guardian_order: orders.map((one, n) => ({
      id: idFrom(`${person}/order/${n}`),
      ...by,
      relative_id: relative,
      issued_by: 'x',
      document: 'x',
      about: named(one.categories),
      from_on: hour(one.span[0]).slice(0, 10),
      to_on: hour(one.span[1]! - 24).slice(0, 10), // its last day is one on which it holds
    })),
    exclusion: exclusions.map((one) => ({
      id: idFrom(`${person}/excluded/${one.party}`),
      ...by,
      excluded_party_id: idOf(one.party),
      excluded_name: 'x',
      reason: 'x',
      ...span(one.span),
    })),
    disclosure: [
      { id: firstOf(person, 'disclosure'), ...by, ...alone, categories: ['safety'], ...span([-300, -200]) },
      ...disclosures.map((one, n) => ({
        id: idFrom(`${person}/told/${n}`),
        ...by,
        ...alone,
        recipient_id: idOf(one.party),
        categories: named(one.categories),
        ...span(one.span),
        overrides_exclusion: one.overrides,
      })),
    ],
    emergency_access: [
      {
        id: firstOf(person, 'emergency_access'),
        person_id: person,
        agency_id: agencies[PARTNER!]!,
        written_by: writers[PARTNER!]!,
        categories: ['general'],
        reason: 'x',
        ...span([-300, -297]),
      },
      ...opened.map((one, n) => ({ id: idFrom(`${person}/opened/${n}`), person_id: person, agency_id: agencies[PARTNER!]!, reason: 'x', ...one })),
    ],
  }
}
