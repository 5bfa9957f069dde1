import { isDeepStrictEqual } from 'node:util'
import type { Obligation, Parameters, Part, RecordOf, Rest, Standard } from '../shared/standard.ts'

/** An obligation as it is kept, with the standard it follows from and the values it was judged by. */
export type Owed = Required<Omit<Obligation, 'excepted'>> & {
  excepted: string | null
  standard: string
  parameters: Record<string, unknown>
  /** It is about a row that another agency wrote: who owes it knows of it as far as they may know of that row, and no further. */
  about_others: boolean
}
/** As much of an obligation that is still open as a person's line in lists tells. */
export type Open = Pick<Owed, 'standard' | 'category' | 'agency_id' | 'began_at' | 'due_at' | 'unmet_for_good'>

/** What follows from a record, and which standards failed at it. */
export type WorkedOut = { owed: Owed[]; faults: { standard: string; error: Error }[] }

/**
 * Everything that follows from a record. Pure: same record and parameters, same answer. A standard that fails takes nothing with it: what the
 * others owe is worked out, and what it owed before (`kept`) stands as it stood.
 */
export function workOut(standards: readonly Standard[], record: RecordOf<Part>, parameters: Parameters, kept: readonly Owed[] = []): WorkedOut {
  const out: WorkedOut = { owed: [], faults: [] }
  const writers = writersIn(record)
  for (const one of standards) {
    try {
      out.owed.push(...owedBy(one, record, parameters, writers))
    } catch (error) {
      out.faults.push({ standard: one.id, error: error as Error })
      out.owed.push(...kept.filter(({ standard }) => standard === one.id))
    }
  }
  return out
}

/** @throws Error when the standard names one subject twice: a fault of the standard, not of the record */
function owedBy(standard: Standard, record: RecordOf<Part>, parameters: Parameters, writers: Writers): Owed[] {
  const judgedBy = Object.fromEntries(standard.parameters.map((key) => [key, parameters[key.replace(/^cfg\./, '')]]))
  const subjects = new Set<string>()
  return standard.owed(record, parameters).map((one) => {
    if (subjects.has(one.subject)) throw Object.assign(new Error(`${standard.id} owes the same twice`), { name: `${standard.id} twice` })
    subjects.add(one.subject)
    return {
      standard: standard.id,
      subject: one.subject,
      category: one.category,
      agency_id: one.agency_id,
      owed_by: one.owed_by,
      owed_to: one.owed_to,
      began_at: one.began_at,
      due_at: one.due_at,
      met_at: one.met_at,
      unmet_for_good: one.unmet_for_good ?? false,
      excepted: one.excepted ?? null,
      applies: one.applies ?? true,
      why: one.why,
      evidence: one.evidence.map((rest) => marked(rest, one.category, record)),
      parameters: judgedBy,
      about_others: isAboutOthers(one, writers),
    }
  })
}

/** Which agency wrote each row of a record, by its id. */
type Writers = ReadonlyMap<string, string>
function writersIn(record: RecordOf<Part>): Writers {
  const writers = new Map<string, string>()
  for (const rows of Object.values(record))
    if (Array.isArray(rows)) for (const { id, agency_id } of rows as Rows) if (agency_id) writers.set(id as string, agency_id)
  return writers
}
/** What an obligation is about, its subject names first; what the person wrote themself is nobody else's. */
function isAboutOthers({ subject, agency_id }: Obligation, writers: Writers): boolean {
  const writer = writers.get(subject.slice(0, UUID))
  return writer !== undefined && writer !== agency_id
}
const UUID = 36

type Rows = readonly { id?: unknown; category?: unknown; agency_id?: string | null }[]
/** The same rows are asked again for each standard, and at each weighing of a person who is remembered. */
const known = new WeakMap<object, ReadonlyMap<unknown, string>>()
function categoriesOf(rows: unknown): ReadonlyMap<unknown, string> {
  if (!Array.isArray(rows)) return new Map()
  const before = known.get(rows)
  if (before) return before
  const found = new Map((rows as Rows).flatMap(({ id, category }) => (typeof category === 'string' ? [[id, category] as const] : [])))
  known.set(rows, found)
  return found
}
/** What it rests on is not told to whoever may know of the obligation and not of that: an id and an hour say that there is something. */
function marked(rest: Rest, category: string, record: RecordOf<Part>): Rest {
  const parts = rest.table === 'note' ? [record.note, record.goal_note] : [(record as unknown as Record<string, unknown>)[rest.table]]
  const of = parts.map((rows) => categoriesOf(rows).get(rest.id)).find((found) => found !== undefined)
  return of === undefined || of === category || of === 'general' ? rest : { ...rest, of }
}

/** Whether something is still owed: neither done, nor excepted, nor beside the point. Needs no clock. */
export const isOpen = (owed: Owed): boolean => owed.applies && owed.met_at === null && owed.excepted === null

const keyOf = ({ standard, subject }: Pick<Owed, 'standard' | 'subject'>) => `${standard} ${subject}`

/** What is to be written so that what is kept becomes what is owed: those that are new or differ, and those that are owed no more. */
export function differences(kept: readonly Owed[], owed: readonly Owed[]): { put: Owed[]; gone: Pick<Owed, 'standard' | 'subject'>[] } {
  const before = new Map(kept.map((one) => [keyOf(one), one]))
  const after = new Set(owed.map(keyOf))
  return {
    put: owed.filter((one) => !isDeepStrictEqual(one, before.get(keyOf(one)))),
    gone: kept.filter((one) => !after.has(keyOf(one))).map(({ standard, subject }) => ({ standard, subject })),
  }
}
