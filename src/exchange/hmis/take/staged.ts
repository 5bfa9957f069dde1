import type { Kind, Rows } from '../rows/all.ts'
import { categoryOf } from './category.ts'

/** How one kind waits to be written: the columns of its temporary table, and what of a row fills them, in the same order. */
type Staging<R> = { columns: string; key: (row: R) => string; cells: (row: R) => readonly Cell[] }
export type Cell = string | number | boolean | null

/** The longest that a name may be here; what is longer is cut. */
const LONGEST_NAME = 200
/** A name written as a digest by a source that hides names: MD5, SHA-1, SHA-256. */
const DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i

const cut = (text: string | null, longest = LONGEST_NAME) => (text === null ? null : text.slice(0, longest).trim())
const coded = (situation: { code: string; subsidy: string | null }) =>
  cut(situation.subsidy === null ? situation.code : `${situation.code}/${situation.subsidy}`, 40)

/**
 * A source may say that its names are hashed and write words all the same. Words are kept, because a worker needs
 * something to find the person by; only what looks like a digest is no name.
 */
const readable = (...parts: (string | null)[]) => cut(parts.filter((part) => part !== null && !DIGEST.test(part)).join(' ')) ?? ''

const MEMBER = {
  head: 'head',
  partner: 'partner',
  child: 'child',
  relative: 'other_family',
  unrelated: 'member',
  unknown_not_asked: 'member',
} as const

export const STAGED: { readonly [K in Kind]: Staging<Rows[K]> } = {
  agencies: { columns: 'name text', key: (row) => row.id, cells: (row) => [cut(row.name)] },
  programmes: {
    columns: 'agency_key text, name text, work text, runs_until date',
    key: (row) => row.id,
    cells: (row) => [row.agency_id, cut(row.name), row.kind ?? 'other', row.runs_until],
  },
  programme_places: {
    columns: 'programme_key text, area text',
    key: (row) => row.id,
    cells: (row) => [row.programme_id, cut([row.street, row.city, row.state, row.postcode].filter((part) => part !== null).join(', '), 500)],
  },
  people: {
    columns: 'given_name text, family_name text, born date, born_estimated boolean, name_withheld boolean',
    key: (row) => row.id,
    cells: (row) => {
      const given = readable(row.first_name, row.middle_name)
      const family = readable(row.last_name, row.name_suffix)
      return [given, family, row.birth_date, row.birth_date !== null && row.birth_date_given === 'partial', given === '' && family === '']
    },
  },
  stays: {
    columns: `person_key text, programme_key text, household_key text, member_role text, entered_on date,
      prior care.housing_category, prior_code text, prior_lasting boolean, homeless_since date, moved_in_on date`,
    key: (row) => row.id,
    cells: (row) => [
      row.person_id,
      row.programme_id,
      row.household_id,
      MEMBER[row.household_place ?? 'unknown_not_asked'],
      row.entered_on,
      row.prior_living?.category ?? null,
      row.prior_living && coded(row.prior_living),
      row.prior_living?.lasting ?? null,
      row.homeless_since,
      row.moved_in_on,
    ],
  },
  exits: {
    columns: 'person_key text, left_on date, situation care.housing_category, code text, lasting boolean',
    key: (row) => row.stay_id,
    cells: (row) => [
      row.person_id,
      row.left_on,
      row.destination?.category ?? null,
      row.destination && coded(row.destination),
      row.destination?.lasting ?? null,
    ],
  },
  living_situations: {
    columns: 'stay_key text, person_key text, seen_on date, situation care.housing_category, code text, lasting boolean, verified_by text',
    key: (row) => row.id,
    cells: (row) => [row.stay_id, row.person_id, row.on, row.situation.category, coded(row.situation), row.situation.lasting, cut(row.verified_by)],
  },
  contacts: {
    columns:
      'stay_key text, person_key text, given_on date, service_kind text, service text, code text, words text, amount_cents bigint, category care.category',
    key: (row) => row.id,
    cells: (row) => [
      row.stay_id,
      row.person_id,
      row.on,
      row.kind,
      row.service,
      cut(row.service_code === null ? row.record_code : `${row.record_code}/${row.service_code}`, 40),
      row.other_service,
      row.amount === null ? null : Math.round(Math.abs(row.amount) * 100),
      categoryOf(row),
    ],
  },
}

export const KINDS = Object.keys(STAGED) as Kind[]
