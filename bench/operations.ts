/** Each row of the benchmark: what is asked of the server, and the same work as raw SQL by somebody who owns the database. */
import type { Known, Sample } from './sample.ts'
import { RAW } from './raw.ts'
import type { Raw } from './raw-sql.ts'
import type { Visitor } from './visitor.ts'

export type Operation = {
  name: string
  /** At most this many times the processor time of raw SQL. */
  budget: number
  ours: (visitor: Visitor, lane: number, n: number) => Promise<void>
  raw: (raw: Raw, lane: number, n: number) => Promise<void>
}

async function ask(visitor: Visitor, method: string, path: string, cookie: string, body?: unknown): Promise<string> {
  const answer = await visitor.ask(method, path, cookie, body)
  if (answer.status !== 200) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body.slice(0, 300)}`)
  return answer.body
}

const LANES = 16
const NOTE = {
  mode: 'in_person',
  observed: 'Met at the library; slept in the car park again, feet sore.',
  reported: 'Says the studio near the tram line would suit.',
}
const CATEGORIES = ['general', 'housing', 'health']

export function operationsOn(sample: Sample): Operation[] {
  const someone = (lane: number, n: number) => sample.people[(lane + n * LANES) % sample.people.length]!
  /** Few enough that each was written about before the clock runs: what is owed to them has been worked out once. Raw writes are about others. */
  const toWrite = Math.min(512, sample.people.length / 2)
  const someoneToWrite = (lane: number, n: number) => sample.people[(lane + n * LANES) % toWrite]!
  const someoneElse = (lane: number, n: number) => sample.people[toWrite + ((lane + n * LANES) % toWrite)]!
  const reading = (
    name: string,
    budget: number,
    path: (known: Known, n: number) => string,
    raw: (raw: Raw, known: Known, n: number) => Promise<unknown>,
  ): Operation => ({
    name,
    budget,
    ours: async (visitor, lane, n) => void (await ask(visitor, 'GET', path(someone(lane, n), n), someone(lane, n).signed.cookie)),
    raw: async (connection, lane, n) => void (await raw(connection, someone(lane, n), n)),
  })
  const note: Operation['ours'] = async (visitor, lane, n) => {
    const { person, signed } = someoneToWrite(lane, n)
    await ask(visitor, 'POST', `/api/people/${person}/notes`, signed.cookie, NOTE)
  }
  const moveAction: Operation['ours'] = async (visitor, lane, n) => {
    const known = someoneToWrite(lane, n)
    const to = known.action_version % 2 === 0 ? 'blocked' : 'in_progress'
    const path = `/api/people/${known.person}/plan/actions/${known.action}/state`
    await ask(visitor, 'POST', path, known.signed.cookie, { to, words: 'The office is shut', version: known.action_version })
    known.action_version += 1
  }
  const moved =
    (move: (raw: Raw, known: Known, version: number) => Promise<void>): Operation['raw'] =>
    async (raw, lane, n) => {
      const known = someoneElse(lane, n)
      await move(raw, known, known.action_version)
      known.action_version += 1
    }
  const record = ({ person }: Known) => `/api/people/${person}/record`
  return [
    reading('open a whole record', 5, record, (raw, { person }) => RAW.record(raw, person)),
    reading('open a whole record: beside its main parts', 5, record, (raw, { person }) => RAW.mainParts(raw, person)),
    {
      name: 'open a long record (500 notes, 60 actions)',
      budget: 5,
      ours: async (visitor) => void (await ask(visitor, 'GET', `/api/people/${sample.long.person}/record`, sample.long.signed.cookie)),
      raw: (raw) => RAW.record(raw, sample.long.person),
    },
    {
      name: 'plan board of a long record',
      budget: 5,
      ours: async (visitor) => void (await ask(visitor, 'GET', `/api/people/${sample.long.person}/plan`, sample.long.signed.cookie)),
      raw: (raw) => RAW.plan(raw, sample.long.person),
    },
    reading(
      'list: everybody I may know, by name',
      3,
      () => '/api/people?sort=name',
      (raw, known) => RAW.list(raw, known, 'by name'),
    ),
    reading(
      'list: my agency, homeless, longest first',
      3,
      () => '/api/people?scope=agency&homeless=yes&sort=homeless',
      (raw, known) => RAW.list(raw, known, 'homeless longest'),
    ),
    reading(
      'list: mine, next due first',
      3,
      () => '/api/people?scope=mine&sort=next',
      (raw, known) => RAW.list(raw, known, 'mine next'),
    ),
    reading(
      'list: high level, last contact first',
      3,
      () => '/api/people?level=high&sort=contact',
      (raw, known) => RAW.list(raw, known, 'high contact'),
    ),
    reading(
      'Today: mine',
      4,
      () => '/api/today?view=mine',
      (raw, known) => RAW.today(raw, known),
    ),
    {
      name: 'Today: my team',
      budget: 4,
      ours: async (visitor, lane, n) =>
        void (await ask(visitor, 'GET', '/api/today?view=team', sample.supervisors[(lane + n) % sample.supervisors.length]!.signed.cookie)),
      raw: async (raw, lane, n) => void (await RAW.todayOfAgency(raw, sample.supervisors[(lane + n) % sample.supervisors.length]!.agency)),
    },
    reading(
      'search: beginning of a name',
      10,
      (known) => search(known.family.slice(0, 3)),
      (raw, known) => RAW.search(raw, known, known.family.slice(0, 3)),
    ),
    reading(
      'search: misspelt',
      10,
      (known) => search(misspelt(known)),
      (raw, known) => RAW.search(raw, known, known.family),
    ),
    reading(
      'search: another script',
      10,
      (_known, n) => search(OTHER_SCRIPT[n % OTHER_SCRIPT.length]!),
      (raw, known, n) => RAW.search(raw, known, OTHER_SCRIPT[n % OTHER_SCRIPT.length]!),
    ),
    { name: 'write a note', budget: 5, ours: note, raw: async (raw, lane, n) => RAW.note(raw, someoneElse(lane, n)) },
    {
      name: 'write a note: beside all its rows',
      budget: 5,
      ours: note,
      raw: async (raw, lane, n) => RAW.noteWithAllItsRows(raw, someoneElse(lane, n)),
    },
    { name: "change an action's state", budget: 5, ours: moveAction, raw: moved(RAW.moveAction) },
    { name: "change an action's state: beside all its rows", budget: 5, ours: moveAction, raw: moved(RAW.moveActionWithAllItsRows) },
    {
      name: 'give and withdraw consent',
      budget: 10,
      ours: async (visitor, lane, n) => {
        const { person, agency, signed } = someoneToWrite(lane, n)
        const party_id = sample.others.find((one) => one !== agency)!
        const said = { party_id, own_words: 'They may know' }
        await ask(visitor, 'POST', `/api/people/${person}/consents`, signed.cookie, {
          ...said,
          decision: 'given',
          categories: CATEGORIES,
          on_their_wish: true,
        })
        await ask(visitor, 'POST', `/api/people/${person}/consents/withdraw`, signed.cookie, said)
      },
      raw: async (raw, lane, n) => RAW.consent(raw, someoneElse(lane, n), sample.others[0]!),
    },
    reading(
      'scorecard: my own',
      4,
      () => '/api/scorecard',
      (raw, known) => RAW.scorecard(raw, known.worker),
    ),
    {
      name: 'scorecard: my agency',
      budget: 4,
      ours: async (visitor, lane, n) =>
        void (await ask(visitor, 'GET', '/api/scorecard?scope=agency', sample.supervisors[(lane + n) % sample.supervisors.length]!.signed.cookie)),
      raw: async (raw, lane, n) => void (await RAW.scorecardOfAgency(raw, sample.supervisors[(lane + n) % sample.supervisors.length]!.agency)),
    },
  ]
}

const search = (words: string) => `/api/people/search?q=${encodeURIComponent(words)}`
const OTHER_SCRIPT = ['王明', 'wang', '李', 'zhang', '陈', 'liu']
/** One letter twice, as a thumb does. */
const misspelt = ({ family }: Known) => `${family.slice(0, 3)}${family.at(2)}${family.slice(3)}`
