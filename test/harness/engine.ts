/** The engine on a database of its own, with the real standards and three small enough to know the answer by heart. */
import pg from 'pg'
import { addressFor, openDatabase } from '../../src/server/database.ts'
import { daysAfter, hoursAfter, standard, type Standard } from '../../src/shared/standard.ts'
import { ALL } from '../../src/standards/all.ts'
import { openEngine } from '../../src/standards/engine.ts'
import { givenIn } from './given.ts'
import { freshDatabase, ROLE_PASSWORD } from './postgres.ts'

const told = { title: '', stage: 'T', sources: [] }
const answered = standard({
  ...told,
  id: 'T-answered',
  reads: ['entry_request'],
  parameters: ['cfg.response.hours'],
  owed: (record, parameters) =>
    record.entry_request.map((entry) => ({
      subject: entry.id,
      category: entry.category,
      agency_id: entry.agency_id,
      owed_by: entry.agency_id,
      owed_to: entry.person_id,
      began_at: entry.received_at,
      due_at: hoursAfter(entry.received_at, (parameters['response.hours'] as Record<string, number>)[entry.urgency]!),
      met_at: entry.responded_at,
      why: { key: 'answered' },
      evidence: [{ table: 'entry_request', id: entry.id, at: entry.received_at }],
    })),
})
const childSeen = standard({
  ...told,
  id: 'T-child',
  reads: ['person', 'children'],
  parameters: ['assessment.childDays'],
  owed: (record, parameters) =>
    record.children.map((child) => ({
      subject: child.id,
      category: 'children',
      agency_id: record.person.agency_id,
      owed_by: record.person.agency_id,
      owed_to: child.id,
      began_at: `${child.joined_on}T00:00:00.000Z`,
      due_at: daysAfter(`${child.joined_on}T00:00:00.000Z`, parameters['assessment.childDays'] as number),
      met_at: child.assessed_at,
      why: { key: 'child' },
      evidence: [],
    })),
})
const promised = standard({
  ...told,
  id: 'T-promise',
  reads: ['action'],
  parameters: [],
  owed: (record) =>
    record.action
      .filter((action) => action.due_at !== null)
      .map((action) => ({
        subject: action.id,
        category: action.category,
        agency_id: record.agency_of.get(action.responsible_id ?? '') ?? null,
        owed_by: action.responsible_id,
        owed_to: record.person.id,
        began_at: action.written_at,
        due_at: action.due_at,
        met_at: action.done_at,
        applies: action.state !== 'proposed',
        why: { key: 'promise', round: action.round },
        evidence: [],
        ...(action.state === 'cancelled' ? { excepted: 'person_refused' as const } : {}),
      })),
})
const STANDARDS = [answered, childSeen, promised, ...ALL]

export type EngineRunning = Awaited<ReturnType<typeof engineRunning>>

/** Records are written by an administrator's hands, each change leaving word of it as in life; `faults` must stay empty. */
export async function engineRunning(...more: Standard[]) {
  const { adminUrl, drop } = await freshDatabase()
  const admin = new pg.Pool({ connectionString: adminUrl, max: 4 })
  const { db } = openDatabase(addressFor(adminUrl, 'homeward_engine', ROLE_PASSWORD), 4)
  const faults: string[] = []
  const engine = openEngine(db, [...more, ...STANDARDS], ({ kind, stack }) => faults.push(`${kind} ${stack}`))
  const run = (text: string, values: unknown[] = []) => admin.query(text, values)
  return {
    adminUrl,
    admin,
    engine,
    faults,
    run,
    given: givenIn(admin),
    /** As a write leaves word of it: this person, and whom they live with. */
    settle: async (person: string) => {
      const { rows } = await run(
        `select person_id, array_agg(part) as parts from sealed.stale where person_id = $1 or part = 'children' group by 1`,
        [person],
      )
      await engine.settle(new Map(rows.map((row) => [row.person_id, row.parts])))
    },
    contact: async (person: string, agency: string, received: string, urgency = 'urgent') => {
      const { rows } = await run(
        `insert into care.entry_request (person_id, agency_id, channel, urgency, received_at) values ($1, $2, 'phone', $3, $4) returning id`,
        [person, agency, urgency, received],
      )
      return rows[0].id as string
    },
    close: async () => {
      await engine.stop()
      await db.destroy()
      await admin.end()
      await drop()
    },
  }
}
