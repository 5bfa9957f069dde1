import type { z } from 'zod'
import { ALL } from './all.ts'
import { KINDS, type Due, type Owed, type Rates, type Target } from './contract.ts'
import type { CountRow, OwedRow, WaitingRow } from './queries.ts'

type DueIn = z.input<typeof Due>
type Kind = DueIn['kind']

const BY_ID = new Map(ALL.map((standard) => [standard.id, standard]))
const QUOTED = new Map(ALL.map(({ id, sources }) => [id, sources.map(({ ref, quote }) => ({ ref, quote }))]))
const quoted = (id: string) => QUOTED.get(id) ?? []
const stageOf = (id: string): string => BY_ID.get(id)?.stage ?? id.slice(0, 3)

/** Which kind of work a standard asks for, and where that work is done. */
const OF_STANDARD: Record<string, [kind: Kind, goes: z.infer<typeof Target>['kind']]> = {
  'DIR-09': ['promise', 'action'],
  'COO-03': ['request', 'coordination'],
  'COO-05': ['request', 'action'],
  'COO-04': ['request', 'team'],
  'COO-06': ['plan', 'team'],
  'COO-07': ['plan', 'team'],
  'COO-18': ['plan', 'team'],
  'COO-20': ['request', 'team'],
  'COO-02': ['plan', 'partners'],
  'COO-08': ['request', 'partners'],
  'COO-09': ['request', 'partners'],
  'COO-10': ['request', 'partners'],
  'COO-35': ['request', 'handover'],
  'PRI-15': ['safety', 'engagement'],
  'COO-30': ['plan', 'housing'],
  'COO-28': ['plan', 'mix'],
  'PRI-03': ['request', 'relationship'],
  'COO-19': ['request', 'waiting'],
  'COO-36': ['plan', 'obtaining'],
  'COO-24': ['plan', 'obtaining'],
  'COO-22': ['plan', 'calendar'],
  'COO-23': ['plan', 'obtaining'],
  'COO-13': ['request', 'budget'],
  'COO-15': ['action', 'advocacy'],
  'COO-16': ['action', 'advocacy'],
  'COO-17': ['action', 'advocacy'],
  'COO-21': ['request', 'updates'],
  'CON-01': ['request', 'updates'],
  'CON-03': ['plan', 'plan'],
  'PRI-04': ['plan', 'updates'],
  'GOV-13': ['request', 'barriers'],
  'CON-04': ['request', 'rights'],
  'CON-05': ['safety', 'consent'],
  'COO-27': ['plan', 'plan'],
  'COO-01': ['plan', 'plan'],
  'COO-29': ['plan', 'plan'],
  'COO-26': ['request', 'chasing'],
  'COO-25': ['plan', 'conference'],
  'CON-07': ['plan', 'conference'],
  'REC-02': ['plan', 'conference'],
  'EXI-05': ['follow_up', 'exit'],
  'ENT-04': ['response', 'referral'],
  'COO-34': ['offer', 'family'],
  'FAM-03': ['offer', 'family'],
  'FAM-04': ['offer', 'family'],
  'FAM-06': ['offer', 'family'],
}
const OF_STAGE: Record<string, [kind: Kind, goes: z.infer<typeof Target>['kind']]> = {
  ENT: ['response', 'entry'],
  ASS: ['offer', 'assessment'],
  PLN: ['plan', 'plan'],
  COO: ['plan', 'plan'],
  DIR: ['action', 'plan'],
  FAM: ['offer', 'person'],
  REV: ['review', 'review'],
  EXI: ['offer', 'exit'],
}
const OF_PART: Record<Exclude<WaitingRow['part'], 'obligation'>, [kind: Kind, goes: z.infer<typeof Target>['kind']]> = {
  action: ['action', 'action'],
  coordination: ['request', 'coordination'],
  referral: ['request', 'referral'],
}

/** The id of what an obligation is about: its subject may say more behind a colon. */
const about = (subject: string) => subject.split(':')[0]!
const namedOrNull = (id: string | null, name: string | null) => (id !== null && name !== null ? { id, name } : null)

function kindOf(row: WaitingRow): [kind: Kind, goes: z.infer<typeof Target>['kind']] {
  if (row.part === 'action') return [row.asked ? 'request' : row.kind === 'promise' ? 'promise' : 'action', 'action']
  if (row.part !== 'obligation') return OF_PART[row.part]
  return OF_STANDARD[row.standard!] ?? OF_STAGE[stageOf(row.standard!)] ?? ['other', 'person']
}

