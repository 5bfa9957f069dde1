/** What belongs to a picture beside its domains: who was there, people and places, what others added, what may come, what grew. */
import { idOf } from '../chance.ts'
import { agencyId } from '../network.ts'
import { ADDED, GROWN, MAY_COME, PEOPLE, PLACES, WHY_NOT, type Around } from '../texts/surroundings.ts'
import type { Making } from './someone.ts'

type Told = { id: string; person_id: string; agency_id: string; written_by: string }
const turn = <T>(from: readonly T[], n: number): T => from[n % from.length]!

export function addSurroundings(making: Making): void {
  const { rows, when } = making
  const begun = rows.of('assessment').filter((row) => row['started_at'] && (row['kind'] ?? 'adult') === 'adult')
  for (const [n, row] of begun.entries()) {
    const { id: assessment_id, person_id, agency_id, written_by } = row as Told
    const own = { person_id, agency_id, written_by }
    const started = row['started_at'] as string
    const whole = row['completed_at'] as string | undefined
    rows.add('assessment_session', {
      id: idOf(`session/${assessment_id}`),
      ...own,
      assessment_id,
      held_at: started,
      place: turn(['At the office, the quiet room', 'In the café by the station', 'At the motel', ''], n),
      present_ids: [written_by, person_id],
      supports_used: n % 3 === 0 ? ['breaks'] : [],
    })
    drawn(making, own, { assessment_id, at: when.later(started, 25), whole: whole !== undefined }, n)
    if (whole) asked(making, own, { assessment_id, at: when.later(started, 50), whole }, n)
    if (whole && n % 3 === 0) mayCome(making, own, { assessment_id, at: when.later(started, 45), whole }, n)
  }
  grown(making)
  looked(making)
}

/** At most reviews the map of people and places is looked at again; here it is still so. */
function looked({ rows }: Making): void {
  for (const [n, review] of rows.of('review').entries()) {
    if (!review['completed_at'] || n % 20 === 3) continue
    const { id, person_id, agency_id, written_by } = review as Told
    const links = rows.of('environment_link').filter((link) => link['person_id'] === person_id)
    if (links.length === 0) continue
    rows.add('environment_look', {
      id: idOf(`looked/${id}`),
      person_id,
      agency_id,
      written_by,
      links: links.map((link) => Object.fromEntries(PICTURE.map((name) => [name, link[name] as string]))),
      words: turn(['Still so.', 'The neighbour has moved away, says she.', ''], n),
      at: review['held_at'] as string,
    })
  }
}
const PICTURE = ['id', 'words', 'kind', 'direction', 'valence', 'strength'] as const

type Own = Omit<Told, 'id'>
/** Four around each, one of them a place and one that goes both ways; who is not through yet has fewer. */
function drawn({ rows }: Making, own: Own, { assessment_id, at, whole }: { assessment_id: string; at: string; whole: boolean }, n: number): void {
  const around: Around[] = [turn(PEOPLE, n), turn(PEOPLE, n + 3), turn(PLACES, n), turn(PLACES, n + 2), turn(PEOPLE, n + 5)]
  if (!around.some(([, , direction]) => direction === 'both')) around[0] = PEOPLE[0]!
  for (const [words, kind, direction, valence] of new Set(around.slice(0, whole ? 5 : 2)))
    rows.add('environment_link', {
      id: idOf(`link/${assessment_id}/${words}`),
      ...own,
      assessment_id,
      words,
      kind,
      direction,
      valence,
      strength: 1 + (words.length % 3),
      recorded_at: at,
    })
}

