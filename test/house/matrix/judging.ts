/** How an answer differs from what the model wants, in words; nothing when it does not. */
import { isAbout, mayShow, seesWhole, type Asked, type Got } from './model.ts'
import type { Word } from './planting.ts'
import type { Stage } from './stage.ts'

const said = ({ operation, caller, about }: Asked) => `${operation.key} by ${caller.name}${about ? `, ${about.state.name}` : ''}`
const of = ({ table, column, category, agency, state }: Word) => `${table}.${column} (${category}, of agency ${agency}) of ${state.name}`

export function wrong(got: Got): string[] {
  const { status, refusal, want } = got
  const right = () => {
    if (status >= 500 || (status !== 200 && !/^[a-z][a-z0-9_]+$/.test(refusal ?? ''))) return false
    if (want === 'open to all') return true
    if (want === 'signed_out') return status === 401 && refusal === want
    if (want === 'not_your_role') return status === 403 && refusal === want
    if (want === 'no_such_person') return status === 404 && refusal === want
    if (want === 'some refusal') return status >= 400
    return !['signed_out', 'not_your_role', 'no_such_person'].includes(refusal ?? '')
  }
  return right() ? [] : [`${said(got)}: ${want}, but ${status} ${refusal ?? ''}`]
}

/** Planted words that this caller may not see. */
export const leaked = ({ words, cast }: Stage, got: Got): string[] =>
  [...got.found]
    .map((word) => words.get(word))
    .filter((word) => word !== undefined)
    .filter((word) => !mayShow(got.caller, word, cast))
    .map((word) => `${said(got)}: shows ${of(word)}`)

/** Names are not rows of their own: they come with whatever that party did. */
const isName = ({ table, column }: Word) => table === 'person' || (table === 'relative' && column === 'name')

/**
 * Never shown in words: participants are named, an invitation keeps only a hash, a search only how many it found, and why a
 * level was decided stands on the plan itself.
 */
const UNTOLD = new Set(['participant', 'invitation', 'duplicate_check', 'level_decision'])
/**
 * Where only the newest is told, of those that its reader knows of, or an appointment beside the referral it is for, it differs by reader; so
 * does what the person asked of one agency alone, and the note it is about.
 */
const NEWEST: readonly (readonly [operation: string, tables: readonly string[]])[] = [
  ['/reviews', ['action']],
  ['/plan/whole', ['crisis_plan']],
  ['/life', ['statutory_responsibility', 'voice']],
  ['/referrals', ['appointment']],
  ['/service-mix', ['service_mix_reason']],
  ['/record-requests', ['record_request', 'note']],
  ['/calendar', ['conflict_flag']], // that a week is full is for who may know of all that fills it
  ['/consents', ['consent_event']], // that somebody may know is for the team; what was said of it for who heard it and whom it is about (consent.test.ts)
  ['/readings', ['reason_to_read']], // beside who looked: a supervisor reads of their own agency's looks alone
]
const sinceThen = ({ operation }: Got, { table }: Word) => NEWEST.some(([end, tables]) => operation.key.endsWith(end) && tables.includes(table))

/**
 * What an operation about a person shows of a row to any member of staff, it shows to all who may see the row and what it belongs to (lists show
 * each what is theirs to do); and where all operations were asked, rows of every table are shown somewhere.
 */
export function hidden({ words }: Stage, answered: readonly Got[], operations: 'all' | 'some' = 'all'): string[] {
  const told = new Map<string, string[]>()
  const shownOf = new Set<string>()
  for (const alike of Map.groupBy(answered, ({ operation, about }) => `${operation.key} ${about?.person}`).values()) {
    for (const word of alike.flatMap(({ found }) => [...found])) shownOf.add(words.get(word)!.table)
    const staff = alike.filter(({ caller, operation }) => caller.kind === 'staff' && isAbout(operation.key))
    const shown = [...new Set(staff.flatMap(({ found }) => [...found]))]
    for (const got of staff) {
      const missing = shown.filter((one) => !got.found.has(one)).map((one) => words.get(one)!)
      for (const word of missing.filter((one) => !isName(one) && !sinceThen(got, one) && seesWhole(got.caller, one, one))) {
        const what = `${got.operation.key} hides ${word.table}.${word.column}`
        told.set(what, [...(told.get(what) ?? []), `as ${of(word)} from ${got.caller.name}`])
      }
    }
  }
  const differences = [...told].map(([what, examples]) => `${what}, ${examples.length} times, ${examples[0]}`)
  if (operations === 'some') return differences
  const planted = new Set([...words.values()].map(({ table }) => table))
  return [
    ...differences,
    ...[...planted].filter((table) => !shownOf.has(table) && !UNTOLD.has(table)).map((table) => `nothing of ${table} is shown to anybody`),
  ]
}

/** At most a few, so that a report can be read. */
export const few = (all: readonly string[]): string[] => [...all.slice(0, 15), ...(all.length > 15 ? [`and ${all.length - 15} more`] : [])]