function asDue(row: WaitingRow): DueIn {
  const [kind, goes] = kindOf(row)
  return {
    id: row.id,
    kind,
    person: namedOrNull(row.person_id, row.person_name),
    due_at: row.due_at,
    late: row.late,
    asked: row.asked,
    standard: row.standard,
    why: row.why,
    evidence: restsFor(row.evidence, []), // of many people, of whom nobody is opened
    words: row.words,
    by: namedOrNull(row.by_id, row.by_name),
    target: { kind: goes, id: about(row.subject), person_id: row.person_id },
  }
}

/**
 * One line for each thing to do. An action, a coordination or a referral that a standard also speaks of is one thing, not two:
 * it keeps its own words, and takes the standard's time and reason.
 */
export function asDues(rows: readonly WaitingRow[]): DueIn[] {
  const things = new Map(rows.filter((row) => row.part !== 'obligation').map((row) => [row.id, asDue(row)]))
  const alone: DueIn[] = []
  for (const row of rows) {
    if (row.part !== 'obligation') continue
    const thing = things.get(about(row.subject)) ?? row.evidence.map((one) => things.get(one.id)).find((found) => found !== undefined)
    if (!thing) alone.push(asDue(row))
    else if (!thing.standard) {
      const { standard, why, evidence } = asDue(row)
      Object.assign(thing, {
        standard,
        why,
        evidence,
        ...(thing.asked || thing.due_at === null ? { due_at: row.due_at, late: row.late } : {}),
      })
    }
  }
  return [...alone, ...things.values()].toSorted(weightiestFirst)
}

/** What each of these follows from. */
export const sourcesOf = (dues: readonly DueIn[]) =>
  Object.fromEntries([...new Set(dues.map(({ standard }) => standard))].flatMap((id) => (id === null ? [] : [[id, quoted(id)]])))

const WEIGHT = Object.fromEntries(KINDS.map((kind, n) => [kind, n])) as Record<Kind, number>
const byKind = (a: DueIn, b: DueIn) => WEIGHT[a.kind] - WEIGHT[b.kind]
function byHour({ due_at: a }: DueIn, { due_at: b }: DueIn): number {
  if (a === b) return 0
  return (a ?? '9') < (b ?? '9') ? -1 : 1
}
/** What is late stands first, safety before promises before answers (screens.md, 5); what is not, in the order of its hours. */
function weightiestFirst(a: DueIn, b: DueIn): number {
  if (a.late !== b.late) return a.late ? -1 : 1
  return a.late ? byKind(a, b) || byHour(a, b) : byHour(a, b) || byKind(a, b)
}

/** What it rests on, as far as the reader may know of it. */
const restsFor = (evidence: OwedRow['evidence'], categories: readonly string[]) =>
  evidence.filter((one) => one.of === undefined || categories.includes(one.of)).map(({ table, id, at }) => ({ table, id, at }))

/** Of a moment that is one of something the reader may not know of, the day is told. */
function momentsFor(evidence: OwedRow['evidence'], categories: readonly string[]) {
  const hidden = evidence.filter((one) => one.of !== undefined && !categories.includes(one.of)).map(({ at }) => Date.parse(at))
  return <At extends string | null>(at: At): At => (at !== null && hidden.includes(Date.parse(at)) ? (`${at.slice(0, 10)}T00:00:00.000Z` as At) : at)
}

/** @param categories the parts of the person's life that the reader may know of */
export function asOwed(row: OwedRow, categories: readonly string[]): z.input<typeof Owed> {
  const moment = momentsFor(row.evidence, categories)
  return {
    id: row.id,
    standard: row.standard,
    stage: stageOf(row.standard),
    status: row.status,
    category: row.category as z.input<typeof Owed>['category'],
    by: namedOrNull(row.by_id, row.by_name),
    to: namedOrNull(row.to_id, row.to_name),
    agency: namedOrNull(row.agency_id, row.agency_name),
    began_at: moment(row.began_at),
    due_at: row.due_at,
    met_at: moment(row.met_at),
    excepted: row.excepted,
    why: row.why,
    evidence: restsFor(row.evidence, categories),
    sources: quoted(row.standard),
    parameters: row.parameters,
  }
}

export const asItem = (row: OwedRow) => ({ ...asOwed(row, []), person: namedOrNull(row.person_id, row.person_name) })

const NOTHING: Omit<CountRow, 'standard'> = { met: 0, met_late: 0, missed: 0, n: 0, pending: 0, excepted: 0, na: 0 }
/** Every standard there is, in the order of care, those without a case too. */
export function asRates(counts: readonly CountRow[]): z.input<typeof Rates>[] {
  const byStandard = new Map(counts.map((row) => [row.standard, row]))
  return ALL.map((standard) => ({
    ...NOTHING,
    ...byStandard.get(standard.id),
    standard: standard.id,
    stage: standard.stage,
    sources: quoted(standard.id),
  }))
}