type Done = { assessment_id: string; at: string; whole: string }
/** Of each great need: somebody outside who may know of it was asked, or it is said why not. */
function asked({ rows, when }: Making, own: Own, { assessment_id, at, whole }: Done, n: number): void {
  const great = rows.of('need').filter((need) => need['assessment_id'] === assessment_id && (need['level'] as number) >= 3)
  const health = agencyId('a3')
  for (const category of new Set(great.map((need) => need['category'] as 'health'))) {
    const request = idOf(`asked/${assessment_id}/${category}`)
    const knows = category === 'health' && own.agency_id !== health && mayKnow(rows, own.person_id, health, category)
    rows.add('contribution_request', {
      id: request,
      ...own,
      assessment_id,
      category,
      requested_at: at,
      ...(knows
        ? { to_agency_id: health, question: 'What do you know that we should?' }
        : { not_asked: 'not_appropriate', reason: turn(WHY_NOT, n) }),
    })
    const came = when.later(whole > at ? whole : at, 2 * 1440)
    const writer = rows.of('staff').find((one) => one['agency_id'] === health && (one['roles'] as string[]).includes('partner_worker'))
    if (knows && writer && came < when.now)
      rows.add('assessment_contribution', {
        id: idOf(`added/${request}`),
        person_id: own.person_id,
        request_id: request,
        category,
        agency_id: health,
        written_by: writer['id'] as string,
        words: turn(ADDED, n),
        at: came,
      })
  }
}
const mayKnow = (rows: Making['rows'], person: string, agency: string, category: string) =>
  rows
    .of('consent_event')
    .some(
      (one) =>
        one['person_id'] === person &&
        one['party_id'] === agency &&
        one['decision'] === 'given' &&
        (one['categories'] as string[]).includes(category),
    )

/** A day that can be seen coming, as a possible future need and as a day of risk. */
function mayCome({ rows, when }: Making, own: Own, { assessment_id, at, whole }: Done, n: number): void {
  const [category, words, days] = turn(MAY_COME, n / 3)
  const day = (n: number) => new Date(Date.parse(whole) + n * 86_400_000).toISOString()
  const expected_on = when.dayOf(day(days)) // mostly still ahead, so not held to now
  const need_id = idOf(`may-come/${assessment_id}`)
  rows.add('need', {
    id: need_id,
    ...own,
    assessment_id,
    category,
    words,
    person_rating: 1,
    worker_rating: 1,
    level: 1,
    horizon: 'possible_future',
    expected_on,
    support_required: 'Look at it together two weeks before',
    identified_at: at,
  })
  const risk = idOf(`risk/${need_id}`)
  const over = day(days + 2)
  rows.add('risk_date', {
    id: risk,
    ...own,
    category,
    need_id,
    what: words,
    on_day: expected_on,
    severity: 'low',
    entered_at: at,
    ...(over < when.now && n % 6 !== 5 ? { outcome: 'eased', outcome_words: 'It came, and everybody was ready.', outcome_at: over } : {}),
  })
  if (n % 18 !== 15) eased({ rows, when }, own, { risk, category, at, by: day(days - 20) })
}

/** Long enough before such a day, somebody looks at it with them. */
function eased(
  { rows, when }: Pick<Making, 'rows' | 'when'>,
  own: Own,
  on: { risk: string; category: (typeof MAY_COME)[number][0]; at: string; by: string },
): void {
  const id = idOf(`eased/${on.risk}`)
  const done = on.by < when.now
  const about = { ...own, category: on.category }
  rows.add('action', {
    id, ...about, risk_date_id: on.risk, kind: 'promise', words: 'Look together at what is coming', due_at: on.by, responsible_id: own.written_by,
    state: done ? 'done' : 'agreed', requested_at: on.at, agreed_at: on.at, ...(done ? { started_at: on.at, done_at: on.by } : {}), written_at: on.at, said_at: on.at,
  }) // prettier-ignore
  rows.add('action_answer', {
    id: idOf(`eased-answer/${on.risk}`),
    ...about,
    action_id: id,
    party_id: own.written_by,
    round: 1,
    response: 'agreed',
    at: on.at,
  })
}

/** Of those whose plan is under way, every fourth strength has grown. */
function grown({ rows, when }: Making): void {
  const active = new Set(
    rows
      .of('plan')
      .filter((plan) => plan['activated_at'])
      .map((plan) => plan['person_id']),
  )
  const living = rows.of('strength').filter((one) => active.has(one['person_id']))
  for (const [n, one] of living.entries()) {
    if (n % 4 !== 0) continue
    const { id: strength_id, person_id, agency_id, written_by } = one as Told
    rows.add('strength_growth', {
      id: idOf(`grown/${strength_id}`),
      person_id,
      agency_id,
      written_by,
      strength_id,
      words: turn(GROWN, n / 4),
      at: when.at(2 + (n % 5), '15:00'),
    })
  }
}
