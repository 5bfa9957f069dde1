/** Arranging: agencies, staff and people as they would be found, written with the administrator's hands. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Category, Role } from '../../src/shared/words.ts'

export type Given = ReturnType<typeof givenIn>

export function givenIn(admin: pg.Pool) {
  let n = 0
  const one = async (text: string, values: unknown[]): Promise<string> => (await admin.query<{ id: string }>(text, values)).rows[0]!.id
  return {
    agency: (name = `Agency ${++n}`, kind = 'homelessness') => one('insert into care.agency (name, kind) values ($1, $2) returning id', [name, kind]),
    staff: (agency: string, roles: Role[] = ['coordinator'], name = `Worker ${++n}`) =>
      one('insert into care.staff (agency_id, name, login, roles) values ($1, $2, $3, $4) returning id', [
        agency,
        name,
        `worker-${randomUUID()}@example.org`,
        roles,
      ]),
    person: (agency: string, more: { given_name?: string; family_name?: string; born?: string; written_by?: string } = {}) =>
      one('insert into care.person (agency_id, written_by, given_name, family_name, born) values ($1, $2, $3, $4, $5) returning id', [
        agency,
        more.written_by ?? null,
        more.given_name ?? `Given${++n}`,
        more.family_name ?? `Family${n}`,
        more.born ?? null,
      ]),
    involve: (person: string, party: string) =>
      one('insert into care.involvement (person_id, party_id) values ($1, $2) returning id', [person, party]),
    /** What the person decided, for one recipient, for a year. */
    consent: (person: string, party: string, categories: Category[], decision: 'given' | 'refused' | 'withdrawn' = 'given') =>
      one(
        `insert into care.consent_event (person_id, decision, scope, party_id, categories, to_at) values ($1, $2, 'party', $3, $4, guard.now() + interval '12 months') returning id`,
        [person, decision, party, categories],
      ),
    /** Somebody has made sure that it is safe when this one is reached; without that they are shown nothing. */
    safe: (person: string, relative: string, safe = true) =>
      one(`insert into care.relative_safety (person_id, relative_id, safe, words) values ($1, $2, $3, 'Asked alone') returning id`, [
        person,
        relative,
        safe,
      ]),
    exclude: (person: string, party: string, name = 'Excluded') =>
      one(`insert into care.exclusion (person_id, excluded_party_id, excluded_name, reason) values ($1, $2, $3, 'asked for') returning id`, [
        person,
        party,
        name,
      ]),
  }
}
