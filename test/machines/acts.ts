/** One thing that somebody tries: an operation of care, with rows of this person that are there, in a version that mostly is the present one. */
import type pg from 'pg'
import type { Chance } from '../../src/demo/chance.ts'
import { shapeOf } from '../house/sample.ts'
import type { Declared } from '../house/contracts.ts'
import type { Household } from '../harness/given-plan.ts'
import { drawn } from './drawn.ts'

/** `party`: whom it is asked of, where somebody is. */
type Row = { id: string; version: number | null; party: string | null; ended: boolean }
export type There = Readonly<Record<string, readonly Row[]>>

const TABLES = {
  entry_id: 'entry_request',
  'onward-referrals': 'onward_referral',
  assessments: 'assessment',
  need_id: 'need',
  goal_id: 'goal',
  action_id: 'action',
  assignment_id: 'coordinator_assignment',
  participant_id: 'participant',
  reviews: 'review',
  exits: 'support_period',
} as const
const ENDED = ['withdrawn', 'closed', 'superseded', 'declined', 'cancelled', 'confirmed', 'ended', 'completed', 'changed', 'dropped_by_person']
const ALSO = ['plan', 'voice', 'strength'] as const

/** The rows of this person as they stand, the newest first. */
export async function whatIsThere(admin: pg.Pool, person: string): Promise<There> {
  const tables = [...new Set<string>([...Object.values(TABLES), ...ALSO])]
  const one = (table: string) =>
    `select '${table}' as t, id, (j ->> 'version')::int as version, coalesce(j ->> 'staff_id', j ->> 'responsible_id', j ->> 'party_id') as party,
            coalesce(j ->> 'state' = any ('{${ENDED.join()}}'), false) as ended
       from care.${table} x, to_jsonb(x) j where person_id = '${person}'`
  const { rows } = await admin.query<Row & { t: string }>(tables.map(one).join(' union all '))
  return Object.fromEntries(tables.map((table) => [table, rows.filter((row) => row.t === table)]))
}

const tableOf = (parts: readonly string[], n: number): string | undefined => {
  const name = parts[n]!.slice(1)
  return TABLES[(name === 'id' ? parts[n - 1]! : name) as keyof typeof TABLES]
}
/** Whether there is any row that the operation could be about. */
export const hasTarget = ({ url }: Declared, there: There): boolean =>
  url.split('/').every((part, n, parts) => !part.startsWith(':') || there[tableOf(parts, n) ?? '']?.length !== 0)

/** `whose`: the party whose turn it is, where the row says so. */
export type Act = { key: string; method: 'post' | 'put' | 'patch'; url: string; body: unknown; whose: string | null }

export function actOf(operation: Declared, at: Household, there: There, chance: Chance): Act {
  let target: Row | undefined
  const parts = operation.url.split('/')
  const url = parts
    .map((part, n) => {
      if (!part.startsWith(':')) return part
      const name = part.slice(1)
      if (name === 'person_id') return at.person
      if (name === 'category') return chance.pick(['housing', 'health', 'money', 'safety', 'community'])
      if (name === 'key') return chance.pick(['helping', 'changed', 'working'])
      const rows = there[tableOf(parts, n) ?? ''] ?? []
      const going = rows.filter((row) => !row.ended)
      target = rows.length > 0 ? chance.pick(going.length > 0 && chance.maybe(0.8) ? going : rows) : undefined
      return target?.id ?? at.person
    })
    .join('/')
  const ids = (table: string) => (there[table] ?? []).map((row) => row.id)
  const version = (target ?? there['plan']?.[0])?.version ?? 1
  const parties = [at.ids.partner2, at.agencies.a3, at.ids.worker, at.person, at.ids.coordinator]
  const body = operation.body
    ? drawn(shapeOf(operation.body), chance, {
        version: [version, version, version, version, version + 1],
        n: [1, there['plan']?.length ? 2 : 1],
        responsible_id: parties,
        party_id: parties,
        staff_id: [at.ids.coordinator, at.ids.successor, at.ids.worker],
        agency_id: Object.values(at.agencies),
        to_agency_id: [at.agencies.a2, at.agencies.a3],
        need_ids: ids('need'),
        voice_ids: ids('voice'),
        strength_ids: ids('strength'),
        goal_id: ids('goal'),
        need_id: ids('need'),
        listing_id: [null],
        at: [undefined],
        sent_at: [undefined],
      })
    : {}
  return { key: operation.key, method: operation.method.toLowerCase() as Act['method'], url, body, whose: target?.party ?? null }
}
